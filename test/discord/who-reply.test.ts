import fc from "fast-check";
import { expect, test } from "vitest";
import type { Profile } from "../../src/briefing/profile.ts";
import { problemsOf } from "../../src/discord/limits.ts";
import { personQuotesReply } from "../../src/discord/person-quotes-reply.ts";
import { whoReply } from "../../src/discord/who-reply.ts";
import { anyExcerpt, anyQuote, anyWords } from "./made-up.ts";

const at = "2016-07-12T12:00:00.000Z";
const source = { id: 1, title: "Road opens", outlet: "The Wire", url: null, publishedAt: at, language: "en" };
const lee: Profile = {
  name: "Ann Lee",
  type: "PER",
  roles: [{ articleId: 1, start: 0, end: 5, text: "Mayor", from: "2016-06-30T12:00:00.000Z", until: at }],
  quotes: [],
  related: [
    {
      ...{ name: "Roy Bell", type: "PER", articles: 2 },
      sentence: { articleId: 1, start: 0, end: 21, text: "Ann Lee met Roy Bell." },
    },
  ],
  sources: [source],
};

test("a profile reads as roles with their time, people named beside, and sources", () => {
  const { body, isPrivate } = whoReply(lee, []);
  expect(isPrivate).toBe(true);
  expect(body.embeds?.[0]?.title).toBe("Ann Lee");
  expect(body.embeds?.[0]?.description?.split("\n").filter(Boolean)).toEqual([
    "From 1 article, 12 July 2016.",
    expect.stringMatching(/^- Mayor · 30 June\s–\s12 July 2016\u00a0¹$/),
    "**Named together with**",
    "- **Roy Bell** · 2 articles: Ann Lee met Roy Bell\\.\u00a0¹",
  ]);
  expect(body.embeds?.[1]?.description).toBe("¹ Road opens · The Wire · <t:1468324800:D>");
});

test("a queen is called so in the title", () => {
  const queen = { ...lee, name: "Ann II", roles: lee.roles.map((role) => ({ ...role, text: "Queen" })) };
  expect(whoReply(queen, []).body.embeds?.[0]?.title).toBe("Queen Ann II");
});

test("somebody of whom nothing more is known still has articles", () => {
  expect(whoReply({ ...lee, roles: [], related: [] }, []).body.embeds?.[1]?.description).toContain("¹ Road opens");
});

const anyProfile: fc.Arbitrary<Profile> = fc.record({
  name: anyWords,
  type: fc.constant("PER" as const),
  roles: fc.array(fc.record({ ...anyExcerpt, from: fc.constant(at), until: fc.constant(at) }), { maxLength: 6 }),
  quotes: fc.array(anyQuote, { maxLength: 12 }),
  related: fc.array(
    fc.record({
      name: anyWords,
      type: fc.constant("ORG" as const),
      articles: fc.integer({ min: 1, max: 9000 }),
      sentence: fc.record(anyExcerpt),
    }),
    { maxLength: 6 },
  ),
  sources: fc
    .array(fc.record({ title: anyWords, outlet: fc.option(anyWords), url: fc.option(fc.webUrl({ size: "large" })) }), {
      maxLength: 60,
    })
    .map((all) => all.map((one, index) => ({ ...source, ...one, id: index + 1 }))),
});

test("whatever the articles contain, the replies on people are ones that Discord takes", () => {
  fc.assert(
    fc.property(anyProfile, anyWords, (profile, topic) => {
      for (const { body } of [
        whoReply(profile, []),
        personQuotesReply(profile, topic),
        personQuotesReply(profile, null),
      ])
        expect(problemsOf(body)).toEqual([]);
    }),
    { numRuns: 100 },
  );
});
