import { join } from "node:path";
import { z } from "zod";
import { proseSentences } from "#briefing/analyse.ts";
import { type SummaryDocument, type SummarySentence, summarise } from "#briefing/summary.ts";
import { slice } from "#text/span.ts";
import { rouge, rougeTokens } from "../../../train/rouge.ts";
import { type Sums, share } from "../estimate.ts";
import { errorShares, type Findings, type Order, onlyRemarks, type Row, together } from "../findings.ts";
import { lead } from "../peers/lead.ts";
import { rowsAbout } from "../rows.ts";
import { faults, type PickedSentence } from "../scoring/readability.ts";
import { missing, records, type SetFile, setFiles } from "../sets.ts";

/** Words of a summary, the aim, and the sentences that the peers do best with (of 1 to 14, on these documents). */
const AIMS = {
  cnndm1000: { words: 55, aim: 21, sentences: 2 },
  "g5-desc": { words: 30, aim: 44.5, sentences: 2 },
  "aeb-desc": { words: 30, aim: 33.5, sentences: 2 },
  neus: { words: 70, aim: 28.7, sentences: 2 },
  multinews100: { words: 260, aim: 28, sentences: 10 },
  "g5-events": { words: 28, aim: 58, sentences: 1 },
};
const SETS = new Map(Object.entries(AIMS));

/** True of the halves for development. */
const LEARNT =
  "summaries: what makes a good sentence was learnt on these items; `npm run train` prints what it gives on items not learnt from.";

/** Differences of ROUGE that nobody would notice, in points. */
const ALIKE = 1;

const Line = z.object({
  id: z.string(),
  documents: z.array(z.object({ title: z.string().nullish(), text: z.string(), date: z.string().nullish() })),
  references: z.array(z.string()),
});
type Item = { readonly documents: readonly SummaryDocument[]; readonly references: readonly (readonly string[])[] };

type Budget = { readonly words: number; readonly sentences: number };

/** Sums up documents in so many words, or sentences; gives the sentences. */
export type Summarise = (
  documents: readonly SummaryDocument[],
  budget: Budget,
) => Promise<readonly string[]> | readonly string[];

/** What summaries share with those that people wrote, beside the lead of the documents; and whether they read well. */
export async function measureSummaries({ data, peers }: Order): Promise<Findings> {
  const folder = join(data, "summaries");
  const sets = [...SETS.keys()];
  const files = setFiles(folder, sets);
  const peer = peers ? (await import("../peers/summarisers.ts")).openSummarisers() : null;
  const measured: Measured[] = [];
  for (const file of files) measured.push(await measureSet(file, { lead, ...peer?.summarisers }));
  await peer?.close();
  const picked = measured.flatMap((each) => each.picked);
  const isForDevelopment = files.some(({ set, name }) => set === name);
  return together([
    onlyRemarks(...missing(folder, sets, files)),
    ...measured.map(({ findings }) => findings),
    { rows: readabilityRows(picked), errors: [], remarks: isForDevelopment ? [LEARNT] : [] },
  ]);
}

type Measured = { readonly findings: Findings; readonly picked: readonly PickedSentence[] };

async function measureSet(
  { set, name, path }: SetFile,
  others: Readonly<Record<string, Summarise>>,
): Promise<Measured> {
  const { aim = 0, ...budget } = SETS.get(set) ?? { words: 0, sentences: 0 };
  const items = records(path, Line).map(readItem);
  const picked = items.map(({ documents }) => pickedSentences(documents, summarise(documents, budget)));
  const ours = items.map(({ references }, index) => rougeOf(references, picked[index]?.map(({ text }) => text) ?? []));
  const peers: [string, number[]][] = [];
  for (const [peer, sumUp] of Object.entries(others)) peers.push([peer, await scoresOf(sumUp, items, budget)]);
  const place = { section: "summaries", set: name };
  const leads = peers.find(([peer]) => peer === "lead")?.[1] ?? [];
  const better = ours.filter((score, index) => (leads[index] ?? 0) > score + ALIKE / 100);
  return {
    findings: {
      rows: [rowsAbout(place, ours, peers)("ROUGE-1/2/L, F1", share, (score) => [score, 1], { atLeast: aim })],
      errors: errorShares(place, { "the lead would be better": better.length }, { what: "items", of: items.length }),
      remarks: [],
    },
    picked: picked.flat(),
  };
}

async function scoresOf(sumUp: Summarise, items: readonly Item[], budget: Budget): Promise<number[]> {
  const scores: number[] = [];
  for (const { documents, references } of items) {
    scores.push(rougeOf(references, await sumUp(documents, budget)));
  }
  return scores;
}

function rougeOf(references: Item["references"], sentences: readonly string[]): number {
  return rouge(references, rougeTokens(sentences.join("\n")));
}

function readItem({ documents, references }: z.infer<typeof Line>): Item {
  return {
    documents: documents.map(({ title, text, date }) => ({
      title: title ?? "",
      text,
      sentences: proseSentences(text, title ?? ""),
      publishedAt: date ?? null,
    })),
    references: references.map(rougeTokens),
  };
}

/** The sentences of a summary, each with the one before it when that stands before it in its article too. */
function pickedSentences(documents: readonly SummaryDocument[], picked: readonly SummarySentence[]): PickedSentence[] {
  const textOf = ({ doc, ...span }: SummarySentence) => slice(documents[doc]?.text ?? "", span).replace(/\s+/g, " ");
  return picked.map((sentence, index) => {
    const inArticle = documents[sentence.doc]?.sentences ?? [];
    const before = inArticle[inArticle.findIndex(({ start }) => start === sentence.start) - 1];
    const earlier = picked[index - 1];
    const follows = earlier?.doc === sentence.doc && earlier.start === before?.start;
    return { text: textOf(sentence), before: follows && earlier !== undefined ? textOf(earlier) : null };
  });
}

function readabilityRows(picked: readonly PickedSentence[]): Row[] {
  if (picked.length === 0) return [];
  const about = rowsAbout({ section: "summaries", set: "sentences" }, picked, []);
  return faults.map(({ name, most, isIn }) =>
    about(name, share, (sentence): Sums => [isIn(sentence) ? 1 : 0, 1], { atMost: most }),
  );
}
