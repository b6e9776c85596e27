import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as sleep } from "node:timers/promises";
import { beforeEach, expect, test } from "vitest";
import { openArchive } from "#archive/archive.ts";
import { openDatabase } from "#database/database.ts";
import { incoming } from "./made-up.ts";

const now = new Date("2026-11-22T12:00:00.000Z");
const root = join(import.meta.dirname, "..", "..");

let folder: string;
let url: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "newsdesk-faults-"));
  url = join(folder, "news.db");
});

/** A program that stores batches of 400 for ever, and says so after each. */
const endless = () => `
  import { openDatabase } from ${JSON.stringify(join(root, "src/database/database.ts"))};
  import { openArchive } from ${JSON.stringify(join(root, "src/archive/archive.ts"))};
  import { incoming } from ${JSON.stringify(join(root, "test/archive/made-up.ts"))};
  const archive = openArchive(await openDatabase({ url: ${JSON.stringify(url)} }));
  for (;;) {
    await archive.add(Array.from({ length: 400 }, () => incoming({ url: null, text: "Turnips " + Math.random() })), new Date());
    process.stdout.write(".");
  }`;

test("a program killed while it stores leaves whole batches, and the next one goes on", async () => {
  for (const delay of [10, 60, 130]) {
    const child = spawn(process.execPath, ["--input-type=module", "-e", endless()], { cwd: root });
    await once(child.stdout, "data");
    await sleep(delay);
    child.kill("SIGKILL");
    await once(child, "exit");
  }
  const database = await openDatabase({ url });
  const archive = openArchive(database);
  const count = await archive.count();
  expect(count).toBeGreaterThan(0);
  expect(count % 400).toBe(0);
  for (const table of ["articles", "bodies", "vectors"] as const) {
    expect(await database.kysely.selectFrom(table).select("id").execute()).toHaveLength(count);
  }
  expect(await archive.titlesMatching("headline", count + 1, null)).toHaveLength(count);
  expect(await archive.add([incoming({ url: null, text: "The next one." })], now)).toEqual(["stored"]);
  await database.close();
});

/** A program that forgets all but the last two months. */
const forgetting = () => `
  import { openDatabase } from ${JSON.stringify(join(root, "src/database/database.ts"))};
  import { openArchive } from ${JSON.stringify(join(root, "src/archive/archive.ts"))};
  const archive = openArchive(await openDatabase({ url: ${JSON.stringify(url)} }));
  await archive.forget({ keepDays: 60, now: new Date(${now.getTime()}) });`;

test("a program killed while it forgets leaves every article whole or gone, and the next one goes on", async () => {
  const database = await openDatabase({ url });
  const archive = openArchive(database);
  const some = (count: number, publishedAt: string) =>
    Array.from({ length: count }, () =>
      incoming({ title: "Old headline", text: `Turnips ${Math.random()}`, publishedAt }),
    );
  await archive.add([...some(1500, "2025-03-01T00:00:00.000Z"), ...some(500, "2025-04-01T00:00:00.000Z")], now);
  await archive.add(some(10, "2026-11-20T00:00:00.000Z"), now);
  const counts = [await archive.count()];
  for (const delay of [0, 20, 90, 60]) {
    const child = spawn(process.execPath, ["--input-type=module", "-e", forgetting()], { cwd: root });
    const exited = once(child, "exit");
    while (child.exitCode === null && (await archive.count()) === counts.at(-1)) await sleep(1);
    await sleep(delay);
    child.kill("SIGKILL");
    await exited;
    const count = await archive.count();
    counts.push(count);
    for (const table of ["articles", "bodies", "vectors"] as const) {
      expect(await database.kysely.selectFrom(table).select("id").execute()).toHaveLength(count);
    }
    expect(await archive.titlesMatching("headline", count + 1, null)).toHaveLength(count);
    const turnips = await database.kysely
      .selectFrom("title_words")
      .select("articles")
      .where("word", "=", "headline")
      .execute();
    expect(turnips).toEqual([{ articles: count }]);
  }
  expect(counts.some((count) => count > 10 && count < 2010)).toBe(true);
  expect(await archive.forget({ keepDays: 60, now })).toBe((counts.at(-1) ?? 0) - 10);
  expect(await archive.count()).toBe(10);
  expect(await database.kysely.selectFrom("months").select("articles").execute()).toEqual([{ articles: 10 }]);
  await database.close();
});

test("storing waits for another program that writes", async () => {
  const database = await openDatabase({ url });
  const other = new DatabaseSync(url);
  other.exec("BEGIN IMMEDIATE");
  let isReleased = false;
  setTimeout(() => {
    isReleased = true;
    other.exec("ROLLBACK");
  }, 300);
  expect(await openArchive(database).add([incoming()], now)).toEqual(["stored"]);
  expect(isReleased).toBe(true);
  other.close();
  await database.close();
});

test("readers are answered while another program writes", async () => {
  const database = await openDatabase({ url });
  const archive = openArchive(database);
  await archive.add([incoming()], now);
  const other = new DatabaseSync(url);
  other.exec("BEGIN IMMEDIATE");
  expect(await archive.newest(1, null)).toHaveLength(1);
  other.exec("ROLLBACK");
  other.close();
  await database.close();
});
