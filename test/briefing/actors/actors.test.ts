import fc from "fast-check";
import { expect, test } from "vitest";
import { actors, mentionsOf } from "./model.ts";

const article = `Norwegian Foreign Minister Ingrid Solberg flew to Ankara on Monday to meet President Yusuf Demir.

Solberg said Norway would send doctors. "We have waited long enough," Mr Demir told reporters in Ankara.

The Norwegian Refugee Council (NRC) welcomed the visit. The NRC has worked in Turkey since 2015. Turkish officials said
little, but Solberg's spokesman, Lars Haugen, spoke of a good day. The United Nations was told; the UN had no comment.`;

const namesOf = (text: string, type: string) =>
  actors(text)
    .filter((actor) => actor.type === type)
    .map(({ name }) => name);

test("surnames, with or without Mr, belong to the person named in full", () => {
  expect(mentionsOf(article, "Ingrid Solberg")).toEqual(["Ingrid Solberg", "Solberg", "Solberg"]);
  expect(mentionsOf(article, "Yusuf Demir")).toEqual(["Yusuf Demir", "Demir"]);
});

test("an acronym in brackets stands for the organisation before it, wherever it comes again", () => {
  expect(mentionsOf(article, "Norwegian Refugee Council")).toEqual(["Norwegian Refugee Council", "NRC", "NRC"]);
});

test("a well-known short name stands for the full one", () => {
  expect(mentionsOf(article, "United Nations")).toEqual(["United Nations", "UN"]);
});

test("one word of its name stands for an organisation when no other has that word", () => {
  const text = "The Harbour Relief Commission met in Geneva. On Monday the Commission said that it had begun its work.";
  expect(mentionsOf(text, "Harbour Relief Commission")).toEqual(["Harbour Relief Commission", "Commission"]);
});

test("the fighters of a group are mentions of the group, which keeps its name", () => {
  const text =
    "Hezbollah said on Monday that it had left. Hezbollah fighters were seen in Beirut, and Hezbollah denied it.";
  expect(mentionsOf(text, "Hezbollah")).toEqual(["Hezbollah", "Hezbollah fighters", "Hezbollah"]);
});

test("a people is no place", () => {
  expect(namesOf(article, "LOC").toSorted()).toEqual(["Ankara", "Norway", "Turkey"]);
});

test("the person the article is about comes first", () => {
  expect(actors(article)[0]?.name).toBe("Ingrid Solberg");
});

test("all mentions of a name have one type", () => {
  const types = Map.groupBy(actors(article), ({ name }) => name);
  expect([...types.values()].filter((same) => same.length > 1)).toEqual([]);
});

test("names outside the given sentences are not looked for", () => {
  expect(actors("")).toEqual([]);
});

const word = fc.constantFrom(
  "Ann",
  "Lee",
  "said",
  "the",
  "of",
  "Minister",
  "UN",
  "(",
  ")",
  "[IS]",
  "Syria",
  ",",
  ".",
  "'s",
  "al-Assad",
  "\n\n",
  "Ünal",
  "😀",
  "and",
  "for",
  "President",
);

test("every mention is a stretch of the text without outer spaces, in order and apart from the others", () => {
  fc.assert(
    fc.property(fc.array(word, { maxLength: 60 }), (words) => {
      const text = words.join(" ");
      const found = actors(text);
      for (const { mentions, salience, name } of found) {
        expect(salience).toBeGreaterThanOrEqual(0);
        expect(salience).toBeLessThanOrEqual(1);
        expect(
          mentions
            .map(({ start, end }) => text.slice(start, end))
            .map((said) => said.trim().length > 0 && said === said.trim()),
        ).not.toContain(false);
        expect(mentions.map(({ start }) => start)).toEqual(
          mentions.map(({ start }) => start).toSorted((a, b) => a - b),
        );
        expect(mentions.some(({ start, end }) => text.slice(start, end) === name)).toBe(true);
      }
      const spans = found.flatMap(({ mentions }) => mentions).sort((a, b) => a.start - b.start);
      expect(spans.some((span, i) => span.start < (spans[i - 1]?.end ?? 0))).toBe(false);
    }),
    { numRuns: 300 },
  );
});

test("the role of a person is words of the text", () => {
  fc.assert(
    fc.property(fc.array(word, { maxLength: 60 }), (words) => {
      const text = words.join(" ");
      const roles = actors(text).flatMap(({ role }) => role ?? []);
      expect(roles.filter((role) => !text.replace(/\s+/g, " ").includes(role))).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test("a long text without a space, and one of nothing but capitals, come to an end", () => {
  expect(actors("Xx".repeat(500_000))).toHaveLength(0);
  expect(actors("A ".repeat(100_000)).length).toBeLessThan(10);
});

test("a direction and a region are no people", () => {
  const text =
    "Analysts said the North would talk. The North has sent an envoy to the Middle East, and the Middle East waits.";
  expect(namesOf(text, "PER")).toEqual([]);
});

test("a name goes on after its particle", () => {
  const text =
    "The marathon runner Vanderlei Cordeiro de Lima lit the flame in Rio. Cordeiro de Lima had led the race.";
  expect(namesOf(text, "PER")).toEqual(["Vanderlei Cordeiro de Lima"]);
});

test("a family name that stands first means its bearer", () => {
  const text = "Kim Jong Un met South Korean President Moon Jae-in. Kim said the talks with Moon went well.";
  expect(mentionsOf(text, "Moon Jae-in")).toEqual(["Moon Jae-in", "Moon"]);
  expect(mentionsOf(text, "Kim Jong Un")).toEqual(["Kim Jong Un", "Kim"]);
});

test("a team is called by the last word of its name, two firms are not", () => {
  const organisations = (text: string) => actors(text).map(({ name, mentions }) => `${name} ${mentions.length}`);
  expect(organisations("The Denver Nuggets beat the Memphis Grizzlies. The Nuggets led.")).toEqual(
    expect.arrayContaining(["Denver Nuggets 2", "Memphis Grizzlies 1"]),
  );
});

test("an acronym that is written like a word stands for the name whose letters it has", () => {
  const text = "The National Oceanic and Atmospheric Administration (Noaa) shows it. Noaa said so.";
  expect(actors(text).map(({ name }) => name)).toEqual(["National Oceanic and Atmospheric Administration"]);
});

test("the title of a queen is her role", () => {
  const found = actors("Queen Consort Camilla opened the show in Leeds. Camilla smiled.");
  expect(found.map(({ name, role }) => [name, role])).toContainEqual(["Camilla", "Queen Consort"]);
});

test("a short name with a small letter inside joins the name before its brackets", () => {
  const text = "Leaders of the Ministry of Defence (MoD) met. The MoD said on Friday that it would stay.";
  expect(namesOf(text, "ORG")).toEqual(["Ministry of Defence"]);
});

test("two letters stand for an organisation of two words in the same article", () => {
  const text = "General Motors said on Friday that it would close a plant. GM said it had no choice.";
  expect(mentionsOf(text, "General Motors")).toEqual(["General Motors", "GM"]);
});
