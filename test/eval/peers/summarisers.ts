import { summarize as lexrank } from "lexrank";
import { SummarizerManager } from "node-summarizer";
import {
  AbsoluteSummarizerConfig,
  DefaultTextParser,
  NullLogger,
  SorensenDiceSimilarity,
  Summarizer,
} from "ts-textrank";
import type { Summarise } from "../sections/summaries.ts";

/** The damping of the first paper on TextRank (Mihalcea and Tarau 2004). */
const DAMPING = 0.85;

/** The summarisers of npm, each told how many sentences to give; what one of them fails on, it gets nothing for. */
export const summarisers: Readonly<Record<string, Summarise>> = {
  "ts-textrank": orNothing(async (text, sentences) => {
    const config = new AbsoluteSummarizerConfig(
      sentences,
      new SorensenDiceSimilarity(),
      new DefaultTextParser(),
      DAMPING,
      Summarizer.SORT_OCCURENCE,
    );
    return new Summarizer(config, new NullLogger()).summarize(text, "en");
  }),
  lexrank: orNothing(
    (text, sentences) =>
      new Promise((resolve, reject) => {
        lexrank(text, sentences, (error, top) => (error ? reject(error) : resolve(top.map((line) => line.text))));
      }),
  ),
  "node-summarizer": orNothing(async (text, sentences) => {
    const { summary } = await new SummarizerManager(text, sentences).getSummaryByRank();
    return typeof summary === "string" ? [summary] : [];
  }),
};

function orNothing(sumUp: (text: string, sentences: number) => Promise<readonly string[]>): Summarise {
  return (documents, { sentences }) =>
    sumUp(documents.map(({ text }) => text).join("\n"), sentences).catch((): string[] => []);
}
