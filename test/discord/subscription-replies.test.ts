import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Digest, DigestStory } from "#briefing/digest.ts";
import { problemsOf } from "#discord/limits.ts";
import type { Reply } from "#discord/reply.ts";
import { settingsReply } from "#discord/settings-reply.ts";
import { statusText } from "#discord/status-text.ts";
import { digestPreviewReply, subscribedReply } from "#discord/subscribed-reply.ts";
import type { SubscriptionView } from "#discord/subscription-line.ts";
import { endedReply, PAGE, subscriptionReply, subscriptionsReply, whichReply } from "#discord/subscriptions-reply.ts";
import { suspendedNotice } from "#discord/suspended-notice.ts";

/** Long, full of markdown, mentions and characters that hide. */
const hostile = fc
  .array(fc.constantFrom("@everyone", "<@&1>", "**", "[x](https://evil.example)", "\u202e", "`", "ß", "語", "a", " "), {
    minLength: 1,
    maxLength: 150,
    size: "max",
  })
  .map((parts) => `x${parts.join("")}`.slice(0, 300));
const id = fc.stringMatching(/^[0-9a-z]{10}$/);
const snowflake = fc.bigInt({ min: 10n ** 17n, max: 10n ** 19n }).map(String);
const moment = fc.date({ min: new Date("2020-01-01"), max: new Date("2040-01-01"), noInvalidDate: true });
const or = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: null });

const last: fc.Arbitrary<SubscriptionView["last"]> = or(
  fc.record({
    state: fc.constantFrom("pending", "leased", "sent", "unknown", "dead", "stale", "silent"),
    at: moment,
    reason: or(hostile),
    channelId: or(snowflake),
    messageId: or(snowflake),
  }),
);

const view: fc.Arbitrary<SubscriptionView> = fc.record({
  id,
  guildId: or(snowflake),
  channelId: snowflake,
  isAnnouncement: fc.boolean(),
  userId: snowflake,
  topics: fc.array(hostile, { minLength: 1, maxLength: 5, size: "max" }),
  time: fc.constant("08:00"),
  days: fc.constantFrom("every day", "Monday, Tuesday, Wednesday, Thursday, Friday and Saturday"),
  zone: fc.constantFrom("Berlin", "UTC+05:45", "Port-au-Prince"),
  stories: fc.integer({ min: 1, max: 10 }),
  pingRoleId: or(snowflake),
  isPublished: fc.boolean(),
  saysNothingNew: fc.boolean(),
  state: fc.constantFrom("active", "paused", "suspended", "ended"),
  reason: or(hostile),
  nextAt: or(moment),
  last,
});

const at = "2026-11-22T08:00:00.000Z";
const story = (text: string, index: number): DigestStory => ({
  ...{ topic: "t", kind: "new", outlets: 40, newest: at, matched: ["t"] },
  sentences: [0, 1].map((start) => ({ articleId: index, start, end: start + text.length, text: text.repeat(4) })),
  quote: null,
  sources: [{ id: index, title: text, outlet: text, url: "https://wire.example/1", publishedAt: at, language: "en" }],
});

const digest: fc.Arbitrary<Digest> = fc.array(hostile, { minLength: 1, maxLength: 10 }).map((texts) => ({
  topics: ["t"],
  asOf: at,
  stories: texts.map(story),
  more: [],
  coverage: { articles: 900, outlets: 80, from: at, until: at, untold: 40 },
}));
const unknown = fc.array(fc.record({ topic: hostile, near: fc.array(hostile, { maxLength: 3 }) }), { maxLength: 5 });
const preview = fc.oneof(
  digest.map((one) => ({ digest: one, past: null, unknown: [], hasFeeds: true })),
  fc.record({ digest: fc.constant(null), past: or(digest), unknown, hasFeeds: fc.boolean() }),
);
const zones = Array.from({ length: 25 }, (_, index) => ({
  name: `City ${index} (Area/City_${index}), now 09:31`,
  value: `Area/${index}`,
}));

function allowed(reply: Reply): void {
  expect(problemsOf(reply.body)).toEqual([]);
  expect(reply.isPrivate).toBe(true);
}

describe("whatever people type, Discord takes", () => {
  test("what a subscriber is shown", () => {
    const shown = fc.record({
      view,
      kind: fc.constantFrom("added", "already-there", "changed"),
      preview,
      zoneQuestion: or(fc.constant({ guess: "Berlin (Europe/Berlin), now 09:31", zones })),
      joinable: fc.array(fc.record({ id, topics: fc.array(hostile, { minLength: 1, maxLength: 4 }) }), {
        maxLength: 3,
      }),
      notes: fc.constantFrom(
        [],
        ["08:00 lies in this server's quiet hours (22:00 to 09:00 in Berlin), so it comes at their end."],
      ),
    });
    fc.assert(fc.property(shown, (subscribed) => allowed(subscribedReply(subscribed))));
    fc.assert(
      fc.property(preview, fc.array(hostile, { minLength: 1, maxLength: 5 }), (one, topics) =>
        allowed(digestPreviewReply(one, topics, "syria")),
      ),
    );
  });

  test("a page of subscriptions, one of them, and what is said when it ends", () => {
    const views = fc.uniqueArray(view, { minLength: 1, maxLength: PAGE, size: "max", selector: (one) => one.id });
    fc.assert(
      fc.property(views, (some) => {
        allowed(subscriptionsReply({ scope: "all", page: 1, pages: 3, total: 50, views: some }));
        allowed(whichReply(some));
      }),
    );
    fc.assert(
      fc.property(view, fc.array(last, { maxLength: 5 }), (one, recent) => allowed(subscriptionReply(one, recent))),
    );
    fc.assert(fc.property(view, (one) => allowed(endedReply(one))));
  });

  test("every subscription of a page is shown whole", () => {
    const views = fc.uniqueArray(view, { minLength: PAGE, maxLength: PAGE, size: "max", selector: (one) => one.id });
    fc.assert(
      fc.property(views, (some) => {
        const { body } = subscriptionsReply({ scope: "all", page: 0, pages: 1, total: PAGE, views: some });
        expect(body.embeds?.[0]?.description?.split("\n\n")).toHaveLength(PAGE + 1);
      }),
    );
  });

  test("settings, and the notice about a closed channel", () => {
    const within = { count: 3, until: "07:00" };
    const base = { zone: "Berlin", isZoneGuessed: true, time: "08:00", quiet: "22:00 to 07:00", language: "German" };
    allowed(settingsReply({ ...base, managerRoleId: "1", within }));
    fc.assert(
      fc.property(hostile, (reason) => {
        expect(problemsOf(suspendedNotice({ channelId: "1", reason, needed: ["View Channel"] }))).toEqual([]);
      }),
    );
  });
});

test("a status tells the owner how deliveries went, and everybody else not", () => {
  const status = { articles: 1200, newest: null, subscriptions: 1, next: null, feeds: 0 };
  const operator = {
    ...{ deliveries: { sent: 3, dead: 1, stale: 0 }, subscriptions: {}, feeds: { active: 1, failing: 0, gone: 0 } },
    ...{ memoryMb: 120, upSince: new Date(at) },
  };
  expect(statusText(status, null)).toBe(
    "**News** 1,200 articles, none with a date\n**Feeds** 0 feeds\n**Digests** 1 subscription",
  );
  expect(statusText(status, operator)).toContain(
    "**Deliveries of the last 24 hours** 3 sent, 1 dead\n**Subscriptions** none",
  );
});
