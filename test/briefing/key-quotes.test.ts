import { expect, test } from "vitest";
import { keyQuotes } from "../../src/briefing/key-quotes.ts";
import { analysed } from "./sample-analysis.ts";

const none = new Set<string>();

test("the words are shown without the marks and the comma of the sentence around them", () => {
  const article = analysed(1, "“We will open the road again tomorrow morning,” Ann Lee said.", {
    quotes: [{ words: "“We will open the road again tomorrow morning,”", by: "Lee" }],
  });
  const [quote] = keyQuotes([article], none, 4);
  expect(quote).toMatchObject({ text: "We will open the road again tomorrow morning", speaker: "Lee", articleId: 1 });
  expect(article.article.text.slice(quote?.start, quote?.end)).toBe(quote?.text);
});

test("a speaker who is not certain is not named", () => {
  const article = analysed(1, "“We will open the road again tomorrow morning,” Lee said.", {
    quotes: [{ words: "“We will open the road again tomorrow morning,”", by: "Lee", confidence: 0.5 }],
  });
  expect(keyQuotes([article], none, 4)[0]).toMatchObject({ speaker: null, role: null, evidence: null });
});

test("the speaker's role comes from the actors of the article", () => {
  const article = analysed(1, "“We will open the road again tomorrow morning,” Lee said.", {
    quotes: [{ words: "“We will open the road again tomorrow morning,”", by: "Lee" }],
    actors: [{ name: "Lee", role: "mayor of Ayr" }],
  });
  expect(keyQuotes([article], none, 4)[0]?.role).toBe("mayor of Ayr");
});

test("a statement that several articles carry is shown once, from the better one", () => {
  const first = analysed(1, "“It is a crucial moment for the peace talks,” Lee said.", {
    quotes: [{ words: "“It is a crucial moment for the peace talks,”", by: null }],
  });
  const second = analysed(2, "Lee said: “It is a crucial moment for the talks.”", {
    quotes: [{ words: "“It is a crucial moment for the talks.”", by: "Lee" }],
  });
  expect(keyQuotes([first, second], none, 4)).toMatchObject([{ articleId: 2, speaker: "Lee" }]);
});

test("the floor is given to several speakers before one of them has it again and again", () => {
  const statements = [
    "We open the first road in the north now",
    "Our second convoy leaves the harbour at dawn",
    "Nobody will stop this third long effort of ours",
  ];
  const lee = analysed(
    1,
    `${statements.map((words) => `“${words},” Lee said.`).join(" ")} “People still wait for bread and clean water,” Roy said.`,
    {
      quotes: [
        ...statements.map((words) => ({ words: `“${words},”`, by: "Lee" })),
        { words: "“People still wait for bread and clean water,”", by: "Roy" },
      ],
    },
  );
  expect(keyQuotes([lee], none, 2).map(({ speaker }) => speaker)).toEqual(["Lee", "Roy"]);
});

test("quotes on the topic come before others", () => {
  const article = analysed(
    1,
    "“The weather here is really quite pleasant today,” Lee said. “The talks on Syria begin again on Thursday morning,” Roy said.",
    {
      quotes: [
        { words: "“The weather here is really quite pleasant today,”", by: "Lee" },
        { words: "“The talks on Syria begin again on Thursday morning,”", by: "Roy" },
      ],
    },
  );
  expect(keyQuotes([article], new Set(["syria"]), 2).map(({ speaker }) => speaker)).toEqual(["Roy", "Lee"]);
});

test("fragments, endless speeches and reported speech are left out", () => {
  const speech = `“${"word ".repeat(80)}end.”`;
  const article = analysed(1, `“Three words only,” Lee said. ${speech} Lee said that the road will open soon.`, {
    quotes: [
      { words: "“Three words only,”", by: "Lee" },
      { words: speech, by: null },
      { words: "the road will open soon", by: "Lee", type: "indirect" },
    ],
  });
  expect(keyQuotes([article], none, 4)).toEqual([]);
});

test("a statement in which the article breaks off is none, one with which it ends is", () => {
  const quotesAtTheEnd = (words: string) =>
    keyQuotes([analysed(1, `Lee said: ${words}`, { quotes: [{ words, by: "Lee" }] })], none, 4).length;
  expect(quotesAtTheEnd("“We will open the road again tomor")).toBe(0);
  expect(quotesAtTheEnd("“We will open the road again tomorrow.”")).toBe(1);
});

test("a statement that is cut off, or is the address of a link, is none", () => {
  const cut = "“The road will open again as soon as the …”";
  const link = "“https://wire.example/the-road-is-open and more of it here today”";
  const article = analysed(1, `${cut} Lee said. ${link} Lee said.`, {
    quotes: [
      { words: cut, by: "Lee" },
      { words: link, by: "Lee" },
    ],
  });
  expect(keyQuotes([article], none, 4)).toEqual([]);
});

test("a quotation within a statement keeps the mark that closes it", () => {
  const article = analysed(1, "Lee said: “The guards told me: ‘No, we won’t open the road again.’” Then she left.", {
    quotes: [{ words: "“The guards told me: ‘No, we won’t open the road again.’”", by: "Lee" }],
  });
  expect(keyQuotes([article], none, 4)[0]?.text).toBe("The guards told me: ‘No, we won’t open the road again.’");
});

test("what stands between two quotations is none", () => {
  const article = analysed(1, "Lee accused 'foreign troops' of it and said that all were in the 'critical zone' now.", {
    quotes: [{ words: "'foreign troops' of it and said that all were in the 'critical zone'", by: "Lee" }],
  });
  expect(keyQuotes([article], none, 4)).toEqual([]);
});

test("a role that the article tells beside another quote counts for all of the speaker's", () => {
  const quotes = ["“We open the first road in the north now,”", "“Our second convoy leaves the harbour at dawn,”"];
  const { article, analysis } = analysed(1, `${quotes.join(" Lee said. ")} Lee said.`, {
    quotes: quotes.map((words) => ({ words, by: "Lee" })),
    actors: [{ name: "Lee", role: "chief" }],
  });
  const [first, ...others] = analysis.quotes;
  if (first === undefined) throw new Error("no quote");
  const told = { article, analysis: { ...analysis, quotes: [{ ...first, role: "harbour chief" }, ...others] } };
  expect(keyQuotes([told], none, 4).map(({ role }) => role)).toEqual(["harbour chief", "harbour chief"]);
});

test("what nobody is named for is shown only when it is a whole sentence on the topic", () => {
  const quotes = [
    "“The road over the pass will be open again tomorrow”",
    "“open to all lorries on the road over the pass”",
    "“The weather here in the valley is quite pleasant today”",
  ];
  const article = analysed(1, `${quotes.join(" Lee said. ")} Lee said.`, {
    quotes: quotes.map((words) => ({ words, by: null })),
  });
  expect(keyQuotes([article], new Set(["road"]), 4).map(({ text }) => text)).toEqual([
    "The road over the pass will be open again tomorrow",
  ]);
});

test("the title of a study is no statement of nobody", () => {
  const article = analysed(1, "It is called “Virtual simulations of extreme weather in towns by the sea”.", {
    quotes: [{ words: "“Virtual simulations of extreme weather in towns by the sea”", by: null }],
  });
  expect(keyQuotes([article], none, 4)).toEqual([]);
});

test.each([
  "on the mend to on the move at last",
  "always considered that the bridge is an opportunity for the town",
  "for the first time in as long as anyone can remember",
  "seek to ride on the town’s massive investment in its bridge",
  "the longest bridge of the valley’s history and of the country’s",
  "It was absolutely shocking.",
  "I wanted to jail him",
  "I think that it would be a huge mistake",
  "That was added pressure, and attention, for all of us",
  "could play a constructive role in all of that",
  "as aid agencies scramble to respond to a wave of refugees",
  "No, I don't think so at all",
  "all the other heavy challenges that we are facing",
  "the mess in the harbour we inherit from them",
  "Except for the very first day",
])("half a sentence, or an answer without its question, is left out: %s", (words) => {
  const text = `Ann Lee said it was “${words}”.`;
  const article = analysed(1, text, { quotes: [{ words: `“${words}”`, by: "Lee", type: "mixed" }] });
  expect(keyQuotes([article], none, 4)).toEqual([]);
});

test.each([
  "there will only be peace when we have our own parliament",
  "Nothing will stop us on the road to victory",
  "the harbour will close before we get our bread",
  "It is a test of our parliament",
  "The pilot is awake. They are looking after him.",
])("a whole sentence is told, whatever its first letter: %s", (words) => {
  const text = `Ann Lee said “${words}”.`;
  const article = analysed(1, text, { quotes: [{ words: `“${words}”`, by: "Lee", type: "mixed" }] });
  expect(keyQuotes([article], none, 4)).toMatchObject([{ text: words }]);
});

test.each([
  "I'm not going to go into any more detail today",
  "But we just want to make it happen, you know",
  "We have actually done several",
])("what tells nothing of the matter is no key quote, whoever said it: %s", (words) => {
  const article = analysed(1, `“${words},” Ann Lee said.`, { quotes: [{ words: `“${words},”`, by: "Ann Lee" }] });
  expect(keyQuotes([article], none, 4)).toEqual([]);
});

test("weightier words come before lighter ones, and statements before questions", () => {
  const light = "I do not think that the ministers are really happy with it";
  const question = "Will the ministers of the north open the harbour before winter?";
  const weighty = "The ministers of the north open the harbour before winter";
  const text = `“${light},” Roy said. “${question}” Lee asked. “${weighty},” Moor said.`;
  const article = analysed(1, text, {
    quotes: [
      { words: `“${light},”`, by: "Roy" },
      { words: `“${question}”`, by: "Lee" },
      { words: `“${weighty},”`, by: "Moor" },
    ],
  });
  expect(keyQuotes([article], none, 4)[0]?.speaker).toBe("Moor");
});

test("lines of a song are no key quote", () => {
  const words = "The harbour opens in the winter / The ships are coming home";
  const article = analysed(1, `“${words},” Lee sang.`, { quotes: [{ words: `“${words},”`, by: "Lee" }] });
  expect(keyQuotes([article], none, 4)).toEqual([]);
});

test("nobody's words are shown beside those of two speakers, and else only when they tell enough", () => {
  const said = (words: string, by: string | null) => ({ words: `“${words},”`, by });
  const nobody = said("The council of the north will open the harbour to all ships", null);
  const lee = said("The ships of the south wait for a pilot", "Lee");
  const roy = said("Our harbour master has closed every gate", "Roy");
  const told = (...quotes: ReturnType<typeof said>[]) => {
    const article = analysed(1, quotes.map(({ words, by }) => `${words} ${by ?? "somebody"} said.`).join(" "), {
      quotes,
    });
    return keyQuotes([article], none, 4).map(({ speaker }) => speaker);
  };
  expect(told(nobody, lee)).toContain(null);
  expect(told(nobody, lee, roy)).not.toContain(null);
  expect(told(said("The council will always be there for all of us", null))).toEqual([]);
});

test("what the headline quotes is shown, however little it tells", () => {
  const under = (title: string) =>
    keyQuotes(
      [
        analysed(1, "“It is a crucial moment,” Ann Lee said.", {
          title,
          quotes: [{ words: "“It is a crucial moment,”", by: "Ann Lee" }],
        }),
      ],
      none,
      4,
    ).map(({ text }) => text);
  expect(under("Mayor speaks of the road")).toEqual([]);
  expect(under("Mayor sees ‘crucial moment’ for the road")).toEqual(["It is a crucial moment"]);
  expect(under("Mayor sees a ‘crucial’ hour for the road")).toEqual([]);
});

test("what somebody says of himself is not shown without his name, for it may be anybody", () => {
  const told = (words: string, by: string | null) =>
    keyQuotes([analysed(1, `“${words}” ${by} said.`, { quotes: [{ words: `“${words}”`, by }] })], none, 4);
  expect(told("The harbour needs my vote and a new council this summer.", null)).toEqual([]);
  expect(told("The harbour needs my vote and a new council this summer.", "Lee")).toHaveLength(1);
  expect(told("The harbour of Charles I needs a vote and a new council.", null)).toHaveLength(1);
});

test("of a long speech the sentences are shown that it begins with, if somebody is named for it", () => {
  const start = "The harbour must open this year for the ships of the north. Nobody has told us why it is closed.";
  const speech = `${start} ${"We have asked the council again and again and again about it. ".repeat(5).trim()}`;
  const shown = (by: string | null) =>
    keyQuotes([analysed(1, `“${speech}” ${by} said.`, { quotes: [{ words: `“${speech}”`, by }] })], none, 4);
  expect(shown("Lee")).toMatchObject([
    { text: `${start} We have asked the council again and again and again about it.` },
  ]);
  expect(shown(null)).toEqual([]);
});

test("what no mark closes is not shown where it goes on to tell of whoever speaks", () => {
  const shown = (end: string) => {
    const words = `“The harbour must open this year for the ships of the north. ${end}`;
    return keyQuotes([analysed(1, `Ann Lee said, ${words}`, { quotes: [{ words, by: "Ann Lee" }] })], none, 4);
  };
  expect(shown("Doctors came to help Lee on Monday.")).toEqual([]);
  expect(shown("Doctors came to help Lee on Monday.”")).toHaveLength(1);
  expect(shown("Doctors came to help us on Monday.")).toHaveLength(1);
});
