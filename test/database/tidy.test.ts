import { mkdtempSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openDatabase } from "#database/database.ts";
import { openStore } from "#database/keyv-store.ts";
import { tidy } from "#database/tidy.ts";

test("housekeeping empties the log of a SQLite file and keeps what was written", async () => {
  const file = join(mkdtempSync(join(tmpdir(), "newsdesk-")), "news.db");
  const database = await openDatabase({ url: file });
  const store = openStore<string>(database, "test");
  await store.set("greeting", "good morning".repeat(1000));
  expect(statSync(`${file}-wal`).size).toBeGreaterThan(0);
  await tidy(database);
  expect(statSync(`${file}-wal`).size).toBe(0);
  expect(await store.get("greeting")).toContain("good morning");
  await database.close();
});
