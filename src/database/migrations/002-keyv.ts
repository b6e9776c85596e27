import type { Migration } from "../migrate.ts";

/** Small values behind Keyv: settings, the state of buttons, caches. */
export const keyv: Migration = {
  name: "002-keyv",
  async up({ schema }) {
    await schema
      .createTable("keyv")
      .addColumn("namespace", "text", (column) => column.notNull())
      .addColumn("key", "text", (column) => column.notNull())
      .addColumn("value", "text", (column) => column.notNull())
      .addColumn("expires", "bigint")
      .addPrimaryKeyConstraint("keyv_pk", ["namespace", "key"])
      .execute();
    await schema.createIndex("keyv_expires").on("keyv").column("expires").execute();
  },
};
