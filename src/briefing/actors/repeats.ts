import { stopwords } from "#text/stopwords.ts";
import type { Context } from "./context.ts";
import { Evidence } from "./evidence.ts";
import { coverOf, type Mention, mentionAt, wordAt } from "./mentions.ts";
import { hashOf, isCapital, joinHashes, type Tokens } from "./tokens.ts";

/** Longer names are not looked for again. */
const LONGEST = 8;
/** Names beginning with the same word that are looked for, so that no text can make the search slow. */
const MOST_ALIKE = 20;

const common = stopwords("en");

/**
 * The mentions together with the places where the same names stand unmarked: a name of several words, the surname of a person named
 * in full, and a single word that is marked at least as often as not.
 */
export function withRepeats(context: Context, mentions: readonly Mention[]): Mention[] {
  const { tokens } = context;
  const taken = coverOf(tokens, mentions);
  const examples = examplesOf(tokens, mentions);
  const surnames = surnamesOf(tokens, mentions);
  const sure: Mention[] = [];
  const singles: Mention[] = [];
  for (let i = 0; i < tokens.count; i++) {
    if (taken[i] || !isCapital(tokens, i)) continue;
    const word = tokens.word[i] ?? 0;
    const match = repeatedAt(tokens, taken, examples.get(word) ?? [], i);
    const last = match === undefined ? i : i + match.last - match.first;
    const bearer = last === i && standsAlone(context, i) ? surnames.get(word) : undefined;
    const example = bearer ?? match;
    if (example === undefined) continue;
    const kind = last > i || bearer !== undefined ? sure : singles;
    kind.push(mentionAt(tokens, { first: i, last }, example.type, example.fit));
    i = last;
  }
  return [...mentions, ...sure, ...mostlyMarked(tokens, singles, mentions)].sort((a, b) => a.start - b.start);
}

/** One mention of each name, by first word, the longest names first. */
function examplesOf(tokens: Tokens, mentions: readonly Mention[]): Map<number, Mention[]> {
  const names = new Map(mentions.map((mention) => [nameHash(tokens, mention), mention]));
  const short = [...names.values()].filter(({ first, last }) => last - first < LONGEST);
  const longestFirst = short.sort((a, b) => b.last - b.first - (a.last - a.first));
  const byWord = Map.groupBy(longestFirst, ({ first }) => tokens.word[first] ?? 0);
  return new Map([...byWord].map(([word, alike]) => [word, alike.slice(0, MOST_ALIKE)]));
}

function nameHash({ word }: Tokens, { first, last }: Mention): number {
  let hash = word[first] ?? 0;
  for (let i = first + 1; i <= last; i++) hash = joinHashes(hash, word[i] ?? 0);
  return hash;
}

/** A person for each surname; "Assad" also for "Bashar al-Assad". */
function surnamesOf(tokens: Tokens, mentions: readonly Mention[]): Map<number, Mention> {
  const surnames = new Map<number, Mention>();
  for (const mention of mentions) {
    if (mention.type !== "PER" || mention.first === mention.last) continue;
    const { start = 0, end = 0 } = { start: tokens.start[mention.last], end: tokens.end[mention.last] };
    const bare = /^[ae]l-/i.test(tokens.text.slice(start, start + 3)) ? start + 3 : start;
    surnames.set(hashOf(tokens.text, bare, end), mention);
  }
  return surnames;
}

/** Whether a capitalised word has no capitalised neighbour but a common word ("Then"), and is no common word of the article itself. */
function standsAlone({ tokens, evidence, runStart, runEnd }: Context, i: number): boolean {
  const opened = runStart[i] === i - 1 && common.has(wordAt(tokens, i - 1));
  return runEnd[i] === i && (runStart[i] === i || opened) && ((evidence[i] ?? 0) & Evidence.lower) === 0;
}

/** A function of its own: made in the loop over all tokens, it took 30 kB an article. */
function repeatedAt(tokens: Tokens, taken: Uint8Array, alike: readonly Mention[], at: number): Mention | undefined {
  return alike.find((example) => repeats(tokens, taken, example, at));
}

function repeats(tokens: Tokens, taken: Uint8Array, { first, last }: Mention, at: number): boolean {
  const end = at + last - first;
  if (tokens.sentence[end] !== tokens.sentence[at]) return false;
  for (let k = 0; k <= last - first; k++) {
    if (taken[at + k] || tokens.word[at + k] !== tokens.word[first + k]) return false;
  }
  return tokens.shape[at] === tokens.shape[first];
}

/** Those of the unmarked words that are marked at least as often elsewhere. */
function mostlyMarked(tokens: Tokens, unmarked: readonly Mention[], mentions: readonly Mention[]): Mention[] {
  const wordOf = ({ first }: Mention) => tokens.word[first] ?? 0;
  const without = Map.groupBy(unmarked, wordOf);
  const marked = Map.groupBy(
    mentions.filter(({ first, last }) => first === last),
    wordOf,
  );
  return unmarked.filter(
    (mention) => (marked.get(wordOf(mention))?.length ?? 0) >= (without.get(wordOf(mention))?.length ?? 0),
  );
}
