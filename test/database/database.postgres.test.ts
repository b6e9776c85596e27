import { setTimeout } from "node:timers/promises";
import { sql } from "kysely";
import pg from "pg";
import { describe, expect, test } from "vitest";
import { explained, openDatabase, proveWritable } from "#database/database.ts";
import { freshPostgresUrl, hasPostgres, openFreshPostgres } from "./postgres.ts";

test("a server that does not answer is named in one sentence, without the password", async () => {
  const url = "postgres://someone:secret@127.0.0.1:1/news";
  await expect(openDatabase({ url })).rejects.toThrow(
    "The PostgreSQL database 127.0.0.1:1/news cannot be reached: nothing answers there.",
  );
});

describe.skipIf(!hasPostgres)("on PostgreSQL", () => {
  test("a database that is not there is named", async () => {
    const url = new URL(await freshPostgresUrl());
    url.pathname = "/nowhere";
    await expect(openDatabase({ url: url.href })).rejects.toThrow(
      /cannot be entered: there is no such database on that server\.$/,
    );
  });

  test("a wrong password is named", async () => {
    const url = new URL(await freshPostgresUrl());
    url.password = "wrong";
    await expect(openDatabase({ url: url.href })).rejects.toThrow(/user or password is wrong\.$/);
  });

  test("one that may only be read is read, and says so when it is written", async () => {
    const url = new URL(await freshPostgresUrl());
    await (await openDatabase({ url: url.href })).close();
    const options = `${url.searchParams.get("options")} -c default_transaction_read_only=on`;
    url.searchParams.set("options", options);
    const database = await openDatabase({ url: url.href });
    expect(await database.kysely.selectFrom("articles").select("id").execute()).toEqual([]);
    const error = await proveWritable(database).catch((reason: unknown) => reason);
    expect(String(explained(error, url.href))).toMatch(
      / is read-only, as a standby is: give the address of the server/,
    );
    await database.close();
  });

  test("an owner's rights are asked for when they are missing", async () => {
    const url = new URL(await freshPostgresUrl());
    const admin = new pg.Client({ connectionString: url.href });
    await admin.connect();
    await admin.query("create role guest_of_newsdesk login password 'guest'");
    url.username = "guest_of_newsdesk";
    url.password = "guest";
    await expect(openDatabase({ url: url.href })).rejects.toThrow(/make the user its owner\.$/);
    await admin.query("alter role guest_of_newsdesk connection limit 0");
    await expect(openDatabase({ url: url.href })).rejects.toThrow(/the server has no connection left\.$/);
    await admin.query("drop role guest_of_newsdesk");
    await admin.end();
  });

  test("programs that start at the same moment share one new database", async () => {
    const url = await freshPostgresUrl();
    const databases = await Promise.all([1, 2, 3, 4].map(() => openDatabase({ url })));
    await Promise.all(databases.map((database) => database.close()));
  });

  test("64-bit integers come back as numbers", async () => {
    const database = await openFreshPostgres();
    await database.kysely
      .insertInto("months")
      .values({ month: 2 ** 40, articles: 1 })
      .execute();
    expect(await database.kysely.selectFrom("months").selectAll().execute()).toEqual([{ month: 2 ** 40, articles: 1 }]);
    await database.close();
  });

  test("a connection that breaks between two statements of a transaction ends the transaction and nothing else", async () => {
    const url = await freshPostgresUrl();
    const database = await openDatabase({ url });
    const broken = database.kysely.transaction().execute(async (transaction) => {
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(transaction);
      await sql`select pg_terminate_backend(${rows[0]?.pid})`.execute(database.kysely);
      // Long enough for the end of the connection to be noticed while nothing is asked.
      await setTimeout(100);
      await sql`select 1`.execute(transaction);
    });
    expect(String(explained(await broken.catch((reason: unknown) => reason), url))).toMatch(/the connection broke\.$/);
    expect(await database.kysely.selectFrom("articles").select("id").execute()).toEqual([]);
    await database.close();
  });

  test("names are compared by bytes, whatever the server's locale", async () => {
    const database = await openFreshPostgres();
    const { rows } = await sql`select collation_name from information_schema.columns
      where table_schema = current_schema() and table_name = 'names' and column_name = 'key'`.execute(database.kysely);
    expect(rows).toEqual([{ collation_name: "C" }]);
    await database.close();
  });

  test("a schema that a newer Newsdesk made is refused", async () => {
    const url = await freshPostgresUrl();
    const database = await openDatabase({ url });
    await sql`insert into newsdesk_migrations (name) values ('999-from-the-future')`.execute(database.kysely);
    await database.close();
    await expect(openDatabase({ url })).rejects.toThrow("was made by a newer Newsdesk");
  });
});
