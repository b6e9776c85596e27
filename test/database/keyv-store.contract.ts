import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Database } from "#database/database.ts";
import { openStore, tableAdapter } from "#database/keyv-store.ts";

/** What every store of small values promises, whatever the database. */
export function describeKeyvStore(openFresh: () => Promise<Database>): void {
  describe("a store of small values", () => {
    let database: Database;
    beforeEach(async () => {
      database = await openFresh();
    });
    afterEach(() => database.close());

    test("gives back what was set, of any JSON shape", async () => {
      const store = openStore<unknown>(database, "settings");
      const values = ["text", 7, true, null, [1, "two"], { deep: { list: [{ emoji: "🗞️" }] } }];
      for (const [index, value] of values.entries()) await store.set(`key ${index}`, value);
      expect(await store.getMany(values.map((_, index) => `key ${index}`))).toEqual(values);
    });

    test("gives undefined for a key never set", async () => {
      const store = openStore<string>(database, "settings");
      expect(await store.get("nothing")).toBeUndefined();
      expect(await store.has("nothing")).toBe(false);
      expect(await store.delete("nothing")).toBe(false);
    });

    test("the last value set wins", async () => {
      const store = openStore<string>(database, "settings");
      await store.set("key", "old");
      await store.set("key", "new");
      expect(await store.get("key")).toBe("new");
    });

    test("a deleted key is gone", async () => {
      const store = openStore<string>(database, "settings");
      await store.set("key", "value");
      expect(await store.delete("key")).toBe(true);
      expect(await store.get("key")).toBeUndefined();
    });

    test("many keys at once keep their order", async () => {
      const store = openStore<number>(database, "settings");
      const keys = Array.from({ length: 1200 }, (_, index) => `key ${index}`);
      await store.setMany(keys.map((key, value) => ({ key, value })));
      expect(await store.getMany(["key 1100", "none", "key 3"])).toEqual([1100, undefined, 3]);
      expect(await store.hasMany(["key 1100", "none"])).toEqual([true, false]);
      expect(await store.deleteMany(keys)).toEqual(keys.map(() => true));
      expect(await store.get("key 3")).toBeUndefined();
    });

    test("namespaces do not see each other", async () => {
      const settings = openStore<string>(database, "settings");
      const buttons = openStore<string>(database, "buttons");
      await settings.set("key", "of settings");
      await buttons.set("key", "of buttons");
      await settings.clear();
      expect(await settings.get("key")).toBeUndefined();
      expect(await buttons.get("key")).toBe("of buttons");
    });

    test("a value is gone when its time is up, one set again without a time stays", async () => {
      const store = openStore<string>(database, "buttons");
      await store.set("short", "value", 5);
      await store.set("long", "value", 60_000);
      await store.set("again", "value", 5);
      await store.set("again", "value");
      await sleep(10);
      expect(await store.getMany(["short", "long", "again"])).toEqual([undefined, "value", "value"]);
      expect(await store.has("short")).toBe(false);
    });

    test("expired values leave the table when something else is set", async () => {
      const store = openStore<string>(database, "buttons");
      await store.set("short", "value", 5);
      await sleep(10);
      await store.set("other", "value");
      const rows = await database.kysely.selectFrom("keyv").select("key").execute();
      expect(rows.map(({ key }) => key)).toEqual(["other"]);
    });

    test("all values of a namespace can be walked through", async () => {
      const store = openStore<number>(database, "settings");
      await store.set("one", 1);
      await store.set("two", 2);
      await openStore<number>(database, "buttons").set("three", 3);
      expect(Object.fromEntries(await Array.fromAsync(store.iterator() ?? []))).toEqual({ one: 1, two: 2 });
    });

    test("a broken store throws and does not pretend that nothing is there", async () => {
      const store = openStore<string>(database, "settings");
      await database.kysely.schema.dropTable("keyv").execute();
      await expect(store.set("key", "value")).rejects.toThrow();
      await expect(store.get("key")).rejects.toThrow();
      store.on("error", () => {});
      await expect(store.get("key")).rejects.toThrow();
    });

    test("the adapter itself gives nothing that has expired", async () => {
      const adapter = tableAdapter(database);
      await adapter.set("future", "value", Date.now() + 60_000);
      await adapter.set("past", "value", Date.now() - 1);
      expect(await adapter.getMany(["past", "future"])).toEqual([undefined, "value"]);
      expect(await adapter.hasMany(["past", "future"])).toEqual([false, true]);
      expect(await adapter.delete("past")).toBe(false);
    });

    test("another adapter takes the place of the database", async () => {
      const elsewhere = new Map();
      const store = openStore<string>(database, "settings", elsewhere);
      await store.set("key", "value");
      expect(elsewhere.size).toBe(1);
    });
  });
}
