import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { openArchive } from "../../src/archive/archive.ts";
import { openDatabase } from "../../src/database/database.ts";
import { cli, newsdesk, place } from "./run.ts";

const ARTICLES = 3000;

/** All the articles in two files. */
function manyArticles(folder: string): [string, string] {
  const lines = Array.from({ length: ARTICLES }, (_, index) =>
    JSON.stringify({
      title: `Report number ${index}`,
      text: `The council met for session ${index} on Monday. "We have settled point ${index} of the plan," Mayor Ann Lee said.`,
      date: "2016-07-12T12:00:00Z",
      url: `https://wire.example/${index}`,
    }),
  );
  const files: [string, string] = [join(folder, "first.jsonl"), join(folder, "second.jsonl")];
  writeFileSync(files[0], lines.slice(0, ARTICLES / 2).join("\n"));
  writeFileSync(files[1], lines.slice(ARTICLES / 2).join("\n"));
  return files;
}

async function stored(url: string): Promise<number> {
  const database = await openDatabase({ url });
  const count = await openArchive(database).count();
  await database.close();
  return count;
}

/** Begins an import that is not done when its file is, and ends it by a signal once some of the articles are stored. */
async function stoppedImport(
  file: string,
  environment: Record<string, string>,
  signal: NodeJS.Signals,
): Promise<string> {
  const child = spawn(process.execPath, [cli, "import", file, "-"], {
    cwd: tmpdir(),
    env: { PATH: process.env.PATH, ...environment },
  });
  const ended = once(child, "close");
  let out = "";
  child.stdout.on("data", (chunk) => {
    out += chunk;
  });
  while (child.exitCode === null && (await stored(environment.DATABASE_URL ?? "")) === 0) await pause(20);
  child.kill(signal);
  await ended;
  return out;
}

describe("an import that is stopped", () => {
  test.each([["SIGKILL" as const], ["SIGINT" as const]])(
    "by %s loses nothing that it stored, and a rerun completes it",
    async (signal) => {
      const { folder, environment } = place();
      const files = manyArticles(folder);
      const out = await stoppedImport(files[0], environment, signal);

      const before = await stored(environment.DATABASE_URL ?? "");
      expect(before).toBeGreaterThan(0);
      expect(before).toBeLessThan(ARTICLES);
      if (signal === "SIGINT")
        expect(out).toContain(
          `Stopped; run it again to go on. ${before.toLocaleString("en-GB")} articles stored, 0 known already, 0 bad, from `,
        );

      const rerun = await newsdesk(["import", ...files], { environment });
      expect(rerun.out).toBe(
        `${(ARTICLES - before).toLocaleString("en-GB")} articles stored, ${before} known already, 0 bad, from 2 files.\n`,
      );
      expect(await stored(environment.DATABASE_URL ?? "")).toBe(ARTICLES);
    },
  );
});

test("bad records are named with file, line and reason; the rest goes in", async () => {
  const { folder, environment } = place();
  const file = join(folder, "mixed.jsonl");
  writeFileSync(
    file,
    '{"title":"Good","text":"The road is open again after a week."}\n{"title":"No text"}\nnot json\n',
  );
  const run = await newsdesk(["import", file], { environment });
  expect(run.out).toBe("1 article stored, 0 known already, 2 bad, from 1 file.\n");
  expect(run.err).toMatch(/mixed\.jsonl, line 2: .+\n.*mixed\.jsonl, line 3: .+\n$/);
});

test("articles come through standard input", async () => {
  const { environment } = place();
  const run = await newsdesk(["import", "-"], {
    environment,
    input: "Road opens\n\n12 July 2016\n\nThe road is open again after a week of works.\n",
  });
  expect(run.out).toContain("1 article stored");
  expect((await newsdesk(["brief", "road"], { environment })).out).toContain(
    "The road is open again after a week of works.",
  );
});
