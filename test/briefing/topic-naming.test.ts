import fc from "fast-check";
import { expect, test } from "vitest";
import { inOwnWords, namingTest } from "../../src/briefing/topic-naming.ts";
import { standsFor } from "../../src/briefing/topic-stems.ts";
import { indexWords, parseTopic } from "../../src/news/topic.ts";
import { lightStem } from "../../src/text/light-stem.ts";

/** What share of a topic a text names. */
function share(topic: string, text: string): number {
  const parsed = parseTopic(topic);
  if (parsed.kind !== "topic") throw new Error(parsed.reason);
  return namingTest(inOwnWords(parsed))(text);
}

test.each([
  ["syria", "The Syrians vote.", 1],
  ["syria", "A missy riad.", 0],
  ["erdogan", "Mr Erdoğan spoke.", 1],
  ["UN", "The U.N. met.", 1],
  ["UN", "Kim Jong Un met nobody.", 0],
  ["zürich", "Zurich is rich.", 1],
  ["north korea", "North Korea fired a rocket.", 1],
  ["north korea", "The north of the country is cold.", 0.5],
  ["north korea", "Korea won, and six other teams will travel to the cold and rainy north.", 0.5],
])("of %s the text %j names this share: %d", (topic, text, expected) => {
  expect(share(topic, text)).toBe(expected);
});

test("a glance at the letters misses no word that has the stem", () => {
  const letters = (most: number) =>
    fc.array(fc.constantFrom(..."aeiouysdnglt"), { minLength: 1, maxLength: most }).map((some) => some.join(""));
  const endings = fc.constantFrom("", "s", "es", "ed", "ing", "ies", "ied", "y", "e", "ation", "ate", "l", "ll");
  fc.assert(
    fc.property(letters(5), endings, endings, (root, one, other) => {
      const [wanted, written] = [root + one, root + other];
      const [stem = ""] = indexWords(written).map(lightStem);
      expect(namingTest([[[[wanted]]]])(`“${written}”`)).toBe(+standsFor(stem, lightStem(wanted)));
    }),
    { numRuns: 1000 },
  );
});

test("the state of a member's seat is not what is told", () => {
  const named = namingTest([[[["norland"]]]]);
  expect(named("Sen. Ada Moor (R-Norland) spoke of ferries.")).toBe(0);
  expect(named("Sen. Ada Moor (R-Norland) spoke of Norland.")).toBe(1);
});
