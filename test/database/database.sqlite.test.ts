import { execFile } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { promisify } from "node:util";
import { sql } from "kysely";
import { beforeEach, describe, expect, test } from "vitest";
import { explained, openDatabase } from "#database/database.ts";
import { durably } from "#database/durable.ts";
import { openStore } from "#database/keyv-store.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "newsdesk-database-"));
});

const source = join(import.meta.dirname, "..", "..", "src", "database");

/** Runs a program in a process of its own: it has `openDatabase`, `openStore` and the path of the database. */
async function inAnotherProcess(program: string): Promise<void> {
  const code = `import { explained, openDatabase } from ${JSON.stringify(join(source, "database.ts"))};
    import { openStore } from ${JSON.stringify(join(source, "keyv-store.ts"))};
    const url = ${JSON.stringify(join(folder, "news.db"))};
    ${program}`;
  await promisify(execFile)(process.execPath, ["--input-type=module", "-e", code]);
}

describe("a database that cannot be used is named in one sentence", () => {
  test("a file of something else, which is left as it is", async () => {
    const path = join(folder, "notes.txt");
    writeFileSync(path, "These are notes, and long enough to be taken for the header of a database file. ".repeat(20));
    const before = readFileSync(path);
    await expect(openDatabase({ url: path })).rejects.toThrow(
      `The database file ${path} is not a SQLite database: move it away or choose another path.`,
    );
    expect(readFileSync(path)).toEqual(before);
  });

  test("a damaged file, which is left as it is", async () => {
    const path = join(folder, "news.db");
    await (await openDatabase({ url: path })).close();
    const damaged = readFileSync(path).fill(0xff, 100, 5000);
    writeFileSync(path, damaged);
    await expect(openDatabase({ url: path })).rejects.toThrow(/^The database file .* is damaged: [^.]*\.$/);
    expect(readFileSync(path)).toEqual(damaged);
  });

  test("another program's database, which is left as it is", async () => {
    const path = join(folder, "bookmarks.db");
    const other = new DatabaseSync(path);
    other.exec("CREATE TABLE bookmarks (url TEXT)");
    other.close();
    const before = readFileSync(path);
    await expect(openDatabase({ url: path })).rejects.toThrow("belongs to another program");
    expect(readFileSync(path)).toEqual(before);
  });

  test("a folder", async () => {
    await expect(openDatabase({ url: folder })).rejects.toThrow(
      `The database file ${folder} cannot be opened: it must be a file in a folder that is there and that this user may write to.`,
    );
  });

  test("a path below a file", async () => {
    writeFileSync(join(folder, "file"), "");
    await expect(openDatabase({ url: join(folder, "file", "news.db") })).rejects.toThrow("cannot be opened");
  });

  test("a schema that a newer Newsdesk made", async () => {
    const path = join(folder, "news.db");
    const database = await openDatabase({ url: path });
    await sql`insert into newsdesk_migrations (name) values ('999-from-the-future')`.execute(database.kysely);
    await database.close();
    await expect(openDatabase({ url: path })).rejects.toThrow(
      `The database file ${path} was made by a newer Newsdesk (it has the step "999-from-the-future"): update this program.`,
    );
  });
});

test("a mistyped path grows no tree of folders", async () => {
  await expect(openDatabase({ url: join(folder, "no", "such", "news.db") })).rejects.toThrow("cannot be opened");
  expect(existsSync(join(folder, "no"))).toBe(false);
});

test("a missing folder is made, and what was written is there again", async () => {
  const url = join(folder, "data", "news.db");
  const first = await openDatabase({ url });
  await openStore<string>(first, "settings").set("key", "value");
  await first.close();
  const second = await openDatabase({ url });
  expect(await openStore<string>(second, "settings").get("key")).toBe("value");
  await second.close();
});

test("processes that start at the same moment share one new database", async () => {
  const program = (name: string) => `
    const database = await openDatabase({ url });
    for (let i = 0; i < 20; i++) await openStore(database, "settings").set("${name}" + i, i);
    await database.close();`;
  await Promise.all(["a", "b", "c", "d"].map((name) => inAnotherProcess(program(name))));
  const database = await openDatabase({ url: join(folder, "news.db") });
  expect(await database.kysely.selectFrom("keyv").select("key").execute()).toHaveLength(80);
  await database.close();
});

test("a lock of another process is waited for, and nothing else stands still meanwhile", async () => {
  const url = join(folder, "news.db");
  const database = await openDatabase({ url });
  const other = new DatabaseSync(url);
  other.exec("BEGIN IMMEDIATE");
  const happened: string[] = [];
  setTimeout(() => {
    happened.push("released");
    other.exec("COMMIT");
  }, 300);
  await openStore<string>(database, "settings").set("key", "value");
  expect([...happened, "written"]).toEqual(["released", "written"]);
  other.close();
  await database.close();
});

test("a database with nothing to migrate opens and is read at once, though another process is writing", async () => {
  const url = join(folder, "news.db");
  await (await openDatabase({ url })).close();
  const other = new DatabaseSync(url);
  other.exec("BEGIN IMMEDIATE");
  const database = await openDatabase({ url });
  expect(await database.kysely.selectFrom("articles").select("id").execute()).toEqual([]);
  expect(other.isTransaction).toBe(true);
  other.close();
  await database.close();
});

// Nothing is forbidden to root.
test.skipIf(userInfo().uid === 0)(
  "what stands in a folder that must not be written to is read, and says so when it is written",
  async () => {
    const url = join(folder, "news.db");
    const first = await openDatabase({ url });
    await openStore<string>(first, "settings").set("key", "value");
    await first.close();
    chmodSync(folder, 0o555);
    const database = await openDatabase({ url });
    const store = openStore<string>(database, "settings");
    expect(await store.get("key")).toBe("value");
    const error = await store.set("key", "other").catch((reason: unknown) => reason);
    expect(explained(error, url)).toEqual(
      new Error(`The database file ${url} cannot be written: the file or its folder is read-only.`),
    );
    await database.close();
    chmodSync(folder, 0o755);
  },
);

test("two transactions of one process follow each other", async () => {
  const database = await openDatabase({ url: ":memory:" });
  const increment = () =>
    database.kysely.transaction().execute(async (transaction) => {
      const { count } = await transaction
        .selectFrom("months")
        .select("articles as count")
        .where("month", "=", 1)
        .executeTakeFirstOrThrow();
      await transaction
        .updateTable("months")
        .set({ articles: count + 1 })
        .where("month", "=", 1)
        .execute();
    });
  await database.kysely.insertInto("months").values({ month: 1, articles: 0 }).execute();
  await Promise.all(Array.from({ length: 10 }, increment));
  const { articles } = await database.kysely.selectFrom("months").select("articles").executeTakeFirstOrThrow();
  expect(articles).toBe(10);
  await database.close();
});

test("a full disk is what is told, not what failed after it", async () => {
  const url = join(folder, "news.db");
  const database = await openDatabase({ url });
  await sql`pragma max_page_count = 60`.execute(database.kysely);
  const value = "x".repeat(1_000_000);
  const stored = openStore<string>(database, "settings").set("key", value);
  const error = await stored.catch((reason: unknown) => reason);
  expect(explained(error, url)).toEqual(new Error(`The database file ${url} cannot grow: the disk is full.`));
  expect(explained("anything else", url)).toBe("anything else");
  await database.close();
});

test("a durable transaction is on disk before it is done, and the faster setting is back afterwards", async () => {
  const database = await openDatabase({ url: join(folder, "news.db") });
  const setting = () => sql<{ synchronous: number }>`PRAGMA synchronous`.execute(database.kysely);
  const during = await durably(
    database,
    async (transaction) => (await sql<{ synchronous: number }>`PRAGMA synchronous`.execute(transaction)).rows,
  );
  expect(during).toEqual([{ synchronous: 2 }]);
  expect((await setting()).rows).toEqual([{ synchronous: 1 }]);
  await expect(durably(database, () => Promise.reject(new Error("no")))).rejects.toThrow("no");
  expect((await setting()).rows).toEqual([{ synchronous: 1 }]);
  await database.close();
});
