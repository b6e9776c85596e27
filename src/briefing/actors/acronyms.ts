import { stopwords } from "#text/stopwords.ts";
import { aliasKey } from "./aliases.ts";
import type { Context } from "./context.ts";
import { type Fit, type Mention, mentionAt, wordAt } from "./mentions.ts";
import { isCapital, Kind, type Tokens } from "./tokens.ts";

const common = stopwords("en");

/**
 * The mentions together with the short names that the article or common knowledge ties to them: "(SOHR)" behind the Syrian
 * Observatory for Human Rights, "IS" in an article on the Islamic State. A short name is of the type of the full one.
 */
export function withAcronyms({ tokens }: Context, mentions: readonly Mention[]): Mention[] {
  const byStart = new Map(mentions.map((mention) => [mention.first, mention]));
  for (const mention of mentions) {
    const i = bracketedAcronym(tokens, mention);
    const known = byStart.get(i);
    if (i >= 0 && (known === undefined || known.last === i)) byStart.set(i, shortFor(tokens, i, mention, known?.fit));
  }
  const taken = new Uint8Array(tokens.count);
  for (const { first, last } of byStart.values()) taken.fill(1, first, last + 1);
  const named = new Map(
    [...byStart.values()].filter(({ type }) => type !== "PER").map((mention) => [keyOf(tokens, mention), mention]),
  );
  for (let i = 0; i < tokens.count; i++) {
    if (taken[i] || !isCapital(tokens, i)) continue;
    const full = named.get(aliasKey(tokens.text.slice(tokens.start[i], tokens.end[i])));
    if (full !== undefined) byStart.set(i, shortFor(tokens, i, full));
  }
  return [...byStart.values()].sort((a, b) => a.start - b.start);
}

/** The token in brackets that abbreviates the name before it, perhaps after one more word: "Islamic State group [IS]"; -1 without one. */
function bracketedAcronym(tokens: Tokens, { last, first, type }: Mention): number {
  if (type === "PER" || first === last) return -1;
  const open = isBracket(tokens, last + 1, "([") || common.has(wordAt(tokens, last + 1)) ? last + 1 : last + 2;
  const isShort = ((tokens.kind[open + 1] ?? 0) & (Kind.allCapitals | Kind.inner)) !== 0;
  const isWhole = isBracket(tokens, open, "([") && isBracket(tokens, open + 2, ")]");
  return isShort && isWhole && tokens.sentence[open] === tokens.sentence[last] ? open + 1 : -1;
}

function isBracket({ text, start }: Tokens, i: number, brackets: string): boolean {
  return brackets.includes(text[start[i] ?? -1] ?? " ");
}

function shortFor(tokens: Tokens, i: number, { type, fit }: Mention, own: Fit = [0, 0, 0]): Mention {
  return mentionAt(tokens, { first: i, last: i }, type, [fit[0] + own[0], fit[1] + own[1], fit[2] + own[2]]);
}

function keyOf({ text }: Tokens, { start, end }: Mention): string {
  return aliasKey(text.slice(start, end));
}
