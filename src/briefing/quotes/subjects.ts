import { couldBePerson, isOffice } from "#text/person-names.ts";
import {
  clauseStart,
  headName,
  named,
  namesBetween,
  nominal,
  nominalEnd,
  opensName,
  phraseEnding,
  plainPhrase,
  pronounAt,
  REACH,
  type ReadSentence,
  type SpeakerMention,
  segmentStart,
  skipOpening,
} from "./noun-phrases.ts";
import type { Token } from "./tokens.ts";
import {
  isAdverb,
  isAuxiliary,
  isBetween,
  isBreak,
  isConjunction,
  isDeterminer,
  isFiniteCue,
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
  return whoIsDescribed(sentence, at) ?? phraseEnding(sentence, at) ?? subjectOfClause(sentence, at);
}

/** "|Ann Lee|, the mayor of Riga said": the person at the head of the clause whose description lacks its closing comma. */
function whoIsDescribed(sentence: ReadSentence, at: number): SpeakerMention | null {
  const { tokens } = sentence;
  const comma = tokens.findLastIndex((token, index) => index < at && isBreak(token));
  const name = sentence.nameAt.get(skipOpening(tokens, clauseStart(sentence, comma)));
  if (name?.to !== comma - 1 || tokens[comma]?.text !== "," || !(name.isPerson || couldBePerson(name.words)))
    return null;
  const other = namesBetween(sentence, comma, at).at(-1);
  const isDescription = /^(?:the|an?)$/.test(tokens[comma + 1]?.lower ?? "") && !(other?.isPerson && other.to === at);
  return isDescription && comma < at ? named(name) : null;
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
    return phrase.kind === "nominal" ? (nameFilling(sentence, at + 1, closing - 1) ?? phrase) : phrase;
  }
  return null;
}

/** "In Flint, Mich., |Ann Lee, the mayor, said": a name alone between the comma of an adverbial and `comma`, with another name to come. */
function isPlaceBehindPreposition(sentence: ReadSentence, comma: number, closing: number): boolean {
  const { tokens } = sentence;
  const start = segmentStart(sentence, comma - 1);
  const name = sentence.nameAt.get(start);
  if (
    name?.to !== comma - 1 ||
    name.isPerson ||
    !isBreak(tokens[start - 1]) ||
    !/^\p{Lu}/u.test(tokens[start - 2]?.text ?? "") ||
    isDeterminer(tokens[comma + 1]) ||
    isPronoun(tokens[comma + 1])
  )
    return false;
  const before = segmentStart(sentence, start - 2);
  return isPreposition(tokens[before]) && namesBetween(sentence, comma + 1, closing).length > 0;
}

/** The name that makes up the tokens from `from` on, up to `to` or to the next comma. */
function nameFilling(sentence: ReadSentence, from: number, to: number): SpeakerMention | null {
  const name = sentence.nameAt.get(from);
  if (name === undefined || name.to > to) return null;
  const after = sentence.tokens[name.to + 1];
  return name.to === to || after?.kind !== "word" || isPreposition(after) || after.lower === "who" ? named(name) : null;
}

/** "The chief executive, |Ann Lee|, put it": the person in commas behind an office; "the mother of the chief, Ann Lee," is another. */
function personIntroduced({ tokens, nameAt }: ReadSentence, from: number, end: number): SpeakerMention | null {
  const name = nameAt.get(end + 2);
  const isInCommas = tokens[end + 1]?.text === "," && name?.isPerson === true && isBreak(tokens[name.to + 1]);
  const isOfficeOnly = isOffice(tokens[end]?.lower ?? "") && !tokens.slice(from, end).some(isPreposition);
  return isInCommas && isOfficeOnly ? named(name) : null;
}

/** The first noun phrase of the clause that holds `at`, past opening adverbials: the subject of verbs tied by "and" or a comma. */
export function subjectOfClause(sentence: ReadSentence, at: number): SpeakerMention | null {
  const { tokens } = sentence;
  let from = skipOpening(tokens, clauseStart(sentence, at));
  while (from <= at) {
    const first = tokens[from];
    if (first === undefined) return null;
    const comma = commaAfter(tokens, from, at);
    const isPlace = comma !== null && isPlaceBehindPreposition(sentence, comma, at);
    if (!isPlace && (opensName(sentence, from) || !opensAdverbial(first)))
      return phraseBeginning(sentence, from, comma === null ? at : comma - 1);
    if (comma === null) return null;
    from = skipOpening(tokens, comma + 1);
  }
  return null;
}

const opensAdverbial = (token: Token) =>
  isPreposition(token) ||
  (isSubordinator(token) && token.lower !== "that") ||
  isTime(token) ||
  isAdverb(token) ||
  /^(?:\p{L}{2,}ing|\p{Lu}\p{Ll}+ed|[Tt]old|[Gg]iven)$/u.test(token.text);

function commaAfter(tokens: readonly Token[], from: number, limit: number): number | null {
  for (let at = from + 1; at <= limit; at++) if (tokens[at]?.text === ",") return at;
  return null;
}

function phraseBeginning(sentence: ReadSentence, from: number, limit: number): SpeakerMention | null {
  const { tokens } = sentence;
  const first = tokens[from];
  if (first === undefined || first.kind !== "word") return null;
  if (isPronoun(first)) return pronounAt(first);
  const end = nominalEnd(sentence, from, limit);
  const introduced = personIntroduced(sentence, from, end);
  if (introduced !== null) return introduced;
  const head = headName(sentence, from, end);
  if (head !== null) return head;
  for (const name of namesBetween(sentence, from, limit)) {
    if (tokens.slice(from, name.from).some((token) => isPreposition(token) || isFiniteCue(token))) break;
    const isOfOther =
      !name.isPerson && sentence.nameAt.get(name.to + 2)?.isPerson === true && isNoun(tokens[name.to + 1]);
    if (!/^['’]s$/.test(tokens[name.to + 1]?.lower ?? "") && !isNounBehind(sentence, name.to + 1, end) && !isOfOther)
      return named(name);
  }
  return isDeterminer(first) || sentence.nameAt.has(from) ? nominal(sentence, from, end) : null;
}

/** "Orient Express |star| Ann Lee": what stands between a thing and a person, and is no verb. */
const isNoun = (token: Token | undefined) =>
  token !== undefined &&
  /^\p{Ll}{3,}(?<!ed|s)$/u.test(token.text) &&
  !isFiniteCue(token) &&
  !isPreposition(token) &&
  !isConjunction(token);

/** Whether the name before `at` only tells more of a noun: "the Lee campaign's lawyers". */
function isNounBehind({ tokens }: ReadSentence, at: number, end: number): boolean {
  // "A Democratic US |senator"
  if (at <= end && isOffice(tokens[at]?.text ?? "")) return true;
  return (
    at <= end &&
    /^(?:campaign|administration|spokes\p{L}+|aide|aides|adviser|advisor|ally|allies|supporters?|team|officials?|family|camp|lawyers?)$/u.test(
      tokens[at]?.lower ?? "",
    )
  );
}

/** The noun phrase right behind a cue: "said the mayor of Riga", "according to Ann Lee". */
export function subjectAfter(sentence: ReadSentence, cueEnd: number): SpeakerMention | null {
  const { tokens } = sentence;
  const start = skipOpening(tokens, cueEnd + 1);
  const first = tokens[start];
  if (first === undefined || first.kind !== "word" || start > cueEnd + 2 || (isTime(first) && !isDeterminer(first)))
    return null;
  if (isPronoun(first)) return pronounAt(first);
  if ((isPreposition(first) && !opensName(sentence, start)) || isSubordinator(first)) return null;
  const end = nominalEnd(sentence, start, tokens.length - 1);
  const head = headName(sentence, start, end);
  if (head !== null) return head;
  return (
    (isBreak(tokens[end + 1]) && tokens[end + 1]?.text !== "(" ? nameFilling(sentence, end + 2, end + REACH) : null) ??
    nominal(sentence, start, end)
  );
}
