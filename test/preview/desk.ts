import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserContext } from "playwright-core";
import { readConfig } from "#config.ts";
import { type Newsdesk, openNewsdesk } from "#newsdesk.ts";
import { openPreview, type Preview } from "#preview/server.ts";
import { complaintsIn, launchBrowser } from "./browser.ts";

/** A whole Newsdesk with its preview, and a browser to look at it. */
export type Desk = {
  readonly newsdesk: Newsdesk;
  readonly preview: Preview;
  readonly context: BrowserContext;
  /** What went wrong on the pages and behind them, and where they went besides the preview. */
  readonly complaints: string[];
  readonly close: () => Promise<void>;
};

/** Opens one in a folder of its own. */
export async function openDesk(settings: Readonly<Record<string, string>> = {}): Promise<Desk> {
  const folder = mkdtempSync(join(tmpdir(), "newsdesk-preview-"));
  const outcome = readConfig({ DATABASE_URL: join(folder, "news.db"), LOG_LEVEL: "error", ...settings });
  if (outcome.kind === "problems") throw new Error(outcome.problems.join(" "));
  const newsdesk = await openNewsdesk(outcome.config);
  const context = await launchBrowser(join(folder, "profile"));
  const complaints = complaintsIn(context, () => preview.url);
  const preview = await openPreview({ ...newsdesk, port: 0, log: (event) => complaints.push(event) });
  return {
    newsdesk,
    preview,
    context,
    complaints,
    close: async () => {
      await context.close();
      await preview.close();
      await newsdesk.close();
    },
  };
}
