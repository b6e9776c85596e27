import { couldBePerson } from "#text/person-names.ts";
import { isPlaceBehindPreposition, subjectOfClause } from "./clause-subjects.ts";
import { clauseStart, namesBetween, REACH, type ReadSentence, segmentStart, skipOpening } from "./clauses.ts";
import { jointSpeakers } from "./joint-speakers.ts";
import {
  headName,
  named,
  nominal,
  nominalEnd,
  phraseEnding,
  plainPhrase,
  pronounAt,
  type SpeakerMention,
} from "./noun-phrases.ts";
import type { Token } from "./tokens.ts";
import {
  isAuxiliary,
  isBetween,
  isBreak,
  isConjunction,
  isDeterminer,
  isPreposition,
  isPronoun,
  isSubordinator,
  isTime,
} from "./word-classes.ts";

/** "Ann Lee is |alleged| to have said": these stand between a subject and what it is said to do. */
const hearsay =
  /^(?:alleged|reported|said|believed|understood|thought|known|rumou?red|expected|supposed|claimed|heard|seen|quoted)$/;

/** The subject of the verb at `cueAt` when it stands before it: "Ann Lee, the mayor, said". */
export function subjectBefore(sentence: ReadSentence, cueAt: number): SpeakerMention | null {
  const { tokens } = sentence;
  const before = skipLeft(tokens, cueAt - 1);
  const isHearsay = hearsay.test(tokens[before]?.lower ?? "") && isAuxiliary(tokens[before - 1]);
  const at = isHearsay ? skipLeft(tokens, before - 1) : before;
  const token = tokens[at];
  if (token === undefined || token.kind === "quotation") return null;
  if (token.lower === "who") return antecedent(sentence, at);
  const bracketed = nameBeforeBracket(sentence, at);
  if (bracketed !== null) return bracketed;
  if (isBreak(token)) return subjectAroundApposition(sentence, at) ?? subjectOfClause(sentence, at - 1);
  if (isConjunction(token)) return subjectOfClause(sentence, at - 1);
  const isInfinitive = !isHearsay && tokens.slice(at + 1, cueAt).some(({ lower }) => lower === "to");
  if (isInfinitive) return subjectOfClause(sentence, at) ?? phraseEnding(sentence, at);
  return (
    jointSpeakers(sentence, at) ??
    whoIsDescribed(sentence, at) ??
    phraseEnding(sentence, at) ??
    subjectOfClause(sentence, at)
  );
}

/** "|Ann Lee|, the mayor of Riga said": the person at the head of the clause whose description lacks its closing comma. */
function whoIsDescribed(sentence: ReadSentence, at: number): SpeakerMention | null {
  const { tokens } = sentence;
  const comma = tokens.findLastIndex((token, index) => index < at && isBreak(token));
  const name = sentence.nameAt.get(skipOpening(tokens, clauseStart(sentence, comma)));
  if (name?.to !== comma - 1 || !(name.isPerson || couldBePerson(name.words))) return null;
  const other = namesBetween(sentence, comma, at).at(-1);
  const isDescription = /^(?:the|an?)$/.test(tokens[comma + 1]?.lower ?? "") && !other?.isPerson;
  return isDescription ? named(name) : null;
}

/** "Ann Lee |(D-Ohio)| said": the name right before a bracket that closes at `at`, or before a comma there. */
function nameBeforeBracket(sentence: ReadSentence, at: number): SpeakerMention | null {
  const { tokens } = sentence;
  const closing = tokens[at]?.text === "," ? at - 1 : at;
  if (tokens[closing]?.text !== ")") return null;
  const opening = tokens.findLastIndex(({ text }, index) => index < closing && text === "(");
  const name = namesBetween(sentence, opening - REACH, opening - 1).at(-1);
  const isOne = name?.isPerson === true && name.to === opening - 1 && !isConjunction(tokens[name.from - 1]);
  return isOne ? named(name) : null;
}

function skipLeft(tokens: readonly Token[], from: number): number {
  let at = from;
  while (isBetween(tokens[at]) || (tokens[at]?.lower === "'s" && isPronoun(tokens[at - 1]))) at -= 1;
  return at;
}

/** Whom "who" at `whoAt` stands for. */
function antecedent(sentence: ReadSentence, whoAt: number): SpeakerMention | null {
  const before = isBreak(sentence.tokens[whoAt - 1]) ? whoAt - 2 : whoAt - 1;
  const name = namesBetween(sentence, before - REACH, before).at(-1);
  if (name?.to !== before) return phraseEnding(sentence, before);
  // "a singer on YouTube, who said": the singer.
  const isPlace = /^(?:on|in|at|from)$/.test(sentence.tokens[name.from - 1]?.lower ?? "") && !name.isPerson;
  return isPlace ? null : named(name);
}

/** "Ann Lee, the mayor of Riga, |said": the phrase before the first of two commas that can be a subject. */
export function subjectAroundApposition(sentence: ReadSentence, closing: number): SpeakerMention | null {
  const { tokens } = sentence;
  for (let at = clauseStart(sentence, closing - 1) + 1; at < closing; at++) {
    if (!isBreak(tokens[at])) continue;
    const phrase = plainPhrase(sentence, segmentStart(sentence, at - 1), at - 1);
    if (phrase === null || isPlaceBehindPreposition(sentence, at, closing)) continue;
    return phrase.kind === "nominal" ? (nameFilling(sentence, at + 1) ?? phrase) : phrase;
  }
  return null;
}

/** The name that makes up the tokens from `from` on, up to the next mark or preposition. */
function nameFilling(sentence: ReadSentence, from: number): SpeakerMention | null {
  const name = sentence.nameAt.get(from);
  if (name === undefined) return null;
  const after = sentence.tokens[name.to + 1];
  return after?.kind !== "word" || isPreposition(after) ? named(name) : null;
}

/** The noun phrase right behind a cue: "said the mayor of Riga", "according to Ann Lee". */
export function subjectAfter(sentence: ReadSentence, cueEnd: number): SpeakerMention | null {
  const { tokens } = sentence;
  const start = skipOpening(tokens, cueEnd + 1);
  const first = tokens[start];
  if (first === undefined || first.kind !== "word" || (isTime(first) && !isDeterminer(first))) return null;
  if (isPronoun(first)) return pronounAt(first);
  if (isPreposition(first) || isSubordinator(first)) return null;
  const end = nominalEnd(sentence, start, tokens.length - 1);
  const head = headName(sentence, start, end);
  if (head !== null) return head;
  return (isBreak(tokens[end + 1]) ? nameFilling(sentence, end + 2) : null) ?? nominal(sentence, start, end);
}
