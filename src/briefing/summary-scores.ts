import type { Features, SummaryCandidate } from "./summary-features.ts";
import models from "./summary-models.json" with { type: "json" };
import type { ScoredCandidate, SelectionSettings } from "./summary-selection.ts";
import { cosine, coverage, meanVector, type TermVector } from "./term-vectors.ts";

/** A linear model of how much of a sentence a good summary tells, and the settings of the selection that go with it. */
export type SummaryModel = {
  readonly settings: SelectionSettings;
  readonly bias: number;
  readonly weights: Features;
};

/** The sentences of each document. */
type Documents = readonly (readonly SummaryCandidate[])[];

/** Words up to which a summary is brief: one or two sentences, like the description of a page. */
export const BRIEF = 40;

/** Words up to which it is short: a paragraph, like the roundup of a story. */
const SHORT = 120;

/** Sentences at the top of a document that speak for it. */
const LEAD = 5;
/** Sentences at the top of another document that a sentence may be echoed by. */
const ECHOES = 3;

/** The model for a summary of so many documents in so many words; made by `train/summaries.ts`. */
export function modelFor(documents: number, words: number): SummaryModel {
  const length = lengthOf(documents, words);
  return length === "full" || documents > 1 ? models.several[length] : models.single[length];
}

/** How long a summary is to be, as far as the models tell it apart: of a single document none is full. */
export function lengthOf(documents: number, words: number): "brief" | "short" | "full" {
  if (words <= BRIEF) return "brief";
  return documents > 1 && words > SHORT ? "full" : "short";
}

/** Every candidate of every document, with the share of its words that a good summary would have too. */
export function scored(documents: Documents, model: SummaryModel): ScoredCandidate[] {
  return withSharedFeatures(documents).map((candidate) => ({
    ...candidate,
    density: Math.max(0, weighed(candidate.features, model)),
  }));
}

function weighed(features: Features, { weights, bias }: SummaryModel): number {
  return Object.keys(features).reduce((sum, name) => sum + (features[name] ?? 0) * (weights[name] ?? 0), bias);
}

/** The candidates with their document and place; those of several documents also with their features among each other. */
export function withSharedFeatures(documents: Documents): Omit<ScoredCandidate, "density">[] {
  const share = documents.length > 1 ? sharedFeatures(documents) : () => ({});
  return documents.flatMap((candidates, doc) =>
    candidates.map((candidate, index) => ({
      ...candidate,
      doc,
      index,
      features: { ...candidate.features, ...share(candidate.vector, doc, index) },
    })),
  );
}

function sharedFeatures(documents: Documents): (vector: TermVector, doc: number, index: number) => Features {
  const leads = documents.map((candidates) => meanVector(candidates.slice(0, LEAD).map(({ vector }) => vector)));
  const all = meanVector(leads);
  const titleOf = documents.map(([candidate]) => candidate?.title ?? new Map());
  const titles = meanVector(titleOf);
  const toldOfTitle = titleOf.map((title) => shareIn([title]));
  const toldOfTitles = shareIn(titleOf);
  const support = supportIn(leads);
  const echo = echoIn(documents);
  const typicalOf = leads.map((lead) => cosine(lead, all));
  return (vector, doc, index) => {
    const top = 1 / (1 + index);
    const shared = {
      supported: support(vector),
      echoed: echo(vector, doc),
      covers: coverage(all, vector),
      tellsTitles: coverage(titles, vector),
      likeTitles: cosine(titles, vector),
      typical: cosine(vector, all),
      // As many terms, however telling: the headline's plain words count as much in a summary.
      titleTerms: toldOfTitle[doc]?.(vector) ?? 0,
      titlesTerms: toldOfTitles(vector),
    };
    return {
      ...shared,
      supportedTop: shared.supported * top,
      echoedTop: shared.echoed * top,
      coversTop: shared.covers * top,
      tellsTitlesTop: shared.tellsTitles * top,
      typicalTop: shared.typical * top,
      ofTypicalTop: (typicalOf[doc] ?? 0) * top,
    };
  };
}

/** The share of the terms of a title that a sentence has, as the mean of several titles. */
function shareIn(titles: readonly TermVector[]): (vector: TermVector) => number {
  const shares = new Map<string, number>();
  for (const title of titles) {
    for (const term of title.keys()) shares.set(term, (shares.get(term) ?? 0) + 1 / title.size / titles.length);
  }
  return (vector) => vector.keys().reduce((sum, term) => sum + (shares.get(term) ?? 0), 0);
}

/** How much of a sentence other documents tell too, from 0 to 1. */
function supportIn(leads: readonly TermVector[]): (vector: TermVector) => number {
  const found = new Map<string, number>();
  for (const lead of leads) for (const term of lead.keys()) found.set(term, (found.get(term) ?? 0) + 1);
  return (vector) => {
    let support = 0;
    for (const [term, weight] of vector) support += weight * weight * Math.max(0, (found.get(term) ?? 0) - 1);
    return support / Math.max(1, leads.length - 1);
  };
}

/** The mean, over the other documents, of the cosine with the likest of their first sentences. */
function echoIn(documents: Documents): (vector: TermVector, doc: number) => number {
  const first = documents.flatMap((candidates, doc) =>
    candidates.slice(0, ECHOES).map(({ vector }) => ({ doc, vector })),
  );
  const postings = new Map<string, [number, number][]>();
  first.forEach(({ vector }, index) => {
    for (const [term, weight] of vector) {
      const posting = postings.get(term) ?? [];
      posting.push([index, weight]);
      postings.set(term, posting);
    }
  });
  return (vector, doc) => {
    const cosines = new Float64Array(first.length);
    for (const [term, weight] of vector) {
      for (const [index, other] of postings.get(term) ?? []) cosines[index] = (cosines[index] ?? 0) + weight * other;
    }
    const best = new Float64Array(documents.length);
    first.forEach((sentence, index) => {
      best[sentence.doc] = Math.max(best[sentence.doc] ?? 0, cosines[index] ?? 0);
    });
    best[doc] = 0;
    return best.reduce((sum, value) => sum + value, 0) / Math.max(1, documents.length - 1);
  };
}
