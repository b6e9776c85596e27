import { analyseAll } from "#archive/analysis-worker.ts";
import type { FoundArticle } from "#briefing/analysis.ts";
import { composeBriefing } from "#briefing/compose.ts";
import { parseTopic } from "#news/topic.ts";
import { madeUpNews } from "../train/actors-templates.ts";
import { corpus, hasCorpus } from "./corpus.ts";
import { percentile } from "./percentile.ts";

const DOCUMENTS = 1000;
/** Lengths in characters: the measure is a document of 5 kB. */
const DOCUMENT = { shortest: 4000, usual: 5000, longest: 6000 };
/** Documents after which the engine has compiled what is used most. */
const WARM_UP = 200;
/** Words that many articles have. */
const TOPICS = ["police", "president", "court", "government", "city"];
const ARTICLES_A_BRIEFING = 50;
const BRIEFINGS_A_TOPIC = 20;

type Document = { readonly title: string; readonly text: string };

/** Analyses documents of 5 kB and composes briefings from them, all on one core and in memory, and prints how long each takes. */
async function main(): Promise<void> {
  const documents: Document[] = [];
  for await (const document of hasCorpus ? fitting() : madeUp()) {
    if (documents.push(document) === DOCUMENTS) break;
  }
  analyse(documents.slice(0, WARM_UP));
  const { articles, times, seconds } = analyse(documents);
  const length = documents.reduce((sum, { text }) => sum + text.length, 0);
  console.log(`analysed ${Math.round(length / DOCUMENT.usual / seconds)} documents of 5 kB a second on one core`);
  console.log(`${"milliseconds".padEnd(32)}      p50      p99`);
  console.log(row("analysis of a document", times));
  console.log(row(`briefing from ${ARTICLES_A_BRIEFING} articles`, composingTimes(articles)));
}

/** News of the length of a document. */
async function* fitting(): AsyncGenerator<Document> {
  for await (const { title, text } of corpus()) {
    if (text.length >= DOCUMENT.shortest && text.length <= DOCUMENT.longest) yield { title: title ?? "", text };
  }
}

/** Made-up news, strung together to the length of a document. */
async function* madeUp(): AsyncGenerator<Document> {
  let text = "";
  for (const news of madeUpNews(DOCUMENTS * 40)) {
    text += `${news.text}\n\n`;
    if (text.length < DOCUMENT.usual) continue;
    yield { title: "", text };
    text = "";
  }
}

/** The articles analysed, the milliseconds that each took, and the seconds that this thread worked for all. */
function analyse(documents: readonly Document[]) {
  const times: number[] = [];
  const before = process.threadCpuUsage();
  const articles = documents.map((document, id): FoundArticle => {
    const started = performance.now();
    const [analysis] = analyseAll([{ ...document, language: "en" }]);
    times.push(performance.now() - started);
    if (analysis === undefined) throw new Error("A document was not analysed.");
    return { article: { ...blank, ...document, id }, analysis, isInPassing: false };
  });
  const { user, system } = process.threadCpuUsage(before);
  return { articles, times, seconds: (user + system) / 1e6 };
}

/** The milliseconds that each briefing took; with too few articles on a topic it is composed from any. */
function composingTimes(articles: readonly FoundArticle[]): number[] {
  return TOPICS.flatMap((word) => {
    const topic = parseTopic(word);
    if (topic.kind === "problem") throw new Error(topic.reason);
    const about = articles.filter(({ article }) => article.text.includes(word));
    const pool = about.length < ARTICLES_A_BRIEFING ? articles : about;
    return Array.from({ length: BRIEFINGS_A_TOPIC }, (_, turn) => {
      const from = (turn * 7) % (pool.length - ARTICLES_A_BRIEFING + 1);
      const started = performance.now();
      composeBriefing(topic, pool.slice(from, from + ARTICLES_A_BRIEFING));
      return performance.now() - started;
    });
  });
}

const blank = {
  url: null,
  byline: null,
  outlet: "Bench",
  language: "en",
  section: null,
  publishedAt: "2020-01-01T00:00:00.000Z",
  storedAt: "2020-01-01T00:00:00.000Z",
  fingerprint: "",
};

function row(name: string, times: readonly number[]): string {
  const at = (share: number) => percentile(times, share).toFixed(2).padStart(8);
  return `${name.padEnd(32)} ${at(0.5)} ${at(0.99)}`;
}

await main();
