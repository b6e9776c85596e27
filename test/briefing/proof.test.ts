import { expect, test } from "vitest";
import { composeBriefing } from "../../src/briefing/compose.ts";
import { proofOf, provenLines, provenOnly, provenQuotes } from "../../src/briefing/proof.ts";
import { parseTopic } from "../../src/news/topic.ts";
import { analysed } from "./sample-analysis.ts";

const text =
  "The road reopened on Monday after a week of talks. Mayor Ann Lee welcomed it. “We will keep this road open all winter,” Lee said.";
const article = analysed(1, text, {
  title: "Road reopens",
  quotes: [{ words: "“We will keep this road open all winter,”", by: "Ann Lee" }],
  actors: [{ name: "Ann Lee", role: "Mayor" }],
});

function briefing() {
  const topic = parseTopic("road");
  if (topic.kind !== "topic") throw new Error(topic.reason);
  return composeBriefing(topic, [article]);
}

test("a briefing of stored articles is proven whole", () => {
  const made = briefing();
  expect(made.quotes).toHaveLength(1);
  expect(provenOnly(made, () => article)).toEqual(made);
});

test("what no longer stands in the article, exactly there, is not shown", () => {
  const changed = {
    ...article,
    article: { ...article.article, text: text.replace("road open all winter", "lane open all winter") },
  };
  const left = provenOnly(briefing(), () => changed);
  expect(left.quotes).toEqual([]);
  expect(left.summary.every(({ start, end, text }) => changed.article.text.slice(start, end) === text)).toBe(true);
});

test("words prove nothing where they stand elsewhere in the article", () => {
  const [sentence] = briefing().summary;
  if (!sentence) throw new Error("no sentence");
  const further = { ...sentence, start: sentence.start + 1, end: sentence.end + 1 };
  expect(provenLines([sentence, further], () => article)).toEqual([sentence]);
});

test.each(["summary", "news", "quotes", "moreQuotes", "actors", "moreActors"] as const)(
  "every list of a briefing is checked: %s",
  (list) => {
    const made = briefing();
    const full = { ...made, news: made.summary, moreQuotes: made.quotes, moreActors: made.actors };
    const moved = { ...article, article: { ...article.article, text: ` ${text}` } };
    expect(provenOnly(full, () => article)[list]).toHaveLength(1);
    expect(provenOnly(full, () => moved)[list]).toEqual([]);
  },
);

test("of an article that is gone nothing is shown", () => {
  const left = provenOnly(briefing(), () => undefined);
  expect(left).toMatchObject({ summary: [], quotes: [], actors: [], sources: [] });
});

test("a speaker whose name is no longer in the article is not named", () => {
  const renamed = text.replaceAll("Lee", "Low");
  const changed = { ...article, article: { ...article.article, text: renamed } };
  expect(provenOnly(briefing(), () => changed).quotes).toMatchObject([{ speaker: null, role: null, evidence: null }]);
});

test("a speaker whom the article now calls by another first name is not named", () => {
  const changed = { ...article, article: { ...article.article, text: text.replace("Ann Lee", "Amy Lee") } };
  expect(provenOnly(briefing(), () => changed).quotes).toMatchObject([{ speaker: null, role: null, evidence: null }]);
});

test("a speaker is not named when the words that named him were cut from the article", () => {
  const cut = { ...article, article: { ...article.article, text: text.replace(" Lee said.", "") } };
  const evidence = { start: text.lastIndexOf("Lee"), end: text.lastIndexOf("Lee") + 3 };
  const quotes = briefing().quotes.map((quote) => ({ ...quote, evidence }));
  expect(provenQuotes(quotes, () => article)).toEqual(quotes);
  expect(provenQuotes(quotes, () => cut)).toMatchObject([{ speaker: null, role: null, evidence: null }]);
});

test("the proof of a quote is the passage that holds it and names its speaker", () => {
  const [quote] = briefing().quotes;
  const proof = quote && proofOf(quote, quote.evidence, () => article);
  expect(proof?.passage.text).toContain("We will keep this road open all winter");
  expect(proof?.passage.text).toContain("Lee said.");
});

test("there is no proof of what the article does not hold", () => {
  expect(proofOf({ articleId: 1, start: 0, end: 5, text: "A road" }, null, () => article)).toBeNull();
});

test("what stood in a former text of the article stays proven, and its proof shows that text", () => {
  const rewritten = analysed(1, "The road is closed again. Nothing else is known.", { title: "Road closes" });
  const until = "2016-07-13T00:00:00.000Z";
  const stored = () => ({ ...rewritten, former: [{ text, until }] });
  const made = briefing();
  expect(provenOnly(made, stored)).toEqual(made);
  const [quote] = made.quotes;
  const proof = quote && proofOf(quote, quote.evidence, stored);
  expect(proof?.formerUntil).toBe(until);
  expect(proof?.passage.text).toBe("Mayor Ann Lee welcomed it. “We will keep this road open all winter,” Lee said.");
  expect(proofOf({ articleId: 1, start: 0, end: 8, text: "The road" }, null, stored)?.formerUntil).toBeNull();
});

test("a speaker is proven by the text that holds the quote, not by another one", () => {
  const nameless = text.replaceAll("Lee", "Low");
  const changed = { ...article, former: [{ text: nameless, until: "2016-07-13T00:00:00.000Z" }] };
  const [quote] = briefing().quotes;
  if (!quote) throw new Error("no quote");
  const held = { ...changed, article: { ...article.article, text: "All was rewritten, and Ann Lee left." } };
  expect(provenQuotes([quote], () => held)).toMatchObject([{ speaker: null }]);
});

test("a disagreement is left out when a side of it changed", () => {
  const toll = (id: number, text: string, outlet: string) => analysed(id, text, { title: "Quake in Ayr", outlet });
  const wire = toll(1, "The earthquake killed 56 people in the town on Monday.", "The Wire");
  const herald = toll(2, "On Monday 85 people died in the earthquake that struck the town.", "The Herald");
  const topic = parseTopic("quake");
  if (topic.kind !== "topic") throw new Error(topic.reason);
  const made = composeBriefing(topic, [wire, herald]);
  expect(made.disagreements).toHaveLength(1);
  expect(provenOnly(made, (id) => (id === 1 ? wire : herald))).toEqual(made);
  const rewritten = { ...herald, article: { ...herald.article, text: herald.article.text.replace("85", "58") } };
  expect(provenOnly(made, (id) => (id === 1 ? wire : rewritten)).disagreements).toEqual([]);
  const [first, second] = made.disagreements[0]?.sides ?? [];
  if (!first || !second) throw new Error("no sides");
  const misread = { ...second, figure: { ...second.figure, text: "1" } };
  const wrong = { ...made, disagreements: made.disagreements.map((one) => ({ ...one, sides: [first, misread] })) };
  expect(provenOnly(wrong, (id) => (id === 1 ? wire : herald)).disagreements).toEqual([]);
});
