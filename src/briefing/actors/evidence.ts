import type { Context } from "./context.ts";
import { isCapital, Kind, opensSentence, type Tokens } from "./tokens.ts";
import { List } from "./word-table.ts";

/** What an article shows about a word where it stands elsewhere, one bit each. */
export const Evidence = {
  lower: 1,
  capital: 2,
  afterTitle: 4,
  afterFirstName: 8,
  afterPreposition: 16,
  speaks: 32,
  inOrganisation: 64,
  bracketed: 128,
  possessive: 256,
  alone: 512,
} as const;

/** Fills the column `evidence`: for each word what all its occurrences show together. */
export function evidenceOf(context: Context): void {
  const { tokens, evidence } = context;
  const { numbers, firsts } = tokens.vocabulary;
  const shown = tokens.memory.int32(firsts.length);
  for (let i = 0; i < tokens.count; i++) {
    if ((tokens.kind[i] ?? 0) & (Kind.mark | Kind.digit)) continue;
    const word = numbers[i] ?? 0;
    shown[word] = (shown[word] ?? 0) | (isCapital(tokens, i) ? shownAt(context, i) : Evidence.lower);
  }
  for (let i = 0; i < tokens.count; i++) {
    if (context.candidate[i]) evidence[i] = shown[numbers[i] ?? 0] ?? 0;
  }
}

/** What one occurrence of a capitalised word shows. */
function shownAt({ tokens, lists, runStart, runEnd }: Context, i: number): number {
  const from = runStart[i] ?? i;
  const to = runEnd[i] ?? i;
  const bit = (holds: boolean, evidence: number) => (holds ? evidence : 0);
  const isOn = (j: number, list: number) => ((lists[j] ?? 0) & list) !== 0;
  return (
    bit(!opensSentence(tokens, i), Evidence.capital) |
    bit(isOn(i - 1, List.title), Evidence.afterTitle) |
    bit(i > from && isOn(i - 1, List.firstName), Evidence.afterFirstName) |
    bit(isOn(from - 1, List.placePreposition), Evidence.afterPreposition) |
    bit(isOn(to + 1, List.speech), Evidence.speaks) |
    bit(to > from && isOn(to, List.organisationHead), Evidence.inOrganisation) |
    bit(isBracketed(tokens, i), Evidence.bracketed) |
    bit(tokens.end[to + 1] === (tokens.end[to] ?? 0) + 2, Evidence.possessive) |
    bit(from === to, Evidence.alone)
  );
}

function isBracketed({ text, start, end }: Tokens, i: number): boolean {
  return text[(start[i] ?? 0) - 1] === "(" && text[end[i] ?? 0] === ")";
}
