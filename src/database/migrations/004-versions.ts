import { sql } from "kysely";
import type { Migration } from "../migrate.ts";

/** Articles change, are withdrawn, belong to single servers, and are kept for those who cite them. */
export const versions: Migration = {
  name: "004-versions",
  async up(kysely, dialect) {
    const id = dialect === "sqlite" ? "integer" : "bigint";
    const { schema } = kysely;
    await schema.alterTable("articles").addColumn("withdrawn_at", "bigint").execute();
    await schema
      .createTable("versions")
      .addColumn("article_id", id, (column) => column.notNull())
      .addColumn("version", "integer", (column) => column.notNull())
      .addColumn("until", "bigint", (column) => column.notNull())
      .addColumn("title", "text", (column) => column.notNull())
      .addColumn("text", "text", (column) => column.notNull())
      .addPrimaryKeyConstraint("versions_pk", ["article_id", "version"])
      .execute();
    await schema
      .createTable("local_articles")
      .addColumn("article_id", id, (column) => column.notNull())
      .addColumn("guild_id", "text", (column) => column.notNull())
      .addPrimaryKeyConstraint("local_articles_pk", ["article_id", "guild_id"])
      // Without a row id of its own the key is the table: every candidate of a search is looked up here.
      .modifyEnd(dialect === "sqlite" ? sql`without rowid` : sql``)
      .execute();
    await schema
      .createTable("citations")
      .addColumn("article_id", id, (column) => column.notNull())
      .addColumn("version", "integer", (column) => column.notNull())
      .addColumn("until", "bigint", (column) => column.notNull())
      .addPrimaryKeyConstraint("citations_pk", ["article_id", "version"])
      .execute();
    await schema.createIndex("citations_until").on("citations").column("until").execute();
  },
};
