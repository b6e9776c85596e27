import type { Span } from "#text/span.ts";
import { candidatesOf, type SummaryDocument } from "./summary-features.ts";
import { BRIEF, modelFor, scored } from "./summary-scores.ts";
import { type OpensWell, type ScoredCandidate, type SummaryBudget, select, wordsOf } from "./summary-selection.ts";

export type { SummaryDocument } from "./summary-features.ts";

/** A sentence of the summary: the index of its document, and its span there. */
export type SummarySentence = Span & { readonly doc: number };

/** Sentences that are read of each of several reports to tell their story in a few: further down they tell details. */
const READ_FOR_READERS = 10;

/**
 * The sentences that tell the most of one or several documents, in reading order, within the budget. Whole sentences only: each is one
 * of the given spans. A summary may run a fifth over its words, or ten words, to end a sentence; one sentence alone three fifths.
 * One in sentences begins as that report does that `opensWell`.
 */
export function summarise(
  documents: readonly SummaryDocument[],
  budget: SummaryBudget,
  opensWell?: OpensWell,
): SummarySentence[] {
  const model = modelFor(documents.length, wordsOf(budget));
  const candidates = candidatesOf(documents, "sentences" in budget ? READ_FOR_READERS : undefined);
  return select(scored(candidates, model), budget, model.settings, opensWell)
    .map(({ doc, start, end }) => ({ doc, start, end }))
    .sort((a, b) => a.doc - b.doc || a.start - b.start);
}

/** The sentences of documents, document by document, each with its worth for a summary of one or two sentences. */
export function weighed(documents: readonly SummaryDocument[]): readonly ScoredCandidate[] {
  return scored(candidatesOf(documents), modelFor(documents.length, BRIEF));
}
