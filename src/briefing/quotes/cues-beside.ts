import type { Span } from "#text/span.ts";
import type { Attribution } from "./attribution.ts";
import { subjectOfClause } from "./clause-subjects.ts";
import { namesBetween, REACH, type ReadSentence } from "./clauses.ts";
import type { CueStrength } from "./cue-words.ts";
import type { NameMention } from "./names.ts";
import { named, type SpeakerMention } from "./noun-phrases.ts";
import { isOneClause } from "./participles.ts";
import { quotedAsSaying, sayingBehind } from "./quoted-as-saying.ts";
import { subjectAfter, subjectAroundApposition, subjectBefore } from "./subjects.ts";
import type { Token } from "./tokens.ts";
import { verbAt } from "./verbs.ts";
import {
  isAdverb,
  isBetween,
  isBreak,
  isConjunction,
  isDeterminer,
  isFiniteCue,
  isPreposition,
  isPronoun,
  isSubordinator,
} from "./word-classes.ts";

/** `"…," said Ann Lee` and `"…," Ann Lee said`. */
export function cueToTheRight(sentence: ReadSentence, quotationAt: number): Attribution | null {
  const found = cueBehindQuotation(sentence, quotationAt);
  return found?.strength === "weak" && tellsOfQuotation(sentence, quotationAt, found)
    ? { ...found, strength: "strong" }
    : found;
}

/** A report is told by whoever wrote it, and what is quoted or learnt comes from somebody else. */
const passesOn = /^(?:report|quote|cite|learn|hear|see|find)/;
/** The subject of a verb right behind a quotation begins within so many tokens: "…," the Riga harbour master Ann Lee states. */
const LONGEST_OFFICE_BEFORE = 6;

/**
 * `"…," Ann Lee states`: whether nothing but the subject stands between a quotation that opens its sentence and a weak verb of
 * speech, which then tells of it as surely as a strong one.
 */
function tellsOfQuotation({ tokens }: ReadSentence, quotationAt: number, { mention, cue }: Attribution): boolean {
  const from = isBreak(tokens[quotationAt + 1]) ? quotationAt + 2 : quotationAt + 1;
  const start = Math.min(mention.start, cue?.start ?? mention.start);
  const between = tokens.slice(from, from + LONGEST_OFFICE_BEFORE + 1).filter((token) => token.start < start);
  const verb = tokens.find((token) => token.start === cue?.start)?.lower ?? "";
  return (
    !tokens.slice(0, quotationAt).some(({ kind }) => kind === "word") &&
    !passesOn.test(verb) &&
    between.length <= LONGEST_OFFICE_BEFORE &&
    between.every(
      (token) => token.kind === "word" && !isPreposition(token) && !isSubordinator(token) && token.cue === undefined,
    )
  );
}

function cueBehindQuotation(sentence: ReadSentence, quotationAt: number): Attribution | null {
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
  const strength = cue === undefined ? undefined : cue.cue?.strength;
  if (cue === undefined || strength === undefined || verbAt(sentence, at) !== "finite") return null;
  const quoted = quotedAsSaying(sentence, sayingBehind(tokens, at));
  if (quoted !== null) return { rule: "after", mention: quoted, cue, strength: "strong" };
  const isAfterComma = isBreak(tokens[at - 1]);
  const mention =
    isAfterComma && subjectAroundApposition(sentence, at - 1) === null
      ? (subjectAfter(sentence, at) ?? subjectBefore(sentence, at))
      : subjectBefore(sentence, at);
  if (mention === null || mention.start < (tokens[from]?.start ?? 0)) return null;
  if (mention.start < cue.start && tellsOfElse(tokens, from, at, mention)) return null;
  return { rule: mention.start > cue.start ? "inverted" : "after", mention, cue, strength };
}

/**
 * Whether the clause from `from` on tells of something else than the quotation before it: "…, while Ann Lee said so",
 * "…, as Ann Lee announced a plan", "…, leading Ann Lee to say".
 */
function tellsOfElse(tokens: readonly Token[], from: number, cueAt: number, mention: SpeakerMention): boolean {
  const [first, behind] = [tokens[from], tokens[cueAt + 1]];
  const isToldTo = tokens[cueAt - 1]?.lower === "to" && tokens[cueAt - 2]?.end === mention.end;
  if (isSubordinator(first) || isConjunction(first) || isToldTo) return true;
  const hasObject = isDeterminer(behind) || isPronoun(behind) || isSubordinator(behind);
  return first?.lower === "as" && hasObject && !takesBoth.test(tokens[cueAt]?.lower ?? "");
}

/** Verbs behind "as" that have an object and still tell of the quotation: "as Ann Lee told the paper", "as she put it". */
const takesBoth = /^(?:told|tells|put|puts|asked|asks)$/;

/** Verbs whose object is who listens, so that the name right behind one does not speak: `"…," told the paper`. */
const hasListener = /^(?:told|tells|informed|informs|assured|assures|reminded|reminds)$/;

/** A cue right behind the quotation, its subject behind it. */
function invertedCue(sentence: ReadSentence, at: number): Attribution | null {
  const { tokens } = sentence;
  const first = tokens[at];
  if (first?.lower === "according" && tokens[at + 1]?.lower === "to") return according(sentence, at);
  const cueAt = isAdverb(first) ? at + 1 : at;
  const cue = tokens[cueAt];
  const word = cue === undefined ? undefined : cue.cue;
  if (
    cue === undefined ||
    word === undefined ||
    word.form === "gerund" ||
    hasListener.test(cue.lower) ||
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
export function cueToTheLeft(sentence: ReadSentence, quotationAt: number): Attribution | null {
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
  const strength = cue === undefined ? undefined : cue.cue?.strength;
  if (cue === undefined || strength === undefined) return null;
  const verb = verbAt(sentence, at);
  if (verb === null) return null;
  if (verb === "gerund") return gerundAt(sentence, at, cue, strength);
  if (verb === "passive") {
    const mention = agent(sentence, at);
    return mention === null ? null : { rule: "before", mention, cue, strength };
  }
  const mention = subjectOfLeftCue(sentence, at);
  if (mention === null) return null;
  const isSure = mention.kind === "name" && speaksOrJudges.test(cue.lower) && isRightBefore(sentence, mention.name, at);
  return { rule: "before", mention, cue, strength: isSure ? "strong" : strength };
}

/** Weak verbs that quote whenever a name stands right before them: "Ann Lee called it", "Ann Lee states that". */
const speaksOrJudges =
  /^(?:call|describ|stat|assur|promis|hail|denounc|decri|prais|dismiss|remind|criticiz|criticis|slam|dubb|brand|label|pledg|point|fired)(?:e[sd]|s|ed|ped|med|ing|ping|ming)?$/;

/** Whether nothing but small words stands between a name and the verb at `at`. */
const isRightBefore = ({ tokens }: ReadSentence, { to }: NameMention, at: number) =>
  at > to && tokens.slice(to + 1, at).every(isBetween);

/** `The plan, said Ann Lee, is "…"` has its subject behind the cue, `Ann Lee, the mayor, said "…"` before it. */
export function subjectOfLeftCue(sentence: ReadSentence, at: number): SpeakerMention | null {
  const before = sentence.tokens[at - 1];
  if (before === undefined || before.kind === "quotation") return subjectAfter(sentence, at);
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
  const quoted = quotedAsSaying(sentence, at);
  if (quoted !== null) return { rule: "before", mention: quoted, cue, strength };
  const before = sentence.tokens[at - 1];
  const isApart = before?.kind !== "word" || isConjunction(before) || isPreposition(before) || isAdverb(before);
  const speaker = isApart ? subjectOfEarlierCue(sentence, at) : null;
  if (speaker !== null) return { rule: "added", mention: speaker, cue, strength };
  const name = isApart ? undefined : namesBetween(sentence, at - REACH, at - 1).at(-1);
  // "A video of |Ann Lee| saying": she speaks, whatever the clause is about.
  if (name?.to === at - 1) return { rule: "gerund", mention: named(name), cue, strength };
  const beside = isApart ? null : subjectBefore(sentence, at);
  const isWhole = beside?.kind === "name" || beside?.kind === "pronoun";
  const mention = isWhole ? beside : (subjectOfClause(sentence, at - 1) ?? beside);
  const isShared = mention?.kind === "name" && before?.text === "," && isOneClause(sentence, mention.name, at);
  const told = isShared && speaksOrJudges.test(cue.lower) ? "strong" : strength;
  return mention === null ? null : { rule: isShared ? "added" : "gerund", mention, cue, strength: told };
}

function subjectOfEarlierCue(sentence: ReadSentence, before: number): SpeakerMention | null {
  for (let at = before - 1; at >= Math.max(0, before - REACH); at--) {
    const word = sentence.tokens[at]?.cue;
    if (word?.strength !== "strong" || verbAt(sentence, at) !== "finite") continue;
    return subjectOfLeftCue(sentence, at);
  }
  return null;
}

/** "When Ann Lee |said| so, …": whether the cue belongs to a clause that a comma closes before the quotation. */
export function isInOpeningClause(tokens: readonly Token[], cue: Span, quotationAt: number): boolean {
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
