import { expect, test } from "vitest";
import type { AnalysedArticle } from "#briefing/analysis.ts";
import { dwellsOn, eventsOn } from "#briefing/events.ts";
import { type ToldStory, toldStories } from "#briefing/told-stories.ts";
import { inOwnWords, namingTest } from "#briefing/topic-naming.ts";
import { parseTopic, type Topic } from "#news/topic.ts";
import { analysed } from "./sample-analysis.ts";

function topic(text: string): Topic {
  const parsed = parseTopic(text);
  if (parsed.kind !== "topic") throw new Error(parsed.reason);
  return parsed;
}

/** What is told of stories whose articles are ranked as they stand here. */
function told(stories: readonly (readonly AnalysedArticle[])[], ...topics: readonly string[]) {
  const asked = (topics.length > 0 ? topics : ["norland"]).map(topic);
  const named = asked.map((one) => namingTest(inOwnWords(one)));
  return toldStories(named, { articles: stories.flat(), stories }, eventsOn(asked));
}

const on = (publishedAt: string, title: string) => ({ publishedAt, title });

const storm = analysed(
  1,
  "Storm Beryl made landfall in southern Norland on Wednesday with winds of 190 kilometres an hour.",
  on("2030-09-05T12:00:00.000Z", "Storm Beryl hits Norland"),
);
const awaited = analysed(
  2,
  "Southern Norland is preparing for storm Beryl, which is expected to make landfall on Wednesday.",
  on("2030-09-04T12:00:00.000Z", "Norland prepares for storm Beryl"),
);
const bank = analysed(
  3,
  "The central bank of Norland raised its rate to four percent on Tuesday.",
  on("2030-09-04T09:00:00.000Z", "Norland raises its rate"),
);
const bridge = analysed(
  4,
  "Norland opened the longest bridge over the Amber on Monday.",
  on("2030-06-03T12:00:00.000Z", "Norland opens a bridge"),
);

test("one event in two stories is told once, with the articles of both", () => {
  const raised = { ...bank, article: { ...bank.article, publishedAt: storm.article.publishedAt } };
  const stories = told([[raised], [awaited], [storm]]);
  expect(stories.map(({ story }) => story)).toEqual([[storm, awaited], [raised]]);
  expect(stories.map(({ sentences }) => sentences[0]?.articleId)).toEqual([1, 3]);
});

test("much the same words weeks later tell of another event", () => {
  const ferry = (publishedAt: string) =>
    analysed(5, "A ferry to Norland sank on Friday, and its twelve passengers swam to the shore.", {
      ...on(publishedAt, "Storm Beryl hits Norland"),
    });
  expect(told([[storm], [ferry("2030-09-06T12:00:00.000Z")]])[0]?.story).toHaveLength(2);
  expect(told([[storm], [ferry("2030-09-25T12:00:00.000Z")]])[0]?.story).toHaveLength(1);
});

test("beside what several articles tell, what one alone tells is a trifle, unless it is asked for by itself", () => {
  const again = analysed(
    11,
    "Some 20,000 homes in Norland were left without power when Beryl came ashore.",
    on("2030-09-05T11:00:00.000Z", "Power cut in 20,000 homes of Norland"),
  );
  const raised = { ...bank, article: { ...bank.article, publishedAt: storm.article.publishedAt } };
  expect(told([[storm], [raised]]).map(({ story }) => story)).toEqual([[storm], [raised]]);
  expect(told([[storm, again], [raised]]).map(({ story }) => story)).toEqual([[storm, again]]);
  const ferry = analysed(
    12,
    "A ferry across the Amber sank on Monday, and twelve passengers swam ashore.",
    on("2030-09-02T12:00:00.000Z", "Ferry sinks in the Amber"),
  );
  const asked = told([[storm, again], [ferry]], "beryl", "amber");
  expect(asked.map(({ story }) => story)).toEqual([[storm, again], [ferry]]);
});

test("two stories that are told in the same words are one, whatever else their articles say", () => {
  const again = analysed(
    10,
    storm.article.text,
    on("2030-09-20T12:00:00.000Z", "Harbour counts its losses in Norland"),
  );
  expect(told([[storm], [again]])).toHaveLength(1);
});

test("where the first of one event's stories cannot be told, the next one tells it", () => {
  const leaning = analysed(6, "During that time, storm Beryl hit southern Norland.", {
    ...on("2030-09-05T12:00:00.000Z", "Storm Beryl hits southern Norland"),
  });
  const [only] = told([[leaning], [awaited]]);
  expect(only?.story).toEqual([awaited, leaning]);
  expect(only?.sentences.map(({ articleId }) => articleId)).toEqual([2]);
});

test("beside news of today an old story is not told, unless it is asked for by itself", () => {
  expect(told([[bridge], [storm]]).map(({ story }) => story)).toEqual([[storm]]);
  expect(told([[bridge]])).toHaveLength(1);
  const bridgeAlone = analysed(36, "The longest bridge over the Amber was opened on Monday by nine mayors.", {
    ...on("2030-06-03T12:00:00.000Z", "Bridge opens"),
  });
  expect(told([[storm], [bridgeAlone]], "storm", "bridge")).toHaveLength(2);
});

test("what is added to the only story was said within a day before the newest", () => {
  const before = analysed(
    8,
    "Schools in Norland were told on Tuesday to fill sandbags.",
    on("2030-09-04T11:00:00.000Z", "Sandbags for Norland"),
  );
  const after = analysed(9, before.article.text, on("2030-09-06T12:00:00.000Z", "Sandbags for Norland"));
  const tellers = (other: AnalysedArticle) =>
    told([[storm, other]]).flatMap(({ sentences }) => sentences.map(({ articleId }) => articleId));
  expect(tellers(before)).toEqual([1]);
  expect(tellers(after)).toEqual([9, 1]);
});

test("to the only story nothing is added that does not name the topic", () => {
  const added = (text: string) => {
    const other = analysed(38, text, on("2030-09-04T08:00:00.000Z", "Norland and its bank"));
    return told([[bank, other]]).flatMap(({ sentences }) => sentences.map(({ articleId }) => articleId));
  };
  expect(added("Shops of Norland closed early on Tuesday for want of coins.")).toEqual([3, 38]);
  expect(added("Shops of the harbour closed early on Tuesday for want of coins.")).toEqual([3]);
});

test("to the only story nothing is added that was still ahead", () => {
  const rates = (text: string) => analysed(37, text, on("2030-09-04T08:00:00.000Z", "Norland and its bank"));
  const added = (text: string) =>
    told([[bank, rates(text)]]).flatMap(({ sentences }) => sentences.map(({ articleId }) => articleId));
  expect(added("Shops of Norland closed early on Tuesday for want of coins.")).toEqual([3, 37]);
  expect(added("Shops of Norland are expected to close early on Tuesday for want of coins.")).toEqual([3]);
});

test("what was ahead is not told beside what came later", () => {
  const gates = (publishedAt: string) =>
    analysed(14, "Guests of Norland are expected to queue for hours at the gates of its harbour feast.", {
      ...on(publishedAt, "Feast in Norland"),
    });
  expect(told([[bank], [gates("2030-08-24T12:00:00.000Z")]])).toHaveLength(1);
  expect(told([[bank], [gates("2030-09-04T12:00:00.000Z")]])).toHaveLength(2);
});

test("a story that names all of the topic leaves no room for one that names a part", () => {
  const tell = (stories: readonly (readonly AnalysedArticle[])[]) => told(stories, "amber port");
  const whole = analysed(15, "The Amber port closed on Monday for a week.", { title: "Amber port closes" });
  const part = analysed(16, "Kestrel opened a port on Monday for nine ships.", { title: "Kestrel opens port" });
  const tellers = (stories: readonly ToldStory[]) => stories.map(({ sentences }) => sentences[0]?.articleId);
  expect(tellers(tell([[part], [whole]]))).toEqual([15]);
  expect(tellers(tell([[part]]))).toEqual([16]);
});

test("what is told behind the first sentence is long enough to say something", () => {
  const text =
    "Norland raised its rate to four percent on Tuesday. The bank has a hard year ahead of all its customers. The rate was two percent for most of last year.";
  const bankOnly = analysed(11, text, on("2030-09-04T09:00:00.000Z", "Norland raises its rate"));
  const short = analysed(
    12,
    text.replace("a hard year ahead of all its customers", "hard years ahead"),
    on("2030-09-04T09:00:00.000Z", "Norland raises its rate"),
  );
  const texts = (from: AnalysedArticle) => told([[from]]).flatMap(({ sentences }) => sentences.map((one) => one.text));
  expect(texts(bankOnly)).toContain("The bank has a hard year ahead of all its customers.");
  expect(texts(short)).not.toContain("The bank has hard years ahead.");
});

test("what was ahead is not told once another article knows more", () => {
  const plan = (publishedAt: string) =>
    analysed(
      13,
      "Norland is set to raise its rate to four percent this week, two banks said.",
      on(publishedAt, "Norland to raise rate"),
    );
  const opening = (from: AnalysedArticle) => told([[from, bank]])[0]?.sentences[0]?.articleId;
  expect(opening(plan("2030-09-03T12:00:00.000Z"))).toBe(3);
});

test("what several tell comes before what one tells", () => {
  const hit = analysed(38, "Winds of storm Beryl tore the roofs off nine schools of southern Norland on Wednesday.", {
    ...on("2030-09-05T10:00:00.000Z", "Storm Beryl hits schools of Norland"),
    outlet: "Herald",
  });
  const vote = analysed(39, "Norland elected Ada Moor on Thursday as its first mayor of the harbour.", {
    ...on("2030-09-05T13:00:00.000Z", "Norland elects Moor"),
  });
  const first = (stories: readonly (readonly AnalysedArticle[])[]) => told(stories)[0]?.sentences[0]?.articleId;
  expect(first([[vote], [storm]])).toBe(39);
  expect(first([[vote], [storm, hit]])).toBe(1);
});

test("who names the topic first thing, or again and again, is about it under any headline", () => {
  const isAbout = (text: string) =>
    dwellsOn(
      namingTest(inOwnWords(topic("norland"))),
      analysed(21, text, on("2030-09-04T08:00:00.000Z", "A feast for a bridge of glass")),
    );
  const once = "A bridge of glass was drunk to on Monday by a thousand guests of Norland.";
  expect(isAbout(once)).toBe(false);
  expect(isAbout("Norland opened its bridge of glass on Monday.")).toBe(true);
  expect(isAbout(`${once} The feast of the harbour, by far the oldest of Norland, is near.`)).toBe(true);
});

test("where no story answers, what can be read alone is told, and only else the first", () => {
  const scene = analysed(23, "Perhaps Norland is always quiet.", on("2030-09-05T12:00:00.000Z", "Review: quiet land"));
  const note = analysed(24, "Norland has closed nine of its ferries for a week.", {
    ...on("2030-09-04T12:00:00.000Z", "Opinion: ferries"),
  });
  expect(told([[scene], [note]]).map(({ story }) => story)).toEqual([[note]]);
  expect(told([[scene], [{ ...scene }]])).toHaveLength(1);
});

test("nothing of long ago is told behind the first sentence, and no half of a sentence", () => {
  const texts = (second: string) =>
    told([
      [
        analysed(
          40,
          `Norland raised its rate to four percent on Tuesday. ${second}`,
          on("2030-09-04T09:00:00.000Z", "Norland raises its rate"),
        ),
      ],
    ]).flatMap(({ sentences }) => sentences.map(({ text }) => text));
  expect(texts("The central bank had been built by nine masons in the old harbour.")).toHaveLength(2);
  expect(texts("The central bank was built by nine masons in the old harbour in 1890.")).toHaveLength(1);
  expect(texts("The central bank was closed!Customers waited for nine hours in the rain.")).toHaveLength(1);
});

test("a standfirst without a stop is not told behind the first sentence", () => {
  const rise = analysed(
    39,
    "The central bank raised its rate to four percent on Tuesday. Homes in Norland had been sold at ever higher prices all summer.",
    on("2030-09-04T09:00:00.000Z", "Rates rise again"),
  );
  const texts = (left: number) => {
    const sentences = rise.analysis.sentences.map(({ start, end }, index) => ({ start, end: end - left * index }));
    return told([[{ ...rise, analysis: { ...rise.analysis, sentences } }]]).flatMap((story) => story.sentences);
  };
  expect(texts(0)).toHaveLength(2);
  expect(texts(1)).toHaveLength(1);
});

test("a piece of a sentence is not told behind the first", () => {
  const torn = analysed(
    25,
    "Norland raised its rate to four percent on Tuesday. which had been at two percent for most of last year in all of its banks.",
    on("2030-09-04T09:00:00.000Z", "Norland raises its rate"),
  );
  expect(told([[torn]]).flatMap(({ sentences }) => sentences)).toHaveLength(1);
});

test("a reaction tells its story only where no report of the news does", () => {
  const deal = analysed(26, "Norland and Kestrel agreed on Monday to share their ferries.", {
    ...on("2030-09-04T09:00:00.000Z", "Norland and Kestrel share ferries"),
  });
  const defended = analysed(27, "Ada Moor of Norland defended the agreement with Kestrel on ferries on Monday.", {
    ...on("2030-09-04T12:00:00.000Z", "Moor defends Norland ferry deal"),
  });
  const opening = (story: readonly AnalysedArticle[]) => told([story])[0]?.sentences[0]?.articleId;
  expect(opening([defended, deal])).toBe(26);
  expect(opening([defended])).toBe(27);
});

test("an article of last week does not tell what a newer one knows", () => {
  const older = analysed(
    29,
    "The central bank of Norland left its rate at two percent on Tuesday, and will meet again soon.",
    {
      ...on("2030-08-29T09:00:00.000Z", "Norland leaves its rate"),
    },
  );
  expect(told([[older, bank]]).flatMap(({ sentences }) => sentences.map(({ articleId }) => articleId))).toEqual([3]);
});

test("where what is about the topic is months old, what names it today is told", () => {
  const passing = analysed(
    30,
    "The club of Kestrel has bought two players, after the town had lost its feast to Norland.",
    {
      ...on("2030-12-05T12:00:00.000Z", "Kestrel buys two players"),
    },
  );
  expect(told([[passing], [bank]]).map(({ story }) => story)).toEqual([[passing]]);
});

test("of what only names the topic little is told, and only what names it", () => {
  const passing = (id: number, title: string, text: string) =>
    analysed(id, text, on("2030-09-05T12:00:00.000Z", title));
  const clubs = "The club of Kestrel has bought two players for a million crowns, one of them from Norland.";
  const oil =
    "The price of oil has doubled in the harbour of Amberly since the pipe from Norland burst. Ada Moor was there.";
  const vote = "Voters of Quill have elected Bea Lind, who was born in a village of Norland, as their first mayor.";
  const stories = told([
    [passing(33, "Kestrel club buys players", clubs)],
    [passing(34, "Oil price of Amberly doubles", oil)],
    [passing(35, "Quill voters elect mayor", vote)],
  ]);
  expect(stories).toHaveLength(2);
  expect(stories.flatMap(({ sentences }) => sentences).every(({ text }) => text.includes("Norland"))).toBe(true);
});

test("a newsletter is told only by sentences that name what was asked for", () => {
  const text =
    "Rescuers heard knocking while they searched the sea off Norland for the lost submarine. Most drivers in Amberly oppose the new tolls for bridges and ferries, a poll of nine hundred found.";
  const sentences = (title: string) =>
    told([[analysed(1, text, on("2030-09-05T12:00:00.000Z", title))]]).flatMap((one) =>
      one.sentences.map(({ start }) => start),
    );
  expect(sentences("Search for the submarine off Norland")).toEqual([0, text.indexOf("Most drivers")]);
  expect(sentences("Up First: submarine off Norland; tolls")).toEqual([0]);
});

test("the headline of a live blog does not tell what its opening is about", () => {
  const text = "The ferries of Amberly stayed in their harbour on Monday, the shipowners told the council.";
  const live = analysed(50, text, on("2030-09-05T12:00:00.000Z", "Storm live: Norland closes its schools"));
  const ashore = analysed(51, storm.article.text, on("2030-09-05T12:00:00.000Z", "Beryl comes ashore"));
  const stories = told([[ashore], [live]]);
  expect(stories.flatMap((one) => one.sentences.map(({ articleId }) => articleId))).toEqual([51]);
});
