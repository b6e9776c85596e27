import { type Kysely, sql } from "kysely";
import type { Migration } from "../migrate.ts";
import type { Tables } from "../tables.ts";

/** The archive: articles, their bodies, and what search and completion count. */
export const articles: Migration = {
  name: "001-articles",
  async up(kysely, dialect) {
    // In SQLite only a column declared `integer` is the row id itself; in PostgreSQL that word has 32 bits.
    const id = dialect === "sqlite" ? "integer" : "bigint";
    const bytes = dialect === "sqlite" ? "blob" : "bytea";
    const { schema } = kysely;
    await schema
      .createTable("articles")
      .addColumn("id", id, (column) => column.primaryKey())
      .addColumn("url", "text")
      .addColumn("url_key", "text")
      .addColumn("title", "text", (column) => column.notNull())
      .addColumn("byline", "text")
      .addColumn("outlet", "text")
      .addColumn("outlet_key", "text", (column) => column.notNull())
      .addColumn("language", "text", (column) => column.notNull())
      .addColumn("section", "text")
      .addColumn("published_at", "bigint", (column) => column.notNull())
      .addColumn("stored_at", "bigint", (column) => column.notNull())
      .addColumn("fingerprint", "text", (column) => column.notNull())
      .execute();
    // Not unique: a server's own feed may show another text at the address of somebody else's article.
    await schema.createIndex("articles_url").on("articles").column("url_key").execute();
    await schema.createIndex("articles_text").on("articles").columns(["fingerprint", "outlet_key"]).execute();
    await schema.createIndex("articles_outlet").on("articles").column("outlet_key").execute();
    await schema
      .createTable("bodies")
      .addColumn("id", id, (column) => column.primaryKey())
      .addColumn("text", "text", (column) => column.notNull())
      .addColumn("analysis", "text", (column) => column.notNull())
      .addColumn("analysis_version", "integer", (column) => column.notNull())
      .execute();
    await schema.createIndex("bodies_analysis_version").on("bodies").columns(["analysis_version", "id"]).execute();
    await schema
      .createTable("vectors")
      .addColumn("id", id, (column) => column.primaryKey())
      .addColumn("vector", bytes, (column) => column.notNull())
      .execute();
    await schema
      .createTable("months")
      .addColumn("month", id, (column) => column.primaryKey())
      .addColumn("articles", "integer", (column) => column.notNull())
      .execute();
    await schema
      .createTable("stems")
      .addColumn("hash", id, (column) => column.primaryKey())
      .addColumn("articles", "integer", (column) => column.notNull())
      .execute();
    await schema
      .createTable("names")
      // By bytes, as SQLite compares: where a locale's order knows no last letter, no bound is above all that begins with something.
      .addColumn("key", dialect === "sqlite" ? "text" : sql`text collate "C"`, (column) => column.notNull())
      .addColumn("name", "text", (column) => column.notNull())
      .addColumn("articles", "integer", (column) => column.notNull())
      .addPrimaryKeyConstraint("names_pk", ["key", "name"])
      .execute();
    await schema
      .createTable("title_words")
      .addColumn("word", "text", (column) => column.primaryKey())
      .addColumn("articles", "integer", (column) => column.notNull())
      .execute();
    // The first letters with the counts: the most frequent names of a short prefix are read off, not sorted out of thousands.
    for (const length of [1, 2, 3]) {
      await sql`create index ${sql.ref(`names_${length}`)} on names (substr(key, 1, ${sql.lit(length)}), articles)`.execute(
        kysely,
      );
    }
    await sql`create index title_words_1 on title_words (substr(word, 1, 1), articles)`.execute(kysely);
    await (dialect === "sqlite" ? searchTables(kysely) : searchTable(kysely));
  },
};

/** SQLite's search index. */
async function searchTables(kysely: Kysely<Tables>): Promise<void> {
  const options = sql`content = '', contentless_delete = 1`;
  // Words come as stems: FTS5's own stemmer would put "inflatable" to "inflation".
  await sql`create virtual table words using fts5(title, body, ${options}, tokenize = 'unicode61 remove_diacritics 2')`.execute(
    kysely,
  );
  // Of a short beginning all matches would have to be read and sorted, with an index of beginnings only the newest.
  await sql`create virtual table titles using fts5(title, ${options}, tokenize = 'porter unicode61 remove_diacritics 2', prefix = '1 2 3')`.execute(
    kysely,
  );
}

/** PostgreSQL's search index. */
async function searchTable(kysely: Kysely<Tables>): Promise<void> {
  // Kept with their rows, the words of a phrase are looked over twice as fast. No parallel workers: an index is always quicker here.
  const options = sql`toast_tuple_target = 8160, parallel_workers = 0`;
  await sql`create table words (id bigint primary key, words tsvector not null) with (${options})`.execute(kysely);
  // Without statistics the planner takes every word for a rare one, and reads the index: with them it reads all rows for two common words.
  await sql`alter table words alter column words set statistics 0`.execute(kysely);
  // What comes in lies unsorted until there are so many kB, and every search reads it: of the usual 4,096 a search at
  // 800,000 articles took four times as long, sorted at once an article takes five times as long to store.
  await sql`create index words_words on words using gin (words) with (gin_pending_list_limit = 512)`.execute(kysely);
  const { rows } =
    await sql`select 1 from pg_settings where name = 'default_toast_compression' and 'lz4' = any(enumvals)`.execute(
      kysely,
    );
  if (rows.length > 0) await sql`alter table words alter column words set compression lz4`.execute(kysely);
}
