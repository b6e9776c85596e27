import type { KeyQuote } from "#briefing/briefing.ts";
import { escapedWithin, introducedLine } from "./layout.ts";

/** The longest quote, escaped; a longer one is cut at a word and marked by "…". */
const LONGEST_QUOTE = 700;

/** A quote as a block with its speaker below. */
export function quoteLine({ text, speaker, role }: KeyQuote): string {
  return `> “${escapedWithin(text, LONGEST_QUOTE)}”\n${speakerLine(speaker, role)}`;
}

function speakerLine(speaker: string | null, role: string | null): string {
  return `— ${speaker === null ? "*unattributed*" : introducedLine(speaker, role)}`;
}
