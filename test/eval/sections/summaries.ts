import { join } from "node:path";
import { z } from "zod";
import { proseSentences } from "#briefing/analyse.ts";
import { type SummaryDocument, type SummarySentence, summarise } from "#briefing/summary.ts";
import { slice } from "#text/span.ts";
import { rouge, rougeTokens } from "../../../train/rouge.ts";
import { type Figure, type Sums, share } from "../estimate.ts";
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

const Item = z.object({
  id: z.string(),
  documents: z.array(z.object({ title: z.string().nullish(), text: z.string(), date: z.string().nullish() })),
  references: z.array(z.string()),
});

/** Sums up documents in so many words, or sentences; gives the sentences. */
export type Summarise = (
  documents: readonly SummaryDocument[],
  budget: { readonly words: number; readonly sentences: number },
) => Promise<readonly string[]> | readonly string[];

/** ROUGE of one summary. */
type Scored = { readonly rouge: number; readonly picked: readonly PickedSentence[] };

/** What summaries share with those that people wrote, beside the lead of the documents; and whether they read well. */
export async function measureSummaries({ data, peers }: Order): Promise<Findings> {
  const folder = join(data, "summaries");
  const sets = [...SETS.keys()];
  const files = setFiles(folder, sets);
  const others = { lead, ...(peers && (await import("../peers/summarisers.ts")).summarisers) };
  const measured: Measured[] = [];
  for (const file of files) measured.push(await measureSet(file, others));
  const picked = measured.flatMap((each) => each.picked);
  return together([
    onlyRemarks(...missing(folder, sets, files)),
    ...measured.map(({ findings }) => findings),
    { rows: readabilityRows(picked), errors: [], remarks: files.some(({ set, name }) => set === name) ? [LEARNT] : [] },
  ]);
}

type Measured = { readonly findings: Findings; readonly picked: readonly PickedSentence[] };

async function measureSet(
  { set, name, path }: SetFile,
  others: Readonly<Record<string, Summarise>>,
): Promise<Measured> {
  const { aim = 0, ...budget } = SETS.get(set) ?? { words: 0, sentences: 0 };
  const items = records(path, Item).map(({ documents, references }) => ({
    documents: documents.map(readDocument),
    references: references.map(rougeTokens),
  }));
  const ours = items.map(({ documents, references }): Scored => {
    const picked = summarise(documents, budget);
    const sentences = picked.map((sentence) => ({ ...neighbours(documents, picked, sentence) }));
    return {
      rouge: rougeOf(
        references,
        sentences.map(({ text }) => text),
      ),
      picked: sentences,
    };
  });
  const peers: [string, Scored[]][] = [];
  for (const [peer, sumUp] of Object.entries(others)) {
    const scores: Scored[] = [];
    for (const { documents, references } of items) {
      scores.push({ rouge: rougeOf(references, await sumUp(documents, budget)), picked: [] });
    }
    peers.push([peer, scores]);
  }
  const place = { section: "summaries", set: name };
  const [, leads = []] = peers[0] ?? [];
  const better = ours.filter((score, index) => (leads[index]?.rouge ?? 0) > score.rouge + ALIKE / 100);
  return {
    findings: {
      rows: [rowsAbout(place, ours, peers)("ROUGE-1/2/L, F1", mean, (score) => [score.rouge, 1], { atLeast: aim })],
      errors: errorShares(place, { "the lead would be better": better.length }, { what: "items", of: items.length }),
      remarks: [],
    },
    picked: ours.flatMap(({ picked }) => picked),
  };
}

const mean: Figure = share;

function rougeOf(references: readonly (readonly string[])[], sentences: readonly string[]): number {
  return rouge(references, rougeTokens(sentences.join("\n")));
}

function readDocument({ title, text, date }: z.infer<typeof Item>["documents"][number]): SummaryDocument {
  return { title: title ?? "", text, sentences: proseSentences(text, title ?? ""), publishedAt: date ?? null };
}

/** A sentence of the summary, with the one before it when that stands before it in its article too. */
function neighbours(
  documents: readonly SummaryDocument[],
  picked: readonly SummarySentence[],
  sentence: SummarySentence,
): PickedSentence {
  const textOf = ({ doc, ...span }: SummarySentence) => slice(documents[doc]?.text ?? "", span).replace(/\s+/g, " ");
  const inArticle = documents[sentence.doc]?.sentences ?? [];
  const before = inArticle[inArticle.findIndex(({ start }) => start === sentence.start) - 1];
  const earlier = picked[picked.indexOf(sentence) - 1];
  const follows = earlier?.doc === sentence.doc && earlier.start === before?.start;
  return { text: textOf(sentence), before: follows && earlier !== undefined ? textOf(earlier) : null };
}

function readabilityRows(picked: readonly PickedSentence[]): Row[] {
  if (picked.length === 0) return [];
  const about = rowsAbout({ section: "summaries", set: "sentences" }, picked, []);
  return faults.map(({ name, most, isIn }) =>
    about(name, share, (sentence): Sums => [isIn(sentence) ? 1 : 0, 1], { atMost: most }),
  );
}
