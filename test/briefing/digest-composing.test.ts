import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { FoundArticle } from "#briefing/analysis.ts";
import type { Digest } from "#briefing/digest.ts";
import { composeDigest, type DigestParts } from "#briefing/digest-composing.ts";
import { parseTopic, type Topic } from "#news/topic.ts";
import { analysed } from "./sample-analysis.ts";

const monday = new Date("2016-07-11T07:00:00Z");
const hoursBefore = (moment: Date, hours: number) => new Date(moment.getTime() - hours * 3_600_000).toISOString();
const days = (count: number) => new Date(monday.getTime() + count * 86_400_000);

function topic(text: string): Topic {
  const parsed = parseTopic(text);
  if (parsed.kind !== "topic") throw new Error(parsed.reason);
  return parsed;
}

/** An article that came in some hours before a moment, an hour after it was published. */
function came(
  hours: number,
  before: Date,
  id: number,
  [title, text]: readonly [string, string],
  more: Parameters<typeof analysed>[2] = {},
): FoundArticle {
  const publishedAt = hoursBefore(before, hours + 1);
  const made = analysed(id, text, { title, outlet: `Outlet ${id}`, publishedAt, ...more });
  return { ...made, article: { ...made.article, storedAt: hoursBefore(before, hours) } };
}

const quake = [
  "Earthquake strikes northern Peru",
  "A strong earthquake struck northern Peru on Sunday and killed at least 40 people, the government said. Houses fell in Lima.",
] as const;
const quakeElsewhere = [
  "Earthquake in Peru kills dozens",
  "Dozens died in northern Peru when an earthquake brought down houses in Lima, the mayor of the town told reporters. Schools in the province stay closed.",
] as const;
const quakeNextDay = [
  "Peru earthquake toll rises",
  "Rescuers pulled 17 survivors from the rubble of a hospital, and the toll of the Peru earthquake rose to 112. A strong earthquake struck northern Peru on Sunday and killed at least 40 people, the government said.",
] as const;
const bridge = [
  "New bridge opens in Peru",
  "The longest bridge of Peru opened to lorries after nine years of building. Ferries across the strait will stop in August.",
] as const;
const vote = [
  "Voters in Norway choose a council",
  "Norway elected a council of eleven women and four men, the count showed. The harbour party lost half of its seats.",
] as const;
const council = [
  "Voters in Peru choose a council",
  "Peru elected a council of eleven women and four men, the count showed. The harbour party lost half of its seats.",
] as const;

const parts = (found: readonly FoundArticle[], more: Partial<DigestParts> = {}): DigestParts => ({
  topics: [{ topic: topic("peru"), found }],
  told: [],
  since: null,
  stories: 6,
  now: monday,
  ...more,
});

function mustCompose(given: DigestParts): Digest {
  const digest = composeDigest(given);
  if (digest === null) throw new Error("There is nothing new.");
  return digest;
}

const first = [came(3, monday, 1, quake), came(2, monday, 2, quakeElsewhere), came(2, monday, 3, bridge)];
const told = [mustCompose(parts(first))];
const next = { told, since: monday, now: days(1) };
const textsOf = (digest: Digest | null) =>
  digest?.stories.flatMap(({ sentences }) => sentences.map(({ text }) => text)) ?? [];

describe("a first digest", () => {
  test("tells each story once, that of more outlets first, in words that stand in an article", () => {
    const digest = mustCompose(parts(first));
    expect(digest.stories.map(({ kind, outlets }) => [kind, outlets])).toEqual([
      ["new", 2],
      ["new", 1],
    ]);
    for (const { articleId, start, end, text } of digest.stories.flatMap(({ sentences }) => sentences)) {
      expect(first.find(({ article }) => article.id === articleId)?.article.text.slice(start, end)).toBe(text);
    }
  });

  test("tells of the last day, and of three days when the last was quiet", () => {
    const old = came(50, monday, 4, vote);
    const about = { topics: [{ topic: topic("norway OR peru"), found: [old, ...first] }] };
    expect(textsOf(composeDigest(parts([], about))).join(" ")).not.toContain("Norway");
    expect(textsOf(composeDigest(parts([came(50, monday, 4, council)]))).join(" ")).toContain("elected");
    expect(composeDigest(parts([came(100, monday, 4, council)]))).toBeNull();
  });

  test("leaves out what names the topic once, as one country among others", () => {
    const aside = [
      "A firm opens a mill",
      "A firm of Norway opened a mill with 90 looms near Peru, as others did in Chile and Brazil in the last years.",
    ] as const;
    expect(composeDigest(parts([came(2, monday, 5, aside)]))).toBeNull();
    const again = [aside[0], `${aside[1]} Weavers from Peru work in it.`] as const;
    expect(composeDigest(parts([came(2, monday, 5, again)]))).not.toBeNull();
  });

  test("leaves out what names the topic neither in its headline nor before the end of its first sentence", () => {
    const text = (end: string) => `A firm opened a mill with 90 looms, as others did in Chile and ${end}.`;
    const under = (title: string, end: string) =>
      composeDigest(parts([came(2, monday, 5, [title, `${text(end)} Weavers from Peru work in it. Peru is proud.`])]));
    expect(under("A firm opens a mill", "Peru")).toBeNull();
    expect(under("A firm opens a mill in Peru", "Peru")).not.toBeNull();
  });

  test("leaves out what somebody thinks of the news", () => {
    const comment = [
      "Senator on the strike in Peru",
      "A senator of Peru criticised the long strike in the copper mines.",
    ] as const;
    const thought = came(2, monday, 5, comment);
    expect(composeDigest(parts([thought]))).toBeNull();
    const deed = came(2, monday, 5, [comment[0], comment[1].replace("criticised", "ended")]);
    expect(textsOf(composeDigest(parts([deed])))).toHaveLength(1);
  });

  test("does not begin with what points to its headline, nor with what a page says of itself", () => {
    const news = "Lorries crossed the longest bridge of Peru after nine years of building.";
    const opening = (before: string) =>
      textsOf(composeDigest(parts([came(2, monday, 5, [bridge[0], `${before} ${news}`])])))[0];
    expect(opening("The news follows a visit of the minister to the north of Peru on Friday.")).toBe(news);
    expect(opening("To subscribe to the letter on Peru, click here or fill out the box below.")).toBe(news);
  });

  test("leaves out articles that only mention the topic", () => {
    expect(composeDigest(parts(first.map((article) => ({ ...article, isInPassing: true }))))).toBeNull();
  });
});

describe("the next digest", () => {
  test("is none when nothing came", () => {
    expect(composeDigest(parts(first, next))).toBeNull();
  });

  test("is none when only a reprint of what was told came", () => {
    const reprint = came(4, days(1), 11, ["Quake kills dozens", quake[1]]);
    expect(composeDigest(parts([...first, reprint], next))).toBeNull();
  });

  test("marks a story that goes on, begins with what is new in it, and repeats nothing", () => {
    const digest = mustCompose(parts([...first, came(4, days(1), 12, quakeNextDay)], next));
    expect(digest.stories).toMatchObject([{ kind: "update", sources: [{ id: 12 }] }]);
    expect(textsOf(digest)).toEqual([quakeNextDay[1].split(". ")[0]?.concat(".")]);
  });

  test("tells what was added to an article that was told, once, and nothing when nothing was", () => {
    const told = first[0];
    if (told === undefined) throw new Error("There is no first article.");
    const addition = "Rescuers pulled 17 survivors from the rubble of a hospital in Trujillo on Monday evening.";
    const former = [{ text: told.article.text, until: hoursBefore(days(1), 4) }];
    const revised = {
      ...told,
      ...came(2, monday, told.article.id, [told.article.title, `${addition} ${told.article.text}`]),
      former,
    };
    const digest = mustCompose(parts([revised, ...first.slice(1)], next));
    expect(digest.stories.map(({ kind }) => kind)).toEqual(["update"]);
    expect(textsOf(digest)).toEqual([addition]);
    const unchanged = { ...told, former };
    expect(composeDigest(parts([unchanged, ...first.slice(1)], next))).toBeNull();
    const later = { told: [...(next.told ?? []), digest], since: days(1), now: days(2) };
    expect(composeDigest(parts([revised, ...first.slice(1)], later))).toBeNull();
  });

  test("tells a story that was not told as new", () => {
    const digest = mustCompose(parts([...first, came(4, days(1), 13, council)], next));
    expect(digest.stories.map(({ kind }) => kind)).toEqual(["new"]);
  });

  test("does not tell old news as new: an article that comes in five days late is left out", () => {
    const late = came(4, days(1), 14, council);
    const old = { ...late, article: { ...late.article, publishedAt: hoursBefore(monday, 5 * 24) } };
    expect(composeDigest(parts([old], next))).toBeNull();
    const slow = { ...late, article: { ...late.article, publishedAt: hoursBefore(monday, 24) } };
    expect(composeDigest(parts([slow], next))).not.toBeNull();
  });

  test("depends on what this subscription was told alone", () => {
    expect(composeDigest(parts(first, { ...next, told: [], since: null, now: monday }))).not.toBeNull();
  });
});

describe("a digest on several topics", () => {
  const topics = [
    { topic: topic("peru"), found: first },
    { topic: topic("earthquake OR norway"), found: [came(2, monday, 4, vote), ...first.slice(0, 2)] },
  ];

  test("tells a story on two topics once", () => {
    const digest = mustCompose(parts([], { topics }));
    const ids = digest.stories.flatMap(({ sources }) => sources.map(({ id }) => id));
    expect(ids.toSorted()).toEqual([1, 2, 3, 4]);
  });

  test("lets none be crowded out, and says how many stories did not fit", () => {
    const again = [
      "Lorries cross bridge in Peru",
      "Lorries crossed the longest bridge of Peru after nine years; ferries will stop in August.",
    ] as const;
    const [peru, other] = topics;
    const busy = [
      { topic: topic("peru"), found: [...(peru?.found ?? []), came(1, monday, 5, again)] },
      ...(other ? [other] : []),
    ];
    const digest = mustCompose(parts([], { topics: busy, stories: 2 }));
    expect(new Set(digest.stories.map((story) => story.topic))).toEqual(new Set(["peru", "earthquake OR norway"]));
    expect(digest.coverage.untold).toBe(1);
    expect(digest.more).toHaveLength(1);
  });
});

describe("the quote of a story", () => {
  const said = "“We will dig on until everybody is found,”";
  const [title, text] = quakeNextDay;
  const quoting = (by: string | null, hours = 2) =>
    came(hours, days(1), 4, [title, `${text} ${said} Ann Lee said.`], { quotes: [{ words: said, by }] });

  test("is what somebody named said", () => {
    expect(mustCompose(parts([quoting("Ann Lee")], { now: days(1) })).stories[0]?.quote?.speaker).toBe("Ann Lee");
    expect(mustCompose(parts([quoting(null)], { now: days(1) })).stories[0]?.quote).toBeNull();
  });

  test("is not told a second time", () => {
    const before = mustCompose(parts([quoting("Ann Lee")], { now: days(1) }));
    const sequel = came(2, days(2), 5, [bridge[0], `${bridge[1]} ${said} Ann Lee said.`], {
      quotes: [{ words: said, by: "Ann Lee" }],
    });
    const digest = (told: readonly Digest[]) =>
      mustCompose(parts([sequel], { told, since: days(1), now: days(2) })).stories[0];
    expect(digest([])?.quote?.speaker).toBe("Ann Lee");
    expect(digest([before])?.quote).toBeNull();
  });
});

test("no sentence of any digest is ever told twice, whatever comes in", () => {
  const lines = [quake, quakeElsewhere, quakeNextDay, bridge, vote].flatMap(([, text]) => text.match(/[^.]+\./g) ?? []);
  const anyArticle = fc.tuple(
    fc.integer({ min: 0, max: 4 }),
    fc.uniqueArray(fc.constantFrom(...lines), { minLength: 1, maxLength: 4 }),
  );
  fc.assert(
    fc.property(fc.array(anyArticle, { maxLength: 14 }), (drawn) => {
      const articles = drawn.map(([day, some], index) =>
        came(2, days(day), index + 1, [some[0]?.slice(0, 30) ?? "", some.map((line) => line.trim()).join(" ")]),
      );
      const digests: Digest[] = [];
      for (const day of [0, 1, 2, 3, 4]) {
        const since = digests.at(-1)?.asOf;
        const found = articles.filter(({ article }) => article.storedAt < days(day).toISOString());
        const digest = composeDigest(
          parts(found, { told: digests, since: since ? new Date(since) : null, now: days(day) }),
        );
        if (digest !== null) digests.push(digest);
      }
      for (const { sentences, quote, sources } of digests.flatMap(({ stories }) => stories)) {
        const used = new Set([...sentences, ...(quote ? [quote] : [])].map(({ articleId }) => articleId));
        expect(sources.slice(0, used.size).map(({ id }) => id)).toEqual([...used]);
      }
      const told = digests.flatMap(textsOf);
      expect(new Set(told).size).toBe(told.length);
    }),
    { numRuns: 60 },
  );
});

test("a story that does not name the topic, or opens with what was named before, is not told", () => {
  const leaning = came(2, monday, 1, [
    "Panel wants 900 nurses by autumn, the mayor of Peru hears",
    "The panel wants 900 nurses by autumn. Peru has none to spare.",
  ]);
  const aside = came(2, monday, 2, [
    "Chile pays twice for flour, Peru more",
    "Chile pays twice as much for flour as in spring. Bakers bake less.",
  ]);
  expect(composeDigest(parts([leaning, aside]))).toBeNull();
  const { stories } = mustCompose(parts([leaning, aside, came(3, monday, 3, bridge)]));
  expect(stories.map(({ sentences: [first] }) => first?.articleId)).toEqual([3]);
});

test("a second sentence from another article that shares little but the topic is left out", () => {
  const freed = came(2, monday, 1, [
    "Peru court acquits mining leader Jorge Tello",
    "Judges in Peru acquitted the mining leader Jorge Tello of selling state papers on Sunday.",
  ]);
  const campaigns = came(2, monday, 2, [
    "Peru mining leader Jorge Tello campaigns with computer voice",
    "Voters all over Peru heard a speech by a computer voice, which the electoral commission calls a fraud on Sunday.",
  ]);
  const [story] = mustCompose(parts([freed, campaigns])).stories;
  expect(story?.sources).toHaveLength(2);
  expect(story?.sentences).toHaveLength(1);
});

test("two stories that say the same are told once", () => {
  const news = "Norland lent Peru eleven ferries and nine cranes on Sunday, and the first of them sailed at noon.";
  const again = "Peru waits for ferries of Norland, which take flour, tents and twelve smiths of Cusco over the sea.";
  const behind = (word: string, told: string) => `We ${`${word} `.repeat(70)}for you. ${told}`;
  const one = came(2, monday, 1, ["Bakers of Lima", behind("bread", news)]);
  const two = came(3, monday, 2, ["Smiths of Cusco", behind("iron", again)]);
  expect(mustCompose(parts([one, two])).stories).toHaveLength(1);
});

test("opinions and live blogs make no story, beside a report or alone", () => {
  const opinion = came(2, monday, 1, [
    "Opinion: Peru must build better houses",
    "The earthquake showed what neglect of building rules costs a country. Lima has known it for thirty years.",
  ]);
  const liveBlog = came(3, monday, 2, [
    "Peru quake live: rescuers reach the valley",
    "Rescuers reached the valley of Santa by boat on Sunday, the army said. Rain is expected in the evening.",
  ]);
  expect(composeDigest(parts([opinion, liveBlog]))).toBeNull();
  const digest = mustCompose(parts([opinion, liveBlog, came(3, monday, 3, bridge)]));
  expect(digest.stories.map(({ sources }) => sources[0]?.title)).toEqual([bridge[0]]);
  expect([digest.more, digest.coverage.untold]).toEqual([[], 0]);
});

test("a story begins with the sentence that tells what its headline tells", () => {
  const behind = came(2, monday, 1, [
    "New bridge opens in Peru",
    "Well, that went fast for once. The longest bridge of Peru opened to lorries after nine years of building.",
  ]);
  expect(textsOf(composeDigest(parts([behind])))[0]).toMatch(/^The longest bridge/);
  const aside = came(2, monday, 1, ["Soups of the harbour cooks", bridge[1]]);
  expect(composeDigest(parts([aside]))).toBeNull();
});
