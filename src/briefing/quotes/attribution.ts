import type { Span } from "#text/span.ts";
import { type CueStrength, cueWord } from "./cue-words.ts";
import {
  isAdverb,
  isBreak,
  isConjunction,
  isFiniteCue,
  isPreposition,
  isSubordinator,
  named,
  namesBetween,
  REACH,
  type ReadSentence,
  type SpeakerMention,
} from "./noun-phrases.ts";
import type { Token } from "./sentence-tokens.ts";
import { subjectAfter, subjectAroundApposition, subjectBefore, subjectOfClause, verbAt } from "./subjects.ts";

/** Which construction ties a quotation to its speaker; the first six stand in the quotation's own sentence. */
export type Rule =
  | "inverted"
  | "after"
  | "before"
  | "gerund"
  | "added"
  | "shared"
  | "clause"
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
  const hasEarlier = tokens.slice(Math.max(0, at - REACH), at).some((token) => token.kind === "quotation");
  if (hasEarlier && before !== null) return { ...before, rule: "shared" };
  return beforeColon(sentence, at);
}

/** Of a cue on either side: the one that touches the quotation, else the stronger, else the left one. */
function nearerCue({ tokens }: ReadSentence, at: number, left: Attribution, right: Attribution): Attribution {
  if (left.cue?.end === tokens[at - 1]?.end) return left;
  if (right.rule === "inverted" && right.strength === "strong" && right.cue?.start === tokens[at + 1]?.start)
    return right;
  if (left.cue !== null && isInOpeningClause(tokens, left.cue, at)) return right;
  return left.strength === "strong" || right.strength !== "strong" ? left : right;
}

/** "When Ann Lee |said| so, …": whether the cue belongs to a clause that a comma closes before the quotation. */
function isInOpeningClause(tokens: readonly Token[], cue: Span, quotationAt: number): boolean {
  const cueAt = tokens.findIndex(({ start }) => start === cue.start);
  const comma = tokens.findIndex((token, index) => index > cueAt && index < quotationAt && token.text === ",");
  if (comma < 0) return false;
  for (let at = cueAt - 1; at >= Math.max(0, cueAt - REACH); at--) {
    const token = tokens[at];
    if (token === undefined || token.kind === "quotation" || isFiniteCue(token) || /^[,;:]$/.test(token.text))
      return false;
    if (/^(?:when|after|before|while|though|although|if|since|because|once|until)$/.test(token.lower)) return true;
  }
  return false;
}

/** `"…," said Ann Lee` and `"…," Ann Lee said`. */
function cueToTheRight(sentence: ReadSentence, quotationAt: number): Attribution | null {
  const { tokens } = sentence;
  let from = quotationAt + 1;
  while (isBreak(tokens[from])) from += 1;
  const inverted = invertedCue(sentence, from);
  if (inverted !== null) return inverted;
  for (let at = from + 1; at < Math.min(tokens.length, from + REACH); at++) {
    const token = tokens[at];
    if (token === undefined || token.kind === "quotation" || /^[;:]$/.test(token.text)) return null;
    if (token.lower === "according" && tokens[at + 1]?.lower === "to") return according(sentence, at);
    const attribution = cueBehind(sentence, from, at);
    if (attribution !== null) return attribution;
  }
  return null;
}

/** The cue at `at`, when its subject stands between it and the quotation that ends before `from`, or right behind it. */
function cueBehind(sentence: ReadSentence, from: number, at: number): Attribution | null {
  const { tokens } = sentence;
  const cue = tokens[at];
  const strength = cue === undefined ? undefined : cueWord(cue.lower)?.strength;
  if (cue === undefined || strength === undefined || verbAt(sentence, at) !== "finite") return null;
  const isAfterComma = isBreak(tokens[at - 1]);
  const mention =
    isAfterComma && subjectAroundApposition(sentence, at - 1) === null
      ? (subjectAfter(sentence, at) ?? subjectBefore(sentence, at))
      : subjectBefore(sentence, at);
  if (mention === null || mention.start < (tokens[from]?.start ?? 0)) return null;
  if (mention.start < cue.start && isSubordinator(tokens[from])) return null;
  return { rule: mention.start > cue.start ? "inverted" : "after", mention, cue, strength };
}

/** A cue right behind the quotation, its subject behind it. */
function invertedCue(sentence: ReadSentence, at: number): Attribution | null {
  const { tokens } = sentence;
  const first = tokens[at];
  if (first?.lower === "according" && tokens[at + 1]?.lower === "to") return according(sentence, at);
  const cueAt = first !== undefined && /ly$|^(?:also|once|then|later)$/.test(first.lower) ? at + 1 : at;
  const cue = tokens[cueAt];
  const word = cue === undefined ? undefined : cueWord(cue.lower);
  if (
    cue === undefined ||
    word === undefined ||
    word.form === "gerund" ||
    (word.form === "base" && word.strength === "weak")
  )
    return null;
  const mention = subjectAfter(sentence, cueAt);
  return mention === null ? null : { rule: "inverted", mention, cue, strength: word.strength };
}

function according(sentence: ReadSentence, at: number): Attribution | null {
  const [start, end] = [sentence.tokens[at], sentence.tokens[at + 1]];
  const mention = subjectAfter(sentence, at + 1);
  if (start === undefined || end === undefined || mention === null) return null;
  return { rule: "inverted", mention, cue: { start: start.start, end: end.end }, strength: "strong" };
}

/** `Ann Lee said: "…"`, and `Ann Lee left the room, saying "…"`; a strong cue wins over a weak one in what it reports. */
function cueToTheLeft(sentence: ReadSentence, quotationAt: number): Attribution | null {
  const { tokens } = sentence;
  let weaker: Attribution | null = null;
  for (let at = quotationAt - 1; at >= Math.max(0, quotationAt - REACH); at--) {
    const token = tokens[at];
    if (token === undefined || token.kind === "quotation" || token.text === ";") break;
    if (weaker !== null && isBreak(token)) break;
    if (token.lower === "according" && tokens[at + 1]?.lower === "to") return weaker ?? according(sentence, at);
    const attribution = leftCueAt(sentence, at);
    if (
      attribution === null ||
      (isInOpeningClause(tokens, token, quotationAt) && tokens[quotationAt - 1]?.text !== ",")
    )
      continue;
    if (attribution.strength === "strong") return attribution;
    weaker ??= attribution;
  }
  return weaker;
}

function leftCueAt(sentence: ReadSentence, at: number): Attribution | null {
  const cue = sentence.tokens[at];
  const strength = cue === undefined ? undefined : cueWord(cue.lower)?.strength;
  if (cue === undefined || strength === undefined) return null;
  const verb = verbAt(sentence, at);
  if (verb === null) return null;
  if (verb === "gerund") return gerundAt(sentence, at, cue, strength);
  if (verb === "passive") {
    const mention = agent(sentence, at);
    return mention === null ? null : { rule: "before", mention, cue, strength };
  }
  const mention = subjectOfLeftCue(sentence, at);
  return mention === null ? null : { rule: "before", mention, cue, strength };
}

/** `The plan, said Ann Lee, is "…"` has its subject behind the cue, `Ann Lee, the mayor, said "…"` before it. */
function subjectOfLeftCue(sentence: ReadSentence, at: number): SpeakerMention | null {
  const before = sentence.tokens[at - 1];
  if (before?.kind === "quotation") return subjectAfter(sentence, at);
  if (isBreak(before) && subjectAroundApposition(sentence, at - 1) === null) {
    const after = subjectAfter(sentence, at);
    if (after !== null && after.kind === "name") return after;
  }
  return subjectBefore(sentence, at);
}

/** "…was called by Ann Lee". */
function agent(sentence: ReadSentence, at: number): SpeakerMention | null {
  return sentence.tokens[at + 1]?.lower === "by" ? subjectAfter(sentence, at + 1) : null;
}

/** `Ann Lee said so, |adding| "…"` and `Ann Lee left, |saying| "…"`: the subject is that of the verb of speech before, or of the clause. */
function gerundAt(sentence: ReadSentence, at: number, cue: Token, strength: CueStrength): Attribution | null {
  const before = sentence.tokens[at - 1];
  const isApart = before?.kind !== "word" || isConjunction(before) || isPreposition(before) || isAdverb(before);
  const speaker = isApart ? subjectOfEarlierCue(sentence, at) : null;
  if (speaker !== null) return { rule: "added", mention: speaker, cue, strength };
  const beside = isApart ? null : subjectBefore(sentence, at);
  const isWhole = beside?.kind === "name" || beside?.kind === "pronoun";
  const mention = isWhole ? beside : (subjectOfClause(sentence, at - 1) ?? beside);
  return mention === null ? null : { rule: "gerund", mention, cue, strength };
}

function subjectOfEarlierCue(sentence: ReadSentence, before: number): SpeakerMention | null {
  for (let at = before - 1; at >= Math.max(0, before - REACH); at--) {
    const word = cueWord(sentence.tokens[at]?.lower ?? "");
    if (word?.strength !== "strong" || verbAt(sentence, at) !== "finite") continue;
    return sentence.tokens[at - 1]?.kind === "quotation" ? subjectAfter(sentence, at) : subjectOfLeftCue(sentence, at);
  }
  return null;
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

/** Who speaks in a sentence as a whole: the subject of its last verb of speech, or of its main clause. */
export function mainSpeaker(sentence: ReadSentence, rule: Rule): Attribution | null {
  const { tokens } = sentence;
  const end = tokens.length;
  for (let at = end - 1; at >= Math.max(0, end - REACH); at--) {
    const cue = tokens[at];
    const word = cueWord(cue?.lower ?? "");
    if (cue === undefined || word?.strength !== "strong" || verbAt(sentence, at) !== "finite") continue;
    const mention = subjectOfLeftCue(sentence, at);
    if (mention !== null) return { rule, mention, cue, strength: word.strength };
  }
  if (tokens.at(-1)?.text === ":") return colonSpeaker(sentence, end - 1);
  const mention = subjectOfClause(sentence, end - 1);
  return mention === null ? null : { rule, mention, cue: null, strength: null };
}
