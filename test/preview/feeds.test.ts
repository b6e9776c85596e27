import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { atom, page as pageOf } from "../feeds/poll/made-up-web.ts";
import { served } from "../web/server.ts";
import { browser, run, see } from "./browser.ts";
import { type Desk, openDesk } from "./desk.ts";

if (!browser) console.warn("Feeds are not tested in the preview: no Chromium found, set CHROMIUM to one.");

let desk: Desk;
let tab: Page;

const bridge =
  "The harbour bridge at Kalvik opened to traffic on Thursday, six years after work on it began. “This bridge brings both halves of our town together,” said Mayor Ingrid Dahl. About 12,000 people walked across it in the first three hours, the police said. The roads agency closed the old ferry berth in the evening. The ferry company keeps two boats in reserve until the spring.";

/** Everything in a title that could run, load, ping, lead astray or hide. */
const EVIL =
  "&lt;script&gt;hacked=1&lt;/script&gt;&lt;img src=x onerror=hacked=2&gt;Mallory **@everyone** [click](javascript:hacked=3) &lt;@123&gt; \u202egnp.exe";

/** "Everyone" is a word of columns, with which no briefing begins. */
const SAID = `${EVIL.replace("@everyone", "@here")} said the harbour is closed.`;

/** 100,000 items after a doctype of entities that grow without end. */
const POISON = [
  '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;"><!ENTITY c "&b;&b;&b;">]>',
  `<rss><channel><title>${EVIL} &c;</title><link>javascript:hacked=4</link>`,
  `<item><title>${EVIL}</title><guid>evil</guid><description>${SAID} ${"Nobody in town knew more. ".repeat(50)}</description></item>`,
  ...Array.from({ length: 100_000 }, (_, n) => `<item><guid>${n}</guid></item>`),
  "</channel></rss>",
].join("");

describe.skipIf(!browser)("feeds in the preview", () => {
  beforeAll(async () => {
    desk = await openDesk({ ALLOW_PRIVATE_FEEDS: "true" });
  });
  afterAll(() => desk.close());

  beforeEach(async () => {
    tab = await desk.context.newPage();
    await tab.goto(desk.preview.url);
    await tab.getByText("Welcome to Newsdesk.").waitFor();
  });

  test("a feed found behind a home page, confirmed and polled, answers /brief", async () => {
    const origin = await outlet();
    await run(tab, `/feeds add ${origin}`);
    await see(message("Kalvik Courier").getByText("Bridge opens"));
    await press("Add this feed");
    await see(message("Added Kalvik Courier"));
    await poll();
    await run(tab, "/brief kalvik bridge");
    await see(message("“This bridge brings both halves of our town together”").getByText("Ingrid Dahl"));
    await run(tab, "/feeds list ");
    await see(message("works · 1 article"));
    expect(desk.complaints).toEqual([]);
  });

  test("a list of feeds is attached, imported and undone", async () => {
    await tab.locator("input.line").fill("/feeds import ");
    const buffer = Buffer.from('<opml><outline><outline xmlUrl="https://a.invalid/feed"/></outline></opml>');
    await tab.locator("input[type=file]").setInputFiles({ name: "f.opml", mimeType: "text/xml", buffer });
    await tab.getByRole("button", { name: "Send" }).click();
    await see(message("1 feed added."));
    await press("Undo");
    await see(message("Undone: 1 feed removed again."));
  });

  test("a poisoned feed ends as text that does nothing", async () => {
    const origin = await outlet();
    await run(tab, `/feeds add ${origin}/poison`);
    await see(
      message("Is this the feed?").getByText("Mallory **@everyone** [click](javascript:hacked=3) <@123> gnp.exe"),
    );
    await press("Add this feed");
    await see(message("Added Mallory **@everyone**"));
    await poll();
    for (const [command, shown] of [
      ["/feeds list ", "Mallory **@everyone** [click](javascript:hacked=3)"],
      ["/search mallory", "Mallory **@everyone** [click](javascript:hacked=3)"],
      ["/brief mallory", "gnp.exe said the harbour is closed."],
    ] as const) {
      await run(tab, command);
      await see(message(shown));
    }
    expect(await tab.evaluate("typeof hacked")).toBe("undefined");
    const links = await tab
      .locator("discord-message a")
      .evaluateAll((all) => all.map((link) => link.getAttribute("href")));
    expect(links.filter((href) => href !== null && !/^(?:https?:|#|$)/.test(href))).toEqual([]);
    expect(await tab.locator("discord-message img[src='x'], discord-message script").count()).toBe(0);
    expect(desk.complaints).toEqual([]);
  });
});

/** A home page with a feed of one article, and a feed that means harm. */
async function outlet(): Promise<string> {
  const { origin } = await served(({ url = "/", headers }, response) => {
    const entry = {
      id: "1",
      title: "Bridge opens",
      url: `http://${headers.host}/bridge`,
      text: `${bridge.slice(0, 90)} …`,
    };
    const [type, body] = {
      "/": [
        "text/html",
        '<html><head><link rel="alternate" type="application/atom+xml" href="/feed.xml"></head></html>',
      ],
      "/feed.xml": ["application/atom+xml", atom([entry], { title: "Kalvik Courier" })],
      "/bridge": ["text/html", pageOf("Bridge opens", bridge)],
      "/poison": ["application/rss+xml", POISON],
    }[url] ?? ["text/plain", null];
    response.writeHead(body === null ? 404 : 200, { "content-type": type ?? "" }).end(body);
  });
  return origin;
}

/** What the heartbeat does each minute. */
function poll(): Promise<void> {
  return desk.newsdesk.feeds.poller.work(new AbortController().signal);
}

async function press(name: string): Promise<void> {
  await tab.getByRole("button", { name, exact: true }).last().click();
}

/** The newest message that says so. */
function message(text: string): Locator {
  return tab.locator("discord-message", { hasText: text }).last();
}
