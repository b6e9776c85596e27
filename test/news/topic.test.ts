import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { indexWords, parseTopic, readable } from "#news/topic.ts";

function parsed(text: string) {
  const topic = parseTopic(text);
  if (topic.kind === "problem") throw new Error(topic.reason);
  const written = (terms: readonly (readonly string[])[]) => terms.map((term) => term.join(" "));
  return { alternatives: topic.alternatives.map(written), excluded: written(topic.excluded) };
}

describe("a topic is read", () => {
  const examples: readonly (readonly [string, readonly (readonly string[])[], readonly string[]])[] = [
    ["Syria", [["syria"]], []],
    ["peace talks", [["peace", "talks"]], []],
    ['"White House" budget', [["white house", "budget"]], []],
    ["“white house”", [["white house"]], []],
    ['"never closed', [["never closed"]], []],
    ["syria OR lebanon -football", [["syria"], ["lebanon"]], ["football"]],
    ["syria | lebanon", [["syria"], ["lebanon"]], []],
    ['syria -"white house"', [["syria"]], ["white house"]],
    ["syria NOT football", [["syria"]], ["football"]],
    ['"this OR that"', [["this or that"]], []],
    ["syria or lebanon", [["syria", "lebanon"]], []],
    ["the war in Ukraine", [["war", "ukraine"]], []],
    ['"the who"', [["the who"]], []],
    ["who is Macron", [["macron"]], []],
    ["WAR IN UKRAINE", [["war", "ukraine"]], []],
    ["what's going on in Gaza", [["gaza"]], []],
    ["latest on Ukraine war today", [["ukraine", "war"]], []],
    ["Trump news OR Fox News", [["trump"], ["fox", "news"]], []],
    ["Israel vs Hamas", [["israel", "hamas"]], []],
    ["going up", [["going"]], []],
    ["who won the election in Argentina", [["election", "argentina"]], []],
    ["premier league results", [["premier", "league"]], []],
    ['premier league "results"', [["premier", "league", "results"]], []],
    ["election results", [["election", "results"]], []],
    ["latest news", [["latest", "news"]], []],
    ['Trump "news"', [["trump", "news"]], []],
    ["Élysée", [["elysee"]], []],
    ["Trump's tower", [["trump", "tower"]], []],
    ["Trump-Putin", [["trump", "putin"]], []],
    ["covid-19 E.U.", [["covid 19", "eu"]], []],
    ["J.K. Rowling", [["jk", "rowling"]], []],
    ["O’Brien", [["o brien"]], []],
    ["战争", [["战 争"]], []],
  ];
  test.each(examples)("%s", (text, alternatives, excluded) => {
    expect(parsed(text)).toEqual({ alternatives, excluded });
  });

  const acronyms: readonly (readonly [string, readonly string[]])[] = [
    ["WHO vaccine", ["WHO", "vaccine"]],
    ["IT outage", ["IT", "outage"]],
    ["who", ["WHO"]],
    ["US election", ["US", "election"]],
    ["us-china", ["US", "china"]],
    ["un", ["UN"]],
    ["un syria", ["UN", "syria"]],
    ["kim jong un", ["kim", "jong", "un"]],
    ["Kim Jong-un", ["kim", "jong", "un"]],
    ["U.S. election", ["US", "election"]],
    ['"tell us"', ["tell us"]],
    ["WHO WINS THE US ELECTION", ["US", "election"]],
  ];
  test.each(acronyms)("an acronym is no common word, and a reader's us is the country: %s", (text, terms) => {
    const topic = parseTopic(text);
    const [read = []] = topic.kind === "topic" ? topic.alternatives : [];
    expect(read.map((term) => term.map(readable).join(" "))).toEqual(terms);
  });

  test("as the reader wrote it, without spaces around", () => {
    expect(parseTopic("  White House ")).toMatchObject({ kind: "topic", text: "White House" });
  });
});

describe("a topic that cannot be looked for is refused with a reason", () => {
  const refused: readonly (readonly [string, RegExp])[] = [
    ["", /^Name a topic/],
    ["  !? ", /^Name a topic/],
    [" OR ", /^Name a topic/],
    ["-football", /^Say what to look for/],
    ["the of", /^Those words stand in nearly every article/],
    ["the -football", /^Those words stand in nearly every article/],
    ["x".repeat(301), /^A topic has at most 300 letters/],
  ];
  test.each(refused)("%s", (text, reason) => {
    const topic = parseTopic(text);
    expect(topic.kind === "problem" ? topic.reason : "a topic").toMatch(reason);
  });
});

test("whatever is typed gives terms of plain words, or one sentence", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
      const topic = parseTopic(text);
      if (topic.kind === "problem") {
        expect(topic.reason).toMatch(/^[A-Z].*\.$/);
        return;
      }
      const words = [...topic.alternatives.flat(2), ...topic.excluded.flat()];
      expect(topic.alternatives.every((terms) => terms.length > 0)).toBe(true);
      expect(words.every((word) => /^[\p{L}\p{N}\p{M}]+$/u.test(word))).toBe(true);
    }),
  );
});

test("index words are the same for a text and for its own words", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      const words = indexWords(text);
      expect(indexWords(words.join(" "))).toEqual(words);
    }),
  );
});

describe("the words of an index", () => {
  test("an acronym is told from the word it looks like, with dots or without", () => {
    expect(indexWords("Who told us?")).toEqual(["who", "told", "us"]);
    const [dotted, plain, ...others] = indexWords("U.S. US us");
    expect(dotted).toBe(plain);
    expect(others).toEqual(["us"]);
    expect(indexWords("the WHO")).toEqual(["the", ...indexWords("W.H.O.")]);
  });

  test("in a headline of capitals US is the country, WHO and IT are any words", () => {
    expect(indexWords("WHO TOLD IT THE US SENATE KNOWS").map(readable)).toEqual(
      "who told it the US senate knows".split(" "),
    );
    expect(indexWords("WHO TOLD THE SENATE")[0]).toBe("who");
  });

  test("what people write in two ways is one word", () => {
    for (const pair of [
      "Weiß Weiss",
      "Diyarbakır Diyarbakir",
      "Ørsted Orsted",
      "Łódź Lodz",
      "القاهرة القاهره",
      "أحمد احمد",
      "Алёна Алена",
    ]) {
      const [one, other] = indexWords(pair);
      expect(one).toBe(other);
    }
  });
  test("signs of Chinese that are no letters are no words", () => expect(indexWords("⺀ 战 ⺀")).toEqual(["战"]));

  test("initials are one word, numbers and names of hosts are not", () => {
    expect(indexWords("J.K. Rowling of the U.K.'s, 3.5 e.g. a.com")).toEqual(
      "jk rowling of the uk s 3 5 eg a com".split(" "),
    );
  });
});

test("the year of a moment goes without saying, where more than a word is left", () => {
  const asked = (text: string) => {
    const topic = parseTopic(text, new Date("2026-06-11T12:00:00Z"));
    return topic.kind === "topic" && topic.alternatives.map((one) => one.flat());
  };
  expect(asked("world cup 2026 OR budget 2026")).toEqual([
    ["world", "cup"],
    ["budget", "2026"],
  ]);
  expect(asked("world cup 2022")).toEqual([["world", "cup", "2022"]]);
});
