import { localOnly } from "#archive/scope.ts";
import type { Database } from "#database/database.ts";
import type { Row } from "#database/tables.ts";

/** Stands for everybody among the servers that use a feed. */
export const EVERYBODY = "";

/** A feed with the servers that read its articles; null when everybody does, an empty list when all have paused it. */
export type ReadFeed = Row<"feeds"> & { readonly servers: readonly string[] | null };

/** The feeds of these ids that are still there. */
export async function loadReadFeeds(
  { kysely }: Pick<Database, "kysely">,
  ids: readonly number[],
): Promise<Map<number, ReadFeed>> {
  if (ids.length === 0) return new Map();
  const feeds = await kysely.selectFrom("feeds").selectAll().where("id", "in", ids).execute();
  const uses = await kysely
    .selectFrom("feed_uses")
    .select(["feed_id", "guild_id"])
    .where("feed_id", "in", ids)
    .where("is_paused", "=", 0)
    .execute();
  const servers = Map.groupBy(uses, ({ feed_id }) => feed_id);
  return new Map(
    feeds.map((feed) => [
      feed.id,
      { ...feed, servers: serversOf(servers.get(feed.id)?.map(({ guild_id }) => guild_id)) },
    ]),
  );
}

function serversOf(guilds: readonly string[] = []): readonly string[] | null {
  return guilds.includes(EVERYBODY) ? null : guilds.toSorted();
}

/** Whether a feed of these servers may change an article: everybody's feed any, a server's feed only what nobody else reads. */
export async function mayChange(
  { kysely }: Pick<Database, "kysely">,
  articleId: number,
  servers: readonly string[] | null,
): Promise<boolean> {
  if (servers === null) return true;
  const readers = (await localOnly(kysely, [articleId])).get(articleId) ?? [];
  return readers.length > 0 && readers.every((reader) => servers.includes(reader));
}
