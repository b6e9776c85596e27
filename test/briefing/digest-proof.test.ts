import { expect, test } from "vitest";
import { composeDigest } from "#briefing/digest-composing.ts";
import { digestProofs, provenDigest } from "#briefing/digest-proof.ts";
import { parseTopic } from "#news/topic.ts";
import { analysed } from "./sample-analysis.ts";

const text =
  "The longest bridge of Peru opened to lorries after nine years of building. “We will keep this bridge open all winter.” So said Mayor Ann Lee on Monday.";
const article = analysed(7, text, {
  title: "New bridge opens in Peru",
  quotes: [{ words: "“We will keep this bridge open all winter.”", by: "Ann Lee" }],
});
const digest = digestOn("peru");

function digestOn(asked: string) {
  const topic = parseTopic(asked);
  if (topic.kind !== "topic") throw new Error(topic.reason);
  const now = new Date("2016-07-12T14:00:00Z");
  const made = composeDigest({ topics: [{ topic, found: [article] }], told: [], since: null, stories: 6, now });
  if (made === null) throw new Error("There is nothing new.");
  return made;
}

/** What is left of the digest when the article reads otherwise. */
function leftWith(rewritten: string) {
  return provenDigest(digest, () => ({ ...article, article: { ...article.article, text: rewritten } })).stories[0];
}

test("a digest of stored articles is proven whole", () => {
  expect(digest.stories[0]?.quote).toMatchObject({ speaker: "Ann Lee" });
  expect(provenDigest(digest, () => article)).toEqual(digest);
});

test("a quote that was rewritten goes, one whose speaker was is nobody's", () => {
  expect(leftWith(text.replace("all winter", "in winter"))?.quote).toBeNull();
  expect(leftWith(text.replace("Ann Lee", "Ann Low"))?.quote).toMatchObject({ speaker: null, evidence: null });
});

test("a story without a sentence left is none", () => {
  expect(leftWith(text.replace("The longest", "A longest"))).toBeUndefined();
});

test("the proof of a quote reaches to the words that name its speaker", () => {
  const passages = digestProofs(digest, () => article).map(({ passage }) => passage.text);
  expect(passages.at(-1)).toContain("So said Mayor Ann Lee");
});
