import { availableParallelism } from "node:os";
import { z } from "zod";
import { openAnalysisPool } from "#archive/analysis-pool.ts";
import { retrieve } from "#archive/retrieve.ts";
import { proseSentences } from "#briefing/analyse.ts";
import type { Analysis } from "#briefing/analysis.ts";
import { cluster } from "#briefing/clusters.ts";
import { summarise } from "#briefing/summary.ts";
import { answerLines, records, recordsIn, type Streams } from "./json-lines.ts";

/** Documents handed to the worker threads at once. */
const BATCH = 64;

const Id = z.union([z.string(), z.number()]);

const Document = z.object({
  id: Id,
  title: z.string().nullish(),
  text: z.string(),
  date: z.string().nullish(),
  lang: z.string().nullish(),
});
type Document = z.infer<typeof Document>;

const DocumentSet = z.object({ id: Id, documents: z.array(Document.omit({ id: true, lang: true })) });

const Question = z.object({ id: Id, text: z.string() });

/** `analyze`: a document a line in; its sentences, quotes and actors out, offsets in UTF-16 code units of its text. */
export async function analyzeLines(streams: Streams): Promise<void> {
  const pool = openAnalysisPool(availableParallelism());
  const answer = async (documents: readonly Document[]) => {
    const analyses = await pool.analyse(
      documents.map(({ title, text, lang }) => ({ title: title ?? "", text, language: lang ?? "und" })),
    );
    return documents.map((document, index) => analysisLine(document, analyses[index]));
  };
  await answerLines(streams, Document, BATCH, answer).finally(pool.close);
}

function analysisLine({ id, text }: Document, analysis: Analysis | undefined) {
  return {
    id,
    sentences: analysis?.sentences ?? [],
    quotes: (analysis?.quotes ?? []).map((quote) => ({
      start: quote.start,
      end: quote.end,
      text: text.slice(quote.start, quote.end),
      type: quote.type,
      speaker: quote.speaker,
      ...(quote.speakerSpan && { speaker_start: quote.speakerSpan.start, speaker_end: quote.speakerSpan.end }),
      ...(quote.role !== null && { role: quote.role }),
      confidence: quote.confidence,
      quoted: quote.quoted.map(({ start, end }) => [start, end]),
    })),
    actors: (analysis?.actors ?? []).map(({ role, ...actor }) => ({ ...actor, ...(role !== null && { role }) })),
  };
}

/** `summarize`: a set of documents a line in; a summary within the budget out, with the place of each sentence. */
export async function summarizeLines(streams: Streams, budget: Parameters<typeof summarise>[1]): Promise<void> {
  await answerLines(streams, DocumentSet, 1, async (sets) =>
    sets.map(({ id, documents }) => {
      const sentences = summarise(
        documents.map(({ title, text, date }) => ({
          title: title ?? "",
          text,
          sentences: proseSentences(text, title ?? ""),
          publishedAt: date ?? null,
        })),
        budget,
      );
      const texts = sentences.map(({ doc, start, end }) => documents[doc]?.text.slice(start, end) ?? "");
      return { id, summary: texts.join(" "), sentences };
    }),
  );
}

/** `cluster`: articles in, one a line; for each the number of its story out. */
export async function clusterLines({ input, write, complain }: Streams): Promise<void> {
  const articles = await Array.fromAsync(records(input, Document, complain));
  const stories = cluster(
    articles.map(({ id, title, text, date }) => ({ id, title: title ?? "", text, date: date ?? null })),
  );
  await write(articles.map(({ id }, index) => `${JSON.stringify({ id, cluster: stories[index] })}\n`).join(""));
}

/** `retrieve`: questions in, one a line; the ids of the `top` documents of the file that fit best out, the best first. */
export async function retrieveLines(streams: Streams, file: string, top: number): Promise<void> {
  const documents = await Array.fromAsync(recordsIn(file, Document, streams.complain));
  const search = await retrieve(documents);
  await answerLines(streams, Question, 1, async (questions) =>
    Promise.all(questions.map(async ({ id, text }) => ({ id, hits: await search(text, top) }))),
  );
}
