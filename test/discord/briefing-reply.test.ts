import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Briefing } from "../../src/briefing/briefing.ts";
import {
  actorsReply,
  briefingReply,
  newsReply,
  proofReply,
  quotesReply,
  sourcesReply,
} from "../../src/discord/briefing-reply.ts";
import { disagreementsReply } from "../../src/discord/disagreements-reply.ts";
import { problemsOf } from "../../src/discord/limits.ts";
import { timelineReply } from "../../src/discord/timeline-reply.ts";
import { anyExcerpt, anyQuote, anyText, anyWords, crucialMoment } from "./made-up.ts";

const at = "2016-07-12T12:00:00Z";

const small: Briefing = {
  id: "b".repeat(24),
  topic: "syria",
  stories: [{ articles: 2, outlets: 2, newest: at }],
  summary: [{ articleId: 1, start: 0, end: 12, text: "Talks began.", story: 0 }],
  quotes: [crucialMoment],
  moreQuotes: [],
  actors: [
    {
      name: "John Kerry",
      type: "PER",
      role: null,
      outlets: 2,
      articles: 3,
      mention: { articleId: 1, start: 0, end: 5, text: "Kerry" },
    },
  ],
  moreActors: [],
  disagreements: [],
  sources: [
    { id: 1, title: "Talks begin", outlet: "The Wire", url: "https://wire.example/1", publishedAt: at, language: "en" },
    { id: 2, title: "Envoy speaks", outlet: null, url: null, publishedAt: at, language: "de" },
  ],
  coverage: { articles: 2, outlets: 2, from: at, until: at },
};

describe("a briefing", () => {
  test("reads as summary, quotes with speakers, actors, sources and coverage", () => {
    const embed = briefingReply(small, false).body.embeds?.[0];
    expect(embed?.title).toBe("Syria");
    expect(embed?.description).toBe(
      "Talks began\\.\u00a0¹\n\n> “It is a crucial moment”\n— **Staffan de Mistura**, UN envoy for Syria\u00a0²",
    );
    expect(embed?.fields).toEqual([
      { name: "Who is in it", value: "**John Kerry** · 2 outlets" },
      {
        name: "Sources",
        value:
          "¹ [Talks begin](https://wire.example/1) · The Wire · <t:1468324800:D>\n² Envoy speaks · <t:1468324800:D>",
      },
    ]);
    expect(embed?.footer?.text).toBe("2 articles · 2 outlets · 12 July 2016 · English, German");
  });

  test("several stories are told one by one, each with its day and how many tell it", () => {
    const stories = [
      { articles: 3, outlets: 2, newest: at },
      { articles: 1, outlets: 1, newest: at },
    ];
    const summary = [0, 0, 1].map((story) => ({ articleId: 1, start: 0, end: 12, text: "Talks began.", story }));
    const told = briefingReply({ ...small, stories, summary, quotes: [] }, false).body.embeds?.[0]?.description;
    expect(told).toBe(
      "Talks began\\.\u00a0¹ Talks began\\.\u00a0¹\n-# <t:1468324800:D> · 3 articles · 2 outlets\n\nTalks began\\.\u00a0¹\n-# <t:1468324800:D> · 1 article · 1 outlet",
    );
  });

  test("a sentence that leans on its headline stands under it", () => {
    const summary = small.summary.map((sentence) => ({ ...sentence, isUnderHeadline: true as const }));
    const sources = small.sources.map((source) => ({ ...source, title: "*Talks* begin" }));
    const told = briefingReply({ ...small, summary, sources, quotes: [] }, false).body.embeds?.[0]?.description;
    expect(told).toBe("**\\*Talks\\* begin**\nTalks began\\.\u00a0¹");
  });

  test("a speaker without proof is called unattributed", () => {
    const quotes = small.quotes.map((quote) => ({ ...quote, speaker: null, role: null, evidence: null }));
    expect(briefingReply({ ...small, quotes }, false).body.embeds?.[0]?.description).toContain(
      "— *unattributed*\u00a0²",
    );
  });

  test("a speaker without a name is told in the article's words, plain and escaped", () => {
    const described = { speaker: null, description: "a *senior* official", role: null };
    const quotes = small.quotes.map((quote) => ({ ...quote, ...described }));
    expect(briefingReply({ ...small, quotes }, false).body.embeds?.[0]?.description).toContain(
      "— a \\*senior\\* official\u00a0²",
    );
  });

  test("its buttons carry the briefing's id", () => {
    const row = briefingReply(small, false).body.components?.[0];
    const ids = row?.components.map((button) => ("custom_id" in button ? button.custom_id : ""));
    expect(ids).toEqual(["quotes", "actors", "sources", "proof"].map((name) => `${name}:${small.id}`));
  });

  test("a button for disagreements is there only when there are some", () => {
    const labels = (briefing: Briefing) =>
      briefingReply(briefing, false).body.components?.[1]?.components.map(
        (button) => "label" in button && button.label,
      );
    expect(labels(small)).toEqual(["Timeline"]);
    const side = { articleId: 1, start: 0, end: 12, text: "Talks began." };
    const disagreements = [{ matter: "killed" as const, sides: [side, side].map((one) => ({ ...one, figure: side })) }];
    expect(labels({ ...small, disagreements })).toEqual(["Timeline", "Outlets disagree"]);
  });

  test("a button for what is new is there only when something is", () => {
    const labels = (briefing: Briefing) =>
      briefingReply(briefing, false).body.components?.[1]?.components.map(
        (button) => "label" in button && button.label,
      );
    expect(labels({ ...small, news: [] })).toEqual(["Timeline"]);
    const news = [{ articleId: 1, start: 0, end: 12, text: "Talks began." }];
    expect(labels({ ...small, news })).toEqual(["What is new", "Timeline"]);
    const [list, below] = newsReply({ ...small, news }).body.embeds ?? [];
    expect(list?.description).toBe("- Talks began\\.\u00a0¹");
    expect(below?.description).toContain("¹ [Talks begin]");
  });

  test("is for the asker alone when asked so, and so is everything behind its buttons", () => {
    expect(briefingReply(small, true).isPrivate).toBe(true);
    expect(briefingReply(small, false).isPrivate).toBe(false);
    for (const reply of [quotesReply, actorsReply, sourcesReply]) expect(reply(small).isPrivate).toBe(true);
  });
});

test("the proof shows where each passage stands, with the shown words underlined", () => {
  const excerpt = { articleId: 1, start: 6, end: 11, text: "began" };
  const passage = { articleId: 1, start: 0, end: 12, text: "Talks began." };
  expect(proofReply(small, [{ excerpt, passage, formerUntil: null }]).body.embeds?.[0]?.description).toBe(
    "[Talks begin](https://wire.example/1) · The Wire · <t:1468324800:f>\n- Talks __began__\\.",
  );
});

test("the proof from an earlier version of an article says until when it read so", () => {
  const excerpt = { articleId: 1, start: 0, end: 12, text: "Talks began." };
  const reply = proofReply(small, [{ excerpt, passage: excerpt, formerUntil: "2016-07-13T00:00:00.000Z" }]);
  expect(reply.body.embeds?.[0]?.description).toContain(
    "- Talks began\\. *(earlier version, changed on <t:1468368000:D>)*",
  );
});

test("a source that was withdrawn says so wherever it is listed", () => {
  const sources = small.sources.map((source) => ({ ...source, withdrawnAt: "2016-07-13T00:00:00.000Z" }));
  expect(sourcesReply({ ...small, sources }).body.embeds?.[0]?.description).toContain(
    "withdrawn by its outlet on <t:1468368000:D>",
  );
});

test("a briefing whose articles are gone says so", () => {
  expect(proofReply(small, []).body.embeds?.[0]?.description).toContain("no longer in the archive");
});

const actor = fc.record({
  name: anyWords,
  type: fc.constantFrom("PER" as const, "ORG" as const),
  role: fc.option(anyWords),
  outlets: fc.integer({ min: 1, max: 9000 }),
  articles: fc.integer({ min: 1, max: 9000 }),
  mention: fc.record(anyExcerpt),
});
const source = fc.record({
  title: anyText,
  outlet: fc.option(anyWords),
  url: fc.option(fc.webUrl({ size: "large" })),
  publishedAt: fc.constant(at),
  language: fc.constantFrom("en", "de", "und"),
});
const anyBriefing: fc.Arbitrary<Briefing> = fc.record({
  id: fc.constant("a".repeat(24)),
  topic: anyWords,
  stories: fc.constant([1, 2, 3].map((outlets) => ({ articles: 9, outlets, newest: at }))),
  summary: fc.array(fc.record({ ...anyExcerpt, story: fc.integer({ min: 0, max: 2 }) }), { maxLength: 4 }),
  news: fc.array(fc.record(anyExcerpt), { maxLength: 4 }),
  quotes: fc.array(anyQuote, { maxLength: 4 }),
  moreQuotes: fc.array(anyQuote, { maxLength: 12 }),
  actors: fc.array(actor, { maxLength: 8 }),
  moreActors: fc.array(actor, { maxLength: 22 }),
  disagreements: fc.array(
    fc.record({
      matter: fc.constantFrom("killed" as const, "living there" as const, "missing" as const),
      sides: fc.array(fc.record({ ...anyExcerpt, figure: fc.record(anyExcerpt) }), { minLength: 2, maxLength: 5 }),
    }),
    { maxLength: 4 },
  ),
  sources: fc
    .array(source, { maxLength: 40 })
    .map((sources) => sources.map((one, index) => ({ id: index + 1, ...one }))),
  coverage: fc.constant(small.coverage),
});

const anyTimeline = fc.array(
  fc.record({
    ...anyExcerpt,
    date: fc.constantFrom("2016-07-12", "2016-07", "2016"),
    kind: fc.constantFrom("happened" as const, "reported" as const, "planned" as const),
    outlets: fc.integer({ min: 1, max: 9000 }),
  }),
  { maxLength: 16 },
);

test("whatever the articles contain, every message is one that Discord takes", () => {
  fc.assert(
    fc.property(anyBriefing, anyTimeline, (briefing, timeline) => {
      const proofs = briefing.summary.map((sentence) => ({
        excerpt: sentence,
        passage: { ...sentence, start: sentence.start, text: `${sentence.text} it was.` },
        formerUntil: null,
      }));
      const replies = [
        briefingReply(briefing, false),
        quotesReply(briefing),
        actorsReply(briefing),
        sourcesReply(briefing),
        newsReply(briefing),
        proofReply(briefing, proofs),
        timelineReply(briefing.topic, timeline, briefing.sources),
        disagreementsReply(briefing),
      ];
      for (const { body } of replies) expect(problemsOf(body)).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

test("a topic typed in small letters reads as a headline, any other as it was typed", () => {
  const titleOf = (topic: string) => briefingReply({ ...small, topic }, false).body.embeds?.[0]?.title;
  expect(titleOf("south china sea")).toBe("South China Sea");
  expect(titleOf("the war on drugs -mexico")).toBe("The War on Drugs \\-Mexico");
  expect(titleOf("élysée l’été")).toBe("Élysée L’été");
  expect(titleOf("iPhone")).toBe("iPhone");
  expect(titleOf("@here")).toBe("\\@here");
});
