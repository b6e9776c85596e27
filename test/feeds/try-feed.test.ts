import { describe, expect, test } from "vitest";
import { openDatabase } from "#database/database.ts";
import { tryFeed } from "#feeds/try-feed.ts";
import { openDesk } from "./poll/desk.ts";
import { atom, madeUpWeb, story, trying } from "./poll/made-up-web.ts";

const now = () => new Date("2026-11-22T12:00:00Z");
const four = atom(
  [1, 2, 3, 4].map((day) => ({
    id: `${day}`,
    url: `https://news.example/${day}`,
    text: story(`${day}`),
    date: `2026-11-0${day}T00:00:00Z`,
  })),
);

describe("trying an address", () => {
  test("a feed shows its title and its newest three items, after one request", async () => {
    const web = madeUpWeb(now);
    web.serves("https://news.example/feed", { body: four, headers: { etag: "1" } });
    const tried = await tryFeed("news.example/feed", trying(web.fetch));
    expect(tried).toMatchObject({ kind: "feed", url: "https://news.example/feed", feed: { title: "The Example" } });
    expect(tried.kind === "feed" && tried.newest.map(({ id }) => id)).toEqual(["4", "3", "2"]);
    expect(web.asked).toHaveLength(1);
  });

  test("the feed behind a home page is found, and the page asked for once", async () => {
    const web = madeUpWeb(now);
    const head = '<link rel="alternate" type="application/rss+xml" href="/news.xml" title="News">';
    web.serves("https://news.example", {
      body: `<html><head>${head}</head></html>`,
      headers: { "content-type": "text/html" },
    });
    web.serves("https://news.example/news.xml", { body: four });
    expect(await tryFeed("feed://news.example", trying(web.fetch))).toMatchObject({
      kind: "feed",
      url: "https://news.example/news.xml",
    });
    expect(web.asked).toHaveLength(2);
  });

  test("a page without a feed is said to be one, after a few guesses", async () => {
    const web = madeUpWeb(now);
    web.serves("https://news.example", { body: "<html><body>Hello</body></html>" });
    expect(await tryFeed("https://news.example", trying(web.fetch))).toEqual({
      kind: "none",
      reason: "is a web page on which no feed can be found",
    });
    expect(web.asked.length).toBeLessThanOrEqual(5);
  });

  test("what cannot be had is told in plain words", async () => {
    const web = madeUpWeb(now);
    web.serves("https://news.example/closed", { status: 403 });
    const reason = async (url: string) => {
      const tried = await tryFeed(url, trying(web.fetch));
      return tried.kind === "none" ? tried.reason : "";
    };
    expect(await reason("https://news.example/closed")).toBe("does not let Newsdesk in (403)");
    expect(await reason("https://news.example/none")).toBe("is not there (404)");
  });

  test("adding what was tried asks for nothing again: its items are read from that answer, its validators go with the next poll", async () => {
    const database = await openDatabase({ url: ":memory:" });
    const desk = openDesk(database);
    desk.web.serves("https://news.example/feed", { body: four, headers: { etag: "1" } });
    const tried = await tryFeed("https://news.example/feed", trying(desk.web.fetch));
    if (tried.kind !== "feed") throw new Error(tried.reason);
    const use = { guildId: "one", addedBy: "ann", channelId: "1" };
    const added = await desk.store.add(tried, use);
    expect(added.kind).toBe("added");
    expect(await desk.store.add(tried, use)).toEqual({ ...added, kind: "known" });
    await desk.work();
    expect(await desk.titles("one")).toHaveLength(4);
    expect(desk.web.asked).toHaveLength(1);
    await desk.after(61);
    expect(desk.web.asked[1]?.headers).toEqual({ "if-none-match": "1" });
    await database.close();
  });
});
