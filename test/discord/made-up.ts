import fc from "fast-check";
import type { KeyQuote } from "#briefing/briefing.ts";

/** A quote as briefings and digests have it. */
export const crucialMoment: KeyQuote = {
  articleId: 2,
  start: 5,
  end: 20,
  text: "It is a crucial moment",
  type: "direct",
  speaker: "Staffan de Mistura",
  role: "UN envoy for Syria",
  evidence: { start: 30, end: 48 },
  confidence: 0.98,
};

/** What strangers may write: markup, mentions, addresses, odd characters, at length. */
export const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.constantFrom(
    "@everyone",
    "[x](https://evil.example)",
    "```",
    "||",
    "*",
    "<@&1>",
    "\u202E",
    "https://evil.example",
  ),
  fc.string({ unit: fc.constantFrom("*", "_", "\\", " ", "😀", "ß"), minLength: 100, maxLength: 2500 }),
);

/** The same, never empty. */
export const anyWords = anyText.map((text) => text || "x");

/** The parts of an excerpt, to make up what holds more. */
export const anyExcerpt = {
  articleId: fc.integer({ min: 1, max: 40 }),
  start: fc.nat(100),
  end: fc.nat(100),
  text: anyWords,
};

/** A quote, attributed or not. */
export const anyQuote: fc.Arbitrary<KeyQuote> = fc.record({
  ...anyExcerpt,
  type: fc.constantFrom("direct", "mixed"),
  speaker: fc.option(anyWords),
  role: fc.option(anyWords),
  evidence: fc.constant(null),
  confidence: fc.constant(0.5),
});
