import type { Attribution, Rule } from "./attribution.ts";
import { subjectOfClause } from "./clause-subjects.ts";
import { namesBetween, REACH, type ReadSentence } from "./clauses.ts";
import { isReporting } from "./cue-words.ts";
import { cueToTheLeft, cueToTheRight, isInOpeningClause, subjectOfLeftCue } from "./cues-beside.ts";
import { named } from "./noun-phrases.ts";
import { verbAt } from "./verbs.ts";
import { isPreposition } from "./word-classes.ts";

/** The attribution that the sentence itself gives to the quotation at token `at`; `before` is that of the quotation before it. */
export function attributionInSentence(
  sentence: ReadSentence,
  at: number,
  before: Attribution | null,
): Attribution | null {
  const { tokens } = sentence;
  const isInitial = !tokens.slice(Math.max(0, at - REACH), at).some((token) => token.kind === "word");
  const right = cueToTheRight(sentence, at);
  if (isInitial && right !== null) return right;
  const left = cueToTheLeft(sentence, at);
  const nearer = left === null || right === null ? (left ?? right) : nearerCue(sentence, at, left, right);
  if (nearer !== null) return nearer;
  if (before !== null) return { ...before, rule: "shared" };
  return beforeColon(sentence, at);
}

/** Of a cue on either side: the one that touches the quotation, else the stronger, else the left one. */
function nearerCue({ tokens }: ReadSentence, at: number, left: Attribution, right: Attribution): Attribution {
  if (left.cue?.end === tokens[at - 1]?.end) return left;
  if (right.strength === "strong" && right.cue?.start === tokens[at + 1]?.start) return right;
  if (left.cue !== null && isInOpeningClause(tokens, left.cue, at)) return right;
  return left.strength === "strong" || right.strength !== "strong" ? left : right;
}

/** `Ann Lee: "…"`, and `But Ann Lee was firm: "…"`. */
function beforeColon(sentence: ReadSentence, at: number): Attribution | null {
  if (sentence.tokens[at - 1]?.text !== ":") return null;
  return colonSpeaker(sentence, at - 1);
}

function colonSpeaker(sentence: ReadSentence, colonAt: number): Attribution | null {
  const { tokens } = sentence;
  const names = namesBetween(sentence, colonAt - REACH, colonAt - 1);
  const last = names.at(-1);
  const mention =
    last?.to === colonAt - 1 && !isPreposition(tokens[last.from - 1])
      ? named(last)
      : (subjectOfClause(sentence, colonAt - 1) ?? (last === undefined ? null : named(last)));
  const colon = tokens[colonAt];
  return mention === null || colon === undefined ? null : { rule: "colon", mention, cue: null, strength: null };
}

/**
 * Who speaks in a sentence as a whole: the subject of its last verb of speech, or of its main clause; for sure where
 * both are one and the verb reports.
 */
export function mainSpeaker(sentence: ReadSentence, rule: Rule): Attribution | null {
  const { tokens } = sentence;
  const end = tokens.length;
  for (let at = end - 1; at >= Math.max(0, end - REACH); at--) {
    const cue = tokens[at];
    const word = cue?.cue;
    if (cue === undefined || word?.strength !== "strong" || verbAt(sentence, at) !== "finite") continue;
    const mention = subjectOfLeftCue(sentence, at);
    if (mention === null) continue;
    const isSure =
      (rule === "colon" || isReporting(cue.lower)) && subjectOfClause(sentence, at)?.start === mention.start;
    return { rule, mention, cue, strength: isSure ? "strong" : "weak" };
  }
  if (tokens.at(-1)?.text === ":") return colonSpeaker(sentence, end - 1);
  const mention = subjectOfClause(sentence, end - 1);
  return mention === null ? null : { rule, mention, cue: null, strength: null };
}
