import type { SummaryCandidate } from "./summary-features.ts";
import { cosine } from "./term-vectors.ts";

/** How long a summary may be: in words, or in sentences, perhaps all of one report, that each goes on from the one before. */
export type SummaryBudget =
  | { readonly words: number }
  | { readonly sentences: number; readonly isOfOneReport?: boolean };

/** How well a sentence opens a summary for those who asked, from 0 to 1. */
export type OpensWell = (sentence: Pick<ScoredCandidate, "doc" | "start" | "end">) => number;

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
  /** The share of its worth that a sentence gains when the one before it is chosen: a text is told in its own order. */
  readonly follows: number;
  /** The most that a summary in words tells, as a share of the words that were read: who reads little tells little. */
  readonly mostTold: number;
};

/** A summary may run this much over its words to end a sentence. */
const OVERRUN = 1.2;
/**
 * A single sentence may be this much longer than the budget: at 1.2, summaries of one sentence lose 4 points of ROUGE,
 * at 2 half a point.
 */
const LONGEST_SINGLE = 1.6;
/** The best sentences that are weighed at all: more of them change no score and cost time. */
const POOL = { inWords: 80, inSentences: 30 };
/** The best first sentences from which the greedy choice is started. */
const STARTS = 8;
/** Words of a sentence in a news report: what a budget in sentences stands for. */
const WORDS_A_SENTENCE = 26;

/**
 * A budget in sentences is for readers, who see three sentences and beside them the quotes in a section of their own: the same news
 * twice, or a quote, is worse there than a lesser sentence, and each sentence may tell as much as it can.
 */
const FOR_READERS = { ideal: 1.5, redundancy: 0.8, mostAlike: 0.41, quoted: 0.6, unstopped: 0.5 };

/** A sentence of which more than this share is quoted tells what somebody thinks, and is no lead. */
const MOSTLY_QUOTED = 0.4;

/** How many words a budget stands for. */
export function wordsOf(budget: SummaryBudget): number {
  return "words" in budget ? budget.words : budget.sentences * WORDS_A_SENTENCE;
}

/** The most words and sentences; a budget in sentences is used up, one in words only as far as it tells more. */
type Limit = {
  readonly words: number;
  readonly sentences: number;
  readonly isFilled: boolean;
  readonly isOfOneReport: boolean;
};
type Choice = { readonly chosen: readonly ScoredCandidate[]; readonly matches: number; readonly words: number };

const nothing: Choice = { chosen: [], matches: 0, words: 0 };

/** The sentences with the best expected F1 against a good summary of the ideal length: greedy, from several starts. */
export function select(
  candidates: readonly ScoredCandidate[],
  budget: SummaryBudget,
  settings: SelectionSettings,
  opensWell: OpensWell = () => 1,
): readonly ScoredCandidate[] {
  const limit = limitOf(budget, settings.mostTold * candidates.reduce((sum, { words }) => sum + words, 0));
  const { ideal, redundancy, mostAlike } = limit.isFilled ? FOR_READERS : settings;
  const pool = usableOf(
    candidates
      .map((candidate) => (limit.isFilled ? forReaders(candidate) : candidate))
      .toSorted((a, b) => b.density - a.density),
    limit.isFilled ? POOL.inSentences : POOL.inWords,
  );
  const f1 = ({ matches, words }: Choice) => (2 * matches) / (words + limit.words * ideal);
  const better = (a: Choice, b: Choice) => (f1(b) > f1(a) ? b : a);
  const extended = (choice: Choice): Choice => {
    if (choice.chosen.length >= limit.sentences) return choice;
    const best = extensions(choice, pool, limit, { ...settings, redundancy, mostAlike }).reduce(better, nothing);
    return f1(best) > f1(choice) || (limit.isFilled && best !== nothing) ? extended(best) : choice;
  };
  const startingWith = (candidate: ScoredCandidate) => extend(nothing, candidate, 1);
  const starts = pool
    .filter(({ words, isDangling }) => words <= limit.words * LONGEST_SINGLE && !isDangling)
    .sort((a, b) => f1(startingWith(b)) - f1(startingWith(a)));
  const lead = limit.isFilled ? leadAmong(starts, leadTest(candidates), opensWell) : undefined;
  const best = (lead ? [lead] : starts.slice(0, STARTS)).map(startingWith).map(extended).reduce(better, nothing);
  return best.chosen.length > 0 ? best.chosen : shortest(pool);
}

function limitOf(budget: SummaryBudget, mostWords: number): Limit {
  if ("words" in budget) {
    const words = Math.min(budget.words, mostWords);
    return { words, sentences: Number.POSITIVE_INFINITY, isFilled: false, isOfOneReport: false };
  }
  const { sentences, isOfOneReport = false } = budget;
  return { words: wordsOf(budget), sentences, isFilled: true, isOfOneReport };
}

/** The most words of a summary of several sentences. */
function roomIn({ words, isFilled }: Limit): number {
  return isFilled ? words * LONGEST_SINGLE : words * OVERRUN;
}

/** Of candidates, the best first, the beginning of a report that opens best. */
function leadAmong(
  candidates: readonly ScoredCandidate[],
  isLead: (candidate: ScoredCandidate) => boolean,
  opensWell: OpensWell,
): ScoredCandidate | undefined {
  const leads = candidates.filter(isLead).map((lead) => ({ lead, worth: opensWell(lead) }));
  return leads.toSorted((a, b) => b.worth - a.worth)[0]?.lead;
}

/** The first sentences fit to be shown; when none is, the first of all. */
function usableOf(candidates: readonly ScoredCandidate[], most: number): readonly ScoredCandidate[] {
  const fit = candidates
    .values()
    .filter(({ isFit }) => isFit())
    .take(most)
    .toArray();
  return fit.length > 0 ? fit : candidates.slice(0, most);
}

/** The candidate, worth less the more of it is quoted, and when it is a standfirst and no sentence. */
function forReaders(candidate: ScoredCandidate): ScoredCandidate {
  const { quoted = 0, unstopped = 0 } = candidate.features;
  return {
    ...candidate,
    density: candidate.density * (1 - FOR_READERS.quoted * quoted) * (1 - FOR_READERS.unstopped * unstopped),
  };
}

/** Tells the first whole sentence of each document: a report says there what it is about. */
function leadTest(candidates: readonly ScoredCandidate[]): (candidate: ScoredCandidate) => boolean {
  const whole = candidates.filter(
    ({ features: { unstopped, quoted = 0 }, isDangling }) => unstopped !== 1 && quoted <= MOSTLY_QUOTED && !isDangling,
  );
  const leads = new Map(whole.toReversed().map(({ doc, index }) => [doc, index]));
  return ({ doc, index }) => leads.get(doc) === index;
}

/** The choices with one sentence more that keep within the limit and leave no sentence dangling. */
function extensions(
  choice: Choice,
  pool: readonly ScoredCandidate[],
  limit: Limit,
  { redundancy, mostAlike, follows }: SelectionSettings,
): Choice[] {
  const most = roomIn(limit) - choice.words;
  return pool.flatMap((candidate) => {
    if (limit.isOfOneReport && !goesOn(candidate, choice.chosen)) return [];
    const isNext = isAfterOne(candidate, choice.chosen);
    if (candidate.words > most || (candidate.isDangling && !isNext) || choice.chosen.includes(candidate)) return [];
    const likeness = Math.max(...choice.chosen.map(({ vector }) => cosine(vector, candidate.vector)));
    if (likeness > mostAlike) return [];
    return [extend(choice, candidate, 1 - redundancy * likeness + (isNext ? follows : 0))];
  });
}

/** Whether a sentence stands further down in the report from which the first one is. */
function goesOn({ doc, index }: ScoredCandidate, [first]: readonly ScoredCandidate[]): boolean {
  return first === undefined || (doc === first.doc && index > first.index);
}

/** Whether the sentence before this one is chosen: a dangling one has its antecedent then. */
function isAfterOne({ doc, index, isNext }: ScoredCandidate, chosen: readonly ScoredCandidate[]): boolean {
  return isNext && chosen.some((other) => other.doc === doc && other.index === index - 1);
}

/** The choice with one sentence more, of which the given share tells something new. */
function extend(choice: Choice, candidate: ScoredCandidate, share: number): Choice {
  return {
    chosen: [...choice.chosen, candidate],
    matches: choice.matches + candidate.density * candidate.words * Math.max(0, share),
    words: choice.words + candidate.words,
  };
}

function shortest(pool: readonly ScoredCandidate[]): readonly ScoredCandidate[] {
  const [first, ...others] = pool;
  return first === undefined ? [] : [others.reduce((a, b) => (b.words < a.words ? b : a), first)];
}
