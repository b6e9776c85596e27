import type { Migration } from "../migrate.ts";

/** What is to be posted, what was, and which process posts. */
export const outbox: Migration = {
  name: "006-outbox",
  async up({ schema }) {
    await schema
      .createTable("outbox")
      .addColumn("subscription_id", "text", (column) => column.notNull())
      .addColumn("date", "text", (column) => column.notNull())
      .addColumn("part", "integer", (column) => column.notNull())
      .addColumn("due_at", "bigint", (column) => column.notNull())
      .addColumn("state", "text", (column) => column.notNull())
      .addColumn("channel_id", "text")
      .addColumn("kind", "text")
      .addColumn("nonce", "text")
      .addColumn("payload", "text")
      .addColumn("plain", "text")
      .addColumn("is_plain", "integer", (column) => column.notNull())
      .addColumn("digest", "text")
      .addColumn("attempts", "integer", (column) => column.notNull())
      .addColumn("next_at", "bigint", (column) => column.notNull())
      .addColumn("first_post_at", "bigint")
      .addColumn("lease_owner", "text")
      .addColumn("lease_gen", "bigint")
      .addColumn("message_id", "text")
      .addColumn("settled_at", "bigint")
      .addColumn("last_error", "text")
      .addPrimaryKeyConstraint("outbox_pk", ["subscription_id", "date", "part"])
      .execute();
    await schema.createIndex("outbox_due").on("outbox").columns(["state", "next_at"]).execute();
    await schema.createIndex("outbox_due_at").on("outbox").column("due_at").execute();
    await schema
      .createTable("senders")
      .addColumn("application_id", "text", (column) => column.primaryKey())
      .addColumn("generation", "bigint", (column) => column.notNull())
      .addColumn("owner", "text")
      .addColumn("until", "bigint", (column) => column.notNull())
      .addColumn("not_before", "bigint", (column) => column.notNull())
      .execute();
  },
};
