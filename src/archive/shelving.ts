import { type Kysely, sql } from "kysely";
import { Analysis } from "#briefing/analysis.ts";
import { inBatches } from "#database/batches.ts";
import type { Database } from "#database/database.ts";
import type { Tables } from "#database/tables.ts";
import { indexWords } from "#news/topic.ts";
import { type Countable, count } from "./counts.ts";
import { monthOf } from "./months.ts";
import { isSeenBy, localOnly } from "./scope.ts";
import type { IndexEntry, SearchIndex } from "./search-index.ts";
import { storableText } from "./storable.ts";
import { indexText, vectorOf } from "./vector.ts";

/** Any number, the same in every Newsdesk: PostgreSQL lets one holder of it change articles at a time, as SQLite does by itself. */
const CHANGE_LOCK = 7_396_412_002;

/** Runs a transaction that changes articles, alone: others wait for it. */
export function changing<Result>(
  { dialect, kysely }: Database,
  work: (transaction: Kysely<Tables>) => Promise<Result>,
): Promise<Result> {
  return kysely.transaction().execute(async (transaction) => {
    if (dialect === "postgres") await sql`select pg_advisory_xact_lock(${CHANGE_LOCK})`.execute(transaction);
    return work(transaction);
  });
}

/** What makes an article findable. */
export type Findable = {
  readonly id: number;
  readonly words: IndexEntry;
  readonly vector: Uint8Array;
  readonly names: readonly string[];
};

/** What makes an article findable, read from it; `names` are those of its actors. */
export function findable(
  article: { readonly id: number; readonly title: string; readonly text: string },
  names: readonly string[],
): Findable {
  const words = { id: article.id, ...indexText(article) };
  return { id: article.id, words, vector: vectorOf(words), names };
}

/**
 * Makes articles findable; their rows, and whose they are, stand already. Those of single servers are not counted:
 * nobody else shall read of them in completions.
 */
export async function shelve(kysely: Kysely<Tables>, index: SearchIndex, articles: readonly Findable[]): Promise<void> {
  for (const batch of inBatches(articles)) {
    await kysely
      .insertInto("vectors")
      .values(batch.map(({ id, vector }) => ({ id, vector })))
      .execute();
  }
  for (const [month, ofMonth] of Map.groupBy(articles, ({ id }) => monthOf(id))) {
    await countInMonth(kysely, month, ofMonth.length);
  }
  for (const batch of inBatches(articles)) {
    await index.add(
      kysely,
      batch.map(({ words }) => words),
    );
  }
  const ids = articles.map(({ id }) => id);
  const local = await localOnly(kysely, ids);
  const shared = articles.filter(({ id }) => !local.has(id));
  await count(
    kysely,
    shared.map(({ vector, names, words }) => ({ vector, names, title: words.title })),
    1,
  );
}

async function countInMonth(kysely: Kysely<Tables>, month: number, articles: number): Promise<void> {
  await kysely
    .insertInto("months")
    .values({ month, articles })
    .onConflict((conflict) =>
      conflict.column("month").doUpdateSet(({ eb }) => ({ articles: eb("months.articles", "+", articles) })),
    )
    .execute();
}

/** Takes articles out of search and counts; their rows stay. Those that cannot be found now are passed over. */
export async function unshelve(kysely: Kysely<Tables>, index: SearchIndex, ids: readonly number[]): Promise<void> {
  const found = await countables(kysely, ids);
  const shelved = [...found.keys()];
  if (shelved.length === 0) return;
  const local = await localOnly(kysely, shelved);
  const shared = [...found].filter(([id]) => !local.has(id)).map(([, countable]) => countable);
  await count(kysely, shared, -1);
  for (const [month, ofMonth] of Map.groupBy(shelved, monthOf)) {
    await kysely
      .updateTable("months")
      .set(({ eb }) => ({ articles: eb("articles", "-", ofMonth.length) }))
      .where("month", "=", month)
      .execute();
  }
  await index.remove(kysely, shelved);
  await kysely.deleteFrom("vectors").where("id", "in", shelved).execute();
}

/** What is counted of the articles that can be found; the others are left out. */
export async function countables(kysely: Kysely<Tables>, ids: readonly number[]): Promise<Map<number, Countable>> {
  const found = new Map<number, Countable>();
  for (const batch of inBatches(ids)) {
    const rows = await kysely
      .selectFrom("vectors")
      .innerJoin("bodies", "bodies.id", "vectors.id")
      .innerJoin("articles", "articles.id", "vectors.id")
      .select(["vectors.id", "vectors.vector", "bodies.analysis", "articles.title"])
      .where("vectors.id", "in", batch)
      .execute();
    for (const { id, vector, analysis, title } of rows) {
      found.set(id, { vector, names: namesIn(analysis), title: indexWords(title) });
    }
  }
  return found;
}

/** The actors of a stored analysis; none when a former version wrote what this one cannot read. */
export function namesIn(analysis: string): string[] {
  const read = Analysis.pick({ actors: true }).safeParse(JSON.parse(analysis));
  return read.success ? read.data.actors.map(({ name }) => storableText(name)) : [];
}

/** Whether an article is counted: it can be found, and by everybody. */
export async function isCounted(kysely: Kysely<Tables>, id: number): Promise<boolean> {
  const found = await kysely
    .selectFrom("vectors")
    .select("id")
    .where("id", "=", id)
    .where(isSeenBy(null, sql.ref("vectors.id")))
    .executeTakeFirst();
  return found !== undefined;
}
