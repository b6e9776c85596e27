import { stopwords } from "#text/stopwords.ts";
import type { Context } from "./context.ts";
import { demonyms, speechVerbs } from "./lexicon.ts";
import { type Fit, type Mention, mentionAt, type TokenSpan, wordAt } from "./mentions.ts";
import { isCapital, isMark, type Tokens } from "./tokens.ts";

/** A country has one of each, so that with its adjective it is a name. */
const POWER = /^(?:government|regime|opposition|army|military|forces)$/;
const POWER_OF_TWO_WORDS = /^(?:(?:security|armed|government|opposition) forces|air force)$/;
/** Demonyms of faiths, parties and parts of the world, which have no government. */
const NO_COUNTRY =
  /^(?:muslim|christian|catholic|protestant|orthodox|jewish|hindu|buddhist|sikh|sunni|shia|shiite|islamic|islamist|democratic|republican|conservative|liberal|socialist|communist|nazi|nordic|baltic|slavic|hispanic|latino|asian|african|european|arab|arabic)s?$/;
const SURELY_ORGANISATION: Fit = [0, 1, 0];
const common = stopwords("en");

/**
 * The mentions together with the powers of countries, which act in the news like any organisation: "Syrian army", "government of
 * Iraq", and "Assad regime", which is not the man. They come in place of the mentions that they hold.
 */
export function withCollectives({ tokens }: Context, mentions: readonly Mention[]): Mention[] {
  const taken = coverOf(tokens, mentions);
  const powers = mentions.flatMap((mention) => powerAround(tokens, mention, taken) ?? []);
  for (let i = 0; i < tokens.count; i++) {
    const span = isCapital(tokens, i) && !taken[i] ? nationalPower(tokens, i) : null;
    if (span !== null && !taken[span.last]) powers.push(span);
  }
  const held = coverOf(tokens, powers);
  const others = mentions.filter(({ first }) => !held[first]);
  const found = powers.map((span) => mentionAt(tokens, span, "ORG", SURELY_ORGANISATION));
  return [...others, ...found].sort((a, b) => a.start - b.start);
}

/** For each token whether it is within one of the spans. */
function coverOf({ count }: Tokens, spans: readonly TokenSpan[]): Uint8Array {
  const cover = new Uint8Array(count);
  for (const { first, last } of spans) cover.fill(1, first, last + 1);
  return cover;
}

/** "government of Iraq" around Iraq, "Assad regime" around Assad. */
function powerAround(tokens: Tokens, { first, last, type }: Mention, taken: Uint8Array): TokenSpan | null {
  const isGoverned = wordAt(tokens, first - 1) === "of" && wordAt(tokens, first - 2) === "government";
  if (type === "LOC" && isGoverned && !taken[first - 2]) return { first: first - 2, last };
  return type === "PER" && first === last && wordAt(tokens, last + 1) === "regime" ? { first, last: last + 1 } : null;
}

/** "Syrian army" at its adjective `i`. */
function nationalPower(tokens: Tokens, i: number): TokenSpan | null {
  const country = wordAt(tokens, i);
  const [power, next] = [wordAt(tokens, i + 1), wordAt(tokens, i + 2)];
  if (!demonyms.has(country) || NO_COUNTRY.test(country)) return null;
  if (POWER_OF_TWO_WORDS.test(`${power} ${next}`)) return { first: i, last: i + 2 };
  // "The Russian military said", but not "a Russian military expert".
  const isWhole = power !== "military" || common.has(next) || speechVerbs.has(next) || isMark(tokens, i + 2);
  return POWER.test(power) && isWhole ? { first: i, last: i + 1 } : null;
}
