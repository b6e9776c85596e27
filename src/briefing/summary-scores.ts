import { documentFeatures, type SummaryCandidate } from "./summary-features.ts";
import models from "./summary-models.json" with { type: "json" };
import type { ScoredCandidate, SelectionSettings } from "./summary-selection.ts";
import { cosine, coverage, meanVector, type TermVector } from "./term-vectors.ts";

/** The features of a sentence among the sentences of other documents, in the order of their weights. */
export const sharedFeatures = [
  "support",
  "supportTop",
  "echo",
  "echoTop",
  "titles",
  "titlesTop",
  "typical",
  "typicalTop",
  "documentTypical",
] as const;

/** A linear model of how much of a sentence a good summary tells, and the settings that the selection was trained with. */
export type SummaryModel = {
  readonly settings: SelectionSettings;
  readonly bias: number;
  readonly weights: Readonly<Record<string, number>>;
};

/** The model for one document or for several; both are made by `train/summaries.ts`. */
export function modelFor(documents: number): SummaryModel {
  return documents > 1 ? models.several : models.single;
}

/** Every candidate of every document, with the share of its words that a good summary would have too. */
export function scored(documents: readonly (readonly SummaryCandidate[])[], model: SummaryModel): ScoredCandidate[] {
  const shared = documents.length > 1 ? sharedFeaturesOf(documents) : [];
  const weightsOf = (names: readonly string[]) => names.map((name) => model.weights[name] ?? 0);
  const [own, among] = [weightsOf(documentFeatures), weightsOf(sharedFeatures)];
  return documents.flatMap((candidates, doc) =>
    candidates.map((candidate, index) => {
      const density = model.bias + dot(own, candidate.features) + dot(among, shared[doc]?.[index] ?? []);
      return { ...candidate, doc, index, density: Math.max(0, density) };
    }),
  );
}

function dot(weights: readonly number[], features: readonly number[]): number {
  return features.reduce((sum, feature, index) => sum + feature * (weights[index] ?? 0), 0);
}

/** Sentences at the top of a document that speak for it. */
const LEAD = 5;
/** Sentences at the top of another document that a sentence may be echoed by. */
const ECHOES = 3;

/** The sentences of several documents with the features they have among each other. */
export function sharedFeaturesOf(documents: readonly (readonly SummaryCandidate[])[]): number[][][] {
  const leads = documents.map((candidates) => meanVector(candidates.slice(0, LEAD).map(({ vector }) => vector)));
  const all = meanVector(leads);
  const found = documentFrequency(leads);
  const typicalOf = leads.map((lead) => cosine(lead, all));
  return documents.map((candidates, doc) =>
    candidates.map(({ vector }, index) => {
      const top = 1 / (1 + index);
      const support = supportOf(vector, found, leads.length);
      const echo = echoOf(vector, documents, doc);
      const typical = cosine(vector, all);
      const covered = coverage(all, vector);
      return [
        support,
        support * top,
        echo,
        echo * top,
        covered,
        covered * top,
        typical,
        typical * top,
        (typicalOf[doc] ?? 0) * top,
      ];
    }),
  );
}

function documentFrequency(leads: readonly TermVector[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const lead of leads) for (const term of lead.keys()) found.set(term, (found.get(term) ?? 0) + 1);
  return found;
}

/** How much of a sentence other documents tell too. */
function supportOf(vector: TermVector, found: ReadonlyMap<string, number>, documents: number): number {
  let support = 0;
  for (const [term, weight] of vector) support += weight * weight * Math.max(0, (found.get(term) ?? 0) - 1);
  return support / Math.max(1, documents - 1);
}

/** The mean likeness of a sentence to the likest one at the top of each other document. */
function echoOf(vector: TermVector, documents: readonly (readonly SummaryCandidate[])[], doc: number): number {
  let sum = 0;
  documents.forEach((candidates, other) => {
    if (other === doc) return;
    sum += candidates.slice(0, ECHOES).reduce((best, candidate) => Math.max(best, cosine(vector, candidate.vector)), 0);
  });
  return sum / Math.max(1, documents.length - 1);
}
