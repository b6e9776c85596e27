import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Delivery } from "#digest/deliver.ts";
import { previewDoor } from "../../src/doors.ts";
import { browser, overflow, run, see } from "./browser.ts";
import { type Desk, openDesk } from "./desk.ts";

if (!browser) console.warn("Digests are not tested in the preview: no Chromium found, set CHROMIUM to one.");

const MINUTE = 60_000;

let desk: Desk;
let delivery: Delivery;
let tab: Page;

describe.skipIf(!browser)("digests in the preview", () => {
  beforeAll(async () => {
    desk = await openDesk();
    delivery = desk.newsdesk.digests.open(previewDoor(desk.preview, (sentence) => desk.complaints.push(sentence)));
  });

  afterAll(async () => {
    await delivery.close();
    await desk.close();
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
      tab = await desk.context.newPage();
      await tab.setViewportSize(size);
      await tab.goto(desk.preview.url);
      await run(tab, `/subscribe topic:${town.toLowerCase()} time:${time(10)} zone:${zone}`);
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

      await run(tab, "/subscriptions ");
      await see(message("in this server").getByText("last: posted").first());
      expect(await posted(`market hall of ${town}`)).toBe(1);
      expect(await overflow(tab)).toBe(0);
      expect(desk.complaints).toEqual([]);
      await tab.close();
    },
  );
});

async function publish(town: string, text: string): Promise<void> {
  const hourAgo = new Date(Date.now() - 60 * MINUTE).toISOString();
  const url = `https://courier.example/${encodeURIComponent(text)}`;
  const rest = { byline: null, outlet: `${town} Courier`, language: "en", section: null, publishedAt: hourAgo };
  await desk.newsdesk.ingest([{ url, title: `News of ${town}`, text, ...rest }]);
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

/** How many digests that everybody sees say so. */
function posted(text: string): Promise<number> {
  return tab.locator("discord-message", { hasText: text, has: tab.getByRole("button", { name: "Proof" }) }).count();
}

/** The newest message that says so, and has that button. */
function message(text: string, button?: string): Locator {
  const has = button === undefined ? {} : { has: tab.getByRole("button", { name: button }) };
  return tab.locator("discord-message", { hasText: text, ...has }).last();
}
