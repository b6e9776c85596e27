import { type Context, isCapital } from "./features.ts";
import { type Mention, mentionAt } from "./mentions.ts";

/** Longer names are not looked for again. */
const LONGEST = 8;

/**
 * The mentions together with the places where the same words stand unmarked: a name of several words always counts, a single word
 * only when it is marked at least as often as not.
 */
export function withRepeats(context: Context, mentions: readonly Mention[]): Mention[] {
  const { tokens } = context;
  const taken = new Uint8Array(tokens.count);
  for (const { first, last } of mentions) taken.fill(1, first, last + 1);
  const known = Map.groupBy(mentions, ({ first }) => tokens.word[first] ?? 0);
  const examples = new Map([...known].map(([word, same]) => [word, distinct(context, same)]));
  const repeats: Mention[] = [];
  const singles: Mention[] = [];
  for (let i = 0; i < tokens.count; i++) {
    if (taken[i] || !isCapital(tokens, i)) continue;
    const match = examples.get(tokens.word[i] ?? 0)?.find((example) => fits(context, taken, example, i));
    if (match === undefined) continue;
    const last = i + match.last - match.first;
    (last > i ? repeats : singles).push(mentionAt(tokens, { first: i, last }, match.type, match.fit));
    i = last;
  }
  const unmarked = countWords(context, singles);
  const marked = countWords(
    context,
    mentions.filter(({ first, last }) => first === last),
  );
  const trusted = singles.filter(({ first }) => {
    const word = tokens.word[first] ?? 0;
    return (marked.get(word) ?? 0) >= (unmarked.get(word) ?? 0);
  });
  return [...mentions, ...repeats, ...trusted].sort((a, b) => a.start - b.start);
}

/** One mention for each name, the longest first. */
function distinct({ tokens }: Context, mentions: readonly Mention[]): Mention[] {
  const names = new Map(
    mentions.map((mention) => [[...tokens.word.subarray(mention.first, mention.last + 1)].join(), mention]),
  );
  return [...names.values()]
    .filter(({ first, last }) => last - first < LONGEST)
    .sort((a, b) => b.last - b.first - (a.last - a.first));
}

function fits({ tokens }: Context, taken: Uint8Array, { first, last }: Mention, at: number): boolean {
  const end = at + last - first;
  if (end >= tokens.count || tokens.sentence[end] !== tokens.sentence[at]) return false;
  for (let k = 0; k <= last - first; k++) {
    if (taken[at + k] || tokens.word[at + k] !== tokens.word[first + k]) return false;
  }
  return tokens.shape[at] === tokens.shape[first];
}

function countWords({ tokens }: Context, mentions: readonly Mention[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { first } of mentions) {
    const word = tokens.word[first] ?? 0;
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}
