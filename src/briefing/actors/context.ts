import { stopwords } from "#text/stopwords.ts";
import { evidenceOf } from "./evidence.ts";
import { hashOf, isCapital, joinHashes, type Tokens } from "./tokens.ts";
import { coarseOf, fineOf, listsOf, lookUp, type WordTable } from "./word-table.ts";

/** The tokens of an article with everything the tagger asks about them, as parallel columns. */
export interface Context {
  readonly tokens: Tokens;
  /** Clusters of the word, from 1; 0 for a word that is in none. */
  readonly coarse: Uint16Array;
  readonly fine: Uint16Array;
  /** Bits of `List` for the word; 16 bits higher, those of a name of several words that it is part of. */
  readonly lists: Int32Array;
  /** First and last token of the run of capitalised words around a token; -1 outside runs. */
  readonly runStart: Int32Array;
  readonly runEnd: Int32Array;
  /** 1 where a name may be: the tagger looks nowhere else. */
  readonly candidate: Uint8Array;
  /** What the rest of the article shows about the word: bits of `Evidence`. */
  readonly evidence: Int32Array;
  /** For each sentence, how much of it is capitalised, from 0 to 2: headlines are written differently. */
  readonly headline: Uint8Array;
}

/** Lower-case words that a name may bridge: "Ministry of the Interior". */
export const BRIDGE = 3;
/** Function words that are parts of names ("Bank of England"), or that texts to learn from have marked with them ("all Syrians"). */
const PARTS = new Set("a all and at for from in its of on the to two".split(" "));
/**
 * What is no part of a name, as `Tokens.word` holds words; a fifth of what the tagger would read, and of 57,000 such
 * tokens it took 45 into names.
 */
const APART = new Set(
  [...stopwords("en"), ...'.:;"(“”‘'].filter((word) => !PARTS.has(word)).map((word) => hashOf(word)),
);
/** Names on the lists have no more words. */
const LONGEST_LISTED = 4;

/** Where the words of a name of several words have the bits of the lists that the name is on. */
export function inSeveralWords(lists: number): number {
  return lists << 16;
}

/** Whether the word of a token is on one of the lists, bits of `List`. */
export function isListed(lists: Int32Array, i: number, some: number): boolean {
  return ((lists[i] ?? 0) & some) !== 0;
}

/** Looks up every token, and gathers what the article shows about each word; `apart`: the words that are read for no name. */
export function contextOf(tokens: Tokens, table: WordTable, apart: ReadonlySet<number> = APART): Context {
  const { count, memory } = tokens;
  const context = {
    tokens,
    coarse: memory.uint16(count),
    fine: memory.uint16(count),
    lists: memory.int32(count),
    runStart: memory.int32(count).fill(-1),
    runEnd: memory.int32(count).fill(-1),
    candidate: memory.uint8(count),
    evidence: memory.int32(count),
    headline: headlinesOf(tokens),
  };
  lookUpWords(context, table);
  markRuns(context);
  markCandidates(context, apart);
  markListedNames(context, table);
  evidenceOf(context);
  return context;
}

function lookUpWords({ tokens, coarse, fine, lists }: Context, table: WordTable): void {
  const { numbers, firsts } = tokens.vocabulary;
  const rows = tokens.memory.int32(firsts.length);
  for (let word = 0; word < firsts.length; word++) rows[word] = lookUp(table, tokens.word[firsts[word] ?? 0] ?? 0);
  for (let i = 0; i < tokens.count; i++) {
    const row = rows[numbers[i] ?? 0] ?? -1;
    if (row < 0) continue;
    coarse[i] = coarseOf(table, row);
    fine[i] = fineOf(table, row);
    lists[i] = listsOf(table, row);
  }
}

function markRuns({ tokens, runStart, runEnd }: Context): void {
  for (let i = 0; i < tokens.count; i++) {
    const start = i;
    while (isCapital(tokens, i) && tokens.sentence[i] === tokens.sentence[start]) i++;
    if (i === start) continue;
    for (let j = start; j < i; j++) {
      runStart[j] = start;
      runEnd[j] = i - 1;
    }
    i--;
  }
}

/** Capitalised words, the word before each, and short bridges between two of them; but nothing that is no part of a name anywhere. */
function markCandidates({ tokens, candidate }: Context, apart: ReadonlySet<number>): void {
  let last = -BRIDGE - 2;
  for (let i = 0; i < tokens.count; i++) {
    if (!isCapital(tokens, i)) continue;
    const from = i - last - 1 <= BRIDGE ? last + 1 : i - 1;
    for (let j = Math.max(0, from); j < i; j++) candidate[j] = apart.has(tokens.word[j] ?? 0) ? 0 : 1;
    candidate[i] = 1;
    last = i;
  }
}

/** Names of several words from the lists: "New York", "Saudi Arabia". */
function markListedNames({ tokens, lists }: Context, table: WordTable): void {
  for (let i = 0; i < tokens.count; i++) {
    if (!isCapital(tokens, i)) continue;
    let hash = tokens.word[i] ?? 0;
    for (let last = i + 1; last < i + LONGEST_LISTED && tokens.sentence[last] === tokens.sentence[i]; last++) {
      hash = joinHashes(hash, tokens.word[last] ?? 0);
      const row = isCapital(tokens, last) ? lookUp(table, hash) : -1;
      if (row < 0) continue;
      for (let j = i; j <= last; j++) lists[j] = (lists[j] ?? 0) | inSeveralWords(listsOf(table, row));
    }
  }
}

/** 2 when all longer words of a sentence are capitalised, 1 when most are, 0 otherwise. */
function headlinesOf(tokens: Tokens): Uint8Array {
  const sentences = (tokens.sentence[tokens.count - 1] ?? -1) + 1;
  const lower = tokens.memory.int32(sentences);
  const all = tokens.memory.int32(sentences);
  for (let i = 0; i < tokens.count; i++) {
    const sentence = tokens.sentence[i] ?? 0;
    if ((tokens.end[i] ?? 0) - (tokens.start[i] ?? 0) < 4) continue;
    all[sentence] = (all[sentence] ?? 0) + 1;
    if (!isCapital(tokens, i)) lower[sentence] = (lower[sentence] ?? 0) + 1;
  }
  const degree = (inLower: number, count: number) => (inLower === 0 ? 2 : 3 * inLower < count ? 1 : 0);
  return Uint8Array.from(all, (count, sentence) => degree(lower[sentence] ?? 0, count));
}
