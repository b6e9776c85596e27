import { expect, test } from "vitest";
import type { Briefing } from "../../src/briefing/briefing.ts";
import type { StoredArticle } from "../../src/briefing/proof.ts";
import { type BriefingNeeds, createBriefings } from "../../src/commands/briefings.ts";
import { analysed } from "../briefing/sample-analysis.ts";

const article = analysed(1, "The road reopened on Monday after a week of talks. Mayor Ann Lee welcomed it.", {
  title: "Road reopens",
  actors: [{ name: "Ann Lee", role: "Mayor" }],
});

function desk(found = [article], stored: readonly StoredArticle[] = found, near: string[] = []) {
  const kept = new Map<string, unknown>();
  const windows: unknown[] = [];
  const cited: unknown[] = [];
  const servers: unknown[] = [];
  const topics: unknown[] = [];
  const needs: BriefingNeeds = {
    find: async ({ alternatives }, window) => {
      topics.push(alternatives.flat(2).join(" "));
      windows.push(window.until ? [window.since, window.until] : window.since);
      servers.push(window.server);
      return found;
    },
    load: async (ids, server) => {
      servers.push(server);
      return stored.filter((one) => ids.includes(one.article.id));
    },
    cite: async (ids, until) => void cited.push({ ids, until }),
    nearNames: async (word) => near.map((name) => `${name} ${word}`),
    namesStartingWith: async (prefix) => ("syria".startsWith(prefix) ? ["Syria"] : []),
    store: { get: async (key) => kept.get(key), set: async (key, value: Briefing) => kept.set(key, value) },
    now: () => new Date("2016-07-15T00:00:00Z"),
  };
  return { kept, cited, servers, topics, windows, briefings: createBriefings(needs) };
}

test("articles found make a briefing of words that stand in them", async () => {
  const outcome = await desk().briefings.on("road", { since: null, server: null });
  if (outcome.kind !== "briefing") throw new Error(outcome.kind);
  const { summary, coverage } = outcome.briefing;
  expect(summary.length).toBeGreaterThan(0);
  for (const { start, end, text } of summary) expect(article.article.text.slice(start, end)).toBe(text);
  expect(coverage).toMatchObject({ articles: 1, outlets: 1 });
});

test("the year of today is not looked for, and stays in the title", async () => {
  const { briefings, topics } = desk();
  const outcome = await briefings.on("road talks 2016", { since: null, server: null });
  expect(topics).toEqual(["road talks"]);
  expect(outcome).toMatchObject({ kind: "briefing", briefing: { topic: "road talks 2016" } });
});

test("no articles is an outcome, not an error, with the names that are near", async () => {
  expect(await desk([], [], ["near"]).briefings.on("road works", { since: null, server: null })).toEqual({
    kind: "nothing-found",
    topic: "road works",
    near: ["near road works"],
    isWindowed: false,
  });
});

test("a word that is only begun offers the names that begin so", async () => {
  expect(await desk([]).briefings.on("syr", { since: null, server: null })).toMatchObject({
    kind: "nothing-found",
    near: ["Syria"],
  });
});

test("a name that was spelled well is not offered again", async () => {
  expect(await desk([]).briefings.on("Syria", { since: new Date(0), server: null })).toMatchObject({
    near: [],
    isWindowed: true,
  });
});

test("one letter offers no names", async () => {
  expect(await desk([]).briefings.on("s", { since: null, server: null })).toMatchObject({ near: [] });
});

test("a topic that is none is an outcome", async () => {
  expect(await desk().briefings.on("  ", { since: null, server: null })).toMatchObject({ kind: "topic-unclear" });
});

test("a kept briefing comes back as it was, checked against the archive", async () => {
  const { briefings } = desk();
  const made = await briefings.on("road", { since: null, server: null });
  if (made.kind !== "briefing") throw new Error(made.kind);
  await briefings.keep(made.briefing);
  expect((await briefings.kept(made.briefing.id, null))?.briefing).toEqual(made.briefing);
});

test("a kept briefing loses the lines of an article that is gone", async () => {
  const { briefings } = desk([article], []);
  const made = await briefings.on("road", { since: null, server: null });
  if (made.kind !== "briefing") throw new Error(made.kind);
  await briefings.keep(made.briefing);
  expect((await briefings.kept(made.briefing.id, null))?.briefing.summary).toEqual([]);
});

test("a kept briefing shows lines of an article that changed since, as long as its former text is kept", async () => {
  const changed = { ...article, article: { ...article.article, text: "Nothing of it is true." } };
  const former = [{ text: article.article.text, until: "2016-07-16T00:00:00.000Z" }];
  const { briefings } = desk([article], [{ ...changed, former }]);
  const made = await briefings.on("road", { since: null, server: null });
  if (made.kind !== "briefing") throw new Error(made.kind);
  await briefings.keep(made.briefing);
  expect((await briefings.kept(made.briefing.id, null))?.briefing).toEqual(made.briefing);
});

test("a kept briefing says which of its sources was withdrawn", async () => {
  const withdrawnAt = "2016-07-16T00:00:00.000Z";
  const { briefings } = desk([article], [{ ...article, withdrawnAt }]);
  const made = await briefings.on("road", { since: null, server: null });
  if (made.kind !== "briefing") throw new Error(made.kind);
  await briefings.keep(made.briefing);
  expect((await briefings.kept(made.briefing.id, null))?.briefing.sources).toMatchObject([{ id: 1, withdrawnAt }]);
});

test("the sources of a kept briefing are cited for as long as its buttons work", async () => {
  const { briefings, cited } = desk();
  const made = await briefings.on("road", { since: null, server: null });
  if (made.kind !== "briefing") throw new Error(made.kind);
  await briefings.keep(made.briefing);
  expect(cited).toEqual([{ ids: [1], until: new Date("2017-08-19T00:00:00.000Z") }]);
});

test("articles are looked for and loaded for the server that asks", async () => {
  const { briefings, servers } = desk();
  const made = await briefings.on("road", { since: null, server: "a" });
  if (made.kind !== "briefing") throw new Error(made.kind);
  await briefings.keep(made.briefing);
  await briefings.kept(made.briefing.id, "b");
  expect(servers).toEqual(["a", "b"]);
});

test("what is not kept, or kept in a form that is no longer read, is null", async () => {
  const { briefings, kept } = desk();
  kept.set("old", { id: "old", text: "from a former version" });
  expect(await briefings.kept("old", null)).toBeNull();
  expect(await briefings.kept("never", null)).toBeNull();
});

test("with a time asked for, what is new is told apart from what the week before knew", async () => {
  const old = analysed(2, "The road over the pass stays closed, officials said. Repairs have not begun.", {
    title: "Road stays closed",
    publishedAt: "2016-07-05T12:00:00.000Z",
  });
  const reopened = analysed(1, "The harbour road of Ayr reopened on Monday after a week of talks with 300 fishermen.", {
    title: "Road reopens in Ayr",
  });
  const { briefings, windows } = desk([reopened, old]);
  const since = new Date("2016-07-10T00:00:00Z");
  const outcome = await briefings.on("road", { since, server: null });
  expect(windows).toEqual([since, [new Date("2016-07-03T00:00:00Z"), since]]);
  expect(outcome).toMatchObject({ kind: "briefing", briefing: { news: [{ articleId: 1 }] } });
  expect(await desk([reopened, old]).briefings.on("road", { since: null, server: null })).not.toHaveProperty(
    "briefing.news",
  );
});
