import { ComponentType } from "discord-api-types/v10";
import { describe, expect } from "vitest";
import { feedsButtons } from "#commands/feeds/feeds.ts";
import { everyPart, type Seen } from "../../discord/double/seen.ts";
import { pressed } from "../asked.ts";
import { atom, FEED, type Scene, test } from "./scene.ts";

const OTHER = "https://other.example/rss";

/** What the menu of a list offers, value by label. */
function offered({ components }: Seen): Record<string, string> {
  const menus = everyPart(components).flatMap((part) => (part.type === ComponentType.StringSelect ? [part] : []));
  return Object.fromEntries(menus.flatMap(({ options }) => options.map(({ label, value }) => [label, value])));
}

/** A server with a feed that works and has given an article, and one whose host is dead. */
async function withFeeds(here: Scene): Promise<{ works: number; fails: number }> {
  here.desk.web.serves(FEED, { body: atom([{ id: "1", url: "https://news.example/1" }], { title: "Gazette" }) });
  here.desk.web.serves(OTHER, { status: 404 });
  const works = await here.desk.uses(FEED, here.guildId);
  const fails = await here.desk.uses(OTHER, here.guildId);
  await here.desk.after(10);
  return { works, fails };
}

describe("/feeds list", () => {
  test("shows how each feed does, those in trouble first", async ({ scene }) => {
    const here = await scene();
    await withFeeds(here);
    await here.desk.uses("https://feeds.bbci.co.uk/news/world/rss.xml", here.guildId);
    await here.desk.uses("https://shared.example/", null);
    const list = await here.ann.types("/feeds list");
    expect(list.embeds[0]?.title).toBe("3 feeds, 1 of them in trouble");
    expect(list.text).toMatch(
      /✗ \*\*other\\\.example\\\/rss\*\*\n-# fails since <t:\d+:R>: it is not there \\\(404\\\).*\n○ \*\*BBC News\\: World\*\*\n-# not checked yet.*\n✓ .*Gazette.*\n-# works · 1 article, the last <t:\d+:R> · due <t:\d+:R>/,
    );
    expect(list.text).toContain("Every server here also reads 1 feed");
  });

  test("of a server without feeds says what to do", async ({ scene }) => {
    const { ann } = await scene();
    expect(await ann.types("/feeds list")).toMatchObject({
      content: expect.stringContaining("`/feeds add` takes an address"),
      buttons: ["Browse feeds"],
    });
  });

  test("of 300 feeds is turned page by page, and every feed can be taken up", async ({ scene }) => {
    const here = await scene({ mostFeeds: 300 });
    for (let n = 0; n < 300; n++) {
      const url = `https://n${String(n).padStart(3, "0")}.example/`;
      await here.needs.store.addUnseen(url, { guildId: here.guildId, addedBy: null, channelId: null });
    }
    let page = await here.ann.types("/feeds list");
    const seen = new Set(Object.keys(offered(page)));
    expect(page.buttons).toEqual(["More ›"]);
    while (page.buttons.includes("More ›")) {
      page = await here.ann.presses(page, "More ›");
      for (const label of Object.keys(offered(page))) seen.add(label);
    }
    expect(seen.size).toBe(300);
    expect(page.embeds[0]?.footer?.text).toBe("page 30 of 30");
    const [last = ""] = Object.values(offered(page));
    const feed = await here.ann.chooses(page, "feeds-show:29", [last]);
    expect(feed.text).toContain("not checked yet");
    expect((await here.ann.presses(feed, "All feeds")).embeds[0]?.footer?.text).toBe("page 30 of 30");
  });
});

describe("one feed", () => {
  async function taken(here: Scene, id: number): Promise<Seen> {
    return here.ann.chooses(await here.ann.types("/feeds list"), "feeds-show:0", [String(id)]);
  }

  test("is paused and resumed in its place", async ({ scene }) => {
    const here = await scene();
    const { works } = await withFeeds(here);
    const feed = await taken(here, works);
    const paused = await here.ann.presses(feed, "Pause");
    expect(paused).toMatchObject({ id: feed.id, buttons: ["Resume", "Test", "Remove", "All feeds"] });
    expect(paused.text).toContain("paused here");
    expect(await here.needs.store.list(here.guildId)).toContainEqual(
      expect.objectContaining({ id: works, isPaused: true, state: "paused" }),
    );
    expect((await here.ann.presses(paused, "Resume")).text).toContain("works · 1 article");
  });

  test("that fails is asked again at a press", async ({ scene }) => {
    const here = await scene();
    const { fails } = await withFeeds(here);
    const feed = await taken(here, fails);
    here.desk.web.serves(OTHER, { body: atom([], { title: "Other" }) });
    expect((await here.ann.presses(feed, "Try again")).text).toContain("It is asked again within a minute");
    await here.desk.after(1);
    expect((await taken(here, fails)).text).toContain("works");
  });

  test("is tested without being changed", async ({ scene }) => {
    const here = await scene();
    const { works, fails } = await withFeeds(here);
    expect((await here.ann.presses(await taken(here, works), "Test")).text).toMatch(/works just now:[\s\S]*1 item/);
    expect((await here.ann.presses(await taken(here, fails), "Test")).text).toContain("it is not there");
  });

  test("that another server uses, too, is removed for this one alone", async ({ scene }) => {
    const here = await scene();
    const { works } = await withFeeds(here);
    await here.desk.uses(FEED, "another");
    const gone = await here.ann.presses(await taken(here, works), "Remove");
    expect(gone.text).toContain("**Gazette** is no longer read for this server");
    expect(await here.feedsOf()).toEqual([OTHER]);
    expect(await here.feedsOf("another")).toEqual([FEED]);
    expect(await here.desk.titles(here.guildId)).toEqual(["Headline of 1"]);
  });

  test("that somebody else has removed meanwhile is told to be gone", async ({ scene }) => {
    const here = await scene();
    const { works } = await withFeeds(here);
    const [mine, bobs] = [await taken(here, works), here.moderator("bob")];
    await bobs.types("/feeds remove", { feed: `#${works}` });
    expect((await here.ann.presses(mine, "Pause")).content).toContain("no longer one of this server's");
  });

  test("of another server cannot be reached by its number", async ({ scene }) => {
    const here = await scene();
    const theirs = await here.desk.uses(FEED, "another");
    for (const action of ["remove", "pause", "resume", "test"]) {
      const answer = await here.ann.types(`/feeds ${action}`, { feed: `#${theirs}` });
      expect(answer.content).toContain("no longer one of this server's");
    }
    expect(await here.needs.store.list("another")).toMatchObject([{ isPaused: false }]);
  });

  test("is not for those who may no longer manage the server: their old buttons refuse", async ({ scene }) => {
    const here = await scene();
    const { works } = await withFeeds(here);
    for (const button of feedsButtons(here.needs).filter(({ name }) => name !== "feeds-cancel")) {
      const press = pressed("", [], { guildId: here.guildId });
      await expect(button.answer(`${works}.0`, press), button.name).rejects.toThrow("Manage Server");
    }
    expect((await here.bot.discord.person("bob").types("/feeds remove", { feed: `#${works}` })).content).toContain(
      "Manage Server",
    );
    expect(await here.feedsOf()).toHaveLength(2);
  });
});

describe("a feed by its name", () => {
  test("is offered while it is typed, with how it does, to those who may manage feeds", async ({ scene }) => {
    const here = await scene();
    const { works } = await withFeeds(here);
    expect(await here.ann.suggestions("/feeds remove", "feed", "gaz")).toEqual([
      { name: expect.stringMatching(/^Gazette · works, last article 2026-11-22$/), value: `#${works}` },
    ]);
    expect(await here.ann.suggestions("/feeds pause", "feed", "")).toHaveLength(2);
    expect(await here.bot.discord.person("bob").suggestions("/feeds pause", "feed", "")).toEqual([]);
  });

  test("or its address, or a part of it, may be typed in full", async ({ scene }) => {
    const here = await scene();
    await withFeeds(here);
    for (const [feed, told] of [
      ["Gazette", "paused for this server"],
      ["http://news.example/feed.xml/", "paused for this server"],
      ["example", "No single feed"],
      ["nowhere", "No single feed"],
    ] as const) {
      expect((await here.ann.types("/feeds pause", { feed })).text).toContain(told);
    }
  });

  test("that is none of this server's can be tested by its address", async ({ scene }) => {
    const here = await scene();
    here.desk.web.serves(FEED, { body: atom([{ id: "1" }]) });
    expect((await here.ann.types("/feeds test", { feed: FEED })).buttons).toContain("Add this feed");
    expect((await here.ann.types("/feeds test", { feed: "Gazette" })).content).toContain("No single feed");
  });
});
