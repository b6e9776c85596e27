import { join } from "node:path";
import { z } from "zod";
import { analyseAll } from "#archive/analysis-worker.ts";
import type { Quote } from "#briefing/analysis.ts";
import { f1, share } from "../estimate.ts";
import { errorShares, type Findings, type Order, onlyRemarks, together } from "../findings.ts";
import { countsOf, rowsAbout } from "../rows.ts";
import { type MarkedQuote, type QuoteScores, scoreQuotes } from "../scoring/quotes.ts";
import { missing, records, type SetFile, setFiles } from "../sets.ts";

const SETS = ["polnear", "gum-news"];

/** In the other set real quotations are left unmarked, so what is found too much cannot be judged there. */
const FULLY_MARKED = ["polnear"];

const Part = z.tuple([z.number(), z.number()]);
const Document = z.object({
  id: z.string(),
  lang: z.string().nullish(),
  text: z.string(),
  quotes: z.array(
    z.object({
      start: z.number(),
      end: z.number(),
      type: z.string(),
      spans: z.array(Part).nullish(),
      quoted: z.array(Part).nullish(),
      speaker: z.string().nullable(),
      speaker_kind: z.string(),
      speaker_start: z.number().nullish(),
      speaker_end: z.number().nullish(),
    }),
  ),
});
type Document = z.infer<typeof Document>;

/** Finds the quotations of a text and who said them. */
export type FindQuotes = (text: string) => readonly MarkedQuote[];

/** How many quotations are found with their bounds, and with their speakers. */
export async function measureQuotes({ data, peers }: Order): Promise<Findings> {
  const folder = join(data, "quotes");
  const files = setFiles(folder, SETS);
  const others = peers ? { compromise: (await import("../peers/compromise.ts")).compromiseQuotes } : {};
  const remarks = missing(folder, SETS, files);
  return together([onlyRemarks(...remarks), ...files.map((file) => measureSet(file, others))]);
}

function measureSet({ set, name, path }: SetFile, others: Readonly<Record<string, FindQuotes>>): Findings {
  const place = { section: "quotes", set: name };
  const isFullyMarked = FULLY_MARKED.includes(set);
  const documents = records(path, Document);
  const scores = documents.map((document) => scored(document, ourQuotes(document)));
  const othersScores = Object.entries(others).map(
    ([peer, find]) => [peer, documents.map((document) => scored(document, find(document.text)))] as const,
  );
  const about = rowsAbout(place, scores, othersScores, isFullyMarked);
  const rows = [
    about("speaker, named", share, ({ named }) => named, { atLeast: 95 }),
    about("speaker, all", share, ({ speakers }) => speakers, { atLeast: 89 }),
    about("wrong of shown speakers", share, ({ misattributed }) => misattributed, { atMost: 3 }),
    about("speakers shown", share, ({ shown }) => shown, { atLeast: 50 }),
    about("full name", share, ({ fullNames }) => fullNames, { atLeast: 88 }),
  ];
  if (!isFullyMarked) {
    const found = about("bounds, recall", share, ({ spans: [right = 0, , wanted = 0] }) => [right, wanted]);
    const { "not a quote": _, ...mistakes } = countsOf(scores);
    return { rows: [found, ...rows], errors: errorShares(place, mistakes), remarks: [] };
  }
  return {
    rows: [
      about("bounds, F1", f1, ({ spans }) => spans, { atLeast: 97 }),
      ...rows,
      about("quote + speaker, F1", f1, ({ attributed }) => attributed, { atLeast: 86 }),
      about("… without pronouns", f1, ({ explicit }) => explicit, { atLeast: 90 }),
    ],
    errors: errorShares(place, countsOf(scores)),
    remarks: [],
  };
}

function scored({ text, quotes }: Document, found: readonly MarkedQuote[]): QuoteScores {
  return scoreQuotes(text, quotes.map(markedQuote), found);
}

function markedQuote(quote: Document["quotes"][number]): MarkedQuote {
  const { start, end, type, speaker, speaker_kind, speaker_start, speaker_end } = quote;
  const parts = quote.quoted ?? quote.spans ?? [[start, end] as const];
  return {
    start,
    end,
    quoted: type === "indirect" ? [] : parts.map(([from, to]) => ({ start: from, end: to })),
    speaker: speaker || null,
    speakerKind: speaker_kind,
    mention: speaker_start == null || speaker_end == null ? null : { start: speaker_start, end: speaker_end },
    confidence: 1,
  };
}

/** As the command `analyze` gives them. */
function ourQuotes({ text, lang }: Document): MarkedQuote[] {
  const [analysis] = analyseAll([{ title: "", text, language: lang ?? "und" }]);
  return (analysis?.quotes ?? []).map((quote: Quote) => ({
    ...quote,
    quoted: quote.type === "indirect" ? [] : quote.quoted,
    mention: quote.speakerSpan,
  }));
}
