import { stopwords } from "#text/stopwords.ts";
import type { Context } from "./context.ts";
import { demonyms, ORDINAL, speechVerbs } from "./lexicon.ts";
import { coverOf, type Mention, mentionAt, OF_ORGANISATION, type TokenSpan, wordAt } from "./mentions.ts";
import { isBeforeCapital, isCapital, isMark, type Tokens } from "./tokens.ts";

/** A country has one of each, so that with its adjective it is a name. */
const POWER = /^(?:government|regime|opposition|army|military|forces)$/;
const POWER_OF_TWO_WORDS = /^(?:(?:security|armed|government|opposition) forces|air force)$/;
/** Demonyms of faiths, parties and parts of the world, which have no government. */
const NO_COUNTRY =
  /^(?:muslim|christian|catholic|protestant|orthodox|jewish|hindu|buddhist|sikh|sunni|shia|shiite|islamic|islamist|democratic|republican|conservative|liberal|tory|socialist|communist|nazi|nordic|baltic|slavic|hispanic|latino|asian|african|european|arab|arabic)s?$/;
const COALITION = /^(?:coalition|alliance)$/;
const AGAINST = /^counter-/;
const ARMED = "(?:(?:military )?forces|fighters|(?:tactical )?units?)";
const ARMED_PART = new RegExp(`^${ARMED}$`);
const ARMED_TAIL = new RegExp(`(?<=\\S)\\s${ARMED}$`);
/** How all of them end: few names do, and only these are asked further. */
const ARMED_ENDS = ["forces", "fighters", "unit", "units"];
const common = stopwords("en");

/**
 * The mentions together with the powers of countries, which act in the news like any organisation: "Syrian army",
 * "government of Iraq", and "Assad regime", which is not the man; a people is none, for it reads badly among those who
 * act. With them come coalitions ("US-led coalition") and the armed parts of organisations ("Hezbollah fighters", "7th
 * Fleet"). All come in place of the mentions that they hold.
 */
export function withCollectives({ tokens }: Context, mentions: readonly Mention[]): Mention[] {
  const taken = coverOf(tokens, mentions);
  const powers = mentions.flatMap((mention) => powerAround(tokens, mention, taken) ?? []);
  for (let i = 0; i < tokens.count; i++) {
    const span = isCapital(tokens, i) && !taken[i] ? nationalPower(tokens, i) : null;
    if (span !== null && !taken[span.last]) powers.push(span);
  }
  const whole = apart(tokens, powers);
  const held = coverOf(tokens, whole);
  const others = mentions.filter(({ first }) => !held[first]);
  const found = whole.map((span) => mentionAt(tokens, span, "ORG", OF_ORGANISATION));
  return [...others, ...found].sort((a, b) => a.start - b.start);
}

/** The name of an organisation without that of its armed part: "Hezbollah" for "Hezbollah fighters"; "Syrian forces" stays as it is. */
export function withoutArms(name: string): string {
  if (!ARMED_ENDS.some((end) => name.endsWith(end))) return name;
  const [whole = ""] = ARMED_TAIL.exec(name) ?? [];
  const [owner = ""] = name.split(/[\s-]/, 1);
  return demonyms.has(owner.toLowerCase()) ? name : name.slice(0, name.length - whole.length);
}

/** The spans within one sentence, of those that overlap the first: "US-led Coalition" and "Coalition forces". */
function apart(tokens: Tokens, spans: readonly TokenSpan[]): TokenSpan[] {
  const kept: TokenSpan[] = [];
  for (const span of spans.toSorted((a, b) => a.first - b.first)) {
    // A heading has no stop: "Talks with Hezbollah", and below it "Forces ...".
    const isWhole = tokens.sentence[span.first] === tokens.sentence[span.last];
    if (isWhole && span.first > (kept.at(-1)?.last ?? -1)) kept.push(span);
  }
  return kept;
}

/** The power that a mention is a part of; null when it stands for itself. */
function powerAround(tokens: Tokens, mention: Mention, taken: Uint8Array): TokenSpan | null {
  const { first, last, type } = mention;
  if (type === "LOC" && isGoverned(tokens, first) && !taken[first - 2]) return { first: first - 2, last };
  // London's, written so by those who write "police" small.
  if (wordAt(tokens, last) === "metropolitan" && wordAt(tokens, last + 1) === "police")
    return { first, last: last + 1 };
  if (type === "PER") return wordAt(tokens, last + 1) === "regime" ? { first, last: last + 1 } : null;
  const leads = wordAt(tokens, last + 2) === "led" && COALITION.test(wordAt(tokens, last + 3));
  if (leads) return { first, last: last + 3 };
  return type === "ORG" ? armedPart(tokens, mention, taken) : null;
}

/** "government of Iraq" around Iraq. */
function isGoverned(tokens: Tokens, first: number): boolean {
  return wordAt(tokens, first - 1) === "of" && wordAt(tokens, first - 2) === "government";
}

/** "Hezbollah fighters" around Hezbollah, "7th Fleet" around Fleet. */
function armedPart(tokens: Tokens, { first, last }: Mention, taken: Uint8Array): TokenSpan | null {
  const isNumbered = ORDINAL.test(wordAt(tokens, first - 1)) && !taken[first - 1];
  // "The 28th United Nations Climate Change Conference".
  const from = isNumbered && !isBeforeCapital(tokens, last) ? first - 1 : first;
  const [next, second] = [wordAt(tokens, last + 1), wordAt(tokens, last + 2)];
  const to = ARMED_PART.test(next) ? last + 1 : ARMED_PART.test(`${next} ${second}`) ? last + 2 : last;
  return from < first || to > last ? { first: from, last: to } : null;
}

/** "Syrian army", "Asad regime", "counter-ISIS coalition" at its first word `i`. */
function nationalPower(tokens: Tokens, i: number): TokenSpan | null {
  const word = wordAt(tokens, i);
  const power = wordAt(tokens, i + 1);
  const next = wordAt(tokens, i + 2);
  const isPair = (AGAINST.test(word) && COALITION.test(power)) || (power === "regime" && !common.has(word));
  if (!(isPair || demonyms.has(word)) || NO_COUNTRY.test(word)) return null;
  if (POWER_OF_TWO_WORDS.test(`${power} ${next}`)) return { first: i, last: i + 2 };
  return isPair || isPower(tokens, i) ? { first: i, last: i + 1 } : null;
}

/** Whether the word behind the adjective of a country is one of its powers. */
function isPower(tokens: Tokens, country: number): boolean {
  const power = wordAt(tokens, country + 1);
  const next = wordAt(tokens, country + 2);
  // "The Russian military said", but not "a Russian military expert".
  const isWhole = power !== "military" || common.has(next) || speechVerbs.has(next) || isMark(tokens, country + 2);
  return POWER.test(power) && isWhole;
}
