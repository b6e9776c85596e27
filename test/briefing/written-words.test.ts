import { expect, test } from "vitest";
import { writtenWords } from "../../src/briefing/written-words.ts";
import { analysed } from "./sample-analysis.ts";

const articles = (...texts: (readonly [title: string, text: string])[]) =>
  texts.map(([title, text], index) => analysed(index + 1, text, { title }));

test("words are written as the headlines write them, and as the texts do where no headline has them", () => {
  const found = articles(["Nasa looks up", "NASA and eBay agree."], ["Talks", "The eBay sale ends."]);
  expect(writtenWords("nasa ebay talks", found)).toEqual(["eBay"]);
  expect(writtenWords("nasa", articles(["NASA looks up", "Nasa looks up."]))).toEqual(["NASA"]);
});

test("what no more than half write is nobody's", () => {
  expect(writtenWords("who", articles(["Talks", "The WHO warns."], ["Talks", "Ann Lee, who won, left."]))).toEqual([]);
});

test("what was typed with a capital stays as it was typed", () => {
  expect(writtenWords("Nasa", articles(["NASA looks up", "A text."]))).toEqual([]);
});
