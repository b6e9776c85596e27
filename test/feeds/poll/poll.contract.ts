import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Database, openDatabase } from "#database/database.ts";
import type { Feed } from "#feeds/feed.ts";
import { parseFeed } from "#feeds/parse/parse.ts";
import { claimDue } from "#feeds/poll/due-feeds.ts";
import { openHostMemory } from "#feeds/poll/host-memory.ts";
import { createHostTurns } from "#feeds/poll/host-turns.ts";
import { noteEntries } from "#feeds/poll/note-entries.ts";
import { pollFeeds } from "#feeds/poll/poll-feeds.ts";
import { recordPoll } from "#feeds/poll/record-poll.ts";
import { claimWaiting } from "#feeds/poll/waiting-entries.ts";
import { openDesk } from "./desk.ts";
import { atom, type Item, page, story } from "./made-up-web.ts";

const FEED = "https://news.example/feed";
const OTHER = "https://news.example/world/feed";

const items = (...ids: readonly string[]): Item[] =>
  ids.map((id) => ({ id, url: `https://news.example/${id}`, text: story(id) }));
const teaser = (id: string): Item => ({ id, url: `https://news.example/${id}`, text: `Only the beginning of ${id}.` });

/** A feed of these items, as it is read. */
function read(items: readonly Item[]): Feed {
  const reading = parseFeed(Buffer.from(atom(items)), { url: FEED, contentType: null });
  if (reading.kind !== "feed") throw new Error("The feed cannot be read.");
  return reading.feed;
}

/** What polling promises, whatever the database. */
export function describePolling(freshUrl: () => Promise<string>): void {
  let url: string;
  let database: Database;
  let desk: ReturnType<typeof openDesk>;

  beforeEach(async () => {
    url = await freshUrl();
    database = await openDatabase({ url });
    desk = openDesk(database);
  });
  afterEach(() => database.close());

  describe("asking", () => {
    test("validators go back as they came, both of them, and a 304 brings nothing", async () => {
      desk.web.serves(FEED, ({ headers }) =>
        headers["if-none-match"] === 'W/"odd \\"one' && headers["if-modified-since"] === "yesterday-ish"
          ? { status: 304 }
          : { body: atom(items("a")), headers: { etag: 'W/"odd \\"one', "last-modified": "yesterday-ish" } },
      );
      await desk.uses(FEED);
      await desk.work();
      await desk.after(61);
      expect(desk.web.times(FEED)).toBe(2);
      expect(desk.web.asked[0]?.headers).toEqual({});
      expect((await desk.feedAt(FEED)).last_error).toBeNull();
      expect(await desk.titles()).toEqual(["Headline of a"]);
    });

    test("validators are renewed at every 200, also when the body is the same, and forgotten when none is sent", async () => {
      let validators: Record<string, string> = { etag: "1" };
      desk.web.serves(FEED, () => ({ body: atom(items("a")), headers: validators }));
      await desk.uses(FEED);
      await desk.work();
      validators = { "last-modified": "Sun, 22 Nov 2026 10:00:00 GMT" };
      await desk.after(61);
      validators = {};
      await desk.after(61);
      await desk.after(61);
      expect(desk.web.asked.map(({ headers }) => headers)).toEqual([
        {},
        { "if-none-match": "1" },
        { "if-modified-since": "Sun, 22 Nov 2026 10:00:00 GMT" },
        {},
      ]);
    });

    test("validators of an answer that is no feed are not kept: its 304 would hide the feed for ever", async () => {
      desk.web.serves(FEED, { body: "<html><body>Under repair</body></html>", headers: { etag: "repair" } });
      await desk.uses(FEED);
      await desk.work();
      desk.web.serves(FEED, { body: atom(items("a")) });
      await desk.after(61);
      expect(desk.web.asked[1]?.headers).toEqual({});
      expect(await desk.titles()).toEqual(["Headline of a"]);
    });

    test("a feed is asked hourly; less often when it asks for that, in a header or in its body, but daily", async () => {
      desk.web.serves(FEED, { body: atom([]) });
      await desk.uses(FEED);
      await desk.work();
      expect(await desk.minutesUntilPoll(FEED)).toBe(60);
      desk.web.serves(FEED, { body: atom([]), headers: { "cache-control": "public, max-age=7200" } });
      await desk.after(60);
      expect(await desk.minutesUntilPoll(FEED)).toBe(120);
      desk.web.serves(FEED, { body: `<rss version="2.0"><channel><title>T</title><ttl>180</ttl></channel></rss>` });
      await desk.after(120);
      expect(await desk.minutesUntilPoll(FEED)).toBe(180);
      desk.web.serves(FEED, { status: 304 });
      await desk.after(180);
      expect(await desk.minutesUntilPoll(FEED)).toBe(180);
      desk.web.serves(FEED, { status: 304, headers: { "cache-control": "max-age=99999999" } });
      await desk.after(180);
      expect(await desk.minutesUntilPoll(FEED)).toBe(24 * 60);
    });

    test("failures are tried again after doubled times, up to a day, and forgotten at the first success", async () => {
      desk.web.serves(FEED, { status: 500 });
      await desk.uses(FEED);
      const pauses: number[] = [];
      await desk.work();
      for (let n = 0; n < 7; n++) {
        const pause = await desk.minutesUntilPoll(FEED);
        pauses.push(pause);
        await desk.after(pause);
      }
      expect(pauses).toEqual([60, 120, 240, 480, 960, 1440, 1440]);
      expect(await desk.feedAt(FEED)).toMatchObject({ failures: 8, last_error: "has trouble of its own (500)" });
      desk.web.serves(FEED, { body: atom([]) });
      await desk.after(1440);
      expect(await desk.feedAt(FEED)).toMatchObject({ failures: 0, last_error: null, failing_since: null });
    });

    test("a 503 silences its feed for the time it asks for; a 429 the whole host", async () => {
      desk.web.serves(FEED, { status: 503, headers: { "retry-after": "36000" } });
      desk.web.serves(OTHER, { body: atom([]) });
      await desk.uses(FEED);
      await desk.uses(OTHER);
      await desk.work();
      expect(await desk.minutesUntilPoll(FEED)).toBe(600);
      await desk.after(61);
      expect(desk.web.times(OTHER)).toBe(2);
      desk.web.serves(OTHER, {
        status: 429,
        headers: { "retry-after": new Date(desk.now().getTime() + 30 * 3_600_000).toUTCString() },
      });
      await desk.after(61);
      expect(desk.web.times(OTHER)).toBe(3);
      await desk.after(20 * 60);
      expect([desk.web.times(FEED), desk.web.times(OTHER)]).toEqual([1, 3]);
      await desk.after(12 * 60);
      expect([desk.web.times(FEED), desk.web.times(OTHER)]).toEqual([2, 4]);
    });

    test("what a host asked for is known to the next process", async () => {
      desk.web.serves(FEED, { status: 429, headers: { "retry-after": "7200" } });
      desk.web.serves(OTHER, { body: atom([]) });
      await desk.uses(FEED);
      await desk.work();
      await desk.uses(OTHER);
      const next = openDesk(database);
      next.web.serves(OTHER, { body: atom([]) });
      await next.work();
      expect(next.web.asked).toEqual([]);
    });

    test("a feed that is gone (410) is asked no more, until somebody wants it again", async () => {
      desk.web.serves(FEED, { status: 410 });
      const id = await desk.uses(FEED);
      await desk.work();
      await desk.after(7 * 24 * 60);
      expect(desk.web.times(FEED)).toBe(1);
      expect(await desk.feedAt(FEED)).toMatchObject({ state: "gone", next_poll_at: null });
      desk.web.serves(FEED, { body: atom(items("a")) });
      expect(await desk.store.retryNow(id)).toBe(true);
      await desk.work();
      expect(await desk.titles()).toEqual(["Headline of a"]);
    });

    test("a feed that moved for good is asked at its new address from then on", async () => {
      desk.web.serves(FEED, { body: atom(items("a")), movedTo: OTHER });
      desk.web.serves(OTHER, { body: atom(items("a")) });
      await desk.uses(FEED);
      await desk.work();
      await desk.after(61);
      expect([desk.web.times(FEED), desk.web.times(OTHER)]).toEqual([1, 1]);
    });

    test("a feed that moved to one that is known becomes one with it, with all who use it and all that waits", async () => {
      desk.web.serves(FEED, { body: atom(items("a", "b")) });
      desk.web.serves(OTHER, { body: atom(items("b", "c")) });
      const old = await desk.uses(FEED, "one");
      const kept = await desk.uses(OTHER, "two");
      await desk.work();
      desk.web.serves(FEED, { body: atom(items("a", "b", "d")), movedTo: OTHER });
      await desk.after(61);
      await desk.work();
      expect(await desk.hasFeed(old)).toBe(false);
      expect((await desk.store.list("one")).map(({ id }) => id)).toEqual([kept]);
      expect((await desk.store.list("two")).map(({ id, articles }) => [id, articles])).toEqual([[kept, 4]]);
      expect(await desk.titles("one")).toEqual(["a", "b", "d"].map((id) => `Headline of ${id}`));
    });

    test("a feed that all had paused is asked again when one that moved to it is in use", async () => {
      const kept = await desk.uses(OTHER, "two");
      await desk.store.pause(kept, "two");
      desk.web.serves(FEED, { body: atom(items("a")), movedTo: OTHER });
      desk.web.serves(OTHER, { body: atom(items("a", "b")) });
      await desk.uses(FEED, "one");
      await desk.work();
      await desk.after(61);
      expect(await desk.titles("one")).toEqual(["Headline of a", "Headline of b"]);
      expect(await desk.titles("two")).toEqual([]);
    });

    test("one host is asked one thing at a time, a second apart", async () => {
      let underWay = 0;
      let most = 0;
      for (let n = 0; n < 5; n++) {
        const feed = `${FEED}/${n}`;
        desk.web.serves(feed, async () => {
          most = Math.max(most, ++underWay);
          await new Promise((resolve) => setTimeout(resolve, 5));
          underWay--;
          return { body: atom([]) };
        });
        await desk.uses(feed);
      }
      await desk.work();
      expect(most).toBe(1);
      const times = desk.web.asked.map(({ at }) => at);
      expect(times).toHaveLength(5);
      for (const [n, at] of times.entries()) expect(at - (times[n - 1] ?? 0)).toBeGreaterThanOrEqual(1000);
    });

    test("a hundred feeds of one host hold up no other", async () => {
      for (let n = 0; n < 100; n++) await desk.uses(`${FEED}/${n}`);
      await desk.uses("https://small.example/feed");
      const isFirst = desk.web.asked.length;
      expect(isFirst).toBe(0);
      await desk.work();
      const place = desk.web.asked.findIndex(({ url }) => url === "https://small.example/feed");
      expect(place).toBeGreaterThanOrEqual(0);
      expect(place).toBeLessThan(30);
    });
  });

  describe("one feed, several processes", () => {
    test("is polled by one of them", async () => {
      const feeds = Array.from({ length: 20 }, (_, n) => `https://host-${n}.example/feed`);
      for (const feed of feeds) await desk.uses(feed);
      const second = await openDatabase({ url });
      const other = openDesk(second);
      for (const feed of feeds) for (const { web } of [desk, other]) web.serves(feed, { body: atom([]) });
      await Promise.all([desk.work(), other.work()]);
      const asked = [...desk.web.asked, ...other.web.asked].map((request) => request.url);
      expect(asked.toSorted()).toEqual(feeds.toSorted());
      await second.close();
    });

    test("is polled again when the one that took it died", async () => {
      await desk.uses(FEED);
      desk.web.serves(FEED, { body: atom(items("a")) });
      expect(await claimDue(database, 5, desk.now())).toHaveLength(1);
      await desk.work();
      expect(desk.web.asked).toEqual([]);
      await desk.after(6);
      expect(await desk.titles()).toEqual(["Headline of a"]);
    });

    test("is written only by the one that holds it", async () => {
      await desk.uses(FEED);
      const [slow] = await claimDue(database, 1, desk.now());
      desk.passes(6);
      desk.web.serves(FEED, { body: atom(items("a")), headers: { etag: "new" } });
      await desk.work();
      const late = { kind: "gone", reason: "is gone" } as const;
      expect(slow && (await recordPoll(database, slow, late, { now: desk.now(), random: 0 }))).toBe(false);
      expect(await desk.feedAt(FEED)).toMatchObject({ state: "active", etag: "new" });
    });

    test("what is overdue at a start is spread over minutes, and a second start does not put it off", async () => {
      for (let n = 0; n < 50; n++) await desk.uses(`https://host-${n}.example/feed`);
      await desk.poller.start();
      await desk.work();
      const atOnce = desk.web.asked.length;
      expect(atOnce).toBeLessThan(5);
      desk.passes(5);
      await desk.work();
      const half = desk.web.asked.length;
      expect(half).toBeGreaterThan(10);
      expect(half).toBeLessThan(45);
      desk.passes(6);
      await desk.work();
      expect(desk.web.asked).toHaveLength(50);
    });
  });

  describe("reading", () => {
    test("an entry becomes one article, however often it is seen", async () => {
      desk.web.serves(FEED, { body: atom(items("a", "b")) });
      await desk.uses(FEED);
      await desk.work();
      desk.web.serves(FEED, { body: atom(items("c", "a", "b")) });
      await desk.after(61);
      expect(await desk.titles()).toEqual(["Headline of a", "Headline of b", "Headline of c"]);
    });

    test("of a feed's first reading the newest thirty are read; the older ones never", async () => {
      const old = Array.from(
        { length: 45 },
        (_, n): Item => ({
          id: `n${n}`,
          text: story(`n${n}`),
          date: `2026-10-${String((n % 28) + 1).padStart(2, "0")}T00:00:${String(n).padStart(2, "0")}Z`,
        }),
      );
      desk.web.serves(FEED, { body: atom(old) });
      await desk.uses(FEED);
      await desk.work();
      expect(await desk.archive.count()).toBe(30);
      desk.web.serves(FEED, { body: atom([...items("fresh"), ...old]) });
      await desk.after(61);
      expect(await desk.archive.count()).toBe(31);
      const corrected = old.map((item) => ({ ...item, text: `${item.text} Corrected.` }));
      desk.web.serves(FEED, { body: atom([...items("fresh"), ...corrected]) });
      await desk.after(61);
      expect(await desk.archive.count()).toBe(31);
    });

    test("a teaser is read at its page, what the feed tells in full is not asked for", async () => {
      desk.web.serves(FEED, { body: atom([teaser("short"), ...items("long")]) });
      desk.web.serves("https://news.example/short", { body: page("A title of the page", story("the page")) });
      await desk.uses(FEED);
      await desk.work();
      const texts = await desk.texts();
      expect(texts["Headline of short"]).toContain("In the matter of the page");
      expect(texts["Headline of long"]).toContain("In the matter of long");
      expect(desk.web.times("https://news.example/long")).toBe(0);
    });

    test.each([
      ["Paul Krugman", "Paul Krugman"],
      ["The Newsroom", null],
      ["Example Media Group", null],
    ])("an article without an author is by the feed's, %s, when that is a person", async (author, byline) => {
      desk.web.serves(FEED, { body: atom(items("a"), { author }) });
      await desk.uses(FEED);
      await desk.work();
      const stored = await database.kysely.selectFrom("articles").select("byline").execute();
      expect(stored).toEqual([{ byline }]);
    });

    test("a page that gives less than the feed is passed over", async () => {
      desk.web.serves(FEED, { body: atom([{ ...teaser("a"), text: `${story("a").slice(0, 900)} Read more` }]) });
      desk.web.serves("https://news.example/a", { body: page("Subscribe", "Please subscribe to go on reading this.") });
      await desk.uses(FEED);
      await desk.work();
      expect((await desk.texts())["Headline of a"]).toContain("In the matter of a");
    });

    test("robots.txt is asked for once a day, and obeyed", async () => {
      desk.web.serves(FEED, { body: atom([teaser("open"), teaser("private")]) });
      desk.web.serves("https://news.example/robots.txt", { body: "User-agent: *\nDisallow: /private" });
      for (const id of ["open", "private", "later"]) {
        desk.web.serves(`https://news.example/${id}`, { body: page(id, story(`page ${id}`)) });
      }
      await desk.uses(FEED);
      await desk.work();
      expect(desk.web.times("https://news.example/private")).toBe(0);
      expect((await desk.texts())["Headline of private"]).toBe("Only the beginning of private.");
      desk.web.serves(FEED, { body: atom([teaser("later"), teaser("open"), teaser("private")]) });
      await desk.after(61);
      expect((await desk.texts())["Headline of later"]).toContain("page later");
      expect(desk.web.times("https://news.example/robots.txt")).toBe(1);
    });

    test("a page that redirects to another site is read as that site allows it, at its turn", async () => {
      desk.web.serves(FEED, { body: atom([teaser("a"), teaser("b"), teaser("c")]) });
      desk.web.serves("https://other.example/robots.txt", { body: "User-agent: *\nDisallow: /private" });
      desk.web.serves("https://news.example/a", { redirectsTo: "https://other.example/a" });
      desk.web.serves("https://news.example/b", { redirectsTo: "https://other.example/private" });
      desk.web.serves("https://news.example/c", { redirectsTo: "https://other.example/c" });
      for (const id of ["a", "private", "c"]) {
        desk.web.serves(`https://other.example/${id}`, { body: page(id, story(`page ${id}`)) });
      }
      await desk.uses(FEED);
      await desk.work();
      const texts = await desk.texts();
      expect(texts["Headline of a"]).toContain("page a");
      expect(texts["Headline of b"]).toBe("Only the beginning of b.");
      expect(desk.web.times("https://other.example/private")).toBe(0);
      expect(desk.web.times("https://other.example/robots.txt")).toBe(1);
      const times = desk.web.asked.filter(({ url }) => url.startsWith("https://other.example")).map(({ at }) => at);
      expect(times.every((at, place) => place === 0 || at - (times[place - 1] ?? 0) >= 1000)).toBe(true);
    });

    test("a redirect leads to no page of the same site that its robots.txt closes, and round in circles for ever to none", async () => {
      desk.web.serves(FEED, { body: atom([teaser("open"), teaser("round")]) });
      desk.web.serves("https://news.example/robots.txt", { body: "User-agent: *\nDisallow: /private" });
      desk.web.serves("https://news.example/open", { redirectsTo: "https://news.example/private" });
      desk.web.serves("https://news.example/round", { redirectsTo: "https://other.example/round" });
      desk.web.serves("https://other.example/round", { redirectsTo: "https://news.example/round" });
      await desk.uses(FEED);
      await desk.work();
      expect(desk.web.times("https://news.example/private")).toBe(0);
      expect(desk.web.times("https://news.example/round")).toBeLessThan(6);
      expect(await desk.titles()).toEqual(["Headline of open", "Headline of round"]);
    });

    test("while a robots.txt cannot be had no page of its host is asked for", async () => {
      desk.web.serves(FEED, { body: atom([teaser("a")]) });
      desk.web.serves("https://news.example/robots.txt", { status: 500 });
      desk.web.serves("https://news.example/a", { body: page("a", story("page a")) });
      await desk.uses(FEED);
      await desk.work();
      expect(desk.web.times("https://news.example/a")).toBe(0);
      desk.web.serves("https://news.example/robots.txt", { status: 404 });
      await desk.after(31);
      await desk.after(200);
      expect((await desk.texts())["Headline of a"]).toContain("page a");
    });

    test("a page that fails is tried three times over hours, then the feed's own text has to do", async () => {
      desk.web.serves(FEED, { body: atom([teaser("a")]) });
      desk.web.serves("https://news.example/a", { status: 502 });
      await desk.uses(FEED);
      await desk.work();
      expect(await desk.titles()).toEqual([]);
      await desk.after(31);
      expect(await desk.titles()).toEqual([]);
      await desk.after(181);
      expect(desk.web.times("https://news.example/a")).toBe(3);
      expect(await desk.texts()).toEqual({ "Headline of a": "Only the beginning of a." });
    });

    test("what a feed shows is read while another still makes us wait for its answer", async () => {
      const isRead = Promise.withResolvers<object>();
      desk.web.serves(FEED, { body: atom([{ ...teaser("a"), url: "https://pages.example/a" }]) });
      desk.web.serves("https://slow.example/feed", () => isRead.promise);
      desk.web.serves("https://pages.example/a", () => {
        isRead.resolve({});
        return { body: page("a", story("the page")) };
      });
      await desk.uses(FEED);
      await desk.uses("https://slow.example/feed");
      await desk.work();
      expect((await desk.texts())["Headline of a"]).toContain("matter of the page");
    });

    test("the pages of a busy host are all read, a second apart, and hold up no other", async () => {
      const many = Array.from({ length: 30 }, (_, n) => teaser(`${n}`));
      desk.web.serves(FEED, { body: atom(many) });
      for (const { url = "" } of many) desk.web.serves(url, { body: page("one of many", story(url)) });
      desk.web.serves("https://small.example/feed", {
        body: atom([{ ...teaser("a"), url: "https://small.example/a" }]),
      });
      desk.web.serves("https://small.example/a", { body: page("a", story("the small one")) });
      await desk.uses(FEED);
      await desk.uses("https://small.example/feed");
      await desk.work();
      const pages = desk.web.asked.filter(({ url }) => !/feed|robots/.test(url));
      expect(pages).toHaveLength(31);
      expect(pages.findIndex(({ url }) => url === "https://small.example/a")).toBeLessThan(3);
      const times = pages.filter(({ url }) => !url.includes("small")).map(({ at }) => at);
      for (const [n, at] of times.entries()) {
        if (n > 0) expect(at - (times[n - 1] ?? 0)).toBeGreaterThanOrEqual(1000);
      }
    });

    test("an article in two feeds is stored once, and its page asked for once", async () => {
      desk.web.serves(FEED, { body: atom([teaser("a")]) });
      desk.web.serves(OTHER, {
        body: atom([{ ...teaser("a"), id: "other", url: "https://news.example/a?utm_source=rss" }]),
      });
      desk.web.serves("https://news.example/a", { body: page("a", story("page a")) });
      await desk.uses(FEED);
      await desk.work();
      await desk.uses(OTHER);
      await desk.work();
      expect(await desk.archive.count()).toBe(1);
      expect(desk.web.asked.filter(({ url }) => url.startsWith("https://news.example/a"))).toHaveLength(1);
    });

    test("an article that cannot be stored keeps back no other", async () => {
      const broken = openDesk(database, {
        ingest: async (articles, servers) => {
          if (articles.some(({ title }) => title.includes("bad"))) throw new Error("cannot be stored");
          return desk.needs.ingest(articles, servers);
        },
      });
      broken.web.serves(FEED, { body: atom(items("a", "bad", "b")) });
      await broken.uses(FEED);
      await broken.work();
      expect(await broken.titles()).toEqual(["Headline of a", "Headline of b"]);
      expect(broken.logged).toContain("article-not-stored");
      for (let n = 0; n < 4; n++) await broken.after(61);
      expect((await broken.store.counts()).waiting).toBe(0);
    });

    test("a full disk or a server out of reach costs no article", async () => {
      const trouble = Object.assign(new Error("no room"), { errcode: 13, code: "53100" });
      let isFull = true;
      const full = openDesk(database, {
        ingest: async (articles, servers) => {
          if (isFull) throw trouble;
          return desk.needs.ingest(articles, servers);
        },
      });
      full.web.serves(FEED, { body: atom(items("a", "b")) });
      await full.uses(FEED);
      for (let n = 0; n < 4; n++) await expect(full.after(61)).rejects.toBe(trouble);
      isFull = false;
      await full.after(6);
      expect(await full.titles()).toEqual(["Headline of a", "Headline of b"]);
    });

    test("what a feed brings at once is taken from the newest on", async () => {
      const order = ["z", "b", "y", "a"];
      const id = await desk.uses(FEED);
      await noteEntries(database.kysely, { id, last_read_at: null }, read(order.map(teaser)), desk.now());
      const taken = await claimWaiting(database, 10, desk.now());
      expect(taken.map(({ entry }) => entry.id)).toEqual(order);
    });

    test("entries that a dying process had taken are read after it", async () => {
      desk.web.serves(FEED, { body: atom(items("a", "b")) });
      await desk.uses(FEED);
      const turns = createHostTurns({ now: desk.now, sleep: async () => {} });
      const signal = new AbortController().signal;
      await pollFeeds({ ...desk.needs, turns, memory: openHostMemory(database) }, signal);
      desk.passes(1);
      expect(await claimWaiting(database, 10, desk.now())).toHaveLength(2);
      await desk.work();
      expect(await desk.titles()).toEqual([]);
      await desk.after(6);
      expect(await desk.titles()).toEqual(["Headline of a", "Headline of b"]);
      expect(desk.web.times(FEED)).toBe(1);
    });

    test("a stop gives back what is under way, and loses nothing", async () => {
      const stop = new AbortController();
      desk.web.serves(FEED, () => {
        stop.abort();
        throw new Error("broken off");
      });
      await desk.uses(FEED);
      await desk.poller.work(stop.signal);
      expect(await desk.feedAt(FEED)).toMatchObject({ failures: 0, lease: null });
      desk.web.serves(FEED, { body: atom(items("a")) });
      await desk.work();
      expect(await desk.titles()).toEqual(["Headline of a"]);
    });

    test("a page that a stop broke off counts as never asked for, even at its last try", async () => {
      const ADDRESS = "https://news.example/a";
      desk.web.serves(FEED, { body: atom([teaser("a")]) });
      desk.web.serves(ADDRESS, { status: 503 });
      await desk.uses(FEED);
      await desk.work();
      await desk.after(31);
      desk.passes(181);
      const stop = new AbortController();
      desk.web.serves(ADDRESS, () => {
        stop.abort();
        throw new Error("broken off");
      });
      await desk.poller.work(stop.signal);
      expect(desk.web.times(ADDRESS)).toBe(3);
      desk.web.serves(ADDRESS, { body: page("a", story("the page")) });
      await desk.work();
      expect((await desk.texts())["Headline of a"]).toContain("matter of the page");
    });
  });

  describe("changes", () => {
    const changed = (text: string): Item => ({ id: "a", url: "https://news.example/a", text: story(text) });

    test("a changed entry becomes a version of the same article, and the old words stay provable", async () => {
      desk.web.serves(FEED, { body: atom([changed("first")]) });
      await desk.uses(FEED);
      await desk.work();
      desk.web.serves(FEED, { body: atom([changed("second")]) });
      await desk.after(61);
      expect(await desk.archive.count()).toBe(1);
      expect((await desk.texts())["Headline of a"]).toContain("matter of second");
      const versions = await database.kysely.selectFrom("versions").select("text").execute();
      expect(versions.map(({ text }) => text.includes("matter of first"))).toEqual([true]);
    });

    test("a page that changes all the time is read again a few times a day", async () => {
      let edition = 0;
      const live = () => ({ body: atom([{ ...teaser("a"), text: `Edition ${edition++} of the day.` }]) });
      desk.web.serves(FEED, live);
      desk.web.serves("https://news.example/a", () => ({ body: page("a", story(`edition ${edition}`)) }));
      await desk.uses(FEED);
      await desk.work();
      for (let hour = 0; hour < 24; hour++) await desk.after(60.5);
      const times = desk.web.times("https://news.example/a");
      expect(times).toBeGreaterThanOrEqual(3);
      expect(times).toBeLessThanOrEqual(5);
    });

    test("an entry that the feed changes while it is read is read once more", async () => {
      const second = atom([{ ...teaser("a"), text: "The second beginning of a." }]);
      desk.web.serves(FEED, { body: atom([teaser("a")]) });
      await desk.uses(FEED);
      desk.web.serves("https://news.example/a", async () => {
        await database.kysely
          .updateTable("feed_entries")
          .set({ content_hash: "changed", next_try_at: desk.now().getTime() + 3_600_000 })
          .execute();
        return { body: page("a", story("the first page")) };
      });
      await desk.work();
      desk.web.serves(FEED, { body: second });
      desk.web.serves("https://news.example/a", { body: page("a", story("the second page")) });
      await desk.after(70);
      expect((await desk.texts())["Headline of a"]).toContain("the second page");
      expect(await desk.archive.count()).toBe(1);
    });

    describe("of an entry while it is read", () => {
      const anotherProcess = () => openDesk(database, { fetch: desk.web.fetch, now: desk.now });

      /** Serves the pages of `a` in turn; during the first something else happens. */
      async function reads(pages: string[], meanwhile: (feedId: number) => Promise<void>): Promise<void> {
        desk.web.serves(FEED, { body: atom([teaser("a"), ...items("b")]) });
        const id = await desk.uses(FEED);
        let isFirst = true;
        desk.web.serves("https://news.example/a", async () => {
          const text = pages.shift() ?? "";
          if (isFirst) {
            isFirst = false;
            await meanwhile(id);
          }
          return { body: page("a", story(text)) };
        });
        await desk.work();
      }

      const anotherBeginning = read([{ ...teaser("a"), text: "Another beginning." }]);

      test("its latest words are the article, and nobody else reads it meanwhile", async () => {
        let left = 0;
        const pages = ["page a", "page a, changed"];
        await reads(pages, async (id) => {
          await noteEntries(database.kysely, { id, last_read_at: 1 }, anotherBeginning, desk.now());
          await anotherProcess().work();
          left = pages.length;
        });
        expect(left).toBe(1);
        expect((await desk.texts())["Headline of a"]).toContain("matter of page a, changed");
        expect(await desk.archive.count()).toBe(2);
        desk.web.serves(FEED, { body: atom([{ id: "a", isWithdrawn: true }]) });
        await desk.after(61);
        expect(await desk.titles()).toEqual(["Headline of b"]);
      });

      test("a tombstone that comes in the first reading takes out what that reading makes", async () => {
        await reads(["page a"], async (id) => {
          const tombstone = read([{ id: "a", isWithdrawn: true }]);
          await noteEntries(database.kysely, { id, last_read_at: 1 }, tombstone, desk.now());
          await anotherProcess().work();
        });
        expect(await desk.titles()).toEqual(["Headline of b"]);
        expect(Object.keys(await desk.texts())).toContain("Headline of a");
      });

      test("a reading that took too long is not stored over a later one", async () => {
        await reads(["the first page"], async () => {});
        desk.web.serves(FEED, { body: atom([{ ...teaser("a"), text: "A second beginning." }]) });
        const pages = ["the second page", "the third page"];
        desk.web.serves("https://news.example/a", async () => {
          const text = pages.shift() ?? "";
          if (text === "the second page") {
            await noteEntries(database.kysely, await desk.feedAt(FEED), anotherBeginning, desk.now());
            desk.passes(6);
            await anotherProcess().work();
          }
          return { body: page("a", story(text)) };
        });
        await desk.after(61);
        expect((await desk.texts())["Headline of a"]).toContain("matter of the third page");
        expect(await desk.archive.count()).toBe(2);
      });
    });

    test("a tombstone withdraws the article, and only its own", async () => {
      desk.web.serves(FEED, { body: atom(items("a", "b")) });
      await desk.uses(FEED);
      await desk.work();
      desk.web.serves(FEED, { body: atom([{ id: "a", isWithdrawn: true }, ...items("b")]) });
      await desk.after(61);
      expect(await desk.titles()).toEqual(["Headline of b"]);
    });

    test("a tombstone withdraws also what a dying process had stored without writing it down", async () => {
      const dying = openDesk(database, {
        ingest: async (articles, servers) => {
          await desk.needs.ingest(articles, servers);
          throw new Error("killed");
        },
      });
      dying.web.serves(FEED, { body: atom(items("a", "b")) });
      const feedId = await dying.uses(FEED);
      await dying.work();
      expect(await desk.titles()).toEqual(["Headline of a", "Headline of b"]);
      desk.web.serves(FEED, {
        body: atom([
          { id: "a", isWithdrawn: true },
          { ...items("b")[0], id: "b", text: story("b, changed") },
        ]),
      });
      await desk.store.retryNow(feedId);
      await desk.after(5);
      expect(await desk.titles()).toEqual(["Headline of b"]);
      await desk.after(62);
      expect(await desk.titles()).toEqual(["Headline of b"]);
      expect(await desk.texts()).toMatchObject({ "Headline of b": expect.stringContaining("matter of b, changed") });
    });

    test("a page that was there and is missing when it is read again withdraws the article", async () => {
      desk.web.serves(FEED, { body: atom([teaser("a"), teaser("b")]) });
      for (const id of ["a", "b"])
        desk.web.serves(`https://news.example/${id}`, { body: page(id, story(`page ${id}`)) });
      await desk.uses(FEED);
      await desk.work();
      desk.web.serves(FEED, { body: atom([{ ...teaser("a"), text: "Another beginning." }, teaser("b")]) });
      desk.web.serves("https://news.example/a", { status: 410 });
      await desk.after(61);
      expect(await desk.titles()).toEqual(["Headline of b"]);
      desk.web.serves(FEED, { body: atom([{ ...teaser("a"), text: "Back again." }, teaser("b")]) });
      desk.web.serves("https://news.example/a", { body: page("a", story("page a, come back")) });
      await desk.after(300);
      expect(await desk.titles()).toEqual(["Headline of a", "Headline of b"]);
    });

    test("a page that is missing once (404) is looked for again, and takes its article out only after an hour", async () => {
      desk.web.serves(FEED, { body: atom([teaser("a"), teaser("b")]) });
      for (const id of ["a", "b"])
        desk.web.serves(`https://news.example/${id}`, { body: page(id, story(`page ${id}`)) });
      await desk.uses(FEED);
      await desk.work();
      desk.web.serves(FEED, {
        body: atom(["a", "b"].map((id) => ({ ...teaser(id), text: `Another beginning of ${id}.` }))),
      });
      for (const id of ["a", "b"]) desk.web.serves(`https://news.example/${id}`, { status: 404 });
      await desk.after(61);
      expect(await desk.titles()).toEqual(["Headline of a", "Headline of b"]);
      desk.web.serves("https://news.example/b", { body: page("b", story("page b, back again")) });
      await desk.after(30);
      expect(await desk.titles()).toEqual(["Headline of a", "Headline of b"]);
      await desk.after(31);
      expect(await desk.titles()).toEqual(["Headline of b"]);
      expect((await desk.texts())["Headline of b"]).toContain("back again");
    });

    test("a page that came back is given an hour anew when it is missing again", async () => {
      const change = (n: number) =>
        desk.web.serves(FEED, { body: atom([{ ...teaser("a"), text: `Beginning ${n}.` }]) });
      const there = { body: page("a", story("page a")) };
      desk.web.serves("https://news.example/a", there);
      change(1);
      await desk.uses(FEED);
      await desk.work();
      for (const n of [2, 3]) {
        desk.web.serves("https://news.example/a", { status: 404 });
        change(n);
        await desk.after(300);
        expect(await desk.titles()).toEqual(["Headline of a"]);
        desk.web.serves("https://news.example/a", there);
        await desk.after(61);
      }
      expect(await desk.titles()).toEqual(["Headline of a"]);
    });

    test("a page that cannot be read again leaves its article as it was", async () => {
      desk.web.serves(FEED, { body: atom([teaser("a"), teaser("b")]) });
      for (const id of ["a", "b"])
        desk.web.serves(`https://news.example/${id}`, { body: page(id, story(`page ${id}`)) });
      await desk.uses(FEED);
      await desk.work();
      const before = await desk.texts();
      desk.web.serves(FEED, { body: atom(["a", "b"].map((id) => ({ ...teaser(id), text: "Another beginning." }))) });
      desk.web.serves("https://news.example/a", { status: 403 });
      desk.web.serves("https://news.example/b", { status: 502 });
      await desk.after(61);
      await desk.after(31);
      await desk.after(200);
      expect(desk.web.times("https://news.example/b")).toBe(4);
      expect(await desk.texts()).toEqual(before);
      desk.web.serves(FEED, { body: atom(["a", "b"].map((id) => ({ ...teaser(id), text: "And another." }))) });
      desk.web.serves("https://news.example/b", { body: page("b", story("page b, corrected")) });
      await desk.after(2000);
      expect((await desk.texts())["Headline of b"]).toContain("corrected");
    });

    test("a feed changes no article that another feed made", async () => {
      desk.web.serves(FEED, { body: atom(items("a")) });
      await desk.uses(FEED);
      await desk.work();
      const copy = (text: string): Item => ({ id: "copy", url: "https://news.example/a", text, title: "A copy" });
      desk.web.serves(OTHER, { body: atom([copy(story("a rewriter"))]) });
      await desk.uses(OTHER);
      await desk.work();
      desk.web.serves(OTHER, { body: atom([copy(story("a rewriter again"))]) });
      await desk.after(61);
      desk.web.serves(OTHER, { body: atom([{ id: "copy", isWithdrawn: true }]) });
      await desk.after(61);
      expect(await desk.texts()).toEqual({ "Headline of a": expect.stringContaining("In the matter of a ") });
      expect(await desk.titles()).toEqual(["Headline of a"]);
    });
  });

  describe("whose articles", () => {
    test("a server's feed is read by that server alone, until others or everybody use it", async () => {
      desk.web.serves(FEED, { body: atom(items("a")) });
      await desk.uses(FEED, "one");
      await desk.work();
      const seen = async () =>
        [await desk.titles("one"), await desk.titles("two"), await desk.titles(null)].map((titles) => titles.length);
      expect(await seen()).toEqual([1, 0, 0]);
      await desk.uses(FEED, "two");
      expect(await seen()).toEqual([1, 1, 0]);
      await desk.uses(FEED, null);
      expect(await seen()).toEqual([1, 1, 1]);
    });

    test("an article of a server's feed becomes everybody's when a shared feed has it too", async () => {
      desk.web.serves(FEED, { body: atom([teaser("a")]) });
      desk.web.serves(OTHER, { body: atom([teaser("a")]) });
      desk.web.serves("https://news.example/a", { body: page("a", story("page a")) });
      await desk.uses(FEED, "one");
      await desk.work();
      expect(await desk.titles(null)).toEqual([]);
      await desk.uses(OTHER, null);
      await desk.work();
      expect(await desk.titles(null)).toEqual(["Headline of a"]);
      expect(await desk.titles("one")).toEqual(["Headline of a"]);
    });

    test("who has paused a feed gets nothing of it, while the others do", async () => {
      desk.web.serves(FEED, { body: atom(items("a")) });
      const id = await desk.uses(FEED, "one");
      await desk.uses(FEED, "two");
      expect(await desk.store.pause(id, "one")).toBe(true);
      await desk.work();
      expect([await desk.titles("one"), await desk.titles("two")]).toEqual([[], ["Headline of a"]]);
    });
  });

  describe("the store", () => {
    test("a feed that all have paused is not asked, and is again when one resumes", async () => {
      desk.web.serves(FEED, { body: atom(items("a")) });
      const id = await desk.uses(FEED, "one");
      await desk.store.pause(id, "one");
      await desk.after(300);
      expect(desk.web.asked).toEqual([]);
      expect(await desk.store.counts()).toMatchObject({ active: 0, paused: 1 });
      await desk.store.resume(id, "one");
      await desk.work();
      expect(await desk.titles("one")).toEqual(["Headline of a"]);
    });

    test("a feed is forgotten with its last user, and its articles stay", async () => {
      desk.web.serves(FEED, { body: atom(items("a")) });
      const id = await desk.uses(FEED, "one");
      await desk.uses(FEED, "two");
      await desk.work();
      expect(await desk.store.remove(id, "one")).toBe(true);
      expect(await desk.store.remove(id, "one")).toBe(false);
      expect(await desk.hasFeed(id)).toBe(true);
      expect(await desk.store.remove(id, "two")).toBe(true);
      expect(await desk.hasFeed(id)).toBe(false);
      expect(await database.kysely.selectFrom("feed_entries").selectAll().execute()).toEqual([]);
      expect(await desk.titles("two")).toEqual(["Headline of a"]);
    });

    test("a feed has one place, however its address is written", async () => {
      const id = await desk.uses("https://News.example/feed/", "one");
      expect(await desk.uses("http://news.example/feed#top", "two")).toBe(id);
      expect(await desk.uses("https://news.example/feed?section=world", "two")).not.toBe(id);
      expect(await desk.store.addUnseen(FEED, { guildId: "one", addedBy: null, channelId: null })).toEqual({
        kind: "known",
        feedId: id,
      });
    });

    test("a list shows each feed with what it gave and why it fails", async () => {
      desk.web.serves(FEED, { body: atom(items("a", "b"), { title: "Zebra News" }) });
      desk.web.serves(OTHER, { status: 403 });
      await desk.uses(FEED, "one");
      await desk.uses(OTHER, "one");
      await desk.work();
      expect(await desk.store.list("one")).toMatchObject([
        { url: OTHER, lastError: "does not let Newsdesk in (403)", articles: 0, failingSince: expect.any(Date) },
        { title: "Zebra News", lastError: null, articles: 2, lastArticleAt: expect.any(Date), isPaused: false },
      ]);
      expect(await desk.store.counts()).toEqual({ active: 2, paused: 0, gone: 0, failing: 1, due: 0, waiting: 0 });
    });

    test("entries that left their feed long ago are forgotten, those still in it never", async () => {
      desk.web.serves(FEED, { body: atom(items("stays", "leaves")) });
      await desk.uses(FEED);
      await desk.work();
      const keys = async () => (await database.kysely.selectFrom("feed_entries").select("key").execute()).length;
      desk.web.serves(FEED, { body: atom(items("stays")) });
      await desk.after(8 * 24 * 60);
      await desk.after(100 * 24 * 60);
      await desk.store.forget();
      expect(await keys()).toBe(2);
      desk.web.serves(FEED, { body: atom(items("new", "stays")) });
      await desk.after(24 * 60);
      await desk.store.forget();
      expect(await keys()).toBe(2);
      expect(await desk.archive.count()).toBe(3);
      desk.web.serves(FEED, { body: atom(items("newer", "new", "stays")) });
      await desk.after(24 * 60);
      expect(await desk.archive.count()).toBe(4);
    });
  });
}
