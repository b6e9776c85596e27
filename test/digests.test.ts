import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { PermissionFlagsBits } from "discord-api-types/v10";
import { afterEach, expect } from "vitest";
import { openDatabase } from "#database/database.ts";
import { ended, killAll, started } from "./bot-process.ts";
import { test } from "./discord/bot.ts";
import { newsdesk, place } from "./operator/run.ts";

/** A minute to wait for, and slow processes. */
const PATIENCE = 150_000;
/** Later in a minute a slow machine might subscribe after it. */
const LAST_SECOND = 30;

afterEach(killAll);

async function until(what: string, look: () => boolean | Promise<boolean>): Promise<void> {
  for (const end = Date.now() + PATIENCE; Date.now() < end; await pause(100)) if (await look()) return;
  throw new Error(`waited in vain: ${what}`);
}

/** How often somebody has taken the right to send: once a beat. */
async function beats(url: string): Promise<number> {
  const database = await openDatabase({ url });
  const row = await database.kysely.selectFrom("senders").select("generation").executeTakeFirst();
  await database.close();
  return row?.generation ?? 0;
}

/** The next minute as somebody types it, not too near. */
async function soon(): Promise<string> {
  await until("a good moment", () => new Date().getUTCSeconds() < LAST_SECOND);
  return new Date(Date.now() + 60_000).toISOString().slice(11, 16);
}

test("a running bot posts the digest in its minute, and killed and started again never twice", {
  timeout: 2 * PATIENCE,
}, async ({ newDiscord }) => {
  const discord = await newDiscord();
  const { environment, folder } = place();
  const articles = join(folder, "news.jsonl");
  const text = "The longest bridge of Peru opened to lorries after nine years of building.";
  const bridge = { title: "New bridge opens in Peru", text, url: "https://wire.example/1", outlet: "The Wire" };
  writeFileSync(
    articles,
    `${JSON.stringify({ ...bridge, publishedAt: new Date(Date.now() - 3_600_000).toISOString() })}\n`,
  );
  await newsdesk(["import", articles], { environment });
  const settings = { ...environment, DISCORD_TOKEN: discord.token, DISCORD_API: discord.api };

  const first = await started(settings, /"event":"ready"/);
  const ann = discord.person("ann", { may: PermissionFlagsBits.ManageGuild });
  const posted = () => ann.sees().filter(({ isPrivate, text }) => !isPrivate && text.includes("longest bridge"));
  const answer = await ann.types("/subscribe", { topic: "peru", time: await soon(), zone: "utc" });
  expect(answer.text).toContain("longest bridge");
  expect(posted()).toEqual([]);
  await until("the digest", () => posted().length > 0);
  await until("its record", async () => (await newsdesk(["deliveries"], { environment })).out.includes("sent"));
  await ended(first.child, "SIGKILL");

  const before = await beats(environment.DATABASE_URL ?? "");
  await started(settings, /"event":"ready"/);
  await until("a beat", async () => (await beats(environment.DATABASE_URL ?? "")) > before);
  expect(posted()).toHaveLength(1);
  const [digest] = posted();
  if (digest) expect((await ann.presses(digest, "Proof")).text).toContain("longest bridge");
});
