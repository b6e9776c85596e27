import { spawn } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";

/** The command line's entry. */
export const cli = join(import.meta.dirname, "..", "..", "src", "cli.ts");

/** How a command ended and what it printed. */
export type Run = { readonly code: number | null; readonly out: string; readonly err: string };

/** A folder of its own for one test, with the environment that keeps its database there. */
export function place(): { folder: string; environment: Record<string, string> } {
  const folder = mkdtempSync(join(tmpdir(), "newsdesk-"));
  return { folder, environment: { DATABASE_URL: join(folder, "news.db") } };
}

/** Runs `newsdesk …` as a real process, outside any folder with a `.env`. */
export async function newsdesk(
  words: readonly string[],
  { environment, input = "" }: { readonly environment: Readonly<Record<string, string>>; readonly input?: string },
): Promise<Run> {
  const child = spawn(process.execPath, [cli, ...words], {
    cwd: tmpdir(),
    env: { PATH: process.env.PATH, ...environment },
  });
  child.stdin.on("error", () => {});
  child.stdin.end(input);
  const [out, err, code] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise<number | null>((resolve) => child.once("close", resolve)),
  ]);
  return { code, out, err };
}
