import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { analyseAll } from "../../src/archive/analysis-worker.ts";
import { type Archive, openArchive } from "../../src/archive/archive.ts";
import type { Briefing } from "../../src/briefing/briefing.ts";
import { articleCommand, articleMenu } from "../../src/commands/article.ts";
import { briefButtons, briefCommand } from "../../src/commands/brief.ts";
import { type Briefings, createBriefings } from "../../src/commands/briefings.ts";
import { quotesCommand } from "../../src/commands/quotes.ts";
import { searchCommand } from "../../src/commands/search.ts";
import { timelineCommand } from "../../src/commands/timeline.ts";
import { whoCommand } from "../../src/commands/who.ts";
import { type Database, openDatabase } from "../../src/database/database.ts";
import type { Command } from "../../src/discord/command.ts";
import type { NewArticle } from "../../src/news/article.ts";
import { asked, pressed, typing } from "./asked.ts";

const now = new Date("2016-07-15T00:00:00.000Z");
const text =
  "The mayor opened the northern bridge on Monday, 11 July 2016. “We will keep this bridge open all winter,” said Mayor Ann Lee.";
const article: NewArticle = {
  ...{ url: "https://guild.example/1", title: "Bridge opens", text, byline: null, outlet: "Guild Gazette" },
  ...{ language: "en", section: null, publishedAt: "2016-07-12T12:00:00.000Z" },
};

let database: Database;
let archive: Archive;
let briefings: Briefings;
beforeEach(async () => {
  database = await openDatabase({ url: ":memory:" });
  archive = openArchive(database);
  const kept = new Map<string, Briefing>();
  const store = {
    get: async (key: string) => kept.get(key),
    set: async (key: string, briefing: Briefing) => kept.set(key, briefing),
  };
  briefings = createBriefings({ ...archive, store, now: () => now });
});
afterEach(() => database.close());

const add = (servers: readonly string[] | null) => {
  const [analysis] = analyseAll([article]);
  if (!analysis) throw new Error("not analysed");
  return archive.add([{ article, analysis }], now, servers);
};

function commands(): Readonly<Record<string, [Command, Readonly<Record<string, string>>]>> {
  const names = archive.namesStartingWith;
  const needs = { ...archive, now: () => now };
  const articles = { article: archive.article, titled: archive.titlesMatching };
  const search = searchCommand(
    (topic, bounds) => archive.search({ topic, ...bounds, until: null, order: "relevance" }),
    needs,
    names,
  );
  return {
    brief: [briefCommand(briefings, names, () => now), { topic: "bridge" }],
    timeline: [timelineCommand(needs, names), { topic: "bridge" }],
    who: [whoCommand(needs, names), { name: "Ann Lee" }],
    quotes: [quotesCommand(needs, names), { person: "Ann Lee" }],
    search: [search, { words: "bridge" }],
    article: [articleCommand(articles), { headline: "bridge" }],
  };
}

const told = (reply: unknown) => JSON.stringify(reply);

describe("an article of a server's own", () => {
  test.each([["brief"], ["timeline"], ["who"], ["quotes"], ["search"], ["article"]])(
    "is in what /%s tells that server, and no other",
    async (name) => {
      await add(["5"]);
      const [command, options] = commands()[name] ?? [];
      if (!command || !options) throw new Error(name);
      expect(told(await command.answer(asked(name, options)))).toContain("Guild Gazette");
      for (const guildId of ["6", null]) {
        expect(told(await command.answer({ ...asked(name, options), guildId }))).not.toContain("Guild Gazette");
      }
    },
  );

  test("is completed and opened by its number for that server only", async () => {
    await add(["5"]);
    const [command] = commands().article ?? [];
    const choices = await command?.suggest?.(typing("article", "headline", "bri"));
    expect(choices).toHaveLength(1);
    const value = choices?.[0]?.value ?? "";
    expect(await command?.suggest?.({ ...typing("article", "headline", "bri"), guildId: "6" })).toEqual([]);
    const elsewhere = await command?.answer({ ...asked("article", { headline: value }), guildId: "6" });
    expect(told(elsewhere)).not.toContain("Guild Gazette");
    const menu = articleMenu({ article: archive.article, titled: archive.titlesMatching });
    const press = { ...pressed("article:", [value.slice(1)]), guildId: "6" };
    expect(told(await menu.answer("", press))).toContain("no longer in the archive");
  });

  test("does not show in another server under the buttons of a kept briefing", async () => {
    await add(["5"]);
    const outcome = await briefings.on("bridge", { since: null, server: "5" });
    if (outcome.kind !== "briefing") throw new Error(outcome.kind);
    await briefings.keep(outcome.briefing);
    for (const { name, answer } of briefButtons(briefings).filter(({ name }) => name !== "brief")) {
      const press = pressed(`${name}:${outcome.briefing.id}`);
      expect(told(await answer(outcome.briefing.id, { ...press, guildId: "6" }))).not.toContain("Guild Gazette");
    }
  });
});

test("a withdrawn article is shown as news no more: its lines are withheld, its withdrawal is told, the proof stays", async () => {
  await add(null);
  const outcome = await briefings.on("bridge", { since: null, server: null });
  if (outcome.kind !== "briefing") throw new Error(outcome.kind);
  const { id, sources } = outcome.briefing;
  await briefings.keep(outcome.briefing);
  const press = async (name: string) => {
    const button = briefButtons(briefings).find((one) => one.name === name);
    return told(await button?.answer(id, pressed(`${name}:${id}`)));
  };
  expect(await press("quotes")).toContain("all winter");
  await archive.withdraw(sources[0]?.id ?? 0, new Date("2016-07-14T00:00:00.000Z"));
  for (const name of ["quotes", "actors", "timeline", "disagreements"]) {
    expect(await press(name)).not.toMatch(/all winter|Ann Lee|northern bridge/);
  }
  const withdrawn = "withdrawn by its outlet on <t:1468454400:D>";
  expect(await press("sources")).toContain(withdrawn);
  const proof = await press("proof");
  expect(proof).toContain("all winter");
  expect(proof).toContain(withdrawn);
});
