import { afterEach, describe, expect, test } from "vitest";
import { type Database, openDatabase } from "#database/database.ts";
import { openFeedStore } from "#feeds/feed-store.ts";

const now = () => new Date("2026-11-22T12:00:00Z");
const url = (n: number) => `https://n${n}.example/feed`;
const by = (guildId: string | null) => ({ guildId, addedBy: "ann", channelId: "1" });

/** What `/feeds` and the command line rely on, for each database. */
export function describeFeedStore(place: () => Promise<string>): void {
  let database: Database;

  async function opened(mostFeeds?: number) {
    database = await openDatabase({ url: await place() });
    return openFeedStore(database, { shareStored: async () => {}, now, random: () => 0.5, mostFeeds });
  }
  afterEach(() => database.close());

  describe("the store of feeds", () => {
    test("lets a server have so many feeds and no more, however many add at once; everybody's know no limit", async () => {
      const store = await opened(5);
      const added = await Promise.all(Array.from({ length: 12 }, (_, n) => store.addUnseen(url(n), by("one"))));
      expect(added.filter(({ kind }) => kind === "added")).toHaveLength(5);
      expect(added.filter(({ kind }) => kind === "full")).toEqual(Array(7).fill({ kind: "full", most: 5 }));
      expect(await store.list("one")).toHaveLength(5);
      expect(await store.counts()).toMatchObject({ active: 5 });
      const [own] = await store.list("one");
      expect(await store.addUnseen(own?.url ?? "", by("one"))).toEqual({ kind: "known", feedId: own?.id });
      for (let n = 0; n < 12; n++) expect((await store.addUnseen(url(n), by(null))).kind).toBe("added");
      expect((await store.addUnseen(url(1), by("two"))).kind).toBe("added");
    });

    test("lists all feeds with who uses them", async () => {
      const store = await opened();
      for (const user of [null, "one", "two"]) await store.addUnseen(url(1), by(user));
      await store.addUnseen(url(2), by("one"));
      expect(await store.listAll()).toMatchObject([
        { url: url(1), isForAll: true, servers: 2, articles: 0, lastPolledAt: null },
        { url: url(2), isForAll: false, servers: 1 },
      ]);
    });

    test("counts the feeds that a server has, one that everybody has too once", async () => {
      const store = await opened();
      expect(await store.countUsed("one")).toBe(0);
      for (const user of [null, "one", "two"]) await store.addUnseen(url(1), by(user));
      await store.addUnseen(url(2), by("one"));
      expect(await Promise.all([null, "one", "two", "none"].map(store.countUsed))).toEqual([1, 2, 1, 1]);
    });

    test("polls soon what was never polled, or all but what is paused", async () => {
      const store = await opened();
      for (const n of [1, 2, 3]) await store.addUnseen(url(n), by("one"));
      const [polled, paused] = await store.list("one");
      const later = { next_poll_at: now().getTime() + 3_600_000, last_polled_at: now().getTime() };
      await database.kysely
        .updateTable("feeds")
        .set(later)
        .where("id", "=", polled?.id ?? 0)
        .execute();
      await store.pause(paused?.id ?? 0, "one");
      expect((await store.counts()).due).toBe(0);
      await store.makeDue("never-polled");
      expect((await store.counts()).due).toBe(1);
      await store.makeDue("all");
      expect(await store.counts()).toMatchObject({ due: 2, active: 2, paused: 1 });
    });
  });
}
