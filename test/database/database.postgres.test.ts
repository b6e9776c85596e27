import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { openDatabase } from "#database/database.ts";
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
    await expect(openDatabase({ url: url.href })).rejects.toThrow("no such database on that server");
  });

  test("a wrong password is named", async () => {
    const url = new URL(await freshPostgresUrl());
    url.password = "wrong";
    await expect(openDatabase({ url: url.href })).rejects.toThrow(/user or password is wrong\.$/);
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

  test("a schema that a newer Newsdesk made is refused", async () => {
    const url = await freshPostgresUrl();
    const database = await openDatabase({ url });
    await sql`insert into newsdesk_migrations (name) values ('999-from-the-future')`.execute(database.kysely);
    await database.close();
    await expect(openDatabase({ url })).rejects.toThrow("was made by a newer Newsdesk");
  });
});
