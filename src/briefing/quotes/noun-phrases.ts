import { isOffice, isTitle } from "#text/person-names.ts";
import type { Span } from "#text/span.ts";
import { namesBetween, REACH, type ReadSentence, segmentStart, skipOpening } from "./clauses.ts";
import type { NameMention } from "./names.ts";
import type { Token } from "./tokens.ts";
import { isVerbInEd } from "./verbs.ts";
import {
  isAdverb,
  isAuxiliary,
  isDeterminer,
  isFiniteCue,
  isPreposition,
  isPronoun,
  isSubordinator,
  isTime,
} from "./word-classes.ts";

/** Who is said to speak, as the sentence puts it. */
export type SpeakerMention = Span &
  (
    | { readonly kind: "name"; readonly name: NameMention }
    | { readonly kind: "nominal" }
    | { readonly kind: "pronoun"; readonly pronoun: string }
  );

/** A longer run of words is no noun phrase but a clause that was misread. */
const LONGEST_NOMINAL = 14;

/** A name as a speaker. */
export const named = (name: NameMention): SpeakerMention => ({ kind: "name", start: name.start, end: name.end, name });
/** A pronoun as a speaker. */
export const pronounAt = (token: Token): SpeakerMention => ({
  kind: "pronoun",
  start: token.start,
  end: token.end,
  pronoun: token.lower,
});

/** The words between two token indexes as a speaker of no name; null when they cannot be a noun phrase. */
export function nominal(sentence: ReadSentence, from: number, to: number): SpeakerMention | null {
  const { tokens } = sentence;
  const [first, last] = [tokens[from], tokens[to]];
  if (first === undefined || last === undefined || to - from > LONGEST_NOMINAL) return null;
  if (isTime(first) || isSubordinator(first) || isAuxiliary(first)) return null;
  // "|A|: “…”": an answer.
  if (from === to && /^an?$/.test(first.lower)) return null;
  // "A video |that| said": the clause is no part of who or what speaks.
  if (isSubordinator(last)) return nominal(sentence, from, to - 1);
  return { kind: "nominal", start: first.start, end: last.end };
}

/** The noun phrase whose last word stands at `end`. */
export function phraseEnding(sentence: ReadSentence, end: number): SpeakerMention | null {
  const { tokens } = sentence;
  const last = tokens[end];
  if (last === undefined || last.kind !== "word") return null;
  if (isPronoun(last)) return pronounAt(last);
  const start = skipOpening(tokens, segmentStart(sentence, end));
  if (start > end) return null;
  const verb = tokens.findIndex((token, at) => at > start && at <= end && isAuxiliary(token));
  if (verb > 0) return phraseEnding(sentence, verb - 1);
  const subject = sentence.nameAt.get(start);
  // "|Ann Lee| released a video that said".
  if (subject !== undefined && subject.to < end && isVerbInEd(tokens, subject.to + 1)) return named(subject);
  const inside = namesBetween(sentence, start, end);
  if (isPreposition(tokens[start])) {
    const final = inside.at(-1);
    // "The man |in Riga Prison| said".
    const isPlace = final?.from === start + 1 && /^(?:in|at|on)$/.test(tokens[start]?.lower ?? "");
    return final?.to === end && !isPlace ? named(final) : lastDetermined(sentence, start, end);
  }
  return headName(sentence, start, end) ?? nominal(sentence, start, end);
}

const isVerbForm = (token: Token | undefined) => isFiniteCue(token) || token?.cue?.form === "noun";

/** The name a noun phrase is about: no preposition before it, no genitive or noun behind it. */
export function headName(sentence: ReadSentence, start: number, end: number): SpeakerMention | null {
  const { tokens } = sentence;
  const names = namesBetween(sentence, start, end);
  const last = names.at(-1);
  if (last?.to === end && (isOwned(tokens.slice(start, last.from), last) || isOfField(tokens, start, last)))
    return named(last);
  const isAnything = /^an?$/.test(tokens[start]?.lower ?? "");
  for (const name of names) {
    // "An internal |FAQ|", "a statement |CNN| received".
    if (isPartOfNoun(tokens, name) || (isAnything && /^\p{Lu}{2,}$/u.test(name.words.join("")))) return null;
    const before = tokens.slice(start, name.from);
    if (before.some(isPreposition) && !isOfficeFor(before, name)) return null;
    const after = tokens[name.to + 1];
    if (name.to === end || isPreposition(after) || isTime(after) || isVerbForm(after)) return named(name);
  }
  return null;
}

/**
 * "The Museum of Play's |Ann Lee|", "Friends of the Sea manager |Ann Lee|": whether what stands before a person's name
 * only tells whose or what.
 */
function isOwned(before: readonly Token[], { isPerson }: NameMention): boolean {
  const link = before.at(-1)?.lower ?? "";
  const isOfOnly = before.every((token) => token.lower === "of" || !isPreposition(token));
  return isPerson && (/^['’]s$/.test(link) || (isOffice(link) && isOfOnly && !isDeterminer(before[0])));
}

/** "Former chief of staff |Ann Lee|": whether an office with a common noun stands before a person's name. */
function isOfField(tokens: readonly Token[], start: number, { from, isPerson }: NameMention): boolean {
  const [office, link, field] = tokens.slice(Math.max(start, from - 3), from);
  const isOfNoun =
    link?.lower === "of" && field !== undefined && /^\p{Ll}{4,}$/u.test(field.text) && !isOffice(field.lower);
  return isPerson && isOfNoun && office !== undefined && isOffice(office.lower);
}

/**
 * "one |U.S.| Banker" is anybody, "the Securities and |Exchange Commission|" half of a name, "Ann Lee and |Jon Berg|"
 * one of two, "the |Texas Democrat|" an office.
 */
function isPartOfNoun(tokens: readonly Token[], { from, titles, words }: NameMention): boolean {
  const before = tokens[from - 1]?.lower ?? "";
  if (before === "the" && isOffice(words.at(-1)?.toLowerCase() ?? "")) return true;
  if (/^(?:an?|one|another|some|any)$/.test(before)) return titles.length === 0;
  const andAt = before === "the" ? from - 2 : from - 1;
  return tokens[andAt]?.lower === "and" && /^\p{Lu}/u.test(tokens[andAt - 1]?.text ?? "");
}

/**
 * "Ambassador to the |United Nations Ann Lee|": an office with what it is for, then the name; in "Spokesman for Senator
 * Ann Lee" another one speaks.
 */
function isOfficeFor(before: readonly Token[], { titles, isPerson }: NameMention): boolean {
  const office = before.at(before.at(-1)?.lower === "the" ? -3 : -2);
  const isHolder = isPerson && titles.length > 0 && !titles.some((title) => isTitle(title.toLowerCase()));
  return isHolder && office !== undefined && /^\p{Lu}/u.test(office.text) && isTitle(office.lower);
}

/** "In a statement |the campaign| said". */
function lastDetermined(sentence: ReadSentence, start: number, end: number): SpeakerMention | null {
  for (let at = end; at > start; at--) {
    if (isDeterminer(sentence.tokens[at])) return nominal(sentence, at, end);
  }
  return null;
}

/** Index of the last word of the noun phrase that begins at `start`: before a mark, a verb or a clause. */
export function nominalEnd({ tokens }: ReadSentence, start: number, limit: number): number {
  let at = start;
  for (; at < Math.min(limit, start + REACH); at++) {
    const next = tokens[at + 1];
    if (
      next === undefined ||
      next.kind !== "word" ||
      next.lower === "who" ||
      isSubordinator(next) ||
      isAuxiliary(next) ||
      isFiniteCue(next)
    )
      break;
    if (next.cue?.form === "gerund" || isAdverb(next) || isVerbInEd(tokens, at + 1)) break;
  }
  return at;
}

/** The words between two indexes as one noun phrase; null when a verb or a preposition shows that they are more or less than one. */
export function plainPhrase(sentence: ReadSentence, start: number, end: number): SpeakerMention | null {
  const { tokens } = sentence;
  const from = skipOpening(tokens, start);
  const first = tokens[from];
  if (first === undefined || from > end || isPreposition(first) || isTime(first) || /^\p{Ll}{2,}ing$/u.test(first.text))
    return null;
  if (isPronoun(first)) return from === end ? pronounAt(first) : null;
  if (tokens.slice(from, end + 1).some((token) => isFiniteCue(token) || isAuxiliary(token))) return null;
  const head = headName(sentence, from, end);
  if (head !== null) return head;
  return isDeterminer(first) ||
    namesBetween(sentence, from, end)[0]?.from === from ||
    /s$/.test(tokens[end]?.lower ?? "")
    ? nominal(sentence, from, end)
    : null;
}
