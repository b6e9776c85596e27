import { stopwords } from "#text/stopwords.ts";
import type { ActorType } from "../analysis.ts";
import { aliasKey, beginsKnownName, oneWordNames, typeOfAlias } from "./aliases.ts";
import type { Context } from "./context.ts";
import { coverOf, type Fit, type Mention, mentionAt, OF_ORGANISATION, type TokenSpan, wordAt } from "./mentions.ts";
import { isAcronym, isCapital, isMark, type Tokens } from "./tokens.ts";

/** Words and commas inside the name of an organisation that give its acronym no letter. */
const JOINS = /^(?:of|for|and|the|in|on|to|against|de|la|du|des|'s|,)$/;
const FIT_OF_KNOWN: Readonly<Record<ActorType, Fit>> = { PER: [1, 0, 0], ORG: OF_ORGANISATION, LOC: [0, 0, 1] };
/** Well-known names have no more words in a row. */
const LONGEST_KNOWN = 5;
/** Short names have several: WHO, KSrelief, eSafety. */
const CAPITALS = /^(?:\p{Lu}.*\p{Lu}|\p{Ll}+\p{Lu})/u;
const CAPITAL_INSIDE = /\p{Ll}\p{Lu}/u;
const common = stopwords("en");

/**
 * The mentions together with the short names that the article or common knowledge ties to them: "(SOHR)" behind the Syrian
 * Observatory for Human Rights, "IS" in an article on the Islamic State. A short name is of the type of the full one.
 */
export function withAcronyms(context: Context, found: readonly Mention[]): Mention[] {
  const { tokens } = context;
  const mentions = withSpeltNames(tokens, withKnownNames(context, found));
  const byStart = new Map(mentions.map((mention) => [mention.first, mention]));
  for (const mention of mentions) {
    const i = bracketedAcronym(tokens, mention);
    const known = byStart.get(i);
    if (i >= 0) byStart.set(i, shortFor(tokens, i, mention, known?.fit));
  }
  const taken = coverOf(tokens, [...byStart.values()]);
  const places = [...byStart.values()].filter(({ type }) => type !== "PER");
  const named = new Map(places.map((mention) => [keyOf(tokens, mention), mention]));
  const short = new Set([...named.keys()].flatMap(oneWordNames));
  for (const { first, last } of places) if (first === last) short.add(tokens.word[first] ?? 0);
  for (let i = 0; i < tokens.count; i++) {
    if (taken[i] || !isCapital(tokens, i) || !short.has(tokens.word[i] ?? 0)) continue;
    const full = named.get(aliasKey(tokens.text.slice(tokens.start[i], tokens.end[i])));
    if (full !== undefined) byStart.set(i, shortFor(tokens, i, full));
  }
  return [...byStart.values()].sort((a, b) => a.start - b.start);
}

/** The mentions together with the well-known names that were not taken for names: "Islamic State". */
function withKnownNames({ tokens, runEnd }: Context, mentions: readonly Mention[]): Mention[] {
  const taken = coverOf(tokens, mentions);
  const known: Mention[] = [];
  for (let i = 0; i < tokens.count; i++) {
    const last = runEnd[i] ?? -1;
    if (last < i || last >= i + LONGEST_KNOWN) continue;
    const isFree = beginsKnownName(tokens.word[i] ?? 0) && !taken.subarray(i, last + 1).includes(1);
    const name = isFree ? tokens.text.slice(tokens.start[i], tokens.end[last]) : "";
    // One word is unmistakable only with a capital inside: OpenAI, but not Labour.
    const isKnown = isFree && (last > i || CAPITAL_INSIDE.test(name));
    const type = isKnown ? typeOfAlias(aliasKey(name)) : undefined;
    if (type !== undefined) known.push(mentionAt(tokens, { first: i, last }, type, FIT_OF_KNOWN[type]));
    i = last;
  }
  return [...mentions, ...known];
}

/** The mentions, with the names that a bracketed acronym spells set right: "National Oceanic and Atmospheric Administration (NOAA)". */
function withSpeltNames(tokens: Tokens, mentions: readonly Mention[]): Mention[] {
  const spelt: TokenSpan[] = [];
  for (let i = 1; i < tokens.count; i++) {
    const isBracketed = isAcronym(tokens, i) && isBracket(tokens, i - 1, "([") && isBracket(tokens, i + 1, ")]");
    const span = isBracketed ? speltBefore(tokens, i) : null;
    if (span !== null) spelt.push(span);
  }
  if (spelt.length === 0) return [...mentions];
  const owner = ownersOf(tokens, mentions);
  const names = spelt.map((span) => {
    const inside = [...new Set(owner.slice(span.first, span.last + 1))].flatMap((index) => mentions[index] ?? []);
    return { span, inside, known: inside.find(({ type }) => type !== "PER") };
  });
  const replaced = new Set(names.flatMap(({ inside }) => inside));
  const set = names.map(({ span, known }) =>
    mentionAt(tokens, span, known?.type ?? "ORG", known?.fit ?? OF_ORGANISATION),
  );
  return [...mentions.filter((mention) => !replaced.has(mention)), ...set];
}

/** For each token the index of the mention that covers it; -1 where there is none. */
function ownersOf(tokens: Tokens, mentions: readonly Mention[]): Int32Array {
  const owner = tokens.memory.int32(tokens.count).fill(-1);
  mentions.forEach(({ first, last }, index) => {
    owner.fill(index, first, last + 1);
  });
  return owner;
}

/**
 * The capitalised words before the bracket whose first letters are the acronym at `i` (after Schwartz and Hearst 2003);
 * null without such.
 */
function speltBefore(tokens: Tokens, i: number): TokenSpan | null {
  const letters = tokens.text.slice(tokens.start[i], tokens.end[i]);
  if (!/^\p{Lu}{3,8}$/u.test(letters) || !isCapital(tokens, i - 2)) return null;
  let left = letters.length;
  for (let j = i - 2; j >= 0 && tokens.sentence[j] === tokens.sentence[i] && i - j < 3 * letters.length; j--) {
    if (!isCapital(tokens, j)) {
      if (!JOINS.test(wordAt(tokens, j))) return null;
    } else if (tokens.text[tokens.start[j] ?? 0] !== letters[--left]) return null;
    else if (left === 0) return { first: j, last: i - 2 };
  }
  return null;
}

/** The token in brackets that abbreviates the name before it, perhaps after one more word: "Islamic State group [IS]"; -1 without one. */
function bracketedAcronym(tokens: Tokens, { last, first, type }: Mention): number {
  if (type === "PER" || first === last) return -1;
  const open = isBracket(tokens, last + 1, "([") || common.has(wordAt(tokens, last + 1)) ? last + 1 : last + 2;
  if (!isBracket(tokens, open, "([") || !isBracket(tokens, open + 2, ")]")) return -1;
  return CAPITALS.test(tokens.text.slice(tokens.start[open + 1], tokens.end[open + 1])) ? open + 1 : -1;
}

function isBracket(tokens: Tokens, i: number, brackets: string): boolean {
  return isMark(tokens, i) && brackets.includes(tokens.text[tokens.start[i] ?? -1] ?? " ");
}

function shortFor(tokens: Tokens, i: number, { type, fit }: Mention, own: Fit = [0, 0, 0]): Mention {
  return mentionAt(tokens, { first: i, last: i }, type, [fit[0] + own[0], fit[1] + own[1], fit[2] + own[2]]);
}

function keyOf({ text }: Tokens, { start, end }: Mention): string {
  return aliasKey(text.slice(start, end));
}
