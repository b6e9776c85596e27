import type { SummaryCandidate } from "./summary-features.ts";
import { cosine } from "./term-vectors.ts";

/** How long a summary may be: in words, or in sentences. */
export type SummaryBudget = { readonly words: number } | { readonly sentences: number };

/** A candidate with its document, its place there, and the share of its words that a good summary would have too. */
export type ScoredCandidate = SummaryCandidate & {
  readonly doc: number;
  readonly index: number;
  readonly density: number;
};

/** What the selection weighs; chosen together with the weights, by `train/summaries.ts`. */
export type SelectionSettings = {
  /** The length of a good summary as a share of the budget: the lower, the earlier a summary stops. */
  readonly ideal: number;
  /** The share of a sentence that counts as told already, for each unit of its cosine with a chosen one. */
  readonly redundancy: number;
  /** Of two sentences more alike than this, one is enough. */
  readonly mostAlike: number;
  /** The share of its worth that a sentence loses for each one already chosen of its document. */
  readonly sameDocument: number;
  /** The share of its worth that a sentence gains when the one before it is chosen: a text is told in its own order. */
  readonly follows: number;
};

/** A summary may run this much over its words to end a sentence. */
const OVERRUN = 1.2;
/** A single sentence may be this much longer than the budget: a summary has at least one. */
const LONGEST_SINGLE = 1.6;
/** The best sentences that are weighed at all: more of them change no score and cost time. */
const POOL = 80;
/** The best first sentences from which the greedy choice is started. */
const STARTS = 8;
/** Words of a sentence in a news report: what a budget in sentences stands for. */
const WORDS_A_SENTENCE = 26;

/** How many words a budget stands for. */
export function wordsOf(budget: SummaryBudget): number {
  return "words" in budget ? budget.words : budget.sentences * WORDS_A_SENTENCE;
}

/** The most words and sentences; a budget in sentences is used up, one in words only as far as it tells more. */
type Limit = { readonly words: number; readonly sentences: number; readonly isFilled: boolean };
type Choice = { readonly chosen: readonly ScoredCandidate[]; readonly matches: number; readonly words: number };

const nothing: Choice = { chosen: [], matches: 0, words: 0 };

/** The sentences with the best expected F1 against a good summary of the ideal length: greedy, from several starts. */
export function select(
  candidates: readonly ScoredCandidate[],
  budget: SummaryBudget,
  settings: SelectionSettings,
): readonly ScoredCandidate[] {
  const limit = limitOf(budget);
  const usable = usableOf(candidates)
    .toSorted((a, b) => b.density - a.density)
    .slice(0, POOL);
  const f1 = ({ matches, words }: Choice) => (2 * matches) / (words + limit.words * settings.ideal);
  const starts = usable
    .filter(({ words, isDangling }) => words <= limit.words * LONGEST_SINGLE && !isDangling)
    .map((candidate) => ({ chosen: [candidate], matches: candidate.density * candidate.words, words: candidate.words }))
    .sort((a, b) => f1(b) - f1(a))
    .slice(0, STARTS);
  const best = starts
    .map((start) => extended(start, usable, limit, settings, f1))
    .reduce((a, b) => (f1(b) > f1(a) ? b : a), nothing);
  return best.chosen.length > 0 ? best.chosen : shortest(usable);
}

function limitOf(budget: SummaryBudget): Limit {
  const words = wordsOf(budget);
  if ("words" in budget) return { words, sentences: Number.POSITIVE_INFINITY, isFilled: false };
  return { words, sentences: budget.sentences, isFilled: true };
}

/** The sentences fit to be shown; all of them when none is. */
function usableOf(candidates: readonly ScoredCandidate[]): readonly ScoredCandidate[] {
  const fit = candidates.filter(({ isFit }) => isFit);
  return fit.length > 0 ? fit : candidates;
}

/** Whether the sentence before this one is chosen: a dangling one has its antecedent then. */
function isAfterOne({ doc, index }: ScoredCandidate, chosen: readonly ScoredCandidate[]): boolean {
  return chosen.some((other) => other.doc === doc && other.index === index - 1);
}

function extended(
  start: Choice,
  usable: readonly ScoredCandidate[],
  limit: Limit,
  settings: SelectionSettings,
  f1: (choice: Choice) => number,
): Choice {
  const overrun = limit.isFilled ? LONGEST_SINGLE : OVERRUN;
  const alike = usable.map(() => 0);
  const perDocument = new Map<number, number>();
  let choice = start;
  let latest = start.chosen[0];
  while (latest !== undefined && choice.chosen.length < limit.sentences) {
    const added = latest;
    perDocument.set(added.doc, (perDocument.get(added.doc) ?? 0) + 1);
    usable.forEach((candidate, at) => {
      alike[at] = Math.max(alike[at] ?? 0, candidate === added ? 1 : cosine(candidate.vector, added.vector));
    });
    let next: Choice | null = null;
    latest = undefined;
    usable.forEach((candidate, at) => {
      const likeness = alike[at] ?? 0;
      if (likeness > settings.mostAlike || choice.words + candidate.words > limit.words * overrun) return;
      const follows = isAfterOne(candidate, choice.chosen);
      if (candidate.isDangling && !follows) return;
      const same = settings.sameDocument * (perDocument.get(candidate.doc) ?? 0);
      const kept = 1 - settings.redundancy * likeness - same + (follows ? settings.follows : 0);
      const tried = {
        chosen: [...choice.chosen, candidate],
        matches: choice.matches + candidate.density * candidate.words * Math.max(0, kept),
        words: choice.words + candidate.words,
      };
      const atLeast = next === null && limit.isFilled ? 0 : f1(next ?? choice);
      if (f1(tried) > atLeast) {
        next = tried;
        latest = candidate;
      }
    });
    choice = next ?? choice;
  }
  return choice;
}

function shortest(usable: readonly ScoredCandidate[]): readonly ScoredCandidate[] {
  const [first, ...others] = usable;
  return first === undefined ? [] : [others.reduce((a, b) => (b.words < a.words ? b : a), first)];
}
