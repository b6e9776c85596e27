import { plainLower } from "#text/words.ts";
import type { ActorType } from "../analysis.ts";
import { nameWords } from "./names.ts";
import type { Tokens } from "./tokens.ts";

/** One place where the text names somebody or something: the words of the name, without title, article or possessive. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  /** First and last token of the name. */
  readonly first: number;
  readonly last: number;
  readonly type: ActorType;
  /** How well the words here fit each type: PER, ORG, LOC. */
  readonly fit: Fit;
}

/** Scores of PER, ORG and LOC; only their differences mean something. */
export type Fit = readonly [number, number, number];

/** The fit of what is nothing but an organisation, by a rule. */
export const OF_ORGANISATION: Fit = [0, 1, 0];
/** More than any number of mentions can say against it. */
const DECISIVE = 10_000;
/** The fits of what the words beside a name prove, throughout the article. */
export const PROVEN_ORGANISATION: Fit = [-DECISIVE, DECISIVE, 0];
export const PROVEN_PLACE: Fit = [-DECISIVE, 0, DECISIVE];

/** The types in the order of {@link Fit} and of the labels. */
export const TYPES = ["PER", "ORG", "LOC"] as const;

/** First and last token of a stretch. */
export interface TokenSpan {
  readonly first: number;
  readonly last: number;
}

/** The mention that a stretch of tokens makes. */
export function mentionAt(tokens: Tokens, { first, last }: TokenSpan, type: ActorType, fit: Fit): Mention {
  return { start: tokens.start[first] ?? 0, end: tokens.end[last] ?? 0, first, last, type, fit };
}

/** For each token 1 where one of the stretches is, else 0. */
export function coverOf({ count, memory }: Tokens, spans: readonly TokenSpan[]): Uint8Array {
  const cover = memory.uint8(count);
  for (const { first, last } of spans) cover.fill(1, first, last + 1);
  return cover;
}

/** The word of a token, lower-cased, with a straight apostrophe; "" where there is no token. */
export function wordAt(tokens: Tokens, i: number): string {
  if (i < 0 || i >= tokens.count) return "";
  tokens.words[i] ??= plainLower(tokens.text.slice(tokens.start[i], tokens.end[i]));
  return tokens.words[i] ?? "";
}

/** The words of a mention for comparing, as one string. */
export function keyOf({ text }: Tokens, { start, end }: Mention): string {
  return nameWords(text.slice(start, end)).join(" ");
}
