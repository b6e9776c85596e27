import type { Kysely } from "kysely";
import type { Tables } from "#database/tables.ts";

/**
 * Brings a feed's state in line with its uses: paused when all of them are, polled soon when one no longer is. A feed
 * that is gone stays so.
 */
export async function refreshState(kysely: Kysely<Tables>, id: number, now: Date): Promise<void> {
  const feed = await kysely.selectFrom("feeds").select(["state"]).where("id", "=", id).executeTakeFirst();
  const uses = await kysely.selectFrom("feed_uses").select("is_paused").where("feed_id", "=", id).execute();
  if (feed === undefined || feed.state === "gone") return;
  const state = uses.every((use) => use.is_paused === 1) ? "paused" : "active";
  if (state === feed.state) return;
  await kysely
    .updateTable("feeds")
    .set({ state, next_poll_at: state === "paused" ? null : now.getTime() })
    .where("id", "=", id)
    .execute();
}

/** Forgets a feed that nobody uses, with what was seen in it; its articles stay. */
export async function removeUnused(kysely: Kysely<Tables>, id: number): Promise<void> {
  const use = await kysely.selectFrom("feed_uses").select("guild_id").where("feed_id", "=", id).executeTakeFirst();
  if (use !== undefined) return;
  await kysely.deleteFrom("feed_entries").where("feed_id", "=", id).execute();
  await kysely.deleteFrom("feeds").where("id", "=", id).execute();
}
