import fc from "fast-check";
import { expect, test } from "vitest";
import { failingFeedNotice } from "#discord/failing-feed-notice.ts";
import { addedReply, foundReply, notFoundReply, stillLookingReply } from "#discord/feed-found-reply.ts";
import type { FeedHealth, FeedView } from "#discord/feed-line.ts";
import { BROWSE_PAGE, browseReply } from "#discord/feeds-browse-reply.ts";
import { badFileReply } from "#discord/feeds-bulk-reply.ts";
import { feedReply, feedsReply, PAGE } from "#discord/feeds-reply.ts";
import { problemsOf } from "#discord/limits.ts";
import type { MessageBody } from "#discord/reply.ts";

/** Texts that strangers write to break out of their place, and the longest that are let through. */
const hostile = fc.oneof(
  fc.string({ unit: "binary", maxLength: 1200 }),
  fc.constantFrom(
    "@everyone @here <@123> <@&456> <#789> </feeds:1>",
    "](https://evil.example) [click **me** __now__ ||spoiler|| `code` ```block``` > quote # head -# small",
    "https://evil.example/ <https://evil.example/> discord.gg/evil",
    "\u202egnp.exe\u200b\u0000\n\n\r# Heading\n> quote",
    "x".repeat(1000),
    "*".repeat(1000),
    "𝕏".repeat(500),
    "",
  ),
);
const address = fc.oneof(
  fc.webUrl(),
  fc.constantFrom(`https://example.org/${"a".repeat(2000)}`, "https://example.org/)[x](y", "https://u:p@example.org/"),
);
const moment = fc.date({ min: new Date(0), max: new Date("2100-01-01"), noInvalidDate: true });
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one);
const health: fc.Arbitrary<FeedHealth> = fc.oneof(
  fc.record({ kind: fc.constantFrom("unchecked" as const, "works" as const, "paused" as const) }),
  fc.record({ kind: fc.constant("fails" as const), reason: hostile, since: maybe(moment) }),
  fc.record({ kind: fc.constant("gone" as const), reason: hostile }),
);
const view: fc.Arbitrary<FeedView> = fc.record({
  id: fc.nat(),
  name: hostile,
  url: address,
  site: maybe(address),
  health,
  articles: fc.nat(),
  lastArticleAt: maybe(moment),
  nextPollAt: maybe(moment),
});

const MARKUP = /(?<!\\)(?:@everyone|@here|<@[&!]?\d|<#\d|<\/feeds|\[click|```|\|\||discord\.gg)/;

/** Nothing that Discord refuses, nothing that pings, formats or hides. */
function isFine(body: MessageBody): void {
  expect(problemsOf(body)).toEqual([]);
  expect(body.allowed_mentions).toEqual({ parse: [] });
  const texts = [body.content ?? "", ...(body.embeds ?? []).flatMap(({ title, description }) => [title, description])];
  for (const text of texts) {
    expect(text ?? "").not.toMatch(MARKUP);
    expect(text ?? "").not.toMatch(/[\u0000\u202e\u200b]/);
  }
}

test("a list of feeds of any names shows every one of them", () => {
  const views = fc.uniqueArray(view, { minLength: 1, maxLength: PAGE, selector: ({ id }) => id });
  fc.assert(
    fc.property(views, fc.nat(200), fc.nat(50), (views, total, failing) => {
      const { body } = feedsReply({ page: 3, pages: 9, total, failing, shared: 3, views });
      isFine(body);
      expect(body.embeds?.[0]?.description).not.toContain("too long for one message");
    }),
    { numRuns: 300 },
  );
});

test("one feed of any name, with what was just found out about it, stays within Discord's limits", () => {
  const items = fc.array(fc.record({ title: hostile, url: maybe(address), publishedAt: fc.constant(null) }), {
    maxLength: 3,
  });
  const found = fc.record({
    ...{ name: hostile, url: address, site: maybe(address), language: fc.constant(null), entries: fc.nat() },
    newest: items,
  });
  fc.assert(
    fc.property(view, found, hostile, (view, found, reason) => {
      isFine(feedReply(view, 2).body);
      isFine(foundReply(found, "key").body);
      isFine(notFoundReply(found.url, reason).body);
      isFine(stillLookingReply(found.url, "key").body);
      isFine(addedReply(found.name).body);
      isFine(badFileReply(found.name, reason).body);
    }),
    { numRuns: 300 },
  );
});

test("the notice that a feed fails stays within Discord's limits, and mentions only who added it", () => {
  fc.assert(
    fc.property(view, hostile, moment, fc.boolean(), ({ id, name, url }, reason, since, isGone) => {
      const failing = { id, name, url, reason, since, isGone };
      isFine(failingFeedNotice({ ...failing, addedBy: null }));
      const named = failingFeedNotice({ ...failing, addedBy: "123" });
      expect(problemsOf(named)).toEqual([]);
      expect(named.allowed_mentions).toEqual({ parse: [] });
      expect(named.embeds?.[0]?.description?.match(/(?<!\\)<@\d+>/g)).toEqual(["<@123>"]);
    }),
  );
});

test("a full page of the catalogue stays within Discord's limits, whatever was chosen", () => {
  const feed = fc.record({
    ...{ name: hostile, about: hostile, language: fc.constant("Portuguese"), isOn: fc.boolean() },
    ...{ health, lastArticleAt: maybe(moment) },
  });
  const options = Array.from({ length: 31 }, (_, n) => ({ value: `v${n}`, label: "Norwegian Bokmål", count: 300 }));
  const offered = { chosen: "v1", options };
  const state = "latin-america.pt.investigations.12";
  fc.assert(
    fc.property(fc.array(feed, { minLength: 1, maxLength: BROWSE_PAGE }), (feeds) => {
      const menus = { region: offered, language: offered, subject: { ...offered, chosen: null } };
      const around = { state, back: "..0", more: "..2", total: 300, page: 1, pages: 12, picked: [0] };
      isFine(browseReply({ ...menus, ...around, feeds, wanted: `${state}/1ffffff/abcdef` }).body);
    }),
  );
});
