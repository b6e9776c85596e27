import { clauseStart, namesBetween, REACH, type ReadSentence } from "./clauses.ts";
import { nominal, type SpeakerMention } from "./noun-phrases.ts";
import { isAuxiliary, isBreak, isFiniteCue, isPreposition, isSubordinator } from "./word-classes.ts";

/** What may stand before the first of them has no more words: "Acme researchers". */
const LONGEST_OFFICE = 4;
/** Nor has the last name with its office: "and Prime Minister Ann Maria Lee". */
const LONGEST_NAME = 7;

/** Several people who speak together, when the last of them ends at `end`: "Ann Lee, Tom Gray and |Eva Holm| said"; null for one. */
export function jointSpeakers(sentence: ReadSentence, end: number): SpeakerMention | null {
  const { tokens } = sentence;
  if (!tokens.slice(Math.max(0, end - LONGEST_NAME), end).some(({ lower }) => lower === "and")) return null;
  const names = namesBetween(sentence, end - REACH, end);
  let first = names.at(-1);
  if (first?.to !== end || tokens[first.from - 1]?.lower !== "and") return null;
  for (const name of names.slice(0, -1).toReversed()) {
    if (!joins(sentence, name.to + 1, first.from)) break;
    first = name;
  }
  return first.to < end && opensClause(sentence, first.from) ? nominal(sentence, first.from, end) : null;
}

/** Whether nothing but "," and "and" stands between two tokens. */
function joins({ tokens }: ReadSentence, from: number, to: number): boolean {
  const between = tokens.slice(from, to).map(({ lower }) => lower);
  return /^(?:,|and|, and)$/.test(between.join(" "));
}

/** Whether only what they are stands between the beginning of the clause and the first of them. */
function opensClause(sentence: ReadSentence, from: number): boolean {
  const { tokens } = sentence;
  const start = clauseStart(sentence, from);
  const office = tokens.slice(start, from).filter((token) => !isBreak(token));
  return (
    office.length <= LONGEST_OFFICE &&
    office.every(
      (token) =>
        token.kind === "word" &&
        !isFiniteCue(token) &&
        !isAuxiliary(token) &&
        !isPreposition(token) &&
        !isSubordinator(token),
    ) &&
    (office.length === 0 || /^\p{Ll}+s$/u.test(office.at(-1)?.text ?? ""))
  );
}
