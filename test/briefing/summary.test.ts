import fc from "fast-check";
import { expect, test } from "vitest";
import { startsDangling } from "#briefing/readable.ts";
import { type SummaryDocument, summarise } from "#briefing/summary.ts";
import { sentences } from "#text/sentences.ts";
import { countWords } from "#text/words.ts";

const document = (text: string, title = ""): SummaryDocument => ({
  title,
  text,
  sentences: sentences(text),
  publishedAt: null,
  language: "en",
});

const quake = document(
  [
    "An earthquake of magnitude 6.4 killed at least 40 people in Kestrel province on Sunday, the government said.",
    "Rescuers dug through the rubble of houses in the town of Amberly, where the earthquake was strongest.",
    'They worked through the night. "We hear voices," said the mayor, Alda Voss. "We will not stop.',
    'Not today." Schools in Kestrel will stay closed for a week.',
    "What a week. Subscribe to our newsletter for news from Kestrel every morning.",
    "The last earthquake in the province was in 1962.",
  ].join(" "),
  "Earthquake kills dozens in Kestrel province",
);

const sameQuake = document(
  "At least 40 people died in an earthquake in Kestrel province on Sunday. Norland offered to send engineers and tents to Amberly.",
  "Kestrel earthquake kills 40",
);

const textOf = (documents: readonly SummaryDocument[], budget: Parameters<typeof summarise>[1]) =>
  summarise(documents, budget).map(({ doc, start, end }) => documents[doc]?.text.slice(start, end) ?? "");

test("the sentence that tells the news comes first", () => {
  expect(textOf([quake], { sentences: 1 })).toEqual([quake.text.slice(0, quake.sentences[0]?.end)]);
});

test("a budget in sentences is used up, and told in reading order", () => {
  const summary = summarise([quake], { sentences: 3 });
  expect(summary).toHaveLength(3);
  expect(summary.map(({ start }) => start)).toEqual(summary.map(({ start }) => start).sort((a, b) => a - b));
});

test("half quotations and invitations are not shown", () => {
  const shown = textOf([quake], { sentences: 9 });
  expect(shown.filter((sentence) => /not stop|Not today|newsletter/.test(sentence))).toEqual([]);
  expect(shown.length).toBeGreaterThan(2);
});

test("what two documents tell alike is told once", () => {
  const summary = textOf([quake, sameQuake], { sentences: 3 });
  expect(summary.filter((sentence) => /40 people/.test(sentence))).toHaveLength(1);
});

test("of a few excerpts a summary tells the main part, however many words it may have", () => {
  const excerpts = [
    "At least 40 people died in an earthquake of magnitude 6.4 in Kestrel province on Sunday morning, the government said.",
    "Norland offered to send engineers, tents and field kitchens to the mountain town of Amberly after the earthquake.",
    "The price of oil fell on Monday as traders waited for the outcome of long talks between the producers in Harbourton.",
  ].map((text) => document(text));
  expect(textOf(excerpts, { words: 70 })).toHaveLength(1);
  expect(textOf(excerpts, { sentences: 3 }).length).toBeGreaterThan(1);
});

test("readers of a few sentences get news before quotes, which have a section of their own", () => {
  const talks = document(
    '"Nobody in Kestrel wants the border to be closed for another long winter of snow and hunger," the mayor of Amberly said. ' +
      "Norland closed the border with Kestrel province on Sunday after two months of talks. " +
      "Trucks wait on the road to Amberly, where the market has run out of bread and oil.",
  );
  expect(textOf([talks], { sentences: 2 }).filter((sentence) => sentence.startsWith('"'))).toEqual([]);
});

test("nothing to tell is an empty summary, a single poor sentence is still one", () => {
  expect(summarise([], { words: 50 })).toEqual([]);
  expect(summarise([document("")], { sentences: 3 })).toEqual([]);
  expect(textOf([document("He left.")], { sentences: 3 })).toEqual(["He left."]);
});

const anyDocument = fc
  .record({
    title: fc.lorem({ maxCount: 6 }),
    parts: fc.array(
      fc.oneof(
        fc.lorem({ maxCount: 2, mode: "sentences" }),
        fc.constantFrom("He said so.", "There will be some.", '"We came.', "But why? ", "“Yes,” she said.", "\n\n"),
      ),
      { maxLength: 20 },
    ),
  })
  .map(({ title, parts }) => document(parts.join(" "), title));

test("every sentence shown is one of those given, and none is shown twice", () => {
  fc.assert(
    fc.property(fc.array(anyDocument, { maxLength: 5 }), fc.integer({ min: 1, max: 200 }), (documents, words) => {
      const summary = summarise(documents, { words });
      for (const { doc, start, end } of summary) expect(documents[doc]?.sentences).toContainEqual({ start, end });
      expect(new Set(summary.map((sentence) => JSON.stringify(sentence))).size).toBe(summary.length);
    }),
  );
});

test("a summary of more than one sentence keeps its budget, give or take a fifth", () => {
  fc.assert(
    fc.property(fc.array(anyDocument, { maxLength: 5 }), fc.integer({ min: 1, max: 200 }), (documents, words) => {
      const summary = summarise(documents, { words });
      const length = summary.reduce((sum, { doc, ...span }) => sum + countWords(documents[doc]?.text ?? "", span), 0);
      if (summary.length > 1) expect(length).toBeLessThanOrEqual(words * 1.2);
      const sentences = summarise(documents, { sentences: 2 });
      expect(sentences.length).toBeLessThanOrEqual(2);
    }),
  );
});

test("no sentence of a longer summary dangles without the one before it", () => {
  fc.assert(
    fc.property(fc.array(anyDocument, { maxLength: 5 }), (documents) => {
      const summary = summarise(documents, { words: 80 });
      if (summary.length < 2) return;
      for (const { doc, start, end } of summary) {
        const all = documents[doc]?.sentences ?? [];
        const before = all[all.findIndex((span) => span.start === start) - 1];
        const isDangling = startsDangling(documents[doc]?.text.slice(start, end) ?? "");
        if (isDangling) expect(summary).toContainEqual({ doc, ...before });
      }
    }),
  );
});

test("no sentence dangles where the one before it was left out", () => {
  const whole = document(
    "A strike in Kestrel closed all four ports of the province on Sunday. “We will not work,” said Alda Voss. She added that trains and buses in the capital would stop on Monday, too.",
  );
  const told = whole.sentences.filter(({ start }) => !whole.text.startsWith("“", start));
  expect(textOf([{ ...whole, sentences: told }], { sentences: 2 })).toHaveLength(1);
  expect(textOf([document(whole.text.replace(/“.*Voss\. /, ""))], { sentences: 2 })).toHaveLength(2);
});

test("the same documents give the same summary", () => {
  fc.assert(
    fc.property(fc.array(anyDocument, { maxLength: 5 }), (documents) => {
      expect(summarise(documents, { sentences: 3 })).toEqual(summarise(structuredClone(documents), { sentences: 3 }));
    }),
  );
});

test("a megabyte in one sentence and ten thousand sentences are read to no end", () => {
  expect(summarise([document("word ".repeat(200_000))], { words: 50 })).toHaveLength(1);
  const many = document(Array.from({ length: 10_000 }, (_, n) => `Report number ${n} tells of town ${n}.`).join(" "));
  expect(summarise([many, many], { words: 50 }).length).toBeGreaterThan(1);
});
