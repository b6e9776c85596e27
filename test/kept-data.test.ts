import { expect, test } from "vitest";
import { openDatabase } from "#database/database.ts";
import { openDeliveries } from "#digest/deliveries.ts";
import { openGuildSettings } from "#subscriptions/guild-settings.ts";
import { openSubscriptions } from "#subscriptions/store.ts";
import { keptData } from "../src/kept-data.ts";
import { wish } from "./subscriptions/made-up.ts";

const DAY = 86_400_000;
const left = new Date("2026-11-23T08:00:00Z");
const daysLater = (days: number) => new Date(left.getTime() + days * DAY);

test("a server's data that was half deleted when the process died is deleted the next night", async () => {
  const database = await openDatabase({ url: ":memory:" });
  const [subscriptions, settings] = [openSubscriptions(database), openGuildSettings(database)];
  await subscriptions.add(wish({ guildId: "100" }), left);
  await settings.setRemoved("100", left);
  const feeds = [{ id: 1 }, { id: 2 }];
  let isDying = true;
  const kept = keptData({
    subscriptions,
    settings,
    deliveries: openDeliveries(database),
    isInServer: async () => false,
    feeds: {
      list: async () => feeds.map(({ id }) => feedOf(id)),
      remove: async (id) => {
        if (isDying) throw new Error("killed");
        return (
          feeds.splice(
            feeds.findIndex((feed) => feed.id === id),
            1,
          ).length > 0
        );
      },
    },
  });
  await expect(kept.sweep(daysLater(31))).rejects.toThrow("killed");
  isDying = false;
  await kept.sweep(daysLater(32));
  expect(feeds).toEqual([]);
  expect(await subscriptions.ofGuild("100")).toEqual([]);
  expect(await settings.removedUntil(daysLater(99))).toEqual([]);
});

function feedOf(id: number) {
  const never = { failingSince: null, lastPolledAt: null, lastSuccessAt: null, lastArticleAt: null, nextPollAt: null };
  const blank = {
    title: null,
    site: null,
    language: null,
    lastError: null,
    articles: 0,
    isPaused: false,
    addedBy: null,
  };
  return { id, url: `https://wire.example/${id}`, state: "active" as const, ...never, ...blank };
}
