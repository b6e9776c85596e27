import { REACH, type ReadSentence } from "./clauses.ts";
import type { SpeakerMention } from "./noun-phrases.ts";
import { subjectAfter, subjectBefore } from "./subjects.ts";
import { verbAt } from "./verbs.ts";
import { isBreak } from "./word-classes.ts";

/** The subjects of all strong verbs of speech in a sentence, and whom "according to" names. */
export function subjectsOfCues(sentence: ReadSentence): SpeakerMention[] {
  const found: SpeakerMention[] = [];
  const end = Math.min(sentence.tokens.length, 2 * REACH);
  for (let at = 0; at < end; at++) {
    const subject = subjectOfCue(sentence, at);
    if (subject !== null) found.push(subject);
  }
  return found;
}

function subjectOfCue(sentence: ReadSentence, at: number): SpeakerMention | null {
  const { tokens } = sentence;
  const lower = tokens[at]?.lower ?? "";
  if (lower === "according" && tokens[at + 1]?.lower === "to") return subjectAfter(sentence, at + 1);
  if (tokens[at]?.cue?.strength !== "strong" || verbAt(sentence, at) !== "finite") return null;
  const before = tokens[at - 1];
  return before?.kind === "quotation" || (isBreak(before) && tokens[at - 2]?.kind === "quotation")
    ? subjectAfter(sentence, at)
    : subjectBefore(sentence, at);
}
