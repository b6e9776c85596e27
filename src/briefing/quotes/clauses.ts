import type { NameMention } from "./names.ts";
import type { Token } from "./tokens.ts";
import { isAdverb, isBreak, isConjunction, isFiniteCue, isSubordinator } from "./word-classes.ts";

/** The tokens of a sentence, and the names among them by the index of their first token, in their order. */
export interface ReadSentence {
  readonly tokens: readonly Token[];
  readonly nameAt: ReadonlyMap<number, NameMention>;
}

/** Nothing is looked for further away than this many tokens, twice the length of a usual news sentence: bounds the time on endless ones. */
export const REACH = 60;

/** The names whose tokens lie between the two indexes. */
export function namesBetween({ nameAt }: ReadSentence, from: number, to: number): NameMention[] {
  const found: NameMention[] = [];
  for (const name of nameAt.values()) if (name.from >= from && name.to <= to) found.push(name);
  return found;
}

/** Past conjunctions, adverbs and marks at the head of a clause. */
export function skipOpening(tokens: readonly Token[], from: number): number {
  let at = from;
  while (at < tokens.length) {
    const token = tokens[at];
    const isOpening =
      isBreak(token) ||
      isConjunction(token) ||
      isAdverb(token) ||
      /^(?:then|later|still|meanwhile|however|earlier|also|so|instead|yet|as)$/.test(token?.lower ?? "");
    if (!isOpening) break;
    at += 1;
  }
  return at;
}

/**
 * Where the run of words that holds `at` begins: after the last mark, conjunction, subordinator, verb of speech, or
 * word that begins a clause of time.
 */
export function segmentStart(sentence: ReadSentence, at: number): number {
  const { tokens } = sentence;
  for (let start = at; start >= Math.max(0, at - REACH); start--) {
    const token = tokens[start];
    if (token === undefined || (token.kind !== "word" && !isGenitive(tokens, start))) return start + 1;
    if (
      start < at &&
      ((isConjunction(token) && !isInName(sentence, start)) ||
        isSubordinator(token) ||
        /^(?:after|before|since|until)$/.test(token.lower) ||
        (isFiniteCue(token) && token.cue?.strength === "strong"))
    )
      return start + 1;
  }
  return Math.max(0, at - REACH);
}

/** "Department for Business |and| Trade". */
function isInName({ nameAt }: ReadSentence, at: number): boolean {
  return nameAt.values().some(({ from, to }) => from < at && at < to);
}

/** "the officers|'| council". */
const isGenitive = (tokens: readonly Token[], at: number) =>
  /^['’]$/.test(tokens[at]?.text ?? "") && /s$/i.test(tokens[at - 1]?.text ?? "");

/** Where the clause that holds `at` begins: after the last quotation, semicolon or colon. */
export function clauseStart({ tokens }: ReadSentence, at: number): number {
  for (let start = at; start >= Math.max(0, at - REACH); start--) {
    const token = tokens[start];
    if (token?.kind === "quotation" || token?.text === ";" || token?.text === ":") return start + 1;
  }
  return Math.max(0, at - REACH);
}
