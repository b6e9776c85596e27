import type { Kysely } from "kysely";
import type { Tables } from "#database/tables.ts";
import { refreshState } from "./feed-state.ts";

/** Makes two feeds one, because the first has moved to the second: its uses go over, and what was seen in it counts as seen there. */
export async function mergeFeeds(transaction: Kysely<Tables>, from: number, into: number, now: Date): Promise<void> {
  const articles = await articlesGained(transaction, from, into);
  for (const [table, key] of [
    ["feed_uses", "guild_id"],
    ["feed_entries", "key"],
  ] as const) {
    const { ref } = transaction.dynamic;
    await transaction
      .updateTable(table)
      .set({ feed_id: into })
      .where("feed_id", "=", from)
      .where(ref(key), "not in", transaction.selectFrom(table).select(ref(key)).where("feed_id", "=", into))
      .execute();
    await transaction.deleteFrom(table).where("feed_id", "=", from).execute();
  }
  await transaction.deleteFrom("feeds").where("id", "=", from).execute();
  await transaction
    .updateTable("feeds")
    .set(({ eb }) => ({ articles: eb("articles", "+", articles) }))
    .where("id", "=", into)
    .execute();
  await refreshState(transaction, into, now);
}

/** How many articles the first feed gave that the second did not. */
async function articlesGained(transaction: Kysely<Tables>, from: number, into: number): Promise<number> {
  const { count } = await transaction
    .selectFrom("feed_entries")
    .select(({ fn }) => fn.count<number>("article_id").as("count"))
    .where("feed_id", "=", from)
    .where("key", "not in", transaction.selectFrom("feed_entries").select("key").where("feed_id", "=", into))
    .executeTakeFirstOrThrow();
  return count;
}
