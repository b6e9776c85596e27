import { afterEach, beforeEach, expect, test } from "vitest";
import { type Database, openDatabase } from "#database/database.ts";
import { type FailingFeed, tellFailing } from "#feeds/poll/health.ts";
import { openDesk } from "./desk.ts";
import { atom } from "./made-up-web.ts";

const FEED = "https://news.example/feed";
const DAY = 24 * 60;

let database: Database;
let desk: ReturnType<typeof openDesk>;
let told: FailingFeed[];

beforeEach(async () => {
  database = await openDatabase({ url: ":memory:" });
  desk = openDesk(database);
  told = [];
});
afterEach(() => database.close());

const tell = (how: (failing: FailingFeed) => Promise<void> = async (failing) => void told.push(failing)) =>
  tellFailing(database, { tell: how, now: desk.now, log: (event) => desk.logged.push(event) });

test("a feed that has failed for three days is told to each server that uses it, once, with the reason", async () => {
  desk.web.serves(FEED, { status: 500 });
  const feedId = await desk.uses(FEED, "one");
  await desk.uses(FEED, "two");
  await desk.uses(FEED, null);
  await desk.work();
  await desk.after(2 * DAY);
  await tell();
  expect(told).toEqual([]);
  await desk.after(DAY + 1);
  await tell();
  await tell();
  expect(told.map(({ guildId }) => guildId).toSorted()).toEqual(["one", "two"]);
  expect(told[0]).toMatchObject({
    feedId,
    channelId: "1",
    addedBy: "ann",
    url: FEED,
    reason: "has trouble of its own (500)",
    since: new Date("2026-11-22T12:00:00Z"),
    isGone: false,
  });
});

test("a feed that worked again and fails anew is told again", async () => {
  desk.web.serves(FEED, { status: 500 });
  await desk.uses(FEED, "one");
  await desk.work();
  await desk.after(3 * DAY);
  await tell();
  desk.web.serves(FEED, { body: atom([]) });
  await desk.after(DAY);
  desk.web.serves(FEED, { status: 404 });
  await desk.after(DAY);
  await desk.after(3 * DAY);
  await tell();
  expect(told.map(({ reason }) => reason)).toEqual(["has trouble of its own (500)", "is not there (404)"]);
});

test("a feed that is gone is told at once; who has paused it does not hear of it", async () => {
  desk.web.serves(FEED, { status: 410 });
  const id = await desk.uses(FEED, "one");
  await desk.uses(FEED, "two");
  await desk.store.pause(id, "two");
  await desk.work();
  await tell();
  expect(told).toMatchObject([{ guildId: "one", isGone: true, reason: "is gone for good (410)" }]);
});

test("what could not be told is told the next time", async () => {
  desk.web.serves(FEED, { status: 410 });
  await desk.uses(FEED, "one");
  await desk.work();
  await tell(async () => {
    throw new Error("Discord is down");
  });
  expect(desk.logged).toEqual(["failing-feed-not-told"]);
  await tell();
  expect(told).toHaveLength(1);
});
