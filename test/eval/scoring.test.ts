import { describe, expect, test } from "vitest";
import { estimate, f1, harmonic, total } from "./estimate.ts";
import { type Mention, scoreMentions } from "./scoring/actors.ts";
import { areSameAuthors, isSameDay, isSameTitle } from "./scoring/metadata.ts";
import { isSameName, type MarkedQuote, scoreQuotes } from "./scoring/quotes.ts";
import { ndcgAt10, recallAt100 } from "./scoring/ranking.ts";
import { scoreRoles } from "./scoring/roles.ts";
import { scoreText } from "./scoring/shingles.ts";
import { bcubed, wrongPairs } from "./scoring/stories.ts";

describe("stories", () => {
  // Of each article's group: precision 2/3, 2/3, 1/3, 1 and recall 1, 1, 1/2, 1/2.
  const truth = ["a", "a", "b", "b"];
  const found = [0, 0, 0, 1];

  test("BCubed is the mean over articles, of precision and of recall", () => {
    expect(total(bcubed(truth, found))).toEqual([expect.closeTo(8 / 3), 4, expect.closeTo(3), 4]);
    expect(estimate(bcubed(truth, found), harmonic).ours).toBeCloseTo(70.588, 3);
  });

  test("every true story is drawn as one", () => {
    expect(bcubed(truth, found)).toHaveLength(2);
  });

  test("pairs joined and pairs parted are told apart", () => {
    expect(wrongPairs(truth, found)).toEqual({ joined: 2, parted: 1 });
    expect(wrongPairs(truth, [3, 3, 1, 1])).toEqual({ joined: 0, parted: 0 });
  });
});

describe("finding", () => {
  const wanted = new Set(["a", "b", "c"]);

  test("nDCG@10 counts what stands lower for less", () => {
    expect(ndcgAt10(["x", "a", "y", "b"], wanted)).toBeCloseTo(0.49819, 5);
    expect(ndcgAt10(["a", "b", "c"], wanted)).toBe(1);
    expect(ndcgAt10([..."0123456789", "a"], wanted)).toBe(0);
  });

  test("ten of twenty wanted fill the first ten", () => {
    const twenty = Array.from({ length: 20 }, (_, place) => `${place}`);
    expect(ndcgAt10(twenty.slice(0, 10), new Set(twenty))).toBe(1);
    expect(recallAt100(twenty.slice(0, 10), new Set(twenty))).toBe(0.5);
  });

  test("what comes after the hundredth is not found", () => {
    const hundred = Array.from({ length: 100 }, (_, place) => `x${place}`);
    expect(recallAt100([...hundred, "a"], wanted)).toBe(0);
    expect(recallAt100([], new Set())).toBe(0);
  });
});

describe("quotes", () => {
  const text =
    'Jane Roe said: "We will not go back there." A spokesman added: "It is over for good now." He left "at once".';
  const quote = (words: string, speaker: string | null, more: Partial<MarkedQuote> = {}): MarkedQuote => {
    const start = text.indexOf(words);
    const place = { start, end: start + words.length };
    return { ...place, quoted: [place], speaker, speakerKind: "name", mention: null, confidence: 1, ...more };
  };
  const marked = [
    quote('"We will not go back there."', "Jane Roe"),
    quote('"It is over for good now."', "A spokesman", { speakerKind: "nominal", mention: { start: 44, end: 55 } }),
    quote('"at once"', "He", { speakerKind: "pronoun" }),
  ];

  test("what people marked is found in full", () => {
    const scores = scoreQuotes(text, marked, marked);
    expect(scores).toMatchObject({ spans: [2, 2, 2], speakers: [2, 2], attributed: [2, 2, 2], fullNames: [1, 1] });
    expect(scores.mistakes).toEqual([]);
  });

  test("marks and stops at the ends make no difference, a word more does", () => {
    expect(scoreQuotes(text, marked, [quote("We will not go back there", "Roe")]).spans).toEqual([1, 1, 2]);
    const longer = scoreQuotes(text, marked, [quote('said: "We will not go back there."', "Roe")]);
    expect(longer.spans).toEqual([0, 1, 2]);
    expect(longer.mistakes.toSorted()).toEqual(["missed", "wrong bounds"]);
  });

  test("quotes of fewer than four words count neither way", () => {
    expect(scoreQuotes(text, marked, [quote('"at once"', "She")]).spans).toEqual([0, 0, 2]);
  });

  test("a wrong speaker counts, and among those shown only when it is sure enough to be", () => {
    const wrong = scoreQuotes(text, marked, [quote('"We will not go back there."', "John Doe")]);
    expect(wrong).toMatchObject({ spans: [1, 1, 2], named: [0, 1], attributed: [0, 1, 2], misattributed: [1, 1] });
    expect(wrong.mistakes).toContain("wrong speaker (a name)");
    const unsure = scoreQuotes(text, marked, [quote('"We will not go back there."', "John Doe", { confidence: 0.5 })]);
    expect(unsure).toMatchObject({ misattributed: [0, 0], shown: [0, 1] });
  });

  test("whoever is only described is right by the words that are meant", () => {
    const found = quote('"It is over for good now."', "the official", { mention: { start: 46, end: 55 } });
    expect(scoreQuotes(text, marked, [found]).speakers).toEqual([1, 1]);
    expect(scoreQuotes(text, marked, [{ ...found, mention: { start: 0, end: 8 } }]).speakers).toEqual([0, 1]);
  });

  test("no quotes found is nothing right, and no division by zero", () => {
    expect(scoreQuotes(text, marked, [])).toMatchObject({ spans: [0, 0, 2], speakers: [0, 0], misattributed: [0, 0] });
    expect(f1(scoreQuotes(text, [], []).spans)).toBe(0);
  });

  test("names agree by their last word, by one within the other, without titles and accents", () => {
    expect(isSameName("Roe", "Jane Roe")).toBe(true);
    expect(isSameName("President François Hollande", "Francois Hollande")).toBe(true);
    expect(isSameName("Jane Roe", "Jane Doe")).toBe(false);
    expect(isSameName(null, "Jane Roe")).toBe(false);
  });
});

describe("actors", () => {
  const text = "The Red Cross met Jane Roe's aides in Paris.";
  const mention = (words: string, type: string, isNamed = true): Mention => {
    const start = text.indexOf(words);
    return { start, end: start + words.length, type, isNamed };
  };
  const marked = [mention("Red Cross", "ORG"), mention("Jane Roe", "PER"), mention("Paris", "FAC")];

  test("articles and possessives make no difference, and buildings are places", () => {
    const found = [mention("The Red Cross", "ORG"), mention("Jane Roe's", "PER"), mention("Paris.", "LOC")];
    expect(scoreMentions(text, marked, found)).toEqual({ mentions: [3, 3, 3], names: [3, 3, 3], mistakes: [] });
  });

  test("every kind of mistake is told apart", () => {
    const found = [mention("Red", "ORG"), mention("Jane Roe", "ORG"), mention("aides", "PER")];
    const { mentions, mistakes } = scoreMentions(text, marked, found);
    expect(mentions).toEqual([0, 3, 3]);
    expect(mistakes.toSorted()).toEqual(["missed", "no name", "wrong bounds", "wrong type"]);
  });

  test("what is only described counts neither way", () => {
    const described = [...marked, mention("aides", "PER", false)];
    expect(scoreMentions(text, described, [mention("aides", "PER")]).mentions).toEqual([0, 0, 3]);
  });
});

describe("roles", () => {
  const marked = [{ name: "Jane Roe", role: "the mayor of Ourtown" }];

  test("a role is right when half of its words are, whatever the small ones", () => {
    expect(scoreRoles(marked, [{ name: "Roe", role: "Ourtown's mayor" }]).sums).toEqual([1, 1, 1, 1]);
    const port = [{ name: "Jane Roe", role: "mayor of Ourtown and its port" }];
    expect(scoreRoles(port, [{ name: "Roe", role: "mayor of Ourtown's market" }]).sums).toEqual([1, 1, 1, 1]);
    expect(scoreRoles(port, [{ name: "Roe", role: "mayor of another market" }]).sums).toEqual([0, 1, 0, 1]);
    expect(scoreRoles(marked, [{ name: "Roe", role: "painter" }]).sums).toEqual([0, 1, 0, 1]);
  });

  test("people for whom none is marked do not count", () => {
    expect(scoreRoles(marked, [{ name: "John Doe", role: "painter" }]).sums).toEqual([0, 0, 0, 1]);
  });
});

describe("pages", () => {
  test("rows of four words that are missing and too much are counted", () => {
    // Wanted: "a b c d", "b c d e"; given: "b c d e", "c d e f".
    const scores = scoreText("a b c d e", "b c d e f");
    expect(scores).toEqual({ sums: [0.5, 1, 0.5, 1], isExact: false, missing: 1, extra: 1 });
    expect(scoreText("One, two.", "One two").isExact).toBe(true);
  });

  test("a page of which nothing is read lacks recall, not precision", () => {
    expect(scoreText("a b c d", "").sums).toEqual([0, 0, 0, 1]);
  });

  test("titles but for the form of their marks, authors in any order, dates by their day", () => {
    expect(isSameTitle("‘A’ – B", "'a' - b")).toBe(true);
    expect(isSameTitle("A", "B")).toBe(false);
    expect(areSameAuthors("By Jane Roe and John Doe", "John Doe, Jane Roe")).toBe(true);
    expect(areSameAuthors("Jane Roe", "Jane Roe, John Doe")).toBe(false);
    expect(isSameDay("2020-03-01", "2020-03-01T23:30:00-11:00")).toBe(true);
    expect(isSameDay("2020-03-01T20:00:00Z", "2020-03-02T01:00:00Z")).toBe(true);
    expect(isSameDay("2020-03-01", "2020-03-02T01:00:00Z")).toBe(false);
    expect(isSameDay("2020-03-01", "soon")).toBe(false);
  });
});
