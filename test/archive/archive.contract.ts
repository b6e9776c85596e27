import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Incoming } from "#archive/add.ts";
import { type Archive, openArchive } from "#archive/archive.ts";
import type { Query } from "#archive/search.ts";
import { ANALYSIS_VERSION } from "#briefing/analysis.ts";
import { type Database, openDatabase } from "#database/database.ts";
import type { NewArticle } from "#news/article.ts";
import { parseTopic } from "#news/topic.ts";
import { incoming, madeUpAnalysis, madeUpArticle, topic } from "./made-up.ts";

const now = new Date("2026-11-22T12:00:00.000Z");
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000).toISOString();

/** What every archive promises, whatever the database. */
export function describeArchive(freshUrl: () => Promise<string>): void {
  let url: string;
  let database: Database;
  let archive: Archive;

  beforeEach(async () => {
    url = await freshUrl();
    database = await openDatabase({ url });
    archive = openArchive(database);
  });
  afterEach(() => database.close());

  const store = (...articles: readonly Incoming[]) => archive.add(articles, now);
  const query = (text: string, more: Partial<Query> = {}): Query => ({
    topic: topic(text),
    since: null,
    until: null,
    limit: 10,
    order: "newest",
    server: null,
    ...more,
  });
  const titlesOf = async (text: string, more: Partial<Query> = {}) =>
    (await archive.search(query(text, more))).map(({ title }) => title);
  const found = async (text: string, since: Date | null = null) =>
    (await archive.find(topic(text), { since, now, limit: 20, server: null })).map(({ article }) => article.title);

  describe("storing", () => {
    test("a stored article comes back as it was, with what is understood of it", async () => {
      const article: NewArticle = madeUpArticle({
        title: "“Élan” 🗞️",
        text: "First.\n\nSecond 🎈 paragraph.",
        byline: "Jo Doe",
        section: "World",
        publishedAt: "2026-11-20T01:02:03.456Z",
      });
      const analysis = madeUpAnalysis("Jo Doe", "Zoë");
      expect(await store({ article, analysis })).toEqual(["stored"]);
      const id = Date.parse("2026-11-20T01:02:03Z") / 1000;
      const stored = await archive.article(id, null);
      expect(stored).toEqual({
        article: { ...article, id, storedAt: now.toISOString(), fingerprint: stored?.article.fingerprint },
        analysis,
      });
      expect(stored?.article.fingerprint).toMatch(/^[0-9a-f]{32}$/);
    });

    test("an article without a date, or from the future, is filed under its storing and shown without a date", async () => {
      await store(incoming({ publishedAt: null }), incoming({ publishedAt: "2031-01-01T00:00:00Z" }));
      const heads = await archive.newest(5, null);
      expect(heads.map(({ publishedAt }) => publishedAt)).toEqual([null, null]);
      const articles = await archive.load(
        heads.map(({ id }) => id),
        null,
      );
      expect(articles.map(({ article }) => article.publishedAt)).toEqual([now.toISOString(), now.toISOString()]);
    });

    test("an article without a date stands behind all that have one, and in no window of days", async () => {
      await store(
        incoming({ title: "Undated flood", publishedAt: null }),
        incoming({ title: "Flood of old", publishedAt: "1990-05-08T12:00:00.000Z" }),
      );
      expect(await titlesOf("flood")).toEqual(["Flood of old", "Undated flood"]);
      expect(await titlesOf("flood", { since: new Date("2026-01-01") })).toEqual([]);
      expect(await found("flood")).toHaveLength(2);
    });

    test("an article from before 1970 keeps its date", async () => {
      await store(incoming({ publishedAt: "1945-05-08T12:00:00.000Z" }));
      expect((await archive.newest(1, null))[0]).toMatchObject({ publishedAt: "1945-05-08T12:00:00.000Z", id: 1 });
    });

    test("articles of the same second get ids of their own, over batches too", async () => {
      const publishedAt = "2026-11-01T00:00:00.000Z";
      const second = Date.parse(publishedAt) / 1000;
      await store(incoming({ publishedAt: "2026-11-01T00:00:02.000Z" }));
      await store(...Array.from({ length: 3 }, () => incoming({ publishedAt })));
      await store(incoming({ publishedAt }), incoming({ publishedAt: "2026-11-01T00:00:01.000Z" }));
      const ids = (await archive.newest(10, null)).map(({ id }) => id - second);
      expect(ids).toEqual([5, 4, 3, 2, 1, 0]);
    });

    test("an article without an outlet is named by its host", async () => {
      await store(incoming({ outlet: null, url: "https://www.example.org/a" }), incoming({ outlet: null, url: null }));
      expect((await archive.newest(2, null)).map(({ outlet }) => outlet)).toEqual([null, "example.org"]);
    });

    test("what a database cannot hold becomes one replacement character each", async () => {
      await store(
        incoming(
          { title: "nul \0", text: "half \ud83d of a pair, and nul \0.", outlet: "\0", byline: "\0", section: "\0" },
          "nul \0",
        ),
      );
      const [head] = await archive.newest(1, null);
      const stored = await archive.article(head?.id ?? 0, null);
      expect(stored?.article).toMatchObject({ title: "nul \ufffd", text: "half \ufffd of a pair, and nul \ufffd." });
    });

    test("nothing to store is fine", async () => {
      expect(await store()).toEqual([]);
      expect(await archive.known([])).toEqual([]);
    });

    test("a large batch is stored whole", async () => {
      const many = Array.from({ length: 1300 }, (_, index) => incoming({}, `Person ${index}`));
      expect((await archive.add(many, now)).every((outcome) => outcome === "stored")).toBe(true);
      expect(await archive.count()).toBe(1300);
      expect(
        (
          await archive.load(
            (await archive.newest(1300, null)).map(({ id }) => id),
            null,
          )
        ).length,
      ).toBe(1300);
    });
  });

  describe("analyses of a former version", () => {
    const formerly = (title: string, ...names: string[]): Incoming => {
      const { article, analysis } = incoming({ title }, ...names);
      return { article, analysis: { ...analysis, version: ANALYSIS_VERSION - 1 } };
    };
    const again = async (articles: readonly { readonly title: string }[]) =>
      articles.map(() => ({ ...madeUpAnalysis("Ann Lee"), version: ANALYSIS_VERSION }));

    test("are made again, and the names counted anew", async () => {
      await store(formerly("Old", "Anne Leigh", "Ann Lee"), incoming({ title: "New" }, "Ann Lee"));
      expect(await archive.renew(again)).toBe(1);
      expect(await archive.renew(again)).toBe(0);
      const [{ id } = { id: 0 }] = await archive.titlesMatching("old", 1, null);
      expect((await archive.article(id, null))?.analysis).toMatchObject({
        version: ANALYSIS_VERSION,
        actors: [{ name: "Ann Lee" }],
      });
      expect(await archive.namesStartingWith("ann", 5)).toEqual(["Ann Lee"]);
    });

    test("stay as they are when making them again fails", async () => {
      await store(formerly("Old", "Anne Leigh"));
      await expect(archive.renew(() => Promise.reject(new Error("no")))).rejects.toThrow("no");
      expect(await archive.namesStartingWith("ann", 5)).toEqual(["Anne Leigh"]);
      expect(await archive.renew(again)).toBe(1);
    });
  });

  describe("what is known", () => {
    test("the same address is known, whatever tracking hangs on it", async () => {
      await store(incoming({ url: "https://example.com/a" }));
      const again = incoming({ url: "http://www.example.com/a/?utm_source=feed#top", title: "Changed" });
      expect(await archive.known([again.article])).toEqual([true]);
      expect(await store(again)).toEqual(["known"]);
      expect(await archive.count()).toBe(1);
      expect((await archive.newest(1, null))[0]?.title).not.toBe("Changed");
    });

    test("the same words from the same outlet are known, from another one they are not", async () => {
      await store(incoming({ text: "The same report.", outlet: "One" }));
      const again = incoming({ text: "the same   report", outlet: "ONE" });
      const elsewhere = incoming({ text: "The same report.", outlet: "Two" });
      expect(await archive.known([again.article, elsewhere.article])).toEqual([true, false]);
      expect(await store(again, elsewhere)).toEqual(["known", "stored"]);
    });

    test("a repetition within one batch is known", async () => {
      const one = incoming({ url: "https://example.com/twice" });
      const two = incoming({ url: "https://example.com/twice" });
      expect(await archive.known([one.article, two.article])).toEqual([false, true]);
      expect(await store(one, two)).toEqual(["stored", "known"]);
    });

    test("articles without an address are told apart by their words", async () => {
      expect(await store(incoming({ url: null }), incoming({ url: null }))).toEqual(["stored", "stored"]);
    });

    test("two programs that store the same at the same moment store it once", async () => {
      const other = await openDatabase({ url });
      const articles = Array.from({ length: 50 }, () => incoming());
      const outcomes = await Promise.all([archive.add(articles, now), openArchive(other).add(articles, now)]);
      await other.close();
      expect(outcomes.flat().filter((outcome) => outcome === "stored")).toHaveLength(50);
      expect(await archive.count()).toBe(50);
    });

    test("a batch that breaks leaves nothing behind", async () => {
      const broken = incoming();
      const analysis = { ...broken.analysis, version: Number.NaN };
      await expect(store(incoming({ title: "Whole" }), { ...broken, analysis })).rejects.toThrow();
      expect(await archive.count()).toBe(0);
      expect(await titlesOf("whole")).toEqual([]);
      expect(await store(incoming({ title: "Whole" }))).toEqual(["stored"]);
      expect(await titlesOf("whole")).toEqual(["Whole"]);
    });
  });

  describe("searching", () => {
    test("words match whatever their case, accents and endings", async () => {
      await store(incoming({ title: "Strikes at Élysée", text: "Protesters were marching." }));
      for (const text of ["STRIKE", "elysee", "Élysée", "protester", "marched"]) {
        expect(await titlesOf(text)).toEqual(["Strikes at Élysée"]);
      }
    });

    test("words of other families are not found, however alike they begin", async () => {
      await store(
        incoming({ title: "Inflatable boats", text: "Universities police the organisation of communist generations." }),
        incoming({ title: "Inflated prices", text: "Organs of the universe." }),
      );
      expect(await titlesOf("inflation")).toEqual(["Inflated prices"]);
      expect(await titlesOf("universe")).toEqual(["Inflated prices"]);
      expect(await titlesOf("organ")).toEqual(["Inflated prices"]);
      expect(await titlesOf("organizations")).toEqual(["Inflatable boats"]);
      for (const other of ["policy", "community", "general", "generals"]) expect(await titlesOf(other)).toEqual([]);
    });

    test("all words must be there; when no article has all, any will do", async () => {
      await store(
        incoming({ title: "Both", text: "Peace talks went on.", publishedAt: daysAgo(1) }),
        incoming({ title: "One", text: "Peace at last.", publishedAt: daysAgo(2) }),
      );
      expect(await titlesOf("peace talks")).toEqual(["Both"]);
      expect(await titlesOf("peace zeppelin")).toEqual(["Both", "One"]);
    });

    test("nothing older is found where enough of late has all words", async () => {
      const on = (title: string, day: number) =>
        incoming({ title, text: `Rates of day ${day}.`, publishedAt: daysAgo(day) });
      await store(on("Now", 1), on("Late", 2), on("Old rates", 400), on("Rates of old", 500));
      await store(incoming({ title: "Rents", publishedAt: daysAgo(3) }));
      const best = async (limit: number, more: Partial<Query> = { lately: new Date(daysAgo(365)) }) =>
        (await titlesOf("rates", { order: "relevance", limit, ...more })).toSorted();
      expect(await best(2, {})).toEqual(["Old rates", "Rates of old"]);
      expect(await best(2)).toEqual(["Late", "Now"]);
      expect(await best(3)).toHaveLength(3);
      expect(await best(3)).toEqual(expect.arrayContaining(["Old rates", "Rates of old"]));
    });

    test("a quoted phrase is found only as it stands", async () => {
      await store(incoming({ title: "Yes", text: "At the White House today." }));
      await store(incoming({ title: "No", text: "A house painted white." }));
      expect(await titlesOf('"white house"')).toEqual(["Yes"]);
    });

    test("exclusions and alternatives are obeyed", async () => {
      await store(
        incoming({ title: "Syria", publishedAt: daysAgo(1) }),
        incoming({ title: "Lebanon", publishedAt: daysAgo(2) }),
        incoming({ title: "Syria football", publishedAt: daysAgo(3) }),
      );
      expect(await titlesOf("syria OR lebanon -football")).toEqual(["Syria", "Lebanon"]);
    });

    test("a country is found by its people and its capital, and the reason is told", async () => {
      await store(
        incoming({ title: "News from Riyadh", publishedAt: daysAgo(1) }),
        incoming({ title: "News from Damascus", publishedAt: daysAgo(2) }),
      );
      expect(await archive.search(query("syria"))).toMatchObject([
        { title: "News from Damascus", matched: ["damascus"] },
      ]);
      expect(await titlesOf("saudi arabia")).toEqual(["News from Riyadh"]);
    });

    test("an organisation is found by its name and by its initials", async () => {
      await store(incoming({ title: "Nations", text: "The United Nations met.", publishedAt: daysAgo(1) }));
      await store(incoming({ title: "Initials", text: "The U.N. met.", publishedAt: daysAgo(2) }));
      await store(incoming({ title: "Neither", text: "Nations united against it.", publishedAt: daysAgo(3) }));
      for (const text of ["un", "UN", "U.N.", "united nations"]) {
        expect(await titlesOf(text)).toEqual(["Nations", "Initials"]);
      }
    });

    test("acronyms are not found in the words they look like, in whatever letters they are asked for", async () => {
      await store(incoming({ title: "Country", text: "An election in the U.S. is near.", publishedAt: daysAgo(1) }));
      await store(incoming({ title: "Also", text: "The US election is near.", publishedAt: daysAgo(2) }));
      await store(incoming({ title: "Pronoun", text: "It told us who won the election.", publishedAt: daysAgo(3) }));
      await store(incoming({ title: "Health", text: "A vaccine of the WHO.", publishedAt: daysAgo(4) }));
      for (const text of ["US election", "us election", "U.S. election", "USA"]) {
        expect(await titlesOf(text)).toEqual(["Country", "Also"]);
      }
      expect(await archive.search(query("us vaccine", { order: "relevance" }))).toMatchObject([
        { matched: ["vaccine"] },
        { matched: ["US"] },
        { matched: ["US"] },
      ]);
      expect(await titlesOf("who")).toEqual(["Health"]);
      await store(incoming({ title: "Man", text: "Kim Jong Un fired a missile.", publishedAt: daysAgo(5) }));
      await store(incoming({ title: "Body", text: "A vote of the UN on Korea.", publishedAt: daysAgo(6) }));
      expect(await titlesOf("united nations")).toEqual(["Body"]);
      expect(await titlesOf("kim jong un")).toEqual(["Man"]);
      expect(await titlesOf('"told us"')).toEqual(["Pronoun"]);
    });

    test("by relevance words that stand side by side are above the same words apart", async () => {
      await store(
        incoming({ title: "Named", text: "Howard Smith came. James Baker left.", publishedAt: daysAgo(900) }),
        incoming({ title: "Others", text: "James Smith came. Howard Baker left.", publishedAt: daysAgo(1) }),
        ...Array.from({ length: 5 }, () => incoming()),
      );
      expect(await titlesOf("james baker", { order: "relevance" })).toEqual(["Named", "Others"]);
    });

    test("newest first over months and years, bounded by dates and limit", async () => {
      const days = [1, 20, 50, 400, 4000];
      await store(...days.map((day) => incoming({ title: `Quake ${day}`, publishedAt: daysAgo(day) })));
      expect(await titlesOf("quake")).toEqual(days.map((day) => `Quake ${day}`));
      expect(await titlesOf("quake", { limit: 2 })).toEqual(["Quake 1", "Quake 20"]);
      const since = new Date(daysAgo(450));
      const until = new Date(daysAgo(10));
      expect(await titlesOf("quake", { since, until })).toEqual(["Quake 20", "Quake 50", "Quake 400"]);
    });

    test("by relevance an old article about it is above a new one in passing", async () => {
      await store(
        incoming({ title: "Budget", text: "Long debate. Turnips were mentioned.", publishedAt: daysAgo(1) }),
        incoming({ title: "Turnips", text: "Turnips, turnips and more turnips.", publishedAt: daysAgo(900) }),
        ...Array.from({ length: 5 }, () => incoming()),
      );
      expect(await titlesOf("turnips", { order: "relevance" })).toEqual(["Turnips", "Budget"]);
    });

    test("by relevance articles with all words stand above those with some", async () => {
      await store(
        incoming({ title: "Turnips", text: "Turnips.", publishedAt: daysAgo(1) }),
        incoming({ title: "Turnips in space", text: "Turnips in orbit.", publishedAt: daysAgo(900) }),
      );
      expect(await titlesOf("turnips space", { order: "relevance" })).toEqual(["Turnips in space", "Turnips"]);
    });

    test("Chinese words are found inside sentences", async () => {
      await store(incoming({ title: "新闻", text: "叙利亚战争爆发", language: "zh" }));
      expect(await titlesOf("战争")).toEqual(["新闻"]);
      expect(await titlesOf("争战")).toEqual([]);
    });

    test("nothing found is an empty list, in an empty archive too", async () => {
      expect(await titlesOf("syria")).toEqual([]);
      expect(await found("syria")).toEqual([]);
      await store(incoming());
      expect(await titlesOf("syria", { order: "relevance" })).toEqual([]);
    });

    test("whatever a reader types is only text", async () => {
      await store(incoming({ title: "Robert'); DROP TABLE articles;--", text: 'NEAR("a" "b") AND title : x*' }));
      const typed = fc.oneof(
        fc.string({ unit: "binary", maxLength: 40 }),
        fc.string({ unit: fc.constantFrom(..."\"'()*:^-+{}&|!<>\\ ORANDNOTEAR,.é\0"), maxLength: 40 }),
      );
      await fc.assert(
        fc.asyncProperty(typed, async (text) => {
          await archive.titlesMatching(text, 3, null);
          await archive.namesStartingWith(text, 3);
          await archive.nearNames(text, 3);
          const parsed = parseTopic(text);
          if (parsed.kind === "problem") return;
          await archive.search({ topic: parsed, since: null, until: null, limit: 3, order: "newest", server: null });
          await archive.search({ topic: parsed, since: null, until: null, limit: 3, order: "relevance", server: null });
          await archive.find(parsed, { since: null, now, limit: 3, server: null });
        }),
        { numRuns: 60 },
      );
      expect(await archive.count()).toBe(1);
    });
  });

  test("a term is only text, wherever it comes from", async () => {
    await store(incoming({ title: "Turnips" }), incoming({ title: "Parsnips" }));
    for (const trick of ['x" OR "parsnips', "x' | 'parsnip", "x\\' | 'parsnip"]) {
      const tricky = { kind: "topic" as const, text: trick, alternatives: [[[trick]]], excluded: [] };
      const hits = await archive.search({ ...query("turnips"), topic: tricky });
      expect(hits.map(({ title }) => title)).not.toContain("Parsnips");
    }
  });

  describe("finding for a briefing", () => {
    test("the window stays at a week while there is enough, and widens when there is not", async () => {
      const days = [1, 2, 3, 4, 5, 5.5, 6, 6.5, 20, 200];
      await store(...days.map((day) => incoming({ title: `Quake ${day}`, publishedAt: daysAgo(day) })));
      expect(await found("quake")).toEqual(days.slice(0, 8).map((day) => `Quake ${day}`));
      await store(
        incoming({ title: "Comet 1", publishedAt: daysAgo(3) }),
        incoming({ title: "Comet 2", publishedAt: daysAgo(300) }),
      );
      expect(await found("comet")).toEqual(["Comet 1", "Comet 2"]);
    });

    test("the older an article, the fewer others suffice to leave it out", async () => {
      await store(...[10, 50, 300, 500].map((day) => incoming({ title: `Flood ${day}`, publishedAt: daysAgo(day) })));
      expect(await found("flood")).toEqual(["Flood 10", "Flood 50", "Flood 300"]);
      await store(...[10, 500, 3000].map((day) => incoming({ title: `Frost ${day}`, publishedAt: daysAgo(day) })));
      expect(await found("frost")).toEqual(["Frost 10", "Frost 500"]);
      await store(incoming({ title: "Locusts", publishedAt: daysAgo(3000) }));
      expect(await found("locusts")).toEqual(["Locusts"]);
    });

    test("`since` is never overstepped", async () => {
      await store(
        incoming({ title: "New quake", publishedAt: daysAgo(1) }),
        incoming({ title: "Old quake", publishedAt: daysAgo(3) }),
      );
      expect(await found("quake", new Date(daysAgo(2)))).toEqual(["New quake"]);
    });

    test("newer articles take no place of those up to `until`", async () => {
      await store(...[1, 2, 5].map((day) => incoming({ title: `Quake ${day}`, publishedAt: daysAgo(day) })));
      const window = { since: new Date(daysAgo(9)), until: new Date(daysAgo(4)), now, limit: 1, server: null };
      expect((await archive.find(topic("quake"), window)).map(({ article }) => article.title)).toEqual(["Quake 5"]);
    });

    test("an article that mentions the topic in passing ranks below one about it", async () => {
      const filler = Array.from({ length: 120 }, (_, index) => `word${index}`).join(" ");
      await store(
        incoming({ title: "Budget", text: `${filler} Turnips were mentioned. ${filler}`, publishedAt: daysAgo(1) }),
        incoming({
          title: "Harvest",
          text: `Turnips failed. ${filler} Turnips rot. ${filler}`,
          publishedAt: daysAgo(20),
        }),
      );
      const articles = await archive.find(topic("turnips"), { since: null, now, limit: 5, server: null });
      expect(articles.map(({ article, isInPassing }) => [article.title, isInPassing])).toEqual([
        ["Harvest", false],
        ["Budget", true],
      ]);
    });

    test("an article that has the words apart tells nothing of the topic", async () => {
      const name = incoming({
        title: "Theatre",
        text: "Lucy Thorn played. Nobody saw Ada Letby.",
        publishedAt: daysAgo(1),
      });
      await store(name);
      expect(await found("lucy letby")).toEqual([]);
      expect(await found("lucy letby", new Date(daysAgo(2)))).toEqual([]);
      await store(incoming({ title: "Lucy Letby convicted", publishedAt: daysAgo(20) }));
      expect(await found("lucy letby")).toEqual(["Lucy Letby convicted"]);
    });

    test("one article with all words apart does not hide those on most of them", async () => {
      await store(
        incoming({
          title: "Weather",
          text: "The credit is good. Suisse is fair. Nothing is failing.",
          publishedAt: daysAgo(1),
        }),
        incoming({ title: "Credit Suisse falls", text: "Credit Suisse fell.", publishedAt: daysAgo(2) }),
      );
      expect(await found("credit suisse failing")).toEqual(["Credit Suisse falls"]);
    });

    test("most of the words will do only with all names among them", async () => {
      const text = "The canals of Venice run dry in the drought.";
      await store(
        incoming({ title: "Dry canals", text, publishedAt: daysAgo(1) }),
        incoming({ title: "Ships wait", text: "Ships wait off Panama. Panama is hot.", publishedAt: daysAgo(2) }),
      );
      expect(await found("panama canal drought")).toEqual([]);
      await store(
        incoming({ title: "Panama Canal", text: "The Panama Canal lets fewer ships pass.", publishedAt: daysAgo(3) }),
      );
      expect(await found("panama canal drought")).toEqual(["Panama Canal"]);
    });

    test("articles that have the words apart do not keep a briefing from looking further back", async () => {
      const apart = (day: number) =>
        incoming({ title: `Lucy ${day}`, text: `Lucy won. Letby lost ${day}.`, publishedAt: daysAgo(day) });
      await store(...[1, 2, 3, 4, 5, 5.5, 6, 6.5].map(apart));
      const days = [10, 11, 12, 13, 14, 15, 16, 17, 60];
      await store(...days.map((day) => incoming({ title: `Lucy Letby ${day}`, publishedAt: daysAgo(day) })));
      expect(await found("lucy letby")).toEqual(days.slice(0, 8).map((day) => `Lucy Letby ${day}`));
    });

    test("a country that is named in people's names alone is not named", async () => {
      const text = "Georgia Lee has won the cup. She thanked her coach and went home.";
      await store(
        incoming({ title: "Georgia Lee wins", text }, "Georgia Lee"),
        incoming({ title: "Georgia votes", text: "Georgia has voted." }),
      );
      expect(await found("georgia")).toEqual(["Georgia votes"]);
      const anybody = { since: null, now, limit: 5, server: null, anySense: true };
      expect(await archive.find(topic("georgia"), anybody)).toHaveLength(2);
    });

    test("when no article has all words some together will do, but not when a word is nowhere: it may be misspelled", async () => {
      await store(incoming({ title: "Turnip soup" }), incoming({ title: "Festival" }), incoming({ title: "Turnips" }));
      expect(await found("turnip soup festival")).toEqual(["Turnip soup"]);
      expect(await found("turnip soup festivla")).toEqual([]);
    });

    test("articles come whole", async () => {
      const one = incoming({ title: "Quake", text: "A quake shook the town." }, "The Mayor");
      await store(one);
      const [first] = await archive.find(topic("quake"), { since: null, now, limit: 5, server: null });
      expect(first).toMatchObject({ article: { text: one.article.text }, analysis: one.analysis });
    });
  });

  describe("loading", () => {
    test("articles come in the order asked, those that are not there are left out", async () => {
      await store(incoming({ publishedAt: daysAgo(1) }), incoming({ publishedAt: daysAgo(2) }));
      const [newer, older] = (await archive.newest(2, null)).map(({ id }) => id);
      const loaded = await archive.load([older ?? 0, 42, newer ?? 0], null);
      expect(loaded.map(({ article }) => article.id)).toEqual([older, newer]);
      expect(await archive.article(42, null)).toBeNull();
    });

    test("the archive is told in numbers", async () => {
      expect(await archive.stats()).toEqual({ articles: 0, outlets: 0, oldest: null, newest: null });
      await store(
        incoming({ outlet: "One", publishedAt: "2020-01-01T00:00:00.000Z" }),
        incoming({ outlet: "one", publishedAt: "2021-01-01T00:00:00.000Z" }),
        incoming({ outlet: "Two", publishedAt: "2022-01-01T00:00:00.000Z" }),
        incoming({ outlet: null, url: null, publishedAt: "2021-06-01T00:00:00.000Z" }),
      );
      expect(await archive.stats()).toEqual({
        articles: 4,
        outlets: 2,
        oldest: new Date("2020-01-01T00:00:00.000Z"),
        newest: new Date("2022-01-01T00:00:00.000Z"),
      });
    });
  });

  describe("completing", () => {
    test("names are found by any of their words, without case and accents, the most frequent first", async () => {
      await store(
        incoming({}, "John Kerry", "Kerala"),
        incoming({}, "Kerala", "Zoë Álvarez"),
        incoming({}, "Kerala", "John Kerry", "Kerry Katona"),
      );
      expect(await archive.namesStartingWith("ker", 5)).toEqual(["Kerala", "John Kerry", "Kerry Katona"]);
      expect(await archive.namesStartingWith("KERRY", 5)).toEqual(["John Kerry", "Kerry Katona"]);
      expect(await archive.namesStartingWith("john ke", 5)).toEqual(["John Kerry"]);
      expect(await archive.namesStartingWith("alva", 5)).toEqual(["Zoë Álvarez"]);
      expect(await archive.namesStartingWith("k", 1)).toEqual(["Kerala"]);
      expect(await archive.namesStartingWith("", 5)).toEqual([]);
      await store(incoming({}, "Ulla Ulmer"), incoming({}, "Ulf"));
      expect(await archive.namesStartingWith("ul", 5)).toHaveLength(2);
    });

    test("an article counts once for a name, an article known before not at all", async () => {
      const twice = incoming({}, "Once Only", "Once Only", " Once Only ");
      await store(twice, incoming({}, "Once More"), incoming({}, "Once More"));
      await store(twice);
      expect(await archive.namesStartingWith("once", 5)).toEqual(["Once More", "Once Only"]);
    });

    test("a misspelled name or title word is put right", async () => {
      await store(
        incoming({ title: "Earthquake shakes the coast" }, "Syria", "Angela Merkel"),
        incoming({ title: "Syria again" }, "Syria"),
      );
      expect(await archive.nearNames("sirya", 3)).toEqual(["Syria"]);
      expect(await archive.nearNames("Merkle", 3)).toEqual(["Angela Merkel"]);
      expect(await archive.nearNames("earthqake", 3)).toEqual(["earthquake"]);
      expect(await archive.nearNames("syria", 3)).toEqual([]);
      expect(await archive.nearNames("zeppelin", 3)).toEqual([]);
    });

    test("a name that titles have more often is offered as a name", async () => {
      await store(
        incoming({ title: "Merkel speaks" }, "Angela Merkel"),
        incoming({ title: "Merkel waits" }),
        incoming({ title: "Merkel leaves" }),
      );
      expect(await archive.nearNames("Merkle", 3)).toEqual(["Angela Merkel"]);
    });

    test("a frequent name is likelier meant than a rare one that is spelled a little nearer", async () => {
      await store(incoming({}, "Surya"), ...Array.from({ length: 40 }, () => incoming({}, "Syria")));
      expect(await archive.nearNames("sirya", 3)).toEqual(["Syria", "Surya"]);
    });

    test("titles are completed from their words, the last of them begun only, newest first", async () => {
      await store(
        incoming({ title: "Peace talks fail", publishedAt: daysAgo(2) }),
        incoming({ title: "New peace talks", publishedAt: daysAgo(1) }),
        incoming({ title: "Peace", text: "talks in the text only" }),
        incoming({ title: "Old talks of peace", publishedAt: daysAgo(800) }),
      );
      const completed = async (typed: string, limit = 5) =>
        (await archive.titlesMatching(typed, limit, null)).map(({ title }) => title);
      expect(await completed("peace tal")).toEqual(["New peace talks", "Peace talks fail", "Old talks of peace"]);
      expect(await completed("peace tal", 1)).toEqual(["New peace talks"]);
      expect(await completed(" ")).toHaveLength(4);
    });

    test("a title is completed from its first letter on, the newest first, and never by words of its text", async () => {
      await store(
        ...Array.from({ length: 5 }, (_, day) =>
          incoming({ title: `Kandahar bridge ${day}`, text: `Kabul ${day}`, publishedAt: daysAgo(day) }),
        ),
        incoming({ title: "Bridges of Kabul", text: "Kandahar", publishedAt: daysAgo(9) }),
      );
      const completed = async (typed: string, limit: number) =>
        (await archive.titlesMatching(typed, limit, null)).map(({ title }) => title);
      for (const typed of ["k", "Ka", "kan", "kand", "kandahar", "bridge k", "bridge ka", "bridge kan"]) {
        expect([typed, await completed(typed, 2)]).toEqual([typed, ["Kandahar bridge 0", "Kandahar bridge 1"]]);
      }
      expect(await completed("ka", 9)).toHaveLength(6);
      expect(await completed("kan", 9)).toHaveLength(5);
    });
  });
}
