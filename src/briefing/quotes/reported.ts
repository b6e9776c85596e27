import type { Span } from "#text/span.ts";
import type { Attribution } from "./attribution.ts";
import { REACH } from "./clauses.ts";
import { isReporting } from "./cue-words.ts";
import { cueToTheRight } from "./cues-beside.ts";
import type { NamedSentence } from "./discourse.ts";
import { subjectBefore } from "./subjects.ts";
import { verbAt } from "./verbs.ts";
import { isBreak, isDeterminer, isPronoun, isTime } from "./word-classes.ts";

/** Something said that the article tells in its own words. */
export interface Reported extends Span {
  readonly attribution: Attribution;
}

/** Fewer words report an attitude rather than a statement. */
const FEWEST_WORDS = 4;
/** "that" is looked for this many tokens behind the verb: past "reporters on Monday". */
const REACH_OF_THAT = 8;

/** The statement that a sentence without quotations reports: "Ann Lee said the bridge would open", "The bridge will open, Ann Lee said". */
export function reportedIn(sentence: NamedSentence): Reported | null {
  const { tokens } = sentence;
  if (sentence.quotations.length > 0) return null;
  for (let at = 1; at < Math.min(tokens.length, REACH); at++) {
    const verb = tokens[at];
    if (verb?.cue === undefined || !isReporting(verb.lower) || verbAt(sentence, at) !== "finite") continue;
    const hasMarks = tokens.some(({ text }) => /^["“”„«»]$/.test(text));
    return hasMarks ? null : (reportedBehind(sentence, at) ?? reportedBefore(sentence));
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
  return isPronoun(first) || isDeterminer(first) || nameAt.has(from) ? from : null;
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

/** "The bridge will open in spring, |Ann Lee said": what stands before the last comma. */
function reportedBefore(sentence: NamedSentence): Reported | null {
  const { tokens } = sentence;
  const comma = tokens.findLastIndex((token) => isBreak(token));
  const [first, last] = [tokens[0], tokens[comma - 1]];
  if (comma < FEWEST_WORDS || first === undefined || last === undefined) return null;
  const attribution = cueToTheRight(sentence, comma);
  return attribution === null ? null : { start: first.start, end: last.end, attribution };
}
