import { openArchive } from "#archive/archive.ts";
import { createIngest } from "#archive/ingest.ts";
import type { Database } from "#database/database.ts";
import { feedKey } from "#feeds/feed-address.ts";
import { type FeedStore, openFeedStore } from "#feeds/feed-store.ts";
import { readPage } from "#feeds/page/page.ts";
import { parseFeed } from "#feeds/parse/parse.ts";
import { createPoller, type PollerNeeds } from "#feeds/poll/poller.ts";
import type { NewArticle } from "#news/article.ts";
import { madeUpAnalysis } from "../../archive/made-up.ts";
import { madeUpWeb } from "./made-up-web.ts";

const MINUTE = 60_000;

/** A poller with its archive and store, over a made-up web and a clock that a test sets. */
export function openDesk(database: Database, more: Partial<PollerNeeds> = {}) {
  let clock = Date.parse("2026-11-22T12:00:00Z");
  const now = () => new Date(clock);
  const web = madeUpWeb(now);
  const archive = openArchive(database);
  const analyse = async (articles: readonly NewArticle[]) => articles.map(() => madeUpAnalysis());
  const logged: string[] = [];
  const needs: PollerNeeds = {
    database,
    archive,
    analyse,
    ingest: createIngest(archive, analyse, now),
    fetch: web.fetch,
    parse: parseFeed,
    readPage: async (body, { url }) => readPage(new TextDecoder().decode(body), url),
    now,
    random: () => 0,
    log: (event) => logged.push(event),
    // Who waits lets the clock go on.
    sleep: async (milliseconds) => {
      clock += milliseconds;
    },
    ...more,
  };
  const poller = createPoller(needs);
  const store: FeedStore = openFeedStore(database, { shareStored: archive.shareStored, now, random: () => 0 });
  const rowAt = (url: string) =>
    database.kysely.selectFrom("feeds").selectAll().where("url_key", "=", feedKey(url)).executeTakeFirst();
  const work = () => poller.work(new AbortController().signal);
  return {
    archive,
    database,
    logged,
    needs,
    now,
    poller,
    store,
    web,
    work,
    /** Lets time pass, and then does all that is due. */
    async after(minutes: number): Promise<void> {
      clock += minutes * MINUTE;
      await work();
    },
    passes(minutes: number): void {
      clock += minutes * MINUTE;
    },
    /** Adds a feed for a server (null: everybody); gives its id. */
    async uses(url: string, guildId: string | null = null): Promise<number> {
      const added = await store.addUnseen(url, { guildId, addedBy: "ann", channelId: "1" });
      if (added.kind === "full") throw new Error("The server has no room for the feed.");
      return added.feedId;
    },
    /** The titles that a server (null: none in particular) finds, in the order of the alphabet. */
    async titles(server: string | null = null): Promise<string[]> {
      return (await archive.newest(100, server)).map(({ title }) => title).toSorted();
    },
    /** The stored texts by their titles. */
    async texts(): Promise<Record<string, string>> {
      const rows = await database.kysely
        .selectFrom("articles")
        .innerJoin("bodies", "bodies.id", "articles.id")
        .select(["title", "text"])
        .execute();
      return Object.fromEntries(rows.map(({ title, text }) => [title, text]));
    },
    /** The row of a feed. */
    async feedAt(url: string) {
      const feed = await rowAt(url);
      if (feed === undefined) throw new Error(`There is no feed at ${url}.`);
      return feed;
    },
    async hasFeed(id: number): Promise<boolean> {
      const feed = await database.kysely.selectFrom("feeds").select("id").where("id", "=", id).executeTakeFirst();
      return feed !== undefined;
    },
    async minutesUntilPoll(url: string): Promise<number> {
      const feed = await rowAt(url);
      return ((feed?.next_poll_at ?? Number.NaN) - (feed?.last_polled_at ?? Number.NaN)) / MINUTE;
    },
  };
}
