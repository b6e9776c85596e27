import { setTimeout } from "node:timers/promises";
import type { Kysely } from "kysely";
import type { Database } from "#database/database.ts";
import type { Tables } from "#database/tables.ts";
import { idsOfMonth, monthOf } from "./months.ts";
import type { SearchIndex } from "./search-index.ts";
import { changing, unshelve } from "./shelving.ts";

/**
 * Articles forgotten in one transaction: it holds the write lock and the thread for 5 to 25 ms. Of 25 it was 30 to 100
 * ms, of 1 the whole takes twice as long.
 */
const PIECE = 5;
/** Citations ended in one transaction: that costs less, for what only they kept is counted nowhere. */
const LAPSED_PIECE = 50;
/** Milliseconds between two pieces, for those who ask or store meanwhile. */
const PAUSE = 5;

const DAY = 86_400_000;

/** How long articles are kept, in days after publishing; null: for good. */
export type Retention = { readonly keepDays: number | null; readonly now: Date };

/**
 * Forgets the months whose articles are all older than asked, a few articles at a time, and says how many articles went.
 * What is cited keeps its texts until the citation lapses, but is no longer found. Every piece leaves the archive whole:
 * killed at any moment, the next call goes on.
 */
export async function forgetArticles(
  database: Database,
  index: SearchIndex,
  { keepDays, now }: Retention,
): Promise<number> {
  let forgotten = 0;
  if (keepDays !== null) {
    for (const month of await monthsBefore(database.kysely, new Date(now.getTime() - keepDays * DAY))) {
      forgotten += await forgetMonth(database, index, month, now);
    }
  }
  return forgotten + (await forgetLapsed(database, now));
}

/** The months with no article from a date on, the oldest first. Those of articles without a date go by when they were stored. */
async function monthsBefore(kysely: Kysely<Tables>, date: Date): Promise<number[]> {
  const months = await kysely.selectFrom("months").select("month").orderBy("month").execute();
  const due: number[] = [];
  for (const { month } of months) {
    const { from, until } = idsOfMonth(month);
    if (from * 1000 >= date.getTime()) break;
    const younger = await kysely
      .selectFrom("articles")
      .select("id")
      .where("id", ">=", from)
      .where("id", "<=", until)
      .where("published_at", ">=", date.getTime())
      .limit(1)
      .executeTakeFirst();
    if (younger === undefined) due.push(month);
  }
  return due;
}

async function forgetMonth(database: Database, index: SearchIndex, month: number, now: Date): Promise<number> {
  const { from, until } = idsOfMonth(month);
  let next = from;
  let forgotten = 0;
  for (;;) {
    const piece = await changing(database, async (transaction) => {
      const ids = await idsFrom(transaction, next, until);
      const cited = await citedAmong(transaction, ids, now);
      await unshelve(transaction, index, ids);
      await remove(
        transaction,
        ids.filter((id) => !cited.has(id)),
      );
      return { last: ids.at(-1), size: ids.length - cited.size };
    });
    if (piece.last === undefined) break;
    next = piece.last + 1;
    forgotten += piece.size;
    await setTimeout(PAUSE);
  }
  await closeMonth(database, month);
  return forgotten;
}

/** An article that came in meanwhile keeps the month open until the next night. */
async function closeMonth({ kysely }: Database, month: number): Promise<void> {
  await kysely.deleteFrom("months").where("month", "=", month).where("articles", "<=", 0).execute();
}

/** Ends citations that have lapsed, and forgets the articles that only they still kept. */
async function forgetLapsed(database: Database, now: Date): Promise<number> {
  let forgotten = 0;
  for (;;) {
    const piece = await changing(database, async (transaction) => {
      const lapsed = await transaction
        .selectFrom("citations")
        .select(["article_id", "version"])
        .where("until", "<=", now.getTime())
        .limit(LAPSED_PIECE)
        .execute();
      for (const { article_id, version } of lapsed) {
        await transaction
          .deleteFrom("citations")
          .where("article_id", "=", article_id)
          .where("version", "=", version)
          .execute();
      }
      const ids = [...new Set(lapsed.map(({ article_id }) => article_id))];
      const orphans = await orphansAmong(transaction, ids, now);
      await remove(transaction, orphans);
      return { size: lapsed.length, forgotten: orphans.length };
    });
    forgotten += piece.forgotten;
    if (piece.size < LAPSED_PIECE) return forgotten;
    await setTimeout(PAUSE);
  }
}

async function idsFrom(kysely: Kysely<Tables>, from: number, until: number): Promise<number[]> {
  const rows = await kysely
    .selectFrom("articles")
    .select("id")
    .where("id", ">=", from)
    .where("id", "<=", until)
    .orderBy("id")
    .limit(PIECE)
    .execute();
  return rows.map(({ id }) => id);
}

async function citedAmong(kysely: Kysely<Tables>, ids: readonly number[], now: Date): Promise<Set<number>> {
  if (ids.length === 0) return new Set();
  const rows = await kysely
    .selectFrom("citations")
    .select("article_id")
    .where("article_id", "in", ids)
    .where("until", ">", now.getTime())
    .execute();
  return new Set(rows.map(({ article_id }) => article_id));
}

/** Articles that nobody cites, of months that are forgotten. */
async function orphansAmong(kysely: Kysely<Tables>, ids: readonly number[], now: Date): Promise<number[]> {
  const cited = await citedAmong(kysely, ids, now);
  const months = new Set((await kysely.selectFrom("months").select("month").execute()).map(({ month }) => month));
  return ids.filter((id) => !cited.has(id) && !months.has(monthOf(id)));
}

/** Removes all rows of articles that can no longer be found. */
async function remove(kysely: Kysely<Tables>, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return;
  for (const table of ["articles", "bodies"] as const) {
    await kysely.deleteFrom(table).where("id", "in", ids).execute();
  }
  for (const table of ["versions", "local_articles", "citations"] as const) {
    await kysely.deleteFrom(table).where("article_id", "in", ids).execute();
  }
}
