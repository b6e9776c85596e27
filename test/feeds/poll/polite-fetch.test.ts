import { setImmediate } from "node:timers/promises";
import { expect, test } from "vitest";
import { openDatabase } from "#database/database.ts";
import { openDesk } from "./desk.ts";

const FEED = "https://news.example/feed";

async function withDesk(work: (desk: ReturnType<typeof openDesk>) => Promise<void>): Promise<void> {
  const database = await openDatabase({ url: ":memory:" });
  await work(openDesk(database)).finally(database.close);
}

test("what somebody asks for waits for the turn of its host", () =>
  withDesk(async ({ poller, web }) => {
    await Promise.all([1, 2, 3].map((n) => poller.fetch(`https://news.example/${n}`, { as: "feed" })));
    await poller.fetch("https://other.example/", { as: "feed" });
    const [first = 0, ...later] = web.asked.map(({ at }) => at);
    expect(later.map((at) => at - first)).toEqual([1000, 2000, 2000]);
  }));

test("nobody waits for a long queue", () =>
  withDesk(async ({ poller, web }) => {
    const busy = Promise.withResolvers<object>();
    web.serves("https://news.example/0", () => busy.promise);
    const asked = Array.from({ length: 12 }, (_, n) => poller.fetch(`https://news.example/${n}`, { as: "feed" }));
    await setImmediate();
    expect(await Promise.race(asked)).toMatchObject({ kind: "failed", reason: expect.stringContaining("just now") });
    busy.resolve({});
    const answered = (await Promise.all(asked)).filter(({ kind }) => kind === "answered");
    expect(answered.length).toBeLessThanOrEqual(6);
    expect(web.asked).toHaveLength(answered.length);
  }));

test("a host that said too often is left alone, whoever asks", () =>
  withDesk(async ({ poller, web, uses, work, passes }) => {
    web.serves(FEED, { status: 429, headers: { "retry-after": "600" } });
    await uses(FEED);
    await work();
    passes(1);
    expect(await poller.fetch("https://news.example/other", { as: "feed" })).toMatchObject({ kind: "failed" });
    expect(web.asked).toHaveLength(1);
    passes(10);
    expect(await poller.fetch("https://news.example/other", { as: "feed" })).toMatchObject({ kind: "answered" });
  }));

test("a host that says so to somebody who asks is left alone by the polls, too", () =>
  withDesk(async ({ poller, web, uses, work, after }) => {
    web.serves("https://news.example/other", { status: 429 });
    await poller.fetch("https://news.example/other", { as: "feed" });
    await uses(FEED);
    await work();
    expect(web.times(FEED)).toBe(0);
    await after(16);
    expect(web.times(FEED)).toBe(1);
  }));
