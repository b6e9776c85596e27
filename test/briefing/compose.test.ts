import { describe, expect, test } from "vitest";
import type { FoundArticle } from "../../src/briefing/analysis.ts";
import { composeBriefing } from "../../src/briefing/compose.ts";
import { parseTopic, type Topic } from "../../src/news/topic.ts";
import { analysed } from "./sample-analysis.ts";

function topic(text: string): Topic {
  const parsed = parseTopic(text);
  if (parsed.kind !== "topic") throw new Error(parsed.reason);
  return parsed;
}

const road = (
  id: number,
  more: Parameters<typeof analysed>[2] = {},
  text = "The road over the pass reopened on Monday after repairs. Lorries crossed it within the hour.",
): FoundArticle => analysed(id, text, { title: "Road over the pass reopens", ...more });

const vote = (id: number, more: Parameters<typeof analysed>[2] = {}): FoundArticle =>
  analysed(id, "Voters in the capital chose a new council on Sunday. The count took most of the night.", {
    title: "Capital votes for council",
    ...more,
  });

describe("a briefing", () => {
  test("tells each story by itself, the one of more outlets first", () => {
    const articles = [
      vote(1, { outlet: "Herald" }),
      road(2, { outlet: "Wire" }),
      road(
        3,
        { outlet: "Gazette" },
        "Lorries used the road over the pass again on Monday after the repairs. The valley had waited for a week.",
      ),
    ];
    const { summary } = composeBriefing(topic("road OR council"), articles);
    expect(summary.length).toBeLessThanOrEqual(4);
    expect(summary[0]?.text).toContain("road");
    expect(summary.some(({ articleId }) => articleId === 1)).toBe(true);
  });

  test("tells the news before what somebody thinks of it, and what is new before what is old", () => {
    const protest = (id: number, title: string, publishedAt?: string) =>
      road(
        id,
        { title, ...(publishedAt !== undefined && { publishedAt }) },
        "Ada Moor called the tolls for the road a robbery on Tuesday, before two hundred drivers of Amberly.",
      );
    const opening = (articles: readonly FoundArticle[]) =>
      composeBriefing(topic("road"), articles).summary[0]?.articleId;
    expect(opening([protest(1, "Moor protests against tolls for road"), road(2)])).toBe(1);
    expect(opening([protest(1, "Moor lashes out at tolls for road"), road(2)])).toBe(2);
    expect(opening([protest(1, "Moor protests against tolls for road", "2016-06-12T12:00:00.000Z"), road(2)])).toBe(2);
  });

  test("quotes nobody of long before the news, and names those of then last", () => {
    const said = (id: number, publishedAt: string, by: string, news: string, words: string) =>
      road(
        id,
        { title: news, publishedAt, quotes: [{ words, by }], actors: [{ name: by, role: "mayor" }] },
        `${news} “${words}” ${by} said on Monday evening.`,
      );
    const now = said(
      1,
      "2016-07-12T12:00:00.000Z",
      "Ada Moor",
      "The road reopened on Monday.",
      "The repaired road is as good as new now,",
    );
    const briefing = (then: string) => {
      const harbour = "Shipowners fought tolls for the road to a far harbour in court.";
      const before = said(2, then, "Bo Low", harbour, "Tolls ruin every harbour of the north,");
      const { actors, moreActors, quotes, moreQuotes } = composeBriefing(topic("road"), [before, now]);
      return {
        named: [...actors, ...moreActors].map(({ name }) => name),
        quoted: [...quotes, ...moreQuotes].map(({ speaker }) => speaker),
      };
    };
    expect(briefing("2016-07-01T12:00:00.000Z").quoted.toSorted()).toEqual(["Ada Moor", "Bo Low"]);
    expect(briefing("1987-07-01T12:00:00.000Z")).toEqual({ named: ["Ada Moor", "Bo Low"], quoted: ["Ada Moor"] });
  });

  test("quotes newsletters and what is about much else on the topic alone", () => {
    const text =
      "The road over the pass reopened on Monday after repairs of a month and a half, to the joy of the valley. “The road is smooth as never before,” Ada Moor said on Monday evening. The ferries of the lake were late once more. “The ferries are a disgrace of the valley,” Ada Moor said.";
    const said = [
      { words: "The road is smooth as never before,", by: "Ada Moor" },
      { words: "The ferries are a disgrace of the valley,", by: "Ada Moor" },
    ];
    const words = (title: string) =>
      composeBriefing(topic("road"), [road(1, { title, quotes: said }, text)]).quotes.map((quote) => quote.text);
    expect(words("Road over the pass reopens")).toHaveLength(2);
    expect(words("Road over the pass reopens | Morning briefing")).toHaveLength(1);
    const late = `${"The lake was calm. ".repeat(30)}${text}`;
    const onLake = road(1, { title: "A day at the lake", quotes: said }, late);
    expect(composeBriefing(topic("road"), [onLake]).quotes).toHaveLength(1);
    const onRoad = road(2, {}, "Lorries used the road for the first time since the flood of last month.");
    expect(composeBriefing(topic("road"), [onLake, onRoad]).quotes).toEqual([]);
  });

  test("quotes newsletters on the topic where no question stands between", () => {
    const quotes = [{ words: "The ferries are a disgrace of the valley,", by: "Ada Moor" }];
    const quoted = (between: string) => {
      const text = `The road over the pass reopened on Monday after repairs of a month and a half. ${between}“The ferries are a disgrace of the valley,” Ada Moor said.`;
      return composeBriefing(topic("road"), [road(1, { title: "Road reopens | Morning briefing", quotes }, text)])
        .quotes;
    };
    expect(quoted("")).toHaveLength(1);
    expect(quoted("And the ferries? ")).toEqual([]);
  });

  test("tells no story in a sentence that is cut off or glued together while there are others", () => {
    const cut = road(
      1,
      { title: "Road opens, road closes" },
      "Closed!Lorries waited in vain for the road over the pass.",
    );
    const { stories, summary } = composeBriefing(topic("road"), [cut, road(2)]);
    expect(stories).toHaveLength(1);
    expect(summary.every(({ articleId }) => articleId === 2)).toBe(true);
    expect(composeBriefing(topic("road"), [cut]).summary).toHaveLength(1);
  });

  test("tells no story in a line without a full stop while there are others", () => {
    const line = "Mayor and farmers disagree over tolls for that road next summer, and no end is near";
    const teaser = road(1, { title: "Tolls for the road" }, line);
    const tolls = { ...teaser, analysis: { ...teaser.analysis, sentences: [{ start: 0, end: line.length }] } };
    expect(composeBriefing(topic("road"), [tolls]).summary).toHaveLength(1);
    const { summary } = composeBriefing(topic("road"), [tolls, road(2)]);
    expect(new Set(summary.map(({ articleId }) => articleId))).toEqual(new Set([2]));
  });

  test("tells no story where an article has no sentence", () => {
    const { stories, sources } = composeBriefing(topic("road"), [road(1, {}, "(The Wire)")]);
    expect(stories).toEqual([]);
    expect(sources).toHaveLength(1);
  });

  test("tells no story in a sentence that leans on one it does not tell", () => {
    const leaning = road(
      1,
      { title: "The road, later" },
      "During that time, the road over the pass was closed to lorries.",
    );
    expect(composeBriefing(topic("road"), [leaning, road(2)]).summary.every(({ articleId }) => articleId === 2)).toBe(
      true,
    );
  });

  test("sets a sentence under its headline when it cannot be read alone, and then only", () => {
    const leaning = "During that time, the road over the pass was closed to lorries.";
    const isUnder = (title: string, text: string) =>
      composeBriefing(topic("road"), [road(1, { title }, text)]).summary[0]?.isUnderHeadline;
    expect(isUnder("Landslide closes the road", leaning)).toBe(true);
    expect(isUnder("", leaning)).toBeUndefined();
    expect(isUnder("Landslide closes the road", "The road over the pass was closed on Monday.")).toBeUndefined();
  });

  test("goes on in the article that it begins with", () => {
    const opened =
      "The road over the pass reopened on Monday. Nine lorries crossed it within the first hour of the day.";
    const again = "Lorries drove over the pass on the road on Monday. A band of the valley played for them at the top.";
    const { summary } = composeBriefing(topic("road OR council"), [
      road(1, { outlet: "Wire" }, opened),
      road(2, { outlet: "Gazette" }, again),
      vote(3, { outlet: "Herald" }),
    ]);
    const first = summary.filter(({ story }) => story === summary[0]?.story);
    expect(first).toHaveLength(2);
    expect(new Set(first.map(({ articleId }) => articleId)).size).toBe(1);
  });

  test("tells the only story in what a second article adds, too, but not in what it says again", () => {
    const added = "A toll for the pass road will be asked from lorries in spring, the ministry decided on Tuesday.";
    const told = (second: string) => {
      const articles = [road(1), road(2, { outlet: "Gazette" }, second)];
      return new Set(composeBriefing(topic("road"), articles).summary.map(({ articleId }) => articleId));
    };
    expect(told(added)).toEqual(new Set([1, 2]));
    expect(told("After repairs the road over the pass was reopened for lorries on Monday. All cheered.").size).toBe(1);
  });

  test("tells a story under a headline on the topic, though its first sentence does not name it", () => {
    const text = "Forty geese walked in front of a bus on Sunday until a farmer led them home.";
    const tellers = (title: string) => {
      const { summary } = composeBriefing(topic("road"), [road(1), analysed(2, text, { title })]);
      return new Set(summary.map(({ articleId }) => articleId));
    };
    expect(tellers("Geese on the road to Kestrel")).toEqual(new Set([1, 2]));
    expect(tellers("Geese on the way to Kestrel")).toEqual(new Set([1]));
  });

  test("names a country also by its people, when that name is known", () => {
    const turkish = road(1, {}, "Turkish lorries crossed the pass for the first time on Monday.");
    const plain = road(2, {}, "A convoy with carpets came over the new road by night and without a stop.");
    const { summary } = composeBriefing(topic("turkey"), [plain, turkish], {
      subjects: [[[["turkey"], ["turkish"]]]],
    });
    expect(summary[0]?.articleId).toBe(1);
  });

  test("says what it says of the topic where articles only mention it", () => {
    const aside =
      "Voters chose a new council on Sunday. The count took most of the night. The road to the hall was closed.";
    const mention = { ...road(1, { title: "Votes are counted" }, aside), isInPassing: true };
    expect(composeBriefing(topic("road"), [mention]).summary.map(({ text }) => text)).toEqual([
      "The road to the hall was closed.",
    ]);
  });

  test("goes on with what names the topic, where neither headline nor opening does", () => {
    const title = "Council of Amberly votes on budget";
    const opening = "The council of Amberly voted on Monday for a new budget of ninety million crowns.";
    const schools = "The budget of the council has eleven million crowns for the schools of Amberly.";
    const toll = "Lorries on the pass will pay a toll of four crowns from March on, says one page.";
    const article = road(1, { title }, `${opening} ${schools} ${toll} The schools had asked for more.`);
    const told = (text: string) => composeBriefing(topic(text), [article]).summary.map(({ text }) => text);
    expect(told("budget")).toEqual([opening, toll]);
    expect(told("schools")).toEqual([opening, schools]);
  });

  test("tells beside the first story only what names the topic, in a headline or a sentence that can open it", () => {
    const earlier = road(1, { publishedAt: "2016-07-09T12:00:00.000Z" });
    const second = (naming: string) => {
      const council = "Voters in the capital chose a new council on Sunday.";
      const more = "A road is to be built. That road was asked for by all.";
      const article = road(2, { title: "Capital votes for council" }, `${council} ${naming} ${more}`);
      return composeBriefing(topic("road"), [earlier, article]).summary.find(({ story }) => story === 1)?.text;
    };
    const road66 = "The road from the capital to the coast is to have two more lanes in spring.";
    expect(second(road66)).toBe(road66);
    expect(second("It will decide on the road to the coast and its two new lanes in spring.")).toBeUndefined();
  });

  test("begins with the lead of a report, not with an opinion on it", () => {
    const opinion = road(
      1,
      { title: "Opinion: the road is too dear", outlet: "Herald" },
      "The road over the pass is open and far too dear for the valley.",
    );
    const { summary } = composeBriefing(topic("road"), [opinion, road(2)]);
    expect(summary[0]?.text).toBe("The road over the pass reopened on Monday after repairs.");
  });

  test("leaves out articles that mention the topic in passing", () => {
    const passing = { ...vote(1), isInPassing: true };
    expect(composeBriefing(topic("road"), [passing, road(2)])).toMatchObject({
      coverage: { articles: 1 },
      sources: [{ id: 2 }],
    });
  });

  test("uses articles in passing when there are no others", () => {
    expect(composeBriefing(topic("road"), [{ ...vote(1), isInPassing: true }]).coverage.articles).toBe(1);
  });

  test("tells where a story stands now, not where it stood", () => {
    const old = road(
      1,
      { publishedAt: "2016-07-01T12:00:00.000Z" },
      "The road over the pass stays closed, officials said. Repairs have not begun.",
    );
    const now = [2, 3, 4].map((id) => road(id, { publishedAt: "2016-07-12T12:00:00.000Z", outlet: `Outlet ${id}` }));
    expect(composeBriefing(topic("road"), [old, ...now]).summary.map(({ articleId }) => articleId)).not.toContain(1);
  });

  test("does not tell in the summary what stands among the quotes", () => {
    const text =
      "“We will keep this road open all winter,” Mayor Ann Lee said on Monday. The road over the pass reopened after a week of repairs.";
    const article = road(1, { quotes: [{ words: "“We will keep this road open all winter,”", by: "Ann Lee" }] }, text);
    const { summary, quotes } = composeBriefing(topic("road"), [article]);
    expect(quotes).toHaveLength(1);
    expect(summary.map(({ text }) => text)).toEqual(["The road over the pass reopened after a week of repairs."]);
  });

  const mayor = "“We will keep the road open,” Mayor Ada Moor said.";
  const open = { words: "“We will keep the road open,”", by: "Ada Moor" };

  test("quotes an article on something else only where it speaks of the topic", () => {
    const bread = "“Bread will be much cheaper in the spring,”";
    const text = `${mayor} ${"The council spoke of wine for a while. ".repeat(12)}${bread} Mayor Ada Moor said.`;
    const quotes = [open, { words: bread, by: "Ada Moor" }];
    const quotesUnder = (title: string) =>
      composeBriefing(topic("road"), [road(1), analysed(2, text, { title, quotes })]).quotes;
    expect(quotesUnder("Council meets").map((quote) => quote.text)).toEqual(["We will keep the road open"]);
    expect(quotesUnder("Council speaks of the road")).toHaveLength(2);
  });

  test("quotes no opinion", () => {
    const quotesUnder = (title: string) =>
      composeBriefing(topic("road"), [road(1), analysed(2, mayor, { title, quotes: [open] })]).quotes;
    expect(quotesUnder("The road is open")).toHaveLength(1);
    expect(quotesUnder("Opinion: The road is open")).toHaveLength(0);
  });

  test("tells first what is new", () => {
    const first = (...articles: FoundArticle[]) => composeBriefing(topic("council"), articles).summary[0]?.articleId;
    const text = "Amberly’s council measured the lorries that waited at the pass.";
    const measured = (publishedAt: string) => analysed(2, text, { title: "Council measures lorries", publishedAt });
    expect(first(vote(1), measured("2016-12-01T12:00:00.000Z"))).toBe(2);
    expect(first(vote(1), measured("2016-02-01T12:00:00.000Z"))).toBe(1);
  });

  test("names people before organisations, with the number of outlets, and no places", () => {
    const text =
      "Ann Lee of the Harbour Board reopened the road over the pass near Ayr. The Harbour Board paid for it.";
    const actors = [
      { name: "Harbour Board", type: "ORG" as const },
      { name: "Ann Lee", role: "Mayor" },
      { name: "Ayr", type: "LOC" as const },
    ];
    const articles = [
      road(1, { actors, outlet: "Wire" }, text),
      road(
        2,
        { actors, outlet: "Herald" },
        "It took the Harbour Board a week to mend the road near Ayr, said Ann Lee, who drove over it first.",
      ),
    ];
    const briefing = composeBriefing(topic("road"), articles);
    expect(briefing.actors).toMatchObject([
      { name: "Ann Lee", role: "Mayor", outlets: 2, articles: 2 },
      { name: "Harbour Board", role: null, outlets: 2 },
    ]);
  });

  test("gives a speaker the fullest role that any of its articles tells", () => {
    const said = { words: "“We will keep this road open all winter,”", by: "Ann Lee" };
    const text = "“We will keep this road open all winter,” Ann Lee said. The road over the pass reopened on Monday.";
    const quoted = road(1, { quotes: [said], actors: [{ name: "Ann Lee", role: "department's head" }] }, text);
    const other = road(
      2,
      { actors: [{ name: "Ann Lee", role: "Harbour Department head" }] },
      "The road is open, Harbour Department head Ann Lee wrote. Nobody was hurt.",
    );
    expect(composeBriefing(topic("road"), [quoted, other]).quotes[0]?.role).toBe("Harbour Department head");
  });

  test("names who is told of in full, or with a role, and not by a bare name", () => {
    const actors = [{ name: "Juno" }, { name: "Ann Lee" }, { name: "Harbour Board", type: "ORG" as const }];
    const text = "Juno came to Ann Lee of the Harbour Board. The road over the pass reopened.";
    expect(composeBriefing(topic("road"), [road(1, { actors }, text)]).actors.map(({ name }) => name)).toEqual([
      "Ann Lee",
      "Harbour Board",
    ]);
  });

  test("says of each source what language its text is in, not what its outlet says", () => {
    const { article, analysis } = road(1);
    const found = { article: { ...article, language: "und" }, analysis: { ...analysis, language: "de" } };
    expect(composeBriefing(topic("road"), [{ ...found, isInPassing: false }]).sources[0]?.language).toBe("de");
  });

  test("lists the sources that it shows something of first", () => {
    const texts = [
      "The bridge at Ayr will close for a year.",
      "Fishermen landed more herring than ever in spring.",
      "No teacher was found for the school on the island.",
      "Prices of bread rose by a tenth in two months.",
    ];
    const others = texts.map((text, index) => analysed(index + 2, text, { title: text }));
    const articles = [...others, road(1)];
    const { summary, sources, quotes } = composeBriefing(topic("road"), articles);
    const used = new Set([...summary, ...quotes].map(({ articleId }) => articleId));
    expect(used).toContain(1);
    expect(new Set(sources.slice(0, used.size).map(({ id }) => id))).toEqual(used);
    expect(sources).toHaveLength(articles.length);
  });

  test("counts a report that several outlets print once, as its own and as one outlet's", () => {
    const printed = ["Wire", "Herald", "Gazette"].map((outlet, index) => road(index + 1, { outlet }));
    expect(composeBriefing(topic("road"), printed)).toMatchObject({
      stories: [{ articles: 1, outlets: 1 }],
      coverage: { articles: 1, outlets: 1 },
    });
  });

  test("covers the days from the first to the last of its articles", () => {
    const articles = [
      road(1, { publishedAt: "2016-07-12T12:00:00.000Z" }),
      vote(2, { publishedAt: "2016-07-10T12:00:00.000Z", outlet: null }),
    ];
    expect(composeBriefing(topic("road"), articles).coverage).toEqual({
      articles: 2,
      outlets: 2,
      from: "2016-07-10T12:00:00.000Z",
      until: "2016-07-12T12:00:00.000Z",
    });
  });

  test("what is new must name the topic, or begin a report whose headline does", () => {
    const before = road(1, { publishedAt: "2016-07-01T12:00:00.000Z" });
    const fresh = "Rescuers pulled seventeen survivors from the rubble of a hospital late on Monday evening.";
    const newsUnder = (title: string, isInPassing = false) =>
      composeBriefing(topic("syria"), [{ ...analysed(2, fresh, { title }), isInPassing }], { before: [before] }).news
        ?.length;
    expect(newsUnder("Survivors pulled from rubble of Syria hospital")).toBe(1);
    expect(newsUnder("Survivors pulled from rubble of Syria hospital", true)).toBe(0);
    expect(newsUnder("Survivors pulled from rubble of Yemen hospital")).toBe(0);
    const example = `${fresh.replace("a hospital", "Syria")} Nobody slept.`;
    const once = (title: string, text: string) =>
      composeBriefing(topic("syria"), [analysed(2, text, { title })], { before: [before] }).news?.length;
    expect(once("Survivors pulled from rubble", example)).toBe(0);
    expect(once("Survivors pulled from rubble", `${example} Doctors in Syria ask for help.`)).toBe(1);
    const title = "Survivors pulled from rubble";
    const second = analysed(2, `We ask our readers for help with our news.\n${fresh}`, { title });
    expect(composeBriefing(topic("syria"), [second], { before: [before] }).news).toEqual([]);
  });

  test("what is new is told in one sentence of an event", () => {
    const before = road(1, { publishedAt: "2016-07-01T12:00:00.000Z" });
    const toll = "The earthquake near Herat killed 2,000 villagers in western Syria, said the rescuers of the town.";
    const later = "At least 2,445 villagers died in the earthquake near Herat in western Syria, rescuers said.";
    const other = "Customs officers in Syria seized nine lorries full of stolen antique coins on Tuesday.";
    const articles = [
      analysed(2, toll, { title: "Syria earthquake near Herat kills villagers" }),
      analysed(3, later, { title: "Herat earthquake in Syria: 2,445 villagers dead" }),
      analysed(4, other, { title: "Coins seized in Syria" }),
    ];
    const { news } = composeBriefing(topic("syria"), articles, { before: [before] });
    expect(news?.map(({ articleId }) => articleId).sort()).toEqual([expect.any(Number), 4]);
  });

  test("tells what is new when it is given what was there before", () => {
    const before = road(1, { publishedAt: "2016-07-01T12:00:00.000Z" });
    const text = "The road over the pass closed again on Tuesday after 12 lorries slid into a ravine near the summit.";
    const { news } = composeBriefing(topic("road"), [road(2, {}, text)], { before: [before] });
    expect(news?.map((sentence) => sentence.text)).toEqual([text]);
    const opinion = road(
      3,
      { title: "Opinion: close it for good" },
      "Nobody in the valley should pay for a ravine, and the summit of 2015 is to blame for the road.",
    );
    const withOpinion = composeBriefing(topic("road"), [opinion, road(2, {}, text)], { before: [before] }).news;
    expect(withOpinion?.map(({ articleId }) => articleId)).toEqual([2]);
    expect(composeBriefing(topic("road"), [road(2)], { before: [before] }).news).toEqual([]);
    expect(composeBriefing(topic("road"), [road(2)]).news).toBeUndefined();
  });

  test("is the same for the same articles, and another for others", () => {
    const once = composeBriefing(topic("road"), [road(1)]);
    expect(composeBriefing(topic("road"), [road(1)])).toEqual(once);
    expect(composeBriefing(topic("road"), [road(1), vote(2)]).id).not.toBe(once.id);
  });
});
