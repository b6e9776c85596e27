import { type Kysely, type RawBuilder, type SqlBool, sql } from "kysely";
import { inBatches } from "#database/batches.ts";
import type { Tables } from "#database/tables.ts";

/** The ids of the servers (guilds) that may read an article; null when it is everybody's. */
export type Servers = readonly string[] | null;

/** The condition that a server may read the article of an id: its own articles and everybody's; null may read everybody's. */
export function isSeenBy(server: string | null, id: RawBuilder<unknown>): RawBuilder<SqlBool> {
  const isShared = sql<SqlBool>`not exists (select 1 from local_articles where article_id = ${id})`;
  if (server === null) return isShared;
  return sql`(${isShared} or exists (select 1 from local_articles where article_id = ${id} and guild_id = ${server}))`;
}

/** Who may read each of the articles that are not everybody's. */
export async function localOnly(kysely: Kysely<Tables>, ids: readonly number[]): Promise<Map<number, string[]>> {
  const servers = new Map<number, string[]>();
  for (const batch of inBatches(ids)) {
    const rows = await kysely.selectFrom("local_articles").selectAll().where("article_id", "in", batch).execute();
    for (const { article_id, guild_id } of rows) {
      servers.set(article_id, [...(servers.get(article_id) ?? []), guild_id]);
    }
  }
  return servers;
}

/** Lets servers read articles that are not everybody's. */
export async function letRead(
  kysely: Kysely<Tables>,
  ids: readonly number[],
  servers: readonly string[],
): Promise<void> {
  const rows = ids.flatMap((article_id) => servers.map((guild_id) => ({ article_id, guild_id })));
  for (const batch of inBatches(rows)) {
    await kysely
      .insertInto("local_articles")
      .values(batch)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}
