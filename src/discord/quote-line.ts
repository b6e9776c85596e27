import type { KeyQuote } from "#briefing/briefing.ts";
import { escapedWithin, introducedLine } from "./layout.ts";

/** The longest quote, escaped; a longer one is cut at a word and marked by "…". */
const LONGEST_QUOTE = 700;

/** The longest description of a speaker without a name, escaped. */
const LONGEST_DESCRIPTION = 160;

/** A quote as a block with its speaker below. */
export function quoteLine(quote: KeyQuote): string {
  return `> “${escapedWithin(quote.text, LONGEST_QUOTE)}”\n— ${speakerIn(quote)}`;
}

/** A name stands in bold, a description plain as the article has it. */
function speakerIn({ speaker, description, role }: KeyQuote): string {
  if (speaker !== null) return introducedLine(speaker, role);
  return description === undefined ? "*unattributed*" : escapedWithin(description, LONGEST_DESCRIPTION);
}
