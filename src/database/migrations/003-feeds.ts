import type { Migration } from "../migrate.ts";

/** Feeds, who uses them, what was seen in them, and what their hosts ask for. */
export const feeds: Migration = {
  name: "003-feeds",
  async up({ schema }, dialect) {
    const isSqlite = dialect === "sqlite";
    await schema
      .createTable("feeds")
      .addColumn("id", isSqlite ? "integer" : "bigserial", (column) =>
        // An id is never given twice: an old message's button must not act on a newer feed.
        isSqlite ? column.primaryKey().autoIncrement() : column.primaryKey(),
      )
      .addColumn("url", "text", (column) => column.notNull())
      .addColumn("url_key", "text", (column) => column.notNull().unique())
      .addColumn("title", "text")
      .addColumn("site", "text")
      .addColumn("language", "text")
      .addColumn("added_at", "bigint", (column) => column.notNull())
      .addColumn("state", "text", (column) => column.notNull())
      .addColumn("next_poll_at", "bigint")
      .addColumn("interval", "bigint", (column) => column.notNull())
      .addColumn("ttl", "integer")
      .addColumn("etag", "text")
      .addColumn("last_modified", "text")
      .addColumn("body_hash", "text")
      .addColumn("failures", "integer", (column) => column.notNull())
      .addColumn("failing_since", "bigint")
      .addColumn("last_error", "text")
      .addColumn("last_polled_at", "bigint")
      .addColumn("last_success_at", "bigint")
      .addColumn("last_read_at", "bigint")
      .addColumn("last_article_at", "bigint")
      .addColumn("articles", "integer", (column) => column.notNull().defaultTo(0))
      .addColumn("lease", "text")
      .addColumn("lease_until", "bigint")
      .execute();
    await schema.createIndex("feeds_due").on("feeds").column("next_poll_at").execute();
    await schema
      .createTable("feed_uses")
      .addColumn("feed_id", "bigint", (column) => column.notNull())
      .addColumn("guild_id", "text", (column) => column.notNull())
      .addColumn("added_by", "text")
      .addColumn("channel_id", "text")
      .addColumn("added_at", "bigint", (column) => column.notNull())
      .addColumn("is_paused", "integer", (column) => column.notNull())
      .addColumn("told_failing_at", "bigint")
      .addPrimaryKeyConstraint("feed_uses_pk", ["feed_id", "guild_id"])
      .execute();
    await schema.createIndex("feed_uses_guild").on("feed_uses").column("guild_id").execute();
    await schema
      .createTable("feed_entries")
      .addColumn("feed_id", "bigint", (column) => column.notNull())
      .addColumn("key", "text", (column) => column.notNull())
      .addColumn("content_hash", "text", (column) => column.notNull())
      .addColumn("state", "text", (column) => column.notNull())
      .addColumn("entry", "text")
      .addColumn("article_id", "bigint")
      .addColumn("article_url", "text")
      .addColumn("read_from", "text")
      .addColumn("next_try_at", "bigint")
      .addColumn("tries", "integer", (column) => column.notNull())
      .addColumn("reads", "integer", (column) => column.notNull())
      .addColumn("read_at", "bigint")
      .addColumn("seen_at", "bigint", (column) => column.notNull())
      .addColumn("missing_since", "bigint")
      .addColumn("lease_until", "bigint")
      .addPrimaryKeyConstraint("feed_entries_pk", ["feed_id", "key"])
      .execute();
    await schema.createIndex("feed_entries_waiting").on("feed_entries").columns(["state", "next_try_at"]).execute();
    await schema
      .createTable("hosts")
      .addColumn("host", "text", (column) => column.primaryKey())
      .addColumn("not_before", "bigint")
      .addColumn("robots", "text")
      .addColumn("robots_until", "bigint")
      .execute();
  },
};
