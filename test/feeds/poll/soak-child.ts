import { setTimeout } from "node:timers/promises";
import { openArchive } from "#archive/archive.ts";
import { createIngest } from "#archive/ingest.ts";
import { openDatabase } from "#database/database.ts";
import { readPage } from "#feeds/page/page.ts";
import { parseFeed } from "#feeds/parse/parse.ts";
import { createPoller } from "#feeds/poll/poller.ts";
import type { NewArticle } from "#news/article.ts";
import { createFetch } from "#web/fetch.ts";
import { madeUpAnalysis } from "../../archive/made-up.ts";

/** A process that polls feeds in a time that runs faster, until it is killed. Arguments: the database, when the clock started, how much faster it runs. */
const [url = "", started = "0", speed = "1", ahead = "0"] = process.argv.slice(2);
const now = () => new Date(Number(started) + (Date.now() - Number(started)) * Number(speed) + Number(ahead));

const database = await openDatabase({ url });
const archive = openArchive(database);
const analyse = async (articles: readonly NewArticle[]) => articles.map(() => madeUpAnalysis());
const poller = createPoller({
  database,
  archive,
  analyse,
  ingest: createIngest(archive, analyse, now),
  fetch: createFetch({ allowPrivate: true, userAgent: "Newsdesk/soak" }),
  parse: parseFeed,
  readPage: async (body, page) => readPage(new TextDecoder().decode(body), page.url),
  now,
  random: Math.random,
  log: (event, fields) => console.error(event, String(fields.error)),
  sleep: (milliseconds, signal) => setTimeout(milliseconds / Number(speed), undefined, { signal }).catch(() => {}),
});
console.log("ready");
for (;;) {
  await poller.work(AbortSignal.timeout(2_000));
  await setTimeout(20);
}
