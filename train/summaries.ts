import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { candidatesOf, type SummaryCandidate } from "#briefing/summary-features.ts";
import { lengthOf, type SummaryModel, scored, withSharedFeatures } from "#briefing/summary-scores.ts";
import { type SelectionSettings, select } from "#briefing/summary-selection.ts";
import { type Example, ridge } from "./ridge.ts";
import { rouge, rougeTokens } from "./rouge.ts";
import { readSummarySet, summaryFolder } from "./summary-sets.ts";

// Learns, by ridge regression, how much of a sentence a good summary tells, and writes `src/briefing/summary-models.json`. One model
// for a single document and one for several, each bent a little to brief, short and full summaries. Prints what five-fold
// cross-validation gives, as the mean of several partitions: another one may shift a small set by half a point.
// The summaries to learn from are not part of this repository. Run: node train/summaries.ts

const target = join(import.meta.dirname, "..", "src", "briefing", "summary-models.json");

/** The sets, the words of their summaries, and how much an item counts: small sets more. */
const sets = {
  single: [
    { name: "cnndm1000", words: 55, weight: 1 },
    { name: "g5-desc", words: 30, weight: 1.5 },
    { name: "aeb-desc", words: 30, weight: 2 },
  ],
  several: [
    { name: "neus", words: 70, weight: 0.3 },
    { name: "multinews100", words: 260, weight: 4 },
    { name: "g5-events", words: 28, weight: 4 },
  ],
};

type Kind = keyof typeof sets;

/** Penalty of the common model; from 30 to 300 cross-validation hardly changes. */
const PENALTY = 100;
/** Penalty of what bends it; the 34 brief summaries of several documents gain a point by not being followed so far. */
const BENDING_PENALTY = 300;
const BENDING_PENALTY_OF_FEW = 1000;
/** So many summaries are few. */
const FEW = 40;
const FOLDS = 5;
/** Each gives one partition: the fractions of its multiples are spread evenly. */
const PARTITIONS = [Math.SQRT2, Math.sqrt(3), Math.sqrt(5)];

/** Chosen by cross-validation among a few values each; the curves are flat. */
const settings: Record<Kind, Readonly<Record<string, SelectionSettings>>> = {
  single: {
    brief: { ideal: 0.4, redundancy: 0.6, mostAlike: 0.55, follows: 0.2, mostTold: 1 },
    short: { ideal: 0.25, redundancy: 0.6, mostAlike: 0.55, follows: 0, mostTold: 1 },
  },
  several: {
    brief: { ideal: 0.25, redundancy: 0.4, mostAlike: 0.65, follows: 0.05, mostTold: 1 },
    short: { ideal: 0.25, redundancy: 0.3, mostAlike: 0.7, follows: 0.05, mostTold: 0.45 },
    full: { ideal: 0.2, redundancy: 0.2, mostAlike: 0.7, follows: 0.15, mostTold: 1 },
  },
};

type Item = {
  readonly set: string;
  readonly words: number;
  readonly weight: number;
  readonly texts: readonly string[];
  readonly references: readonly (readonly string[])[];
  readonly documents: readonly (readonly SummaryCandidate[])[];
  readonly length: string;
};

if (existsSync(summaryFolder)) train();
else console.log("No summaries at ../shared/data/summaries: the models stay as they are.");

function train(): void {
  const models = { single: learn("single"), several: learn("several") };
  writeFileSync(target, `${JSON.stringify(models, null, 2)}\n`);
}

function learn(kind: Kind): Readonly<Record<string, SummaryModel>> {
  const items = sets[kind].flatMap(itemsOf);
  const examples = new Map(items.map((item) => [item, examplesOf(item)]));
  const scores = PARTITIONS.flatMap((partition) => crossValidated(kind, items, examples, partition));
  for (const { name } of sets[kind]) {
    const own = scores.filter(({ set }) => set === name).map(({ score }) => score);
    console.log(`${name}: ROUGE ${((100 * sum(own)) / own.length).toFixed(2)} (cross-validated)`);
  }
  return modelsFrom(kind, items, examples);
}

/** The score of each item by models that were learnt without it. */
function crossValidated(
  kind: Kind,
  items: readonly Item[],
  examples: Examples,
  partition: number,
): { set: string; score: number }[] {
  const foldOf = (index: number) => Math.floor(((index * partition) % 1) * FOLDS);
  return Array.from({ length: FOLDS }).flatMap((_, fold) => {
    const models = modelsFrom(
      kind,
      items.filter((_, index) => foldOf(index) !== fold),
      examples,
    );
    const left = items.filter((_, index) => foldOf(index) === fold);
    return left.flatMap((item) => {
      const model = models[item.length];
      return model ? [{ set: item.set, score: scoreOf(item, model) }] : [];
    });
  });
}

function itemsOf({ name, words, weight }: (typeof sets)["single"][number]): Item[] {
  return readSummarySet(name).map(({ documents, references }) => ({
    set: name,
    words,
    weight,
    texts: documents.map(({ text }) => text),
    references: references.map(rougeTokens),
    documents: candidatesOf(documents),
    length: lengthOf(documents.length, words),
  }));
}

function sum(all: readonly number[]): number {
  return all.reduce((total, value) => total + value, 0);
}

type NamedExample = Omit<Example, "features"> & { readonly features: Readonly<Record<string, number>> };
type Examples = ReadonlyMap<Item, readonly NamedExample[]>;

/** What is foretold is the share of a sentence's words that the reference has too, read off its ROUGE. */
function examplesOf({ texts, references, documents, weight }: Item): NamedExample[] {
  const candidates = withSharedFeatures(documents);
  const shortest = Math.min(...references.map((reference) => reference.length));
  return candidates.map(({ doc, start, end, words, features }) => {
    const tokens = rougeTokens(texts[doc]?.slice(start, end) ?? "");
    const matched = (rouge(references, tokens) * (tokens.length + shortest)) / 2;
    return {
      features: { bias: 1, ...features },
      target: tokens.length === 0 ? 0 : Math.min(1, matched / tokens.length),
      // Every item counts about alike, a long one a little more; a sentence counts by the words it would bring.
      weight: weight * (20 / candidates.length + 0.2) * (Math.min(words, 40) / 25),
    };
  });
}

/** The model of each length. */
function modelsFrom(kind: Kind, items: readonly Item[], examples: Examples): Readonly<Record<string, SummaryModel>> {
  const of = (chosen: readonly Item[]) => chosen.flatMap((item) => examples.get(item) ?? []);
  const common = fitted(of(items), PENALTY, {});
  const bent = (length: string) => {
    const own = items.filter((item) => item.length === length);
    return fitted(of(own), own.length <= FEW ? BENDING_PENALTY_OF_FEW : BENDING_PENALTY, common);
  };
  return Object.fromEntries(
    Object.entries(settings[kind]).map(([length, chosen]) => {
      const { bias = 0, ...weights } = bent(length);
      return [length, { settings: chosen, bias, weights }];
    }),
  );
}

/** The weights by name: `start`, and what ridge regression adds to it. */
function fitted(
  examples: readonly NamedExample[],
  penalty: number,
  start: Readonly<Record<string, number>>,
): Record<string, number> {
  const names = Object.keys(examples[0]?.features ?? {});
  const learned = ridge(
    examples.map(({ features, target, weight }) => ({
      features: names.map((name) => features[name] ?? 0),
      target: target - sum(names.map((name) => (features[name] ?? 0) * (start[name] ?? 0))),
      weight,
    })),
    penalty,
  );
  return Object.fromEntries(names.map((name, index) => [name, rounded((start[name] ?? 0) + (learned[index] ?? 0))]));
}

function rounded(value: number): number {
  return Number(value.toFixed(4));
}

function scoreOf({ texts, references, documents, words }: Item, model: SummaryModel): number {
  const chosen = select(scored(documents, model), { words }, model.settings);
  const ordered = chosen.toSorted((a, b) => a.doc - b.doc || a.start - b.start);
  return rouge(
    references,
    ordered.flatMap(({ doc, start, end }) => rougeTokens(texts[doc]?.slice(start, end) ?? "")),
  );
}
