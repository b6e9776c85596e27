import type { ReadSentence } from "./clauses.ts";
import { headName, nominal, pronounAt, type SpeakerMention } from "./noun-phrases.ts";
import { subjectBefore } from "./subjects.ts";
import type { Token } from "./tokens.ts";
import { isGendered, isPreposition } from "./word-classes.ts";

/** "saying" stands within so many tokens of "quoted": past "a source close to the minister as". */
const REACH = 10;
const isQuoted = /^(?:quot(?:ed|es|ing)|cited)$/;

/**
 * Who is quoted by the "saying" at `at`: "the paper quoted |Ann Lee| as saying", "|Ann Lee| was quoted by the paper as saying"; null where nobody
 * is.
 */
export function quotedAsSaying(sentence: ReadSentence, at: number): SpeakerMention | null {
  const { tokens } = sentence;
  const asAt = at - 1;
  if (tokens[asAt]?.lower !== "as") return null;
  const quotedAt = tokens.findLastIndex(({ lower }, index) => index < asAt && isQuoted.test(lower));
  const behind = tokens[quotedAt + 1];
  if (quotedAt < 1 || quotedAt < at - REACH || behind === undefined) return null;
  if (quotedAt + 1 === asAt || isPreposition(behind)) return subjectBefore(sentence, quotedAt);
  if (isGendered(behind)) return pronounAt(behind);
  return headName(sentence, quotedAt + 1, asAt - 1) ?? nominal(sentence, quotedAt + 1, asAt - 1);
}

/** Index of the "saying" that belongs to the "quoted" at `at`; -1 where none does. */
export function sayingBehind(tokens: readonly Token[], at: number): number {
  if (!isQuoted.test(tokens[at]?.lower ?? "")) return -1;
  const as = tokens.findIndex(({ lower }, index) => index > at && index < at + REACH && lower === "as");
  return tokens[as + 1]?.lower === "saying" ? as + 1 : -1;
}
