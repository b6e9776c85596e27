import type { Span } from "#text/span.ts";
import type { Attribution } from "./attribution.ts";
import { REACH } from "./clauses.ts";
import { isReporting } from "./cue-words.ts";
import { cueToTheRight } from "./cues-beside.ts";
import type { NamedSentence } from "./discourse.ts";
import type { SpeakerMention } from "./noun-phrases.ts";
import { subjectAfter, subjectAroundApposition, subjectBefore } from "./subjects.ts";
import { verbAt } from "./verbs.ts";
import { isAuxiliary, isBreak, isDeterminer, isPreposition, isPronoun, isTime } from "./word-classes.ts";

/** Something said that the article tells in its own words. */
export interface Reported extends Span {
  readonly attribution: Attribution;
}

/** Fewer words report an attitude rather than a statement. */
const FEWEST_WORDS = 4;
/** Verbs with whoever speaks right behind, and nothing that is announced or confirmed. */
const HAS_NO_OBJECT = /^(?:sa(?:id|ys)|(?:add|warn|explain|insist|predict|claim)(?:ed|s)|argue[sd])$/;
/** "Small business owners". */
const LONGEST_MANY = 3;
/** "that" is looked for this many tokens behind the verb: past "reporters on Monday". */
const REACH_OF_THAT = 8;
/** … and "formerly" among so many tokens behind a comma: "the social network". */
const LONGEST_RENAMED = 4;
/** A description of more words, without anything behind it, is a clause: "said recent orders in Riga total 1,200". */
const LONGEST_SPEAKER = 5;

/** The statement that a sentence without quotations reports: "Ann Lee said the bridge would open", "The bridge will open, Ann Lee said". */
export function reportedIn(sentence: NamedSentence): Reported | null {
  const { tokens } = sentence;
  if (sentence.quotations.length > 0) return null;
  for (let at = 1; at < Math.min(tokens.length, REACH); at++) {
    const verb = tokens[at];
    if (verb?.cue === undefined || !isReporting(verb.lower) || verbAt(sentence, at) !== "finite") continue;
    const hasMarks = tokens.some(({ text }) => /^["“”„«»]$/.test(text));
    if (hasMarks) return null;
    const inserted = isBreak(tokens[at - 1]) ? insertedAt(sentence, at) : null;
    if (inserted !== null) return isInterruption(tokens, at, inserted) ? null : reportedBefore(sentence, at - 1);
    const comma = lastComma(tokens);
    const isPlain = comma !== at - 1 || endsWithSpeaker(sentence, at);
    return reportedBehind(sentence, at) ?? (isPlain ? reportedBefore(sentence, comma) : null);
  }
  return null;
}

function reportedBehind(sentence: NamedSentence, cueAt: number): Reported | null {
  const { tokens } = sentence;
  const [cue, from] = [tokens[cueAt], clauseBehind(sentence, cueAt)];
  const mention = subjectBefore(sentence, cueAt);
  if (cue === undefined || from === null || mention === null) return null;
  const to = clauseEnd(sentence, from);
  const [first, last] = [tokens[from], tokens[to]];
  if (first === undefined || last === undefined || to - from + 1 < FEWEST_WORDS) return null;
  return { start: first.start, end: last.end, attribution: { rule: "before", mention, cue, strength: "strong" } };
}

/** Index of the first token of the clause behind a verb: "that", or a subject right behind; null when none begins there. */
function clauseBehind({ tokens, nameAt }: NamedSentence, cueAt: number): number | null {
  for (let at = cueAt + 1; at <= cueAt + REACH_OF_THAT; at++) {
    if (tokens[at]?.lower === "that") return at;
    if (tokens[at]?.kind !== "word") break;
  }
  if (/^t(?:old|ells)$/.test(tokens[cueAt]?.lower ?? "")) return null;
  const from = isTime(tokens[cueAt + 1]) && !isDeterminer(tokens[cueAt + 1]) ? cueAt + 2 : cueAt + 1;
  const first = tokens[from];
  if (isPronoun(first) || isDeterminer(first) || nameAt.has(from)) return from;
  return HAS_NO_OBJECT.test(tokens[cueAt]?.lower ?? "") && opensWithMany(tokens, cueAt + 1) ? cueAt + 1 : null;
}

/** "|Small landlords would| be glad": nouns in the plural, with what they are or will do right behind. */
function opensWithMany(tokens: NamedSentence["tokens"], from: number): boolean {
  const verbAt = tokens.findIndex((token, at) => at > from && isAuxiliary(token));
  const subject = tokens.slice(from, verbAt);
  return (
    verbAt > from &&
    subject.length <= LONGEST_MANY &&
    subject.every(({ text }) => /^\p{Ll}{3,}$/u.test(text)) &&
    !subject.some((token) => isPreposition(token) || isTime(token)) &&
    /[^s]s$/.test(subject.at(-1)?.text ?? "")
  );
}

/** Index of the last word before the sentence ends or a participle takes up the article's voice again: ", warning …". */
function clauseEnd({ tokens }: NamedSentence, from: number): number {
  let end = tokens.length - 1;
  for (let at = from + 1; at < tokens.length - 1; at++) {
    if (tokens[at]?.text === "," && /ing$/.test(tokens[at + 1]?.lower ?? "")) {
      end = at;
      break;
    }
  }
  while (end > from && tokens[end]?.kind !== "word") end -= 1;
  return end;
}

/** "The bridge will open in spring, |Ann Lee said": what stands before a comma. */
function reportedBefore(sentence: NamedSentence, comma: number): Reported | null {
  const { tokens } = sentence;
  const [first, last] = [tokens[0], tokens[comma - 1]];
  if (comma < FEWEST_WORDS || first === undefined || last === undefined) return null;
  const attribution = cueToTheRight(sentence, comma);
  return attribution === null ? null : { start: first.start, end: last.end, attribution };
}

/**
 * The speaker behind a verb that a comma parts from what is said: "The bridge will open, |said Ann Lee, the mayor|"; null for "Ann Lee, the
 * mayor, |said the bridge would open|".
 */
function insertedAt(sentence: NamedSentence, cueAt: number): SpeakerMention | null {
  const { tokens, nameAt } = sentence;
  if (!HAS_NO_OBJECT.test(tokens[cueAt]?.lower ?? "")) return null;
  // "The minister for Europe, |Ann Lee|, said".
  const opening = tokens.findLastIndex((token, at) => at < cueAt - 1 && isBreak(token));
  if (nameAt.get(opening + 1)?.to === cueAt - 2) return null;
  const mention = subjectAfter(sentence, cueAt);
  if (mention === null) return null;
  const behind = tokens.findIndex(({ start }) => start >= mention.end);
  const isWhole = tokens[behind]?.kind !== "word" || isPreposition(tokens[behind]) || isTime(tokens[behind]);
  const isSomebody = mention.kind === "name" && mention.name.isPerson && tokens[behind + 1]?.lower !== "who";
  return isWhole && (isSomebody || subjectAroundApposition(sentence, cueAt - 1) === null) ? mention : null;
}

/** "said army sources." but not "said supplies may fall.", where who speaks stands before the comma. */
function endsWithSpeaker(sentence: NamedSentence, cueAt: number): boolean {
  const { tokens } = sentence;
  const end = subjectAfter(sentence, cueAt)?.end ?? Number.POSITIVE_INFINITY;
  const length = tokens.findLastIndex((token) => token.start < end) - cueAt;
  const isWhole = tokens.slice(cueAt + length + 1).every(({ kind }) => kind !== "word");
  return isWhole && length <= LONGEST_SPEAKER && /^sa(?:id|ys)$/.test(tokens[cueAt]?.lower ?? "");
}

/** Whether what is said goes on behind the speaker, or has only begun: "The tone, said Ann Lee, |would| change", "In the end, said Ann Lee". */
function isInterruption(tokens: NamedSentence["tokens"], cueAt: number, speaker: SpeakerMention): boolean {
  const behind = tokens.findIndex(({ start }) => start >= speaker.end);
  const hasOnlyBegun = isPreposition(tokens[0]) && tokens.findIndex((token) => isBreak(token)) === cueAt - 1;
  return hasOnlyBegun || (isBreak(tokens[behind]) && isAuxiliary(tokens[behind + 1]));
}

/** Index of the last comma, that of "on X, formerly known as Twitter" aside; -1 when there is none. */
function lastComma(tokens: NamedSentence["tokens"]): number {
  return tokens.findLastIndex((token, at) => isBreak(token) && !isRenaming(tokens, at + 1));
}

/** "formerly known as Twitter", "the platform formerly called Twitter". */
function isRenaming(tokens: NamedSentence["tokens"], from: number): boolean {
  return tokens.slice(from, from + LONGEST_RENAMED).some(({ lower }) => lower === "formerly");
}
