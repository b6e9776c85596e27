import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { candidatesOf, type SummaryCandidate } from "#briefing/summary-features.ts";
import { BRIEF, type SummaryModel, scored, withSharedFeatures } from "#briefing/summary-scores.ts";
import { type SelectionSettings, select } from "#briefing/summary-selection.ts";
import { type Example, ridge } from "./ridge.ts";
import { rouge, rougeTokens } from "./rouge.ts";
import { readSummarySet, summaryFolder } from "./summary-sets.ts";

// Learns, by ridge regression, how much of a sentence a good summary tells, and writes `src/briefing/summary-models.json`. One model
// for a single document and one for several, each bent a little to brief and to full summaries. Prints what five-fold
// cross-validation gives. The summaries to learn from are not part of this repository. Run: node train/summaries.ts

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

/** Penalties of the common model and of what bends it; from 30 to 300 cross-validation hardly changes. */
const PENALTY = 100;
const BENDING_PENALTY = 300;
const FOLDS = 5;

/** Chosen by cross-validation among a few values each; the curves are flat. */
const settings: Record<keyof typeof sets, Record<"brief" | "full", SelectionSettings>> = {
  single: {
    brief: { ideal: 0.4, redundancy: 0.6, mostAlike: 0.55, follows: 0.2 },
    full: { ideal: 0.25, redundancy: 0.6, mostAlike: 0.55, follows: 0 },
  },
  several: {
    brief: { ideal: 0.25, redundancy: 0.4, mostAlike: 0.65, follows: 0.05 },
    full: { ideal: 0.2, redundancy: 0.2, mostAlike: 0.7, follows: 0.15 },
  },
};

type Item = {
  readonly set: string;
  readonly words: number;
  readonly weight: number;
  readonly texts: readonly string[];
  readonly references: readonly (readonly string[])[];
  readonly documents: readonly (readonly SummaryCandidate[])[];
};

if (existsSync(summaryFolder)) train();
else console.log("No summaries at ../shared/data/summaries: the models stay as they are.");

function train(): void {
  const models = { single: learn("single"), several: learn("several") };
  writeFileSync(target, `${JSON.stringify(models, null, 2)}\n`);
}

function learn(kind: keyof typeof sets): Record<"brief" | "full", SummaryModel> {
  const items = sets[kind].flatMap(itemsOf);
  const examples = new Map(items.map((item) => [item, examplesOf(item)]));
  const scores = new Map<string, number[]>();
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const models = modelsFrom(
      kind,
      items.filter((_, index) => index % FOLDS !== fold),
      examples,
    );
    for (const item of items.filter((_, index) => index % FOLDS === fold)) {
      scores.set(item.set, [...(scores.get(item.set) ?? []), scoreOf(item, models[bucketOf(item)])]);
    }
  }
  for (const [set, all] of scores)
    console.log(`${set}: ROUGE ${((100 * sum(all)) / all.length).toFixed(2)} (cross-validated)`);
  return modelsFrom(kind, items, examples);
}

function itemsOf({ name, words, weight }: (typeof sets)["single"][number]): Item[] {
  return readSummarySet(name).map(({ documents, references }) => ({
    set: name,
    words,
    weight,
    texts: documents.map(({ text }) => text),
    references: references.map(rougeTokens),
    documents: candidatesOf(documents),
  }));
}

function bucketOf(item: Item): "brief" | "full" {
  return item.words <= BRIEF ? "brief" : "full";
}

function sum(all: readonly number[]): number {
  return all.reduce((total, value) => total + value, 0);
}

type NamedExample = Omit<Example, "features"> & { readonly features: Readonly<Record<string, number>> };

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

function modelsFrom(
  kind: keyof typeof sets,
  items: readonly Item[],
  examples: ReadonlyMap<Item, readonly NamedExample[]>,
): Record<"brief" | "full", SummaryModel> {
  const of = (chosen: readonly Item[]) => chosen.flatMap((item) => examples.get(item) ?? []);
  const common = fitted(of(items), PENALTY, {});
  const model = (bucket: "brief" | "full") => {
    const { bias = 0, ...weights } = fitted(
      of(items.filter((item) => bucketOf(item) === bucket)),
      BENDING_PENALTY,
      common,
    );
    return { settings: settings[kind][bucket], bias, weights };
  };
  return { brief: model("brief"), full: model("full") };
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
