import { stopwords } from "#text/stopwords.ts";
import { wordSet } from "#text/word-set.ts";
import type { Context } from "./context.ts";
import { type Mention, mentionAt, PROVEN_ORGANISATION, wordAt } from "./mentions.ts";
import { hashOf, isCapital, type Tokens } from "./tokens.ts";

/** Firms that are called by what is somebody's, without their apostrophe. */
const HOUSES = wordSet(`
  albertson applebee arby bloomingdale christie chili denny dillard domino dreyer hardee kellogg kohl ladbroke levi lloyd lowe macy mcdonald moody morrison
  nando sainsbury sotheby waterstone wendy wetherspoon zaxby
`);
/** "Scotty's |said|": what somebody owns does not speak, and with a "has" or "is" it may be himself. */
const SPEAKS = /^(?:said|says)$/;
const APOSTROPHE = hashOf("'s");
const common = stopwords("en");

/**
 * The mentions together with the firms that are called by what is somebody's, with their apostrophe: "Moody's". Known ones
 * are firms unless somebody bears the name in full ("Chris Christie's"), others in an article where they speak.
 */
export function withOwnedNames(context: Context, mentions: readonly Mention[]): Mention[] {
  const { tokens } = context;
  const owners = ownersIn(context, mentions);
  const wordOf = (i: number) => tokens.word[i] ?? 0;
  const isFirm = (i: number) => HOUSES.has(wordAt(tokens, i)) || SPEAKS.test(wordAt(tokens, i + 2));
  const firms = new Set(owners.filter(isFirm).map(wordOf));
  if (firms.size === 0) return [...mentions];
  const found = owners
    .filter((i) => firms.has(wordOf(i)))
    .map((i) => mentionAt(tokens, { first: startOf(tokens, i), last: i + 1 }, "ORG", PROVEN_ORGANISATION));
  const held = new Set(found.flatMap(({ first, last }) => [first, last - 1]));
  return [...mentions.filter(({ first }) => !held.has(first)), ...found].sort((a, b) => a.start - b.start);
}

/** "|Standard &| Poor's": where the name begins that ends at `i`. */
function startOf(tokens: Tokens, i: number): number {
  return wordAt(tokens, i - 1) === "&" && isCapital(tokens, i - 2) ? i - 2 : i;
}

/** The names of one word before a possessive ending that no person of the article bears, and that are no part of a longer name. */
function ownersIn({ tokens, runStart, runEnd }: Context, mentions: readonly Mention[]): number[] {
  const people = mentions.filter(({ type, first, last }) => type === "PER" && first < last);
  const borne = new Set(people.flatMap(({ first, last }) => [...tokens.word.subarray(first, last + 1)]));
  const isLong = ({ first, last }: Mention) => first < startOf(tokens, last);
  const long = new Set(mentions.filter(isLong).flatMap(({ first, last }) => [first, last]));
  const owners: number[] = [];
  for (let i = 0; i + 1 < tokens.count; i++) {
    const isPossessive = tokens.word[i + 1] === APOSTROPHE && tokens.sentence[i] === tokens.sentence[i + 1];
    const isOwner = isPossessive && isCapital(tokens, i) && runStart[i] === runEnd[i];
    if (isOwner && !long.has(i) && !borne.has(tokens.word[i] ?? 0) && !common.has(wordAt(tokens, i))) owners.push(i);
  }
  return owners;
}
