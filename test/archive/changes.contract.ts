import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Archive, openArchive } from "#archive/archive.ts";
import { createIngest } from "#archive/ingest.ts";
import { ANALYSIS_VERSION } from "#briefing/analysis.ts";
import { type Database, openDatabase } from "#database/database.ts";
import type { NewArticle } from "#news/article.ts";
import { countsIn } from "./counts-in.ts";
import { incoming, madeUpAnalysis, madeUpArticle, topic } from "./made-up.ts";

const now = new Date("2026-11-22T12:00:00.000Z");
const DAY = 86_400_000;
const daysAgo = (days: number) => new Date(now.getTime() - days * DAY).toISOString();

/** What every archive promises of articles that change, go or are not for everybody. */
export function describeChanges(freshUrl: () => Promise<string>): void {
  let database: Database;
  let archive: Archive;

  beforeEach(async () => {
    database = await openDatabase({ url: await freshUrl() });
    archive = openArchive(database);
  });
  afterEach(() => database.close());

  const titles = (heads: readonly { readonly title: string }[]) => heads.map(({ title }) => title);
  const searched = async (text: string, server: string | null = null, order: "newest" | "relevance" = "newest") =>
    titles(await archive.search({ topic: topic(text), since: null, until: null, limit: 10, order, server }));
  const found = async (text: string, server: string | null = null) =>
    titles((await archive.find(topic(text), { since: null, now, limit: 20, server })).map(({ article }) => article));
  const idOf = async (title: string, server: string | null = null) => {
    const [head] = await archive.titlesMatching(title, 1, server);
    if (head === undefined) throw new Error(`no article ${title}`);
    return head.id;
  };

  describe("articles of single servers", () => {
    const local = incoming({ title: "Guild gazette", text: "Turnips in the guild hall." }, "Gunhild Secret");

    test("are read by their servers, and by nobody else in any way", async () => {
      expect(await archive.add([local], now, ["a", "b"])).toEqual(["stored"]);
      const id = await idOf("guild", "a");
      for (const [server, seen] of [
        ["a", true],
        ["b", true],
        ["c", false],
        [null, false],
      ] as const) {
        const expected = seen ? ["Guild gazette"] : [];
        expect(await searched("turnips", server)).toEqual(expected);
        expect(await searched("turnips", server, "relevance")).toEqual(expected);
        expect(await found("turnips", server)).toEqual(expected);
        expect(titles(await archive.titlesMatching("guild ga", 5, server))).toEqual(expected);
        expect(titles(await archive.newest(5, server))).toEqual(expected);
        expect(await archive.load([id], server)).toHaveLength(expected.length);
        expect((await archive.article(id, server)) !== null).toBe(seen);
      }
    });

    test("show in no completion and no suggestion", async () => {
      await archive.add([local], now, ["a"]);
      expect(await archive.namesStartingWith("gun", 5)).toEqual([]);
      expect(await archive.nearNames("gunhidl", 5)).toEqual([]);
      expect(await archive.nearNames("gazete", 5)).toEqual([]);
      expect(await countsIn(database)).toEqual({ stems: 0, names: 0, titleWords: 0 });
    });

    test("become everybody's, and counted, when a source of everybody's has them too", async () => {
      await archive.add([local], now, ["a"]);
      await archive.share([local.article], null);
      expect(await searched("turnips")).toEqual(["Guild gazette"]);
      expect(await archive.namesStartingWith("gun", 5)).toEqual(["Gunhild Secret"]);
      expect(await archive.nearNames("gazete", 5)).toEqual(["gazette"]);
      await archive.share([local.article], ["b"]);
      expect(await searched("turnips", "c")).toEqual(["Guild gazette"]);
    });

    test("are another server's too when its feed has them to the letter", async () => {
      await archive.add([local], now, ["a"]);
      expect(await archive.known([local.article], ["b"])).toEqual([true]);
      await archive.share([local.article], ["b"]);
      expect(await searched("turnips", "a")).toEqual(["Guild gazette"]);
      expect(await searched("turnips", "b")).toEqual(["Guild gazette"]);
      expect(await searched("turnips", "c")).toEqual([]);
    });

    test("never put their words before others: another text at the same address stays apart", async () => {
      const url = "https://example.com/contested";
      const forged = incoming({ url, title: "Forged", text: "Turnips are poison." });
      const real = incoming({ url, title: "Real", text: "Turnips are fine." });
      const own = incoming({ url, title: "Own", text: "Turnips are mine." });
      await archive.add([forged], now, ["a"]);
      expect(await archive.known([real.article], null)).toEqual([false]);
      expect(await archive.add([own], now, ["b"])).toEqual(["stored"]);
      expect(await archive.add([real], now)).toEqual(["stored"]);
      expect((await searched("turnips", "a")).toSorted()).toEqual(["Forged", "Real"]);
      expect((await searched("turnips", "b")).toSorted()).toEqual(["Own", "Real"]);
      expect(await searched("turnips")).toEqual(["Real"]);
    });

    test("a server's feed neither repeats nor changes what is everybody's", async () => {
      const shared = incoming({ url: "https://example.com/all", title: "For all" });
      await archive.add([shared], now);
      const forged: NewArticle = { ...shared.article, title: "Forged", text: "Other words." };
      expect(await archive.add([{ ...shared, article: forged }], now, ["a"])).toEqual(["known"]);
      const id = await idOf("for all");
      expect(await archive.identify([forged, shared.article], ["a"])).toEqual([
        { id, isSame: false, isWithdrawn: false, isTheirs: false },
        { id, isSame: true, isWithdrawn: false, isTheirs: false },
      ]);
      expect(await archive.identify([forged, madeUpArticle()], null)).toEqual([
        { id, isSame: false, isWithdrawn: false, isTheirs: true },
        null,
      ]);
    });

    test("a feed may change an article when all who read it have that feed", async () => {
      await archive.add([local], now, ["a", "b"]);
      const changed = { ...local.article, text: "Parsnips now." };
      const isTheirs = async (...servers: string[]) => (await archive.identify([changed], servers))[0]?.isTheirs;
      expect(await isTheirs("a", "b")).toBe(true);
      expect(await isTheirs("a")).toBe(false);
      expect(await isTheirs("a", "b", "c")).toBeUndefined();
    });

    test("a flood of them crowds out nothing that others look for", async () => {
      const flood = Array.from({ length: 600 }, () => incoming({ text: `Turnips ${Math.random()}` }));
      await archive.add(flood, now, ["a"]);
      await archive.add([incoming({ title: "Quiet", text: "Turnips.", publishedAt: "2026-11-01T00:00:00.000Z" })], now);
      expect(await found("turnips", "b")).toEqual(["Quiet"]);
      expect(await searched("turnips")).toEqual(["Quiet"]);
    });

    test("an ingest tells whose they are, known ones too", async () => {
      const ingest = createIngest(
        archive,
        async (articles) => articles.map(() => madeUpAnalysis("Ann Lee")),
        () => now,
      );
      const article = madeUpArticle({ title: "Shared later" });
      expect(await ingest([article], ["a"])).toEqual(["stored"]);
      expect(await ingest([article], ["b"])).toEqual(["known"]);
      expect(titles(await archive.newest(5, "b"))).toEqual(["Shared later"]);
      expect(await archive.newest(5, null)).toEqual([]);
      expect(await ingest([article])).toEqual(["known"]);
      expect(titles(await archive.newest(5, null))).toEqual(["Shared later"]);
      expect(await archive.namesStartingWith("ann", 5)).toEqual(["Ann Lee"]);
    });
  });

  describe("a revised article", () => {
    const first = incoming({ title: "Quake kills ten", text: "Ten people died, Ann Lee said." }, "Ann Lee");
    const second: NewArticle = { ...first.article, title: "Quake kills nine", text: "Nine people died." };
    const revise = (id: number, article = second, ...names: string[]) =>
      archive.revise(id, article, madeUpAnalysis(...names), now);

    test("keeps its id, is found by its new words only, and its former text is kept", async () => {
      await archive.add([first], now);
      const id = await idOf("quake");
      expect(await revise(id, second, "Bo Poe")).toBe("revised");
      expect(await searched('"ten people"')).toEqual([]);
      expect(await searched('"nine people"')).toEqual(["Quake kills nine"]);
      expect(titles(await archive.titlesMatching("quake kills ten", 5, null))).toEqual([]);
      expect(await archive.namesStartingWith("ann", 5)).toEqual([]);
      expect(await archive.namesStartingWith("bo", 5)).toEqual(["Bo Poe"]);
      expect(await archive.load([id], null)).toMatchObject([
        {
          article: { id, title: "Quake kills nine", text: "Nine people died.", url: first.article.url },
          analysis: { actors: [{ name: "Bo Poe" }] },
          former: [{ text: "Ten people died, Ann Lee said.", until: now.toISOString() }],
        },
      ]);
      expect(await archive.count()).toBe(1);
      expect(await archive.known([first.article, second])).toEqual([true, true]);
    });

    test("of the same words and title is unchanged, of an unknown id gone", async () => {
      await archive.add([first], now);
      const id = await idOf("quake");
      expect(await revise(id, { ...first.article, text: "ten people  died; Ann Lee said" })).toBe("unchanged");
      expect((await archive.article(id, null))?.article.text).toBe("Ten people died, Ann Lee said.");
      expect((await archive.load([id], null))[0]?.former).toEqual([]);
      expect(await revise(id + 1)).toBe("gone");
    });

    test("keeps its last twenty former texts, and older ones that are cited", async () => {
      await archive.add([first], now);
      const id = await idOf("quake");
      const text = (number: number) => `Version ${number} of the story.`;
      for (let number = 2; number <= 26; number++) {
        if (number === 4) await archive.cite([id], new Date(now.getTime() + DAY));
        await revise(id, { ...first.article, text: text(number) });
      }
      const former = (await archive.load([id], null))[0]?.former?.map((one) => one.text);
      expect(former).toEqual([...Array.from({ length: 20 }, (_, place) => text(25 - place)), text(3)]);
    });

    test("of a single server stays with it and is not counted", async () => {
      await archive.add([first], now, ["a"]);
      await revise(await idOf("quake", "a"), second, "Bo Poe");
      expect(await searched('"nine people"', "a")).toEqual(["Quake kills nine"]);
      expect(await searched('"nine people"')).toEqual([]);
      expect(await archive.namesStartingWith("bo", 5)).toEqual([]);
    });

    test("keeps its analysis when an older one is made anew meanwhile", async () => {
      await archive.add([{ ...first, analysis: { ...first.analysis, version: ANALYSIS_VERSION - 1 } }], now);
      const id = await idOf("quake");
      await archive.renew(async (articles) => {
        await archive.revise(id, second, { ...madeUpAnalysis("Bo Poe"), version: ANALYSIS_VERSION }, now);
        return articles.map(() => ({ ...madeUpAnalysis("Wrong One"), version: ANALYSIS_VERSION }));
      });
      expect((await archive.article(id, null))?.analysis.actors).toMatchObject([{ name: "Bo Poe" }]);
      expect(await archive.namesStartingWith("wrong", 5)).toEqual([]);
    });
  });

  describe("a withdrawn article", () => {
    const article = incoming({ title: "Mistaken story", text: "Turnips talk." }, "Ann Lee");

    test("is found nowhere and counted nowhere, but can be loaded for proofs", async () => {
      await archive.add([article], now);
      const id = await idOf("mistaken");
      expect(await archive.withdraw(id, now)).toBe(true);
      expect(await searched("turnips")).toEqual([]);
      expect(await found("turnips")).toEqual([]);
      expect(await archive.newest(5, null)).toEqual([]);
      expect(await archive.titlesMatching("mistaken", 5, null)).toEqual([]);
      expect(await archive.article(id, null)).toBeNull();
      expect(await archive.namesStartingWith("ann", 5)).toEqual([]);
      expect(await archive.count()).toBe(0);
      expect(await countsIn(database)).toEqual({ stems: 0, names: 0, titleWords: 0 });
      expect(await archive.load([id], null)).toMatchObject([
        { article: { text: "Turnips talk." }, withdrawnAt: now.toISOString() },
      ]);
      expect(await archive.withdraw(id, now)).toBe(false);
      expect(await archive.withdraw(id + 1, now)).toBe(false);
    });

    test("is known, and back when it is revised, with the same words or with others", async () => {
      await archive.add([article], now);
      const id = await idOf("mistaken");
      for (const text of ["Turnips talk.", "Turnips are silent."]) {
        await archive.withdraw(id, now);
        const again = { ...article.article, text };
        expect(await archive.identify([again], null)).toMatchObject([{ id, isWithdrawn: true }]);
        expect(await archive.revise(id, again, madeUpAnalysis("Ann Lee"), now)).toBe("revised");
        expect(await searched("turnips")).toEqual(["Mistaken story"]);
        expect(await archive.namesStartingWith("ann", 5)).toEqual(["Ann Lee"]);
      }
      expect((await archive.load([id], null))[0]).toMatchObject({
        withdrawnAt: null,
        former: [{ text: "Turnips talk." }],
      });
    });
  });

  describe("forgetting", () => {
    const forget = (keepDays: number | null, at = now) => archive.forget({ keepDays, now: at });
    const rows = async () =>
      Promise.all(
        (["articles", "bodies", "vectors", "months", "versions", "local_articles", "citations"] as const).map(
          async (table) => (await database.kysely.selectFrom(table).selectAll().execute()).length,
        ),
      );

    test("takes whole months that are older, with all that belongs to them", async () => {
      await archive.add([incoming({ title: "New", publishedAt: daysAgo(10) }, "New Name")], now);
      const old = Array.from({ length: 60 }, () =>
        incoming({ text: `Turnips ${Math.random()}`, publishedAt: daysAgo(100) }, "Old Name"),
      );
      await archive.add(old, now);
      await archive.add([incoming({ title: "Local", publishedAt: daysAgo(300) }, "Local Name")], now, ["a"]);
      const id = await idOf("local", "a");
      await archive.revise(id, madeUpArticle({ title: "Local" }), madeUpAnalysis(), now);
      expect(await forget(365)).toBe(0);
      expect(await forget(60)).toBe(61);
      expect(await rows()).toEqual([1, 1, 1, 1, 0, 0, 0]);
      expect(await searched("turnips")).toEqual([]);
      expect(await archive.namesStartingWith("old", 5)).toEqual([]);
      expect(await archive.count()).toBe(1);
      expect(titles(await archive.newest(5, "a"))).toEqual(["New"]);
      expect(await forget(60)).toBe(0);
    });

    test("leaves a month alone while one of its articles is young enough", async () => {
      await archive.add(
        [incoming({ publishedAt: "2026-09-01T00:00:00.000Z" }), incoming({ publishedAt: "2026-09-30T23:59:59.000Z" })],
        now,
      );
      expect(await forget(53)).toBe(0);
      expect(await forget(52)).toBe(2);
    });

    test("takes all or nothing without a number of days", async () => {
      await archive.add([incoming({ publishedAt: "1980-01-01T00:00:00.000Z" })], now);
      expect(await forget(null)).toBe(0);
      expect(await archive.count()).toBe(1);
    });

    test("goes by the day of storing where there is no date", async () => {
      await archive.add([incoming({ publishedAt: null })], now);
      expect(await forget(30)).toBe(0);
      expect(await forget(30, new Date(now.getTime() + 90 * DAY))).toBe(1);
    });

    test("leaves what is cited loadable but not to be found, until the citation lapses", async () => {
      await archive.add(
        [incoming({ title: "Cited", publishedAt: daysAgo(100) }, "Ann Lee"), incoming({ publishedAt: daysAgo(100) })],
        now,
      );
      const id = await idOf("cited");
      await archive.cite([id], new Date(now.getTime() + 30 * DAY));
      await archive.cite([id], new Date(now.getTime() + 10 * DAY));
      expect(await forget(60)).toBe(1);
      expect(await archive.load([id], null)).toMatchObject([
        { article: { title: "Cited" }, analysis: { actors: [{ name: "Ann Lee" }] } },
      ]);
      expect(await searched("cited")).toEqual([]);
      expect(await archive.namesStartingWith("ann", 5)).toEqual([]);
      expect(await forget(60, new Date(now.getTime() + 20 * DAY))).toBe(0);
      expect(await archive.load([id], null)).toHaveLength(1);
      expect(await forget(60, new Date(now.getTime() + 31 * DAY))).toBe(1);
      expect(await rows()).toEqual([0, 0, 0, 0, 0, 0, 0]);
    });

    test("of a citation that lapses leaves the article while its month stays", async () => {
      await archive.add([incoming({ title: "Cited" })], now);
      await archive.cite([await idOf("cited")], new Date(now.getTime() - DAY));
      expect(await forget(null)).toBe(0);
      expect(await searched("cited")).toEqual(["Cited"]);
      expect((await rows()).at(-1)).toBe(0);
    });

    test("is no hindrance to storing articles of such a month again", async () => {
      const old = incoming({ title: "Old story", publishedAt: daysAgo(100) });
      await archive.add([old], now);
      await forget(60);
      expect(await archive.add([old], now)).toEqual(["stored"]);
      expect(await searched("story")).toEqual(["Old story"]);
      expect(await forget(60)).toBe(1);
    });

    test("goes on while articles are stored, and loses none of them", async () => {
      const many = (days: number, count: number) =>
        Array.from({ length: count }, () => incoming({ text: `Turnips ${Math.random()}`, publishedAt: daysAgo(days) }));
      await archive.add(many(100, 120), now);
      const going = forget(60);
      for (let round = 0; round < 5; round++) await archive.add(many(1, 10), now);
      expect(await going).toBe(120);
      expect(await archive.count()).toBe(50);
      expect(await archive.find(topic("turnips"), { since: null, now, limit: 100, server: null })).toHaveLength(50);
    });
  });

  test("whatever happens to articles, the counts are those of the ones that everybody can find", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyStep, { maxLength: 12 }), async (steps) => {
        const changed = await openDatabase({ url: await freshUrl() });
        const rebuilt = await openDatabase({ url: await freshUrl() });
        const changing = openArchive(changed);
        for (const step of steps) await take(step, changing);
        const heads = await changing.newest(50, null);
        const ids = heads.map(({ id }) => id);
        await openArchive(rebuilt).add(await changing.load(ids, null), now);
        expect(await countTables(changed)).toEqual(await countTables(rebuilt));
        const everything = { topic: topic("turnips"), since: null, until: null, limit: 50, server: null };
        const hits = await changing.search({ ...everything, order: "newest" });
        expect(hits.map(({ id }) => id)).toEqual(ids);
        await changed.close();
        await rebuilt.close();
      }),
      { numRuns: 15 },
    );
  });
}

/** Something that happens to one of six articles, in one of four wordings. */
const anyStep = fc.record({
  what: fc.constantFrom("add", "add locally", "share", "revise", "withdraw", "forget"),
  which: fc.nat(5),
  words: fc.nat(3),
});

async function take(
  { what, which, words }: { what: string; which: number; words: number },
  archive: Archive,
): Promise<void> {
  const { article, analysis } = incoming(
    {
      url: `https://example.com/story-of-${which}`,
      title: `Title${which} word${words}`,
      text: `Text${which} thing${words} turnips.`,
      publishedAt: daysAgo(which * 30),
    },
    `Person Number${words}`,
    "Everybody",
  );
  const [known] = await archive.identify([article], null);
  const id = known?.id ?? 0;
  const steps: Readonly<Record<string, () => Promise<unknown>>> = {
    add: () => archive.add([{ article, analysis }], now),
    "add locally": () => archive.add([{ article, analysis }], now, ["a"]),
    share: () => archive.share([article], null),
    revise: () => archive.revise(id, article, analysis, now),
    withdraw: () => archive.withdraw(id, now),
    forget: () => archive.forget({ keepDays: 30 + which * 10, now }),
  };
  await steps[what]?.();
}

function countTables({ kysely }: Database): Promise<unknown[]> {
  return Promise.all([
    kysely.selectFrom("stems").selectAll().orderBy("hash").execute(),
    kysely.selectFrom("names").selectAll().orderBy("key").orderBy("name").execute(),
    kysely.selectFrom("title_words").selectAll().orderBy("word").execute(),
  ]);
}
