import { describe, expect } from "vitest";
import { atom, FEED, type Scene, test } from "./scene.ts";

const items = ["one", "two", "three", "four"].map((id, day) => ({
  id,
  url: `https://news.example/${id}`,
  title: `Headline ${id}`,
  date: `2026-11-1${day}T10:00:00Z`,
}));

function serves({ desk }: Scene, url = FEED): void {
  desk.web.serves(url, { body: atom(items, { title: "The &amp;amp; Gazette" }) });
}

describe("/feeds add", () => {
  test("shows what it found, and adds it when that is confirmed", async ({ scene }) => {
    const here = await scene();
    serves(here);
    const question = await here.ann.types("/feeds add", { url: "news.example/feed.xml" });
    expect(question).toMatchObject({ isPrivate: true, buttons: ["Add this feed", "Cancel"] });
    expect(question.embeds[0]?.title).toBe("The \\& Gazette");
    expect(question.text).toMatch(/4 items[\s\S]*Headline four[\s\S]*Headline three[\s\S]*Headline two/);
    expect(question.text).not.toContain("Headline one");
    expect(await here.feedsOf()).toEqual([]);

    const answer = await here.ann.presses(question, "Add this feed");
    expect(answer).toMatchObject({ id: question.id, content: expect.stringContaining("Added **The \\& Gazette**") });
    expect(await here.feedsOf()).toEqual([FEED]);
    expect(here.desk.web.times(FEED)).toBe(1);
  });

  test("once added and removed again looks anew", async ({ scene }) => {
    const here = await scene();
    serves(here);
    await here.ann.presses(await here.ann.types("/feeds add", { url: FEED }), "Add this feed");
    await here.ann.types("/feeds remove", { feed: FEED });
    await here.ann.types("/feeds add", { url: FEED });
    expect(here.desk.web.times(FEED)).toBe(2);
  });

  test("reads the articles for this server alone", async ({ scene }) => {
    const here = await scene();
    serves(here);
    const question = await here.ann.types("/feeds add", { url: FEED });
    await here.ann.presses(question, "Add this feed");
    await here.desk.work();
    expect(await here.desk.titles(here.guildId)).toContain("Headline four");
    expect(await here.desk.titles("another")).toEqual([]);
  });

  test("finds the feed behind a home page", async ({ scene }) => {
    const here = await scene();
    serves(here);
    here.desk.web.serves("https://news.example", {
      headers: { "content-type": "text/html" },
      body: '<html><head><link rel="alternate" type="application/atom+xml" href="https://news.example/feed.xml"></head></html>',
    });
    const question = await here.ann.types("/feeds add", { url: "news.example" });
    expect(question.buttons).toContain("Add this feed");
    await here.ann.presses(question, "Add this feed");
    expect(await here.feedsOf()).toEqual([FEED]);
  });

  test.for([
    [
      "a page without a feed",
      { headers: { "content-type": "text/html" }, body: "<html></html>" },
      "no feed can be found. Look on it",
    ],
    ["a page that is missing", { status: 404 }, "is not there"],
    ["a host that is dead", () => Promise.reject(new Error()), "does not answer"],
    ["a list of feeds", { body: "<opml><body/></opml>" }, "`/feeds import` reads such lists"],
  ] as const)("says in one sentence what is wrong with %s", async ([, answer, sentence], { scene }) => {
    const here = await scene();
    here.desk.web.serves("https://news.example/", answer);
    const told = await here.ann.types("/feeds add", { url: "https://news.example/" });
    expect(told.content).toContain(sentence);
    expect(told.buttons).toEqual([]);
  });

  test("pressed twice, and by two moderators at once, adds it once", async ({ scene }) => {
    const here = await scene();
    serves(here);
    const bob = here.moderator("bob");
    const questions = await Promise.all(
      [here.ann, bob].map(async (person) => ({ person, on: await person.types("/feeds add", { url: FEED }) })),
    );
    const pushed = questions.flatMap(({ person, on }) =>
      [1, 2].map(() => person.answerTo(person.pushes(on, "Add this feed"))),
    );
    const answers = await Promise.all(pushed);
    expect(await here.feedsOf()).toEqual([FEED]);
    expect(answers.some(({ content }) => content.includes("there is nothing to add"))).toBe(true);
  });

  test("an hour later looks again and adds it; a day later the question is over", async ({ scene }) => {
    const here = await scene();
    serves(here);
    const question = await here.ann.types("/feeds add", { url: FEED });
    here.needs.finder.forget(FEED);
    await here.ann.presses(question, "Add this feed");
    expect(here.desk.web.times(FEED)).toBe(2);
    expect(await here.feedsOf()).toEqual([FEED]);

    here.desk.web.serves("https://c.example/feed", { body: atom(items) });
    const old = await here.ann.types("/feeds add", { url: "https://c.example/feed" });
    here.forgets();
    expect((await here.ann.presses(old, "Add this feed")).content).toContain("more than a day ago");
    expect(await here.feedsOf()).toEqual([FEED]);
  });

  test("a feed that this server or everybody reads already is not asked for again", async ({ scene }) => {
    const here = await scene();
    serves(here);
    await here.desk.uses(FEED, null);
    expect((await here.ann.types("/feeds add", { url: FEED })).content).toContain("All servers of this bot read");
    await here.desk.uses(FEED, here.guildId);
    expect((await here.ann.types("/feeds add", { url: FEED })).content).toContain("This server reads");
    await here.ann.types("/feeds pause", { feed: FEED });
    expect((await here.ann.types("/feeds add", { url: FEED })).content).toContain("`/feeds resume` reads it again");
  });

  test("says so when it takes long, and shows later what was found", async ({ scene }) => {
    const here = await scene({ patience: 20 });
    const { promise, resolve } = Promise.withResolvers<void>();
    here.desk.web.serves(FEED, async () => {
      await promise;
      return { body: atom(items) };
    });
    const waiting = await here.ann.types("/feeds add", { url: FEED });
    expect(waiting).toMatchObject({ buttons: ["Show what was found"], content: expect.stringContaining("slowly") });
    resolve();
    const question = await here.ann.presses(waiting, "Show what was found");
    expect(question).toMatchObject({ id: waiting.id, buttons: ["Add this feed", "Cancel"] });
    expect(here.desk.web.times(FEED)).toBe(1);
  });

  test("a server with as many feeds as it may have is told so", async ({ scene }) => {
    const here = await scene({ mostFeeds: 1 });
    serves(here);
    await here.needs.store.addUnseen("https://a.example/", { guildId: here.guildId, addedBy: null, channelId: null });
    const question = await here.ann.types("/feeds add", { url: FEED });
    const answer = await here.ann.presses(question, "Add this feed");
    expect(answer.content).toContain("This server has 1 feed of its own, as many as it may");
    expect(await here.feedsOf()).toEqual(["https://a.example/"]);
  });

  test("is for those who may manage the server, at every use; a role named in the settings may, too", async ({
    scene,
  }) => {
    const here = await scene({ managerRole: "77" });
    serves(here);
    const bob = here.bot.discord.person("bob");
    const refused = await bob.types("/feeds add", { url: FEED });
    expect(refused.content).toMatch(/Manage Server.* or the role <@&77>/);
    expect(here.desk.web.times(FEED)).toBe(0);
    const cem = here.bot.discord.person("cem", { roles: [{ id: "77", name: "Editors", mentionable: false }] });
    expect((await cem.types("/feeds add", { url: FEED })).buttons).toContain("Add this feed");
  });

  test("is not offered in direct messages", async ({ scene }) => {
    const { bot } = await scene();
    const dan = bot.discord.person("dan", { channel: bot.discord.channel("dm", { isDirect: true }) });
    await expect(dan.types("/feeds list")).rejects.toThrow("offers no /feeds");
  });

  test("titles that are markup, mentions or hidden signs are shown as text", async ({ scene }) => {
    const here = await scene();
    const title = "&lt;script&gt;alert(1)&lt;/script&gt;**@everyone** [x](https://evil.example) \u202egnp";
    here.desk.web.serves(FEED, { body: atom([{ id: "1", title }], { title }) });
    const question = await here.ann.types("/feeds add", { url: FEED });
    expect(question.text).not.toMatch(/script|\u202e|(?<!\\)\*\*@everyone/);
    expect(question.text).toContain("\\@everyone");
    await here.ann.presses(question, "Add this feed");
    expect((await here.ann.types("/feeds list")).text).toContain("\\@everyone");
  });
});
