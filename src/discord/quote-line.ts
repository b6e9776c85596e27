import type { KeyQuote } from "#briefing/briefing.ts";
import { introduction } from "#briefing/introduction.ts";
import { escapedWithin } from "./layout.ts";

/** The longest parts of a quote, escaped; longer ones are cut at a word and marked by "…". */
const LONGEST = { quote: 700, name: 100, role: 160 };

/** A quote as a block with its speaker below. */
export function quoteLine({ text, speaker, role }: KeyQuote): string {
  return `> “${escapedWithin(text, LONGEST.quote)}”\n${speakerLine(speaker, role)}`;
}

function speakerLine(speaker: string | null, role: string | null): string {
  if (speaker === null) return "— *unattributed*";
  const who = introduction(speaker, role);
  const name = `— **${escapedWithin(who.name, LONGEST.name)}**`;
  return who.role ? `${name}, ${escapedWithin(who.role, LONGEST.role)}` : name;
}
