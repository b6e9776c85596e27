import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Digest, DigestStory } from "#briefing/digest.ts";
import { moreReply, whyReply } from "#discord/digest-answers.ts";
import { digestMessage, nothingNewMessage, plainDigestMessage } from "#discord/digest-reply.ts";
import { problemsOf } from "#discord/limits.ts";
import { anyExcerpt, anyQuote, anyText, anyWords, crucialMoment } from "./made-up.ts";

const at = "2016-07-12T12:00:00Z";
const post = { marker: "abcdefghij.2016-07-12", pingRoleId: null };

const talks: DigestStory = {
  topic: "syria",
  sentences: [
    { articleId: 1, start: 0, end: 12, text: "Talks began." },
    { articleId: 2, start: 0, end: 16, text: "Nobody was hurt." },
  ],
  quote: crucialMoment,
  kind: "new",
  outlets: 2,
  newest: at,
  matched: ["syria"],
  sources: [
    { id: 1, title: "Talks begin", outlet: "The Wire", url: "https://wire.example/1", publishedAt: at, language: "en" },
    { id: 2, title: "Envoy speaks", outlet: "Herald", url: null, publishedAt: at, language: "en" },
  ],
};
const small: Digest = {
  topics: ["syria", "turkey"],
  asOf: at,
  stories: [talks],
  more: [],
  coverage: { articles: 2, outlets: 2, from: at, until: at, untold: 0 },
};

describe("a digest", () => {
  test("tells each story as a bold headline with more, a quote, and a small line of linked outlets", () => {
    const { embeds } = digestMessage(small, post);
    expect(embeds).toHaveLength(1);
    expect(embeds?.[0]).toMatchObject({
      title: "Syria",
      description:
        "**Talks began\\.**\u00a0¹ Nobody was hurt\\.\u00a0²\n> “It is a crucial moment”\n— **Staffan de Mistura**, UN envoy for Syria\u00a0²\n-# ¹ [The Wire](https://wire.example/1) · ² Herald · 2 outlets · <t:1468324800:R>",
      footer: { text: "2 articles · 2 outlets · 12 July 2016" },
      timestamp: at,
    });
  });

  test("marks an update, in the plain message too", () => {
    const marked: Digest = { ...small, stories: [{ ...talks, kind: "update" }] };
    expect(digestMessage(marked, post).embeds?.[0]?.description).toMatch(/^\*Update:\* \*\*Talks/);
    expect(plainDigestMessage(marked, post).content).toContain("- *Update:* Talks");
  });

  test("pings nobody but the role that was asked for", () => {
    expect(digestMessage(small, post)).toMatchObject({ allowed_mentions: { parse: [] } });
    expect(digestMessage(small, post).allowed_mentions.roles).toBeUndefined();
    const pinging = { ...post, pingRoleId: "123456789012345678" };
    for (const message of [digestMessage(small, pinging), plainDigestMessage(small, pinging)]) {
      expect(message.allowed_mentions).toEqual({ parse: [], roles: ["123456789012345678"] });
      expect(message.content).toMatch(/^<@&123456789012345678>/);
    }
  });

  test("carries the marker of its delivery in every button, and in the line that there is nothing", () => {
    for (const message of [digestMessage(small, post), plainDigestMessage(small, post)]) {
      const ids = message.components?.flatMap((row) =>
        row.components.map((one) => ("custom_id" in one ? one.custom_id : "")),
      );
      expect(ids).toEqual(
        ["quotes", "actors", "sources", "proof", "why"].map((name) => `digest-${name}:${post.marker}`),
      );
    }
    expect(nothingNewMessage(["syria"], post).embeds?.[0]?.footer?.text).toContain(post.marker);
  });

  test("offers more only where there is more", () => {
    const labels = (digest: Digest) =>
      digestMessage(digest, post).components?.flatMap((row) =>
        row.components.map((one) => "label" in one && one.label),
      );
    expect(labels(small)).not.toContain("More");
    expect(labels({ ...small, more: [talks] })).toContain("More");
  });

  test("gives up quotes, then second sentences, then links of the last stories before anything else", () => {
    const long = {
      ...talks,
      sentences: talks.sentences.map((one) => ({ ...one, text: `${"Long words ".repeat(40)}end.` })),
    };
    const description =
      digestMessage({ ...small, stories: Array.from({ length: 10 }, () => ({ ...long })) }, post).embeds?.[0]
        ?.description ?? "";
    expect(description.split("\n\n")).toHaveLength(10);
    const [first = "", last = ""] = [description.split("\n\n").at(0), description.split("\n\n").at(-1)];
    expect(first.length).toBeGreaterThan(last.length);
    expect(last).toContain("**Long words");
  });

  test("links the first of many outlets, from which the lines come", () => {
    const [wire] = talks.sources;
    if (!wire) throw new Error("no source");
    const sources = [1, 2, 3, 4, 5, 6].map((id) => ({ ...wire, id, outlet: `Outlet ${id}` }));
    const [embed] = digestMessage({ ...small, stories: [{ ...talks, sources }] }, post).embeds ?? [];
    const line = embed?.description?.split("\n").find((one) => one.startsWith("-# ")) ?? "";
    expect([...line.matchAll(/Outlet (\d)/g)].map(([, number]) => number)).toEqual(["1", "2", "3"]);
  });

  test("gives each line the number of its own source, in the plain message too", () => {
    const [first, second] = talks.sources;
    if (!first || !second) throw new Error("no sources");
    const lead = { ...crucialMoment, articleId: first.id };
    const [embed] =
      digestMessage({ ...small, stories: [{ ...talks, quote: lead, sources: [first, second] }] }, post).embeds ?? [];
    expect(embed?.description).toMatch(/began\\\.\**\u00a0¹ Nobody was hurt\\\.\u00a0²\n> .*\n— .*\u00a0¹\n/);
    expect(plainDigestMessage(small, post).content).toBe("**Syria**\n- Talks began\\.\u00a0¹ · The Wire");
  });

  test("says in plain words why each story is there", () => {
    expect(whyReply(small).body.embeds?.[0]?.description).toContain(
      "**1.** Talks began\\.\n-# told by 2 outlets in 2 articles · newest <t:1468324800:R> · names “syria” · not told here before · place 1 of 1",
    );
  });
});

const topics = ["syria", "x".repeat(300), "\u202E*"];
const story: fc.Arbitrary<DigestStory> = fc.record({
  topic: fc.constantFrom(...topics),
  sentences: fc.array(fc.record(anyExcerpt), { minLength: 1, maxLength: 2 }),
  quote: fc.option(anyQuote),
  kind: fc.constantFrom("new" as const, "update" as const),
  outlets: fc.integer({ min: 1, max: 9000 }),
  newest: fc.option(fc.constant(at)),
  matched: fc.array(anyWords, { maxLength: 3 }),
  sources: fc.array(
    fc.record({
      id: fc.integer({ min: 1, max: 40 }),
      title: anyText,
      outlet: fc.option(anyWords),
      url: fc.option(fc.webUrl({ size: "large" })),
      publishedAt: fc.constant(at),
      language: fc.constantFrom("en", "und"),
    }),
    { minLength: 1, maxLength: 20 },
  ),
});
const anyDigest: fc.Arbitrary<Digest> = fc.record({
  topics: fc.constant(topics),
  asOf: fc.constant(at),
  stories: fc.array(story, { minLength: 1, maxLength: 10 }),
  more: fc.array(story, { maxLength: 9 }),
  coverage: fc.constant({ ...small.coverage, untold: 12 }),
});

test("whatever the articles contain, every message is one that Discord takes, and none pings everyone", () => {
  fc.assert(
    fc.property(anyDigest, fc.option(fc.constant("123456789012345678")), (digest, pingRoleId) => {
      const messages = [
        digestMessage(digest, { ...post, pingRoleId }),
        plainDigestMessage(digest, { ...post, pingRoleId }),
        nothingNewMessage(digest.topics, post),
        moreReply(digest).body,
        whyReply(digest).body,
      ];
      for (const message of messages) expect(problemsOf(message)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
