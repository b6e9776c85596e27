import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserContext, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readConfig } from "#config.ts";
import type { Delivery } from "#digest/deliver.ts";
import { type Newsdesk, openNewsdesk } from "#newsdesk.ts";
import { openPreview, type Preview } from "#preview/server.ts";
import { previewDoor } from "../../src/doors.ts";
import { browser, launchBrowser } from "./browser.ts";

if (!browser) console.warn("Digests are not tested in the preview: no Chromium found, set CHROMIUM to one.");

const MINUTE = 60_000;

const folder = mkdtempSync(join(tmpdir(), "newsdesk-digests-"));
let context: BrowserContext;
let desk: Newsdesk;
let preview: Preview;
let delivery: Delivery;
let tab: Page;
const complaints: string[] = [];

describe.skipIf(!browser)("digests in the preview", () => {
  beforeAll(async () => {
    const outcome = readConfig({ DATABASE_URL: join(folder, "news.db"), LOG_LEVEL: "error" });
    if (outcome.kind === "problems") throw new Error(outcome.problems.join(" "));
    desk = await openNewsdesk(outcome.config);
    preview = await openPreview({ ...desk, port: 0, log: (event) => complaints.push(event) });
    delivery = desk.digests.open(previewDoor(preview, (sentence) => complaints.push(sentence)));
    context = await launchBrowser(join(folder, "profile"));
    context.on("weberror", (error) => complaints.push(error.error().message));
    context.on("console", (said) => {
      if (said.type() === "error" || said.type() === "warning") complaints.push(said.text());
    });
  });

  afterAll(async () => {
    await context.close();
    await delivery.close();
    await preview.close();
    await desk.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test.for([
    ["on a desk", { width: 1280, height: 900 }, "Kalvik", "Bridge"],
    ["on a phone", { width: 390, height: 844 }, "Sandnes", "Tunnel"],
  ] as const)(
    "are subscribed, looked at, changed by a form, sent at once and when they fall due, %s",
    async ([, size, town, what]) => {
      await publish(
        town,
        `The new ${what.toLowerCase()} of ${town} opened to traffic, six years after work on it began.`,
      );
      const { zone, time } = clockAtNoon();
      tab = await context.newPage();
      await tab.setViewportSize(size);
      await tab.goto(preview.url);
      await run(`/subscribe topic:${town.toLowerCase()} time:${time(10)} zone:${zone}`);
      const subscribed = message(`Subscribed: a digest on ${town} in`, "Undo");
      await see(subscribed.getByText(`of ${town} opened to traffic`));

      await subscribed.getByRole("button", { name: "Send now" }).click();
      await see(message("The digest: posted"));
      const digest = tab.locator("discord-message", { has: tab.getByRole("button", { name: "Why these" }) }).last();
      await see(digest.getByText(`of ${town} opened to traffic`));
      await digest.getByRole("button", { name: "Why these" }).click();
      await see(message("Why these stories on"));

      // Today's digest was to come in ten minutes: told to come five minutes ago it is due.
      await publish(town, `A fire closed the market hall of ${town} and the police searched it for three hours.`);
      await subscribed.getByRole("button", { name: "Change" }).click();
      await tab.getByLabel(/^Time/).fill(time(-5));
      await tab.getByRole("button", { name: "Submit" }).click();
      await see(message(`Changed: a digest on ${town} in`, "Delete").getByText(`every day at ${time(-5)}`));
      await delivery.beat();
      await see(message(`market hall of ${town}`, "Proof"));
      await delivery.beat();

      await run("/subscriptions ");
      await see(message("in this server").getByText("last: posted").first());
      expect(await posted(`market hall of ${town}`)).toBe(1);
      expect(await overflow()).toBe(0);
      expect(complaints).toEqual([]);
      await tab.close();
    },
  );
});

async function publish(town: string, text: string): Promise<void> {
  const hourAgo = new Date(Date.now() - 60 * MINUTE).toISOString();
  const url = `https://courier.example/${encodeURIComponent(text)}`;
  const rest = { byline: null, outlet: `${town} Courier`, language: "en", section: null, publishedAt: hourAgo };
  await desk.ingest([{ url, title: `News of ${town}`, text, ...rest }]);
}

/** A clock on which it is noon now, give or take an hour, so that no day ends during the test; and its time some minutes from now. */
function clockAtNoon(): { readonly zone: string; readonly time: (minutes: number) => string } {
  const now = new Date();
  const ahead = 12 - now.getUTCHours();
  const there = now.getTime() + ahead * 60 * MINUTE;
  return {
    zone: `UTC${ahead < 0 ? "-" : "+"}${Math.abs(ahead)}`,
    time: (minutes) => new Date(there + minutes * MINUTE).toISOString().slice(11, 16),
  };
}

/** Sends a command line as one that was pasted. */
async function run(command: string): Promise<void> {
  await tab.locator("input.line").fill(command);
  await tab.keyboard.press("Enter");
}

/** How many digests that everybody sees say so. */
function posted(text: string): Promise<number> {
  return tab.locator("discord-message", { hasText: text, has: tab.getByRole("button", { name: "Proof" }) }).count();
}

/** The newest message that says so, and has that button. */
function message(text: string, button?: string): Locator {
  const has = button === undefined ? {} : { has: tab.getByRole("button", { name: button }) };
  return tab.locator("discord-message", { hasText: text, ...has }).last();
}

function see(what: Locator): Promise<void> {
  return what.first().waitFor({ state: "visible" });
}

/** By how many pixels the page or the messages are wider than they show. */
function overflow(): Promise<number> {
  return tab.evaluate(
    "Math.max(...[document.documentElement, document.querySelector('#scroller')].map((box) => box.scrollWidth - box.clientWidth))",
  );
}
