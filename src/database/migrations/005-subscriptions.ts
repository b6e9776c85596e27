import type { Migration } from "../migrate.ts";

/** Who wants which digests when, and the settings of each server. */
export const subscriptions: Migration = {
  name: "005-subscriptions",
  async up({ schema }) {
    await schema
      .createTable("subscriptions")
      .addColumn("id", "text", (column) => column.primaryKey())
      .addColumn("guild_id", "text")
      .addColumn("channel_id", "text", (column) => column.notNull())
      .addColumn("channel_kind", "text", (column) => column.notNull())
      .addColumn("user_id", "text", (column) => column.notNull())
      .addColumn("topics", "text", (column) => column.notNull())
      .addColumn("minute", "integer", (column) => column.notNull())
      .addColumn("days", "text", (column) => column.notNull())
      .addColumn("zone", "text", (column) => column.notNull())
      .addColumn("stories", "integer", (column) => column.notNull())
      .addColumn("ping_role_id", "text")
      .addColumn("is_published", "integer", (column) => column.notNull())
      .addColumn("says_nothing_new", "integer", (column) => column.notNull())
      .addColumn("state", "text", (column) => column.notNull())
      .addColumn("created_at", "bigint", (column) => column.notNull())
      .addColumn("done_until", "text")
      .addColumn("next_date", "text")
      .addColumn("next_due_at", "bigint")
      .addColumn("reason", "text")
      .addColumn("suspended_at", "bigint")
      .addColumn("probe_at", "bigint")
      .addColumn("told_at", "bigint")
      .addColumn("ended_at", "bigint")
      .execute();
    for (const column of ["next_due_at", "guild_id", "channel_id", "user_id", "probe_at", "ended_at"] as const) {
      await schema.createIndex(`subscriptions_${column}`).on("subscriptions").column(column).execute();
    }
    await schema
      .createTable("guild_settings")
      .addColumn("guild_id", "text", (column) => column.primaryKey())
      .addColumn("zone", "text")
      .addColumn("zone_is_guess", "integer", (column) => column.notNull())
      .addColumn("language", "text")
      .addColumn("default_minute", "integer")
      .addColumn("quiet_from", "integer")
      .addColumn("quiet_until", "integer")
      .addColumn("manager_role_id", "text")
      .addColumn("removed_at", "bigint")
      .execute();
  },
};
