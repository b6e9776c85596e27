import { describe, expect, test } from "vitest";
import {
  isBalanced,
  isBlurb,
  isCutOff,
  isGlued,
  isTorn,
  startInsideQuotes,
  startsDangling,
  startsWithLabels,
} from "#briefing/readable.ts";
import { sentences } from "#text/sentences.ts";

describe("a sentence dangles when it begins with a word for something said before", () => {
  test.each([
    "He left early.",
    "It's a long way.",
    "“They will come back,” she said.",
    "But the border stayed closed.",
    "However, nobody came.",
    "That is why the talks failed.",
    "As a result, prices rose.",
    "Either way, the harbour stays closed.",
    "As shown below, the harbour stays closed.",
    "The decision comes after a mass revolt.",
    "In the same reshuffle, a former minister came back.",
    "Later in the same letter, she warned him.",
    "Two hours later, another ferry was late.",
    "The next day, the harbour was closed.",
    "All of it has fueled fears.",
    "Known as COP28, it will be held in Dubai.",
    "It was a sign that the talks had failed.",
    "According to a statement on Wednesday, these plans are dead.",
    "For almost a decade, at the height of the war, he ran the harbour.",
    "During that time, the harbour has grown.",
    "The letter he sent hospitals was stunning.",
  ])("%s", (sentence) => {
    expect(startsDangling(sentence)).toBe(true);
  });
});

describe("a sentence that points forward or nowhere stands alone", () => {
  test.each([
    "The border stayed closed.",
    "It is clear that the talks failed.",
    "There are 40 towns along the border.",
    "One of the towns was spared.",
    "This week the border opens.",
    "When Ann Lee came home, she found the harbour closed.",
    "After the storm, the harbour was closed.",
    "Both Norland and Kestrel signed.",
    "Two hours after the storm, the harbour was closed.",
    "Heavy rain closed the road.",
    "In response to the storm, the harbour was closed.",
    "Italy sent engineers.",
    "Butter became dear.",
    "The man said he was sorry.",
  ])("%s", (sentence) => {
    expect(startsDangling(sentence)).toBe(false);
  });
});

test.each([
  ['"We are late," she said.', true],
  ['"We are late, she said.', false],
  ["“We are late,” she said.", true],
  ["We are late,” she said.", false],
  ["„Wir sind spät dran“, sagte sie.", true],
  ["”Vi är sena”, sade hon.", true],
  ["«Nous sommes en retard», a-t-elle dit.", true],
  ["«Nous sommes en retard, a-t-elle dit.", false],
  ["‘We’re late,’ she said of the workers’ march.", true],
  ["‘We’re late, she said.", false],
  ["The town (on the border was spared.", false],
])("quotation marks and brackets in %s close: %s", (sentence, expected) => {
  expect(isBalanced(sentence)).toBe(expected);
});

test("two sentences without a space between them are glued, a name with a full stop is not", () => {
  expect(isGlued("The talks failed.The border stayed closed.")).toBe(true);
  expect(isGlued("“We failed.”The border stayed closed.")).toBe(true);
  expect(isGlued("The U.S.A. and Node.js are names.")).toBe(false);
});

test("labels of a map before a sentence are known by their capitals, a name or two is none", () => {
  expect(startsWithLabels("200 METRES AMBERLY KESTREL ROAD The bridge fell at noon.")).toBe(true);
  expect(startsWithLabels("NATO and the EU met in AMBERLY.")).toBe(false);
});

test("a sentence in the middle of a quotation begins inside it, until the paragraph ends", () => {
  const text = "“We came. We saw. We left,” she said. All laughed.\n\n“So it goes. The end.\n\nA new day began.";
  const sentences = ["“We came.", "We saw.", "We left,” she said.", "All laughed.", "The end.", "A new day began."];
  const spans = sentences.map((sentence) => {
    const start = text.indexOf(sentence);
    return { start, end: start + sentence.length };
  });
  expect(startInsideQuotes(text, spans)).toEqual([false, true, true, false, false, false]);
  const straight = '"We came. We left," she said. All laughed.';
  const parts = [straight.slice(0, 9), straight.slice(10, 29), straight.slice(30)];
  const straightSpans = parts.map((part) => ({
    start: straight.indexOf(part),
    end: straight.indexOf(part) + part.length,
  }));
  expect(startInsideQuotes(straight, straightSpans)).toEqual([false, true, false]);
});

test.each([
  ["„Wir gehen. Wir bleiben fort“, sagte sie. Alle lachten.", [false, true, false]],
  ["»Wir gehen. Wir bleiben fort«, sagte sie. Alle lachten.", [false, true, false]],
  ["« On part. On ne revient pas », dit-elle. Tous rient.", [false, true, false]],
  ["Er rief „Halt“. Dann ging er. Alle lachten.", [false, false, false]],
])("whether a sentence begins inside the marks of another language: %s", (text, expected) => {
  expect(startInsideQuotes(text, sentences(text))).toEqual(expected);
});

describe("a sentence dangles by the words of its own language", () => {
  test.each([
    ["de", "Zudem blieb die Grenze geschlossen."],
    ["fr", "Cependant, la frontière reste fermée."],
    ["es", "Además, la frontera sigue cerrada."],
    ["pt", "Mas a fronteira continua fechada."],
    ["it", "Anche la frontiera resta chiusa."],
    ["nl", "Hij sloot de grens."],
    ["ru", "При этом граница остаётся закрытой."],
    ["ar", "وأضاف أن الحدود مغلقة."],
    ["tr", "Ancak sınır kapalı."],
    ["pl", "– Prosimy nie wracać – dodał."],
  ])("%s: %s", (language, sentence) => {
    expect(startsDangling(sentence, language)).toBe(true);
  });
  test.each([
    ["it", "Il ponte resta chiuso."],
    ["it", "I sindacati scioperano."],
    ["es", "Este martes cierra el puente."],
    ["pt", "O presidente fechou a ponte."],
    ["tr", "Her gün binlerce kişi geçiyor."],
    ["nl", "Het kabinet sluit de brug."],
    ["pl", "It mówi o moście."],
  ])("and no others: %s: %s", (language, sentence) => {
    expect(startsDangling(sentence, language)).toBe(false);
  });
});

test.each([
  ["Its forces deepened their offensive in the […]", true],
  ["The plan faces opposition and may …", true],
  ["He made the remarks when asked about reports...", true],
  ["The border… stayed closed.", false],
])("whether a sentence was cut off: %s", (sentence, expected) => {
  expect(isCutOff(sentence)).toBe(expected);
});

test("a sentence is torn when it holds markup or begins with what ends another", () => {
  expect(
    [
      'Buy it <a class="x" href="https://shop.example">here</a>.',
      ". medics came to help.",
      "Welcome {name} Harbour Harbour A ferry sank.",
    ].map(isTorn),
  ).toEqual([true, true, true]);
  expect(["Growth was <2% and falling.", "“It rained,” she said."].map(isTorn)).toEqual([false, false]);
});

test.each([
  "The mayor joins TODAY and opens up about the fires.",
  "Ada Moor reports.",
  "KNOR News’ Ada Moor has more details on the flood.",
  "Our reporter takes a look at the harbour.",
  "KNOR's Ada Moor speaks to a farmer who lost his barn.",
  "KNOR News chief flood correspondent Ada Moor examines the case of a farmer who lost his barn.",
  "To subscribe, click here or fill out the box below.",
  "Harbour closes; school opens; and more on tonight's broadcast.",
  "KNOR News' Ada Moor shares the latest on the flood.",
  "NBC News' Ada Moor outlines what the flood took.",
  "Watch 10 goals that made the cup of Norland, from Moor's free kick to Bell's header.",
])("a programme speaks of itself: %s", (sentence) => {
  expect(isBlurb(sentence)).toBe(true);
});

test.each([
  "The mayor joins the council on Monday.",
  "Norland reports a third death from the flood.",
  "The bank has more money than it lends.",
  "Norland's Ada Moor won the race on Monday.",
  "CNN's Ada Moor says that the bridge is lost.",
  "Watch Tower, the oldest house of Amberly, burnt down on Monday.",
])("a report speaks of news: %s", (sentence) => {
  expect(isBlurb(sentence)).toBe(false);
});
