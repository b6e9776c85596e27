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

/** Real milliseconds between two ticks of the clock, and how far each takes it: ten minutes pass in a second. */
const TICK = 10;
const STEP = 6_000;

/**
 * A process that polls feeds in a time that runs faster, until it is killed. Arguments: the database, and what the
 * clock shows; it says on standard output what it shows later. It goes on only while the process does: on a busy
 * machine no lease runs out in the middle of a line.
 */
const [url = "", start = "0"] = process.argv.slice(2);
let clock = Number(start);
const now = () => new Date(clock);

/** Until the clock shows so many milliseconds more. */
async function sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
  for (const until = clock + milliseconds; clock < until && !signal.aborted; ) await setTimeout(TICK);
}

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
  sleep,
});
// Nobody is left to kill it when the test itself was.
process.stdin.resume().once("end", () => process.exit());
setInterval(() => {
  clock += STEP;
  console.log(clock);
}, TICK);
for (;;) {
  await poller.work(AbortSignal.timeout(2_000));
  await setTimeout(20);
}
