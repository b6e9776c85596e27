import { summarize as lexrank } from "lexrank";
import { SummarizerManager } from "node-summarizer";
import {
  AbsoluteSummarizerConfig,
  DefaultTextParser,
  NullLogger,
  SorensenDiceSimilarity,
  Summarizer,
} from "ts-textrank";
import type { PeerName, Task } from "./summarisers.ts";

/** The damping of the first paper on TextRank (Mihalcea and Tarau 2004). */
const DAMPING = 0.85;

/** Texts and a number of sentences in, sentences out. */
type SumUp = (text: string, sentences: number) => Promise<readonly string[]>;

const summarisers: Readonly<Record<PeerName, SumUp>> = {
  "ts-textrank": async (text, sentences) => {
    const config = new AbsoluteSummarizerConfig(
      sentences,
      new SorensenDiceSimilarity(),
      new DefaultTextParser(),
      DAMPING,
      Summarizer.SORT_OCCURENCE,
    );
    return new Summarizer(config, new NullLogger()).summarize(text, "en");
  },
  lexrank: (text, sentences) =>
    new Promise((resolve, reject) => {
      lexrank(text, sentences, (error, top) => (error ? reject(error) : resolve(top.map((line) => line.text))));
    }),
  "node-summarizer": async (text, sentences) => {
    const { summary } = await new SummarizerManager(text, sentences).getSummaryByRank();
    return typeof summary === "string" ? [summary] : [];
  },
};

/** What the thread does: sums a text up as one of the peers does. What that one fails on, it gets nothing for. */
export async function sumUp({ peer, text, sentences }: Task): Promise<string[]> {
  return summarisers[peer](text, sentences).then(
    (found) => found.map(String),
    () => [],
  );
}
