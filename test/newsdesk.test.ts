import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { readConfig } from "../src/config.ts";
import { type Newsdesk, openNewsdesk } from "../src/newsdesk.ts";
import { incoming } from "./archive/made-up.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "newsdesk-"));
});

async function opened(settings: Readonly<Record<string, string>>): Promise<Newsdesk> {
  const outcome = readConfig({ DATABASE_URL: join(folder, "news.db"), LOG_LEVEL: "error", ...settings });
  if (outcome.kind === "problems") throw new Error(outcome.problems.join(" "));
  return openNewsdesk(outcome.config);
}

test("at night articles are forgotten that are older than the operator keeps them, and only then", async () => {
  const old = incoming({ publishedAt: "2001-01-01T00:00:00.000Z" });
  for (const [settings, left] of [
    [{}, 1],
    [{ KEEP_DAYS: "365" }, 0],
  ] as const) {
    const desk = await opened(settings);
    await desk.archive.add([old], new Date());
    await desk.tidy();
    expect(await desk.archive.count()).toBe(left);
    await desk.close();
  }
});
