import { readFileSync, writeFileSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as pause } from "node:timers/promises";
import { sql } from "kysely";
import { describe, expect } from "vitest";
import { openDatabase } from "#database/database.ts";
import type { Compose } from "#digest/composed.ts";
import { composeWords } from "../desk.ts";
import { test } from "../scene.ts";

/** Messages that take pages of the file of their own. */
const composeMuch: Compose = async (...what) => {
  const composed = await composeWords(...what);
  return composed.kind === "digest"
    ? { ...composed, plain: { ...composed.plain, nonsense: "x".repeat(50_000) } }
    : composed;
};

describe("the database", () => {
  test("full: nothing is posted that could not be written down, and it comes once there is room", async ({
    newScene,
  }) => {
    const scene = await newScene();
    const { kysely } = scene.database;
    await scene.subscribe("syria");
    scene.fallDue();
    const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(kysely);
    await sql`pragma max_page_count = ${sql.lit(rows[0]?.page_count ?? 1)}`.execute(kysely);
    const { logged } = await scene.deliver(1, { compose: composeMuch });
    expect(logged).toMatchObject([{ event: "digest-turn-failed", fields: { error: { message: /full/ } } }]);
    expect(scene.discord.received("post")).toEqual([]);

    await sql`pragma max_page_count = 1000000`.execute(kysely);
    scene.discord.passes(80_000);
    await scene.deliver(1, { compose: composeMuch });
    expect(scene.complaints()).toEqual([]);
  });

  test("locked by another program for a while: it is waited for", async ({ newScene }) => {
    const scene = await newScene();
    await scene.subscribe("syria");
    scene.fallDue();
    const other = new DatabaseSync(scene.url);
    other.exec("BEGIN IMMEDIATE");
    const delivering = scene.deliver(1);
    await pause(500);
    expect(scene.discord.received("post")).toEqual([]);
    other.exec("COMMIT");
    other.close();
    await delivering;
    expect(scene.complaints()).toEqual([]);
  });

  test("damaged: it says so when it is opened, and is left as it is", async ({ newScene }) => {
    const scene = await newScene();
    await scene.subscribe("syria");
    scene.fallDue();
    await sql`pragma wal_checkpoint(truncate)`.execute(scene.database.kysely);
    const bytes = readFileSync(scene.url);
    bytes.fill(7, 0, 4_096);
    const copy = `${scene.url}.damaged`;
    writeFileSync(copy, bytes);
    await expect(openDatabase({ url: copy })).rejects.toThrow(/is not a SQLite database|is damaged/);
    expect(readFileSync(copy).equals(bytes)).toBe(true);
  });
});
