import fc from "fast-check";
import { expect, test } from "vitest";
import { cluster } from "#briefing/clusters.ts";

const article = (title: string, text: string, date: string | null = "2026-03-01T12:00:00Z") => ({
  id: title,
  title,
  text,
  date,
});

const quake = [
  article(
    "Earthquake kills dozens in Kestrel province",
    "An earthquake of magnitude 6.4 killed at least 40 people in Kestrel province on Sunday. Rescuers dug through rubble in the town of Amberly.",
  ),
  article(
    "Rescuers search rubble after Kestrel earthquake",
    "Rescuers in the town of Amberly searched the rubble on Monday for survivors of the earthquake that killed dozens in Kestrel province.",
  ),
];

const election = [
  article(
    "Voters in Norland choose a new parliament",
    "Polling stations opened in Norland on Sunday in an election that Prime Minister Alda Voss is expected to lose to the Green Union.",
  ),
  article(
    "Norland election: Green Union ahead of Voss",
    "The Green Union leads the count in the Norland election, and Prime Minister Alda Voss has conceded that her party lost the parliament.",
  ),
];

test("reports of one event are one story, those of another are not", () => {
  expect(cluster([...quake, ...election])).toEqual([0, 0, 1, 1]);
});

test("stories are numbered in order of first appearance", () => {
  const [first, second] = quake;
  const [third, fourth] = election;
  if (!first || !second || !third || !fourth) throw new Error("articles are missing");
  expect(cluster([third, first, fourth, second])).toEqual([0, 1, 0, 1]);
});

test("the same words a year apart are less of a story than on the same day", () => {
  const loose = [
    article("Floods close roads in Kestrel", "Heavy rain closed roads near Amberly on Friday, police said."),
    article("Rain in Kestrel", "Police said that farms near Amberly expect more floods, and that markets will close."),
    article("Norland votes", "The Green Union won the vote in Norland."),
    article("Voss concedes", "Alda Voss of Norland conceded the vote to the Green Union."),
  ];
  const apart = loose.map((one, index) => ({ ...one, date: `${2020 + 2 * index}-03-01T12:00:00Z` }));
  const stories = (articles: typeof loose) => new Set(cluster(articles)).size;
  expect(stories(apart)).toBeGreaterThanOrEqual(stories(loose));
});

test("no articles are no stories, and empty articles are each their own", () => {
  expect(cluster([])).toEqual([]);
  expect(cluster([article("", "", null), article("", "", null)])).toEqual([0, 1]);
});

test("a thousand copies of one report are one story", () => {
  const copies = Array.from({ length: 1000 }, () => quake).flat();
  expect(new Set(cluster([...copies, ...election])).size).toBe(2);
});

test("every article gets a story, the same one each time", () => {
  const anyArticle = fc.record({
    id: fc.nat(),
    title: fc.lorem({ maxCount: 5 }),
    text: fc.lorem({ maxCount: 40 }),
    date: fc.option(fc.date({ noInvalidDate: true }).map((date) => date.toISOString())),
  });
  fc.assert(
    fc.property(fc.array(anyArticle, { maxLength: 30 }), (articles) => {
      const stories = cluster(articles);
      expect(stories).toHaveLength(articles.length);
      expect(cluster(articles)).toEqual(stories);
      const seen = [...new Set(stories)];
      expect(seen).toEqual(seen.map((_, index) => index));
    }),
  );
});

test("two stories in one language are not one by its function words", () => {
  const bridge = "Die Brücke ist gesperrt, und wenn das so ist, wird sie auch noch nicht wieder befahren.";
  const choir = "Der Chor hat geprobt, und wenn das so ist, wird er auch noch nicht wieder gehört.";
  const german = { language: "de", date: null };
  const stories = cluster([
    { ...german, id: 1, title: "Brücke gesperrt", text: bridge },
    { ...german, id: 2, title: "Chor probt", text: choir },
  ]);
  expect(stories).toEqual([0, 1]);
});
