import { isNameParticle, isOffice } from "#text/person-names.ts";
import { clauseStart, namesBetween, REACH, type ReadSentence, segmentStart, skipOpening } from "./clauses.ts";
import { headName, named, nominal, nominalEnd, pronounAt, type SpeakerMention } from "./noun-phrases.ts";
import type { Token } from "./tokens.ts";
import {
  isBreak,
  isDeterminer,
  isFiniteCue,
  isPreposition,
  isPronoun,
  isSubordinator,
  isTime,
} from "./word-classes.ts";

/** The subject of a sentence's main clause, looked for near its head. */
export function subjectOfSentence(sentence: ReadSentence): SpeakerMention | null {
  return subjectOfClause(sentence, Math.min(sentence.tokens.length - 1, REACH));
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

/** "|De| Angelis", `"…," |From| said`: whether what may be a preposition at `at` is the first word of a name. */
const opensName = ({ tokens, nameAt }: ReadSentence, at: number) =>
  nameAt.has(at) && (at > 0 || isNameParticle(tokens[at]?.lower ?? ""));

/** "In Flint, Mich., |Ann Lee, the mayor, said": a name alone between the comma of an adverbial and `comma`, with another name to come. */
export function isPlaceBehindPreposition(sentence: ReadSentence, comma: number, closing: number): boolean {
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

const opensAdverbial = (token: Token) =>
  isPreposition(token) ||
  (isSubordinator(token) && token.lower !== "that") ||
  isTime(token) ||
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
    if (!/^['’]s$/.test(tokens[name.to + 1]?.lower ?? "") && !isNounBehind(sentence, name.to + 1, end))
      return named(name);
  }
  return isDeterminer(first) || sentence.nameAt.has(from) ? nominal(sentence, from, end) : null;
}

/** Those around somebody, who speak for themselves. */
const surroundings =
  /^(?:campaign|administration|spokes\p{L}+|aides?|advis[eo]r|ally|allies|supporters?|team|officials?|family|camp|lawyers?)$/u;

/** Whether the name before `at` only tells more of a noun: "the Lee campaign's lawyers". */
function isNounBehind({ tokens }: ReadSentence, at: number, end: number): boolean {
  const word = at <= end ? (tokens[at]?.lower ?? "") : "";
  // "A Democratic US |senator"
  return isOffice(word) || surroundings.test(word);
}

/** "The chief executive, |Ann Lee|, put it": the person in commas behind an office; "the mother of the chief, Ann Lee," is another. */
function personIntroduced({ tokens, nameAt }: ReadSentence, from: number, end: number): SpeakerMention | null {
  const name = nameAt.get(end + 2);
  const isInCommas = tokens[end + 1]?.text === "," && name?.isPerson === true && isBreak(tokens[name.to + 1]);
  const isOfficeOnly = isOffice(tokens[end]?.lower ?? "") && !tokens.slice(from, end).some(isPreposition);
  return isInCommas && isOfficeOnly ? named(name) : null;
}
