import type { Kysely } from "kysely";
import type { Tables } from "#database/tables.ts";
import { refreshState } from "./feed-state.ts";

/** Makes two feeds one, because the first has moved to the second: its uses go over, and what was seen in it counts as seen there. */
export async function mergeFeeds(transaction: Kysely<Tables>, from: number, into: number, now: Date): Promise<void> {
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
  await refreshState(transaction, into, now);
}
