import { existsSync } from "node:fs";
import { join } from "node:path";
import { type SummaryDocument, type SummarySentence, summarise } from "#briefing/summary.ts";
import { readSummarySet, summaryFolder } from "../../train/summary-sets.ts";

// ROUGE and readability of the summaries on the development sets of ../shared. Run: node test/eval/summaries.ts

/** Words of a summary, the strongest lead and the aim: the mean of ROUGE-1, 2 and L (F1). */
const sets = {
  cnndm1000: { words: 55, lead: 20, aim: 21 },
  "g5-desc": { words: 30, lead: 41, aim: 44.5 },
  "aeb-desc": { words: 30, lead: 31.7, aim: 33.5 },
  neus: { words: 70, lead: 27.1, aim: 28.7 },
  multinews100: { words: 260, lead: 26.8, aim: 28 },
  "g5-events": { words: 28, lead: 54.7, aim: 58 },
};

type Rouge = { r1: { f: number }; r2: { f: number }; rl: { f: number } };
type ScoreOne = (references: readonly string[], summary: string) => Rouge;

/** What spoils a sentence for a reader, and how often it may happen. */
const faults: readonly { name: string; most: number; has: (sentence: string, before: string | null) => boolean }[] = [
  {
    name: "boilerplate",
    most: 0.01,
    has: (sentence) =>
      /sign up|subscribe|newsletter|read more|click here|©|all rights reserved|getty|photo(?:graph)?:|\(photo|advertis(?:ement|ing)\b.{0,9}$|follow us|cookies?\b|https?:|www\.|pic\.twitter|contributed to this|min read|image copyright|media caption|scroll down/i.test(
        sentence,
      ),
  },
  {
    name: "unbalanced quotes",
    most: 0.02,
    has: (sentence) =>
      (sentence.match(/"/g)?.length ?? 0) % 2 === 1 || sentence.match(/“/g)?.length !== sentence.match(/”/g)?.length,
  },
  {
    name: "dangling starts",
    most: 0.03,
    has: (sentence, before) =>
      before === null &&
      /^["“‘']?(?:he|she|it|they|his|her|its|their|this|that|these|those|but|and|or|so|however|meanwhile|also|then|instead|yet|still|moreover|therefore|thus|nevertheless)\b/i.test(
        sentence,
      ),
  },
  { name: "glued", most: 0, has: (sentence) => /[a-z][.!?]["”]?[A-Z][a-z]/.test(sentence) },
];

if (existsSync(summaryFolder)) await measureAll();
else console.log("The development sets (../shared/data/summaries) are not here: nothing measured.");

async function measureAll(): Promise<void> {
  const { scoreOne }: { scoreOne: ScoreOne } = await import(join(summaryFolder, "score-summaries.mjs"));
  const counts = new Map<string, number>();
  for (const [set, { words, lead, aim }] of Object.entries(sets)) {
    const items = readSummarySet(set);
    let sum = 0;
    let length = 0;
    let milliseconds = 0;
    for (const { documents, references } of items) {
      const began = performance.now();
      const picked = summarise(documents, { words });
      milliseconds += performance.now() - began;
      const texts = picked.map((sentence) => textOf(documents, sentence));
      const { r1, r2, rl } = scoreOne(references, texts.join("\n"));
      sum += (r1.f + r2.f + rl.f) / 3;
      length += texts.join(" ").split(/\s+/).length;
      countFaults(documents, picked, counts);
    }
    const mean = (total: number) => total / items.length;
    console.log(
      `${set}: ROUGE ${(100 * mean(sum)).toFixed(2)} (aim ${aim}, lead ${lead} on other documents), ` +
        `${mean(length).toFixed(0)} words, ${mean(milliseconds).toFixed(1)} ms, ${items.length} items`,
    );
  }
  const all = counts.get("sentences") ?? 1;
  for (const { name, most } of faults) {
    console.log(`${name}: ${((100 * (counts.get(name) ?? 0)) / all).toFixed(2)} % (at most ${100 * most} %)`);
  }
}

function textOf(documents: readonly SummaryDocument[], { doc, start, end }: SummarySentence): string {
  return documents[doc]?.text.slice(start, end).replace(/\s+/g, " ") ?? "";
}

function countFaults(
  documents: readonly SummaryDocument[],
  picked: readonly SummarySentence[],
  counts: Map<string, number>,
): void {
  const count = (name: string) => counts.set(name, (counts.get(name) ?? 0) + 1);
  picked.forEach((sentence, index) => {
    const all = documents[sentence.doc]?.sentences ?? [];
    const place = all.findIndex(({ start }) => start === sentence.start);
    const earlier = picked[index - 1];
    const follows = earlier?.doc === sentence.doc && all[place - 1]?.start === earlier.start;
    const before = follows && earlier !== undefined ? textOf(documents, earlier) : null;
    const text = textOf(documents, sentence);
    count("sentences");
    for (const { name, has } of faults) {
      if (!has(text, before)) continue;
      count(name);
      if (process.argv.includes("--show")) console.log(`${name}: ${text}`);
    }
  });
}
