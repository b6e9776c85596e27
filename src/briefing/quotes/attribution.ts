import type { Span } from "#text/span.ts";
import { type CueStrength, cueStrength, isCueGerund } from "./cue-words.ts";
import type { Token } from "./sentence-tokens.ts";
import { type ReadSentence, type SpeakerMention, subjectAfter, subjectBefore, subjectOfClause } from "./subjects.ts";

/** Which construction ties a quotation to its speaker; the first five stand in the quotation's own sentence. */
export type Rule =
  | "inverted"
  | "after"
  | "before"
  | "gerund"
  | "shared"
  | "paragraph"
  | "colon"
  | "ahead"
  | "continued"
  | "sentence"
  | "carried"
  | "subject";

/** Who is said to have said a quotation, and by which words. */
export interface Attribution {
  readonly rule: Rule;
  readonly mention: SpeakerMention;
  readonly cue: Span | null;
  readonly strength: CueStrength | null;
}

const auxiliaries = /^(?:to|would|will|could|did|didn't|does|do|doesn't|don't|can|may|might|must|should|let|not)$/;

/** The attribution that the sentence itself gives to the quotation at token `at`; `before` is that of the quotation before it. */
export function attributionInSentence(
  sentence: ReadSentence,
  at: number,
  before: Attribution | null,
): Attribution | null {
  const { tokens } = sentence;
  const isInitial = !tokens.slice(0, at).some((token) => token.kind === "word");
  const right = cueToTheRight(sentence, at);
  if (isInitial && right !== null) return right;
  const left = cueToTheLeft(sentence, at);
  if (left !== null && (right === null || left.strength === "strong" || right.strength !== "strong")) return left;
  if (right !== null) return right;
  const hasEarlier = tokens.slice(0, at).some((token) => token.kind === "quotation");
  return hasEarlier && before !== null ? { ...before, rule: "shared" } : null;
}

/** `"…," said Ann Lee` and `"…," Ann Lee said`. */
function cueToTheRight(sentence: ReadSentence, quotationAt: number): Attribution | null {
  const { tokens } = sentence;
  let at = quotationAt + 1;
  while (tokens[at] !== undefined && /^[,–—-]$/.test(tokens[at]?.text ?? "")) at += 1;
  const inverted = invertedCue(sentence, at);
  if (inverted !== null) return inverted;
  for (let cueAt = at + 1; cueAt < tokens.length; cueAt++) {
    const token = tokens[cueAt];
    if (token === undefined || token.kind === "quotation" || /^[;:]$/.test(token.text)) return null;
    const strength = finiteCue(tokens, cueAt);
    if (strength === undefined) continue;
    const mention = subjectBefore(sentence, cueAt);
    if (mention === null || mention.start < (tokens[at]?.start ?? 0)) continue;
    return { rule: "after", mention, cue: token, strength };
  }
  return null;
}

function invertedCue(sentence: ReadSentence, at: number): Attribution | null {
  const { tokens } = sentence;
  const first = tokens[at];
  if (first?.lower === "according" && tokens[at + 1]?.lower === "to") return according(sentence, at);
  const cueAt = first !== undefined && /ly$|^(?:also|once|then|later)$/.test(first.lower) ? at + 1 : at;
  const cue = tokens[cueAt];
  const strength = cue === undefined ? undefined : cueStrength(cue.lower);
  if (cue === undefined || strength === undefined) return null;
  const mention = subjectAfter(sentence, cueAt);
  return mention === null ? null : { rule: "inverted", mention, cue, strength };
}

function according(sentence: ReadSentence, at: number): Attribution | null {
  const [start, end] = [sentence.tokens[at], sentence.tokens[at + 1]];
  const mention = subjectAfter(sentence, at + 1);
  if (start === undefined || end === undefined || mention === null) return null;
  return { rule: "inverted", mention, cue: { start: start.start, end: end.end }, strength: "strong" };
}

/** `Ann Lee said: "…"`, and `Ann Lee left the room, saying "…"`. */
function cueToTheLeft(sentence: ReadSentence, quotationAt: number): Attribution | null {
  const { tokens } = sentence;
  for (let at = quotationAt - 1; at >= 0; at--) {
    const token = tokens[at];
    if (token === undefined || token.kind === "quotation" || token.text === ";") return null;
    if (token.lower === "according" && tokens[at + 1]?.lower === "to") return according(sentence, at);
    const attribution = leftCueAt(sentence, at);
    if (attribution !== null) return attribution;
  }
  return null;
}

function leftCueAt(sentence: ReadSentence, at: number): Attribution | null {
  const { tokens } = sentence;
  const cue = tokens[at];
  if (cue === undefined) return null;
  if (isCueGerund(cue.lower)) {
    const mention = subjectOfEarlierCue(sentence, at) ?? subjectOfClause(sentence, at - 1);
    return mention === null
      ? null
      : { rule: "gerund", mention, cue, strength: cueStrength(cue.lower.slice(0, -3)) ?? "weak" };
  }
  const strength = finiteCue(tokens, at);
  if (strength === undefined) return null;
  const mention = subjectBefore(sentence, at) ?? subjectAfterComma(sentence, at);
  return mention === null ? null : { rule: "before", mention, cue, strength };
}

/** `…, said Ann Lee, "…"`. */
function subjectAfterComma(sentence: ReadSentence, cueAt: number): SpeakerMention | null {
  const before = sentence.tokens[cueAt - 1];
  return before === undefined || /^,$/.test(before.text) || before.kind === "quotation"
    ? subjectAfter(sentence, cueAt)
    : null;
}

function subjectOfEarlierCue(sentence: ReadSentence, before: number): SpeakerMention | null {
  for (let at = before - 1; at >= 0; at--) {
    const token = sentence.tokens[at];
    if (token === undefined || finiteCue(sentence.tokens, at) === undefined) continue;
    return subjectBefore(sentence, at) ?? subjectAfter(sentence, at);
  }
  return null;
}

/** How surely the token is a finite verb of speech: bare forms only after "to" or an auxiliary, no participle after "was". */
function finiteCue(tokens: readonly Token[], at: number): CueStrength | undefined {
  const token = tokens[at];
  if (token === undefined || token.kind !== "word" || /^\p{Lu}/u.test(token.text)) return undefined;
  const before = tokens[at - 1];
  if (before !== undefined && auxiliaries.test(before.lower))
    return (
      cueStrength(`${token.lower}ed`) ??
      cueStrength(token.lower) ??
      cueStrength(`${token.lower}d`) ??
      cueStrength(`${token.lower}s`)
    );
  return cueStrength(token.lower);
}

/** The last verb of speech of a sentence and its subject, or the subject of its main clause. */
export function mainSpeaker(
  sentence: ReadSentence,
): { mention: SpeakerMention; cue: Span | null; strength: CueStrength | null } | null {
  const { tokens } = sentence;
  for (let at = tokens.length - 1; at >= 0; at--) {
    const cue = tokens[at];
    const strength = finiteCue(tokens, at);
    if (cue === undefined || strength === undefined) continue;
    const mention = subjectBefore(sentence, at);
    if (mention !== null) return { mention, cue, strength };
  }
  const mention = subjectOfClause(sentence, tokens.length - 1);
  return mention === null ? null : { mention, cue: null, strength: null };
}
