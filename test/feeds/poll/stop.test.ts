import { spawn } from "node:child_process";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { setTimeout } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { openArchive } from "#archive/archive.ts";
import { type Database, openDatabase } from "#database/database.ts";
import { openFeedStore } from "#feeds/feed-store.ts";
import { cli, newsdesk, place } from "../../operator/run.ts";
import { served } from "../../web/server.ts";
import { atom, page, story } from "./made-up-web.ts";

/** Supervisors kill a process about ten seconds after they asked it to stop. */
const PATIENCE = 9_000;
const ARTICLES = 6;

/** An outlet whose pages hang when they are told to; says when so many pages were given. */
async function outlet() {
  const web = { isStuck: true, given: 0 };
  const { origin } = await served(async (request, response) => {
    const path = request.url ?? "";
    const items = Array.from({ length: ARTICLES }, (_, n) => ({
      ...{ id: `${n}`, url: `http://${request.headers.host}/${n}`, title: `Headline ${n}` },
      text: n % 2 === 0 ? story(`${n}`) : `Only the beginning of ${n}.`,
    }));
    if (path === "/feed") return void response.setHeader("content-type", "application/atom+xml").end(atom(items));
    if (path === "/robots.txt") return void response.writeHead(404).end();
    web.given++;
    if (web.isStuck && web.given > 2) return;
    response.setHeader("content-type", "text/html").end(page(`Headline ${path.slice(1)}`, story(path)));
  });
  return { origin, web };
}

async function addFeeds(database: Database, urls: readonly string[]): Promise<void> {
  const { shareStored } = openArchive(database);
  const store = openFeedStore(database, { shareStored, now: () => new Date(), random: () => 0 });
  for (const url of urls) await store.addUnseen(url, { guildId: null, addedBy: null, channelId: null });
}

async function addressesIn({ kysely }: Database): Promise<(string | null)[]> {
  const rows = await kysely
    .selectFrom("articles")
    .innerJoin("bodies", "bodies.id", "articles.id")
    .innerJoin("vectors", "vectors.id", "articles.id")
    .select("url")
    .orderBy("url")
    .execute();
  return rows.map(({ url }) => url);
}

test("SIGTERM in the middle of polling ends the process in time, and the next one does the rest, nothing twice", {
  timeout: 60_000,
}, async () => {
  const { environment } = place();
  const settings = { ...environment, ALLOW_PRIVATE_FEEDS: "true" };
  const database = await openDatabase({ url: environment.DATABASE_URL ?? "" });
  onTestFinished(database.close);
  const { origin, web } = await outlet();
  const silent = await served(() => {});
  await addFeeds(database, [`${origin}/feed`, `${silent.origin}/feed`]);

  const child = spawn(process.execPath, [cli, "feeds", "poll"], {
    cwd: tmpdir(),
    env: { PATH: process.env.PATH, ...settings },
  });
  while (web.given < 3) await setTimeout(50);
  const ended = once(child, "close");
  child.kill("SIGTERM");
  await Promise.race([ended, setTimeout(PATIENCE)]);
  expect(child.exitCode).toBe(130);

  const { kysely } = database;
  const whole = await addressesIn(database);
  expect(await kysely.selectFrom("articles").select("url").execute()).toHaveLength(whole.length);
  expect(await kysely.selectFrom("feeds").select("url").where("lease", "is not", null).execute()).toEqual([]);

  web.isStuck = false;
  await kysely.deleteFrom("feeds").where("url", "like", `${silent.origin}%`).execute();
  await newsdesk(["feeds", "poll", "--all"], { environment: settings });
  expect(await addressesIn(database)).toEqual(Array.from({ length: ARTICLES }, (_, n) => `${origin}/${n}`).toSorted());
});
