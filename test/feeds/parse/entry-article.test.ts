import { expect, test } from "vitest";
import type { Feed, FeedEntry } from "#feeds/feed.ts";
import { newArticle } from "#feeds/found-article.ts";
import { articleOfEntry } from "#feeds/parse/entry-article.ts";
import { outletInTitle } from "#feeds/parse/outlet-name.ts";

const seenAt = new Date("2016-07-13T08:00:00Z");
const feed: Feed = {
  ...{
    title: "Harbour News - Latest",
    description: null,
    site: "https://harbour.example.org/",
    id: null,
    language: "en-GB",
  },
  ...{ publishedAt: null, updatedAt: null, authors: [], image: null, ttl: null, entries: [] },
};
const entry: FeedEntry = {
  ...{
    id: "1",
    url: "https://harbour.example.org/bridge",
    title: "Bridge &amp; ferry",
    summary: "It opened.",
    content: [],
  },
  ...{ publishedAt: "2016-07-12T11:00:00.000Z", updatedAt: null, authors: [{ name: "Ann Lee", email: null }] },
  ...{
    categories: ["Uncategorized", "Local"],
    enclosures: [],
    image: null,
    language: null,
    source: null,
    isWithdrawn: false,
  },
};
const story = `<p>${"The bridge opened on Tuesday. ".repeat(60)}</p><p>It is long.</p>`;
const of = (changes: Partial<FeedEntry>, of: Partial<Feed> = {}) =>
  articleOfEntry({ ...entry, ...changes }, { ...feed, ...of }, { seenAt });

test("an entry becomes an article", () => {
  const { found } = of({});
  expect(newArticle(found)).toEqual({
    ...{ url: "https://harbour.example.org/bridge", title: "Bridge & ferry", text: "It opened.", byline: "Ann Lee" },
    ...{ outlet: "Harbour News", language: "en", section: "Local", publishedAt: "2016-07-12T11:00:00.000Z" },
  });
});

test("the fullest text counts, in its paragraphs", () => {
  expect(of({ content: [story] }).found.text).toMatch(/Tuesday\.\n\nIt is long\.$/);
  expect(of({ content: ["Less."], summary: "More than that." }).found.text).toBe("More than that.");
  expect(of({ summary: "One\ntwo.\n\nThree." }).found.text).toBe("One two.\n\nThree.");
});

test("an entry with nothing but a title has an empty text", () => {
  expect(of({ summary: null })).toMatchObject({ isTeaser: true, found: { text: "", title: "Bridge & ferry" } });
});

test.each([
  ["a whole story", story, false],
  ["a short text", "<p>It opened.</p>", true],
  ["a text that is cut off", story.replace("long.", "lo…"), true],
  ["a text with […] at its end", `${story}[&#8230;]`, true],
  ["a text with a link to the rest", `${story}<a href="x">Read more</a>`, true],
  ["a German one", `${story}<p>Weiterlesen</p>`, true],
])("%s is told from a teaser", (_, html, isTeaser) => {
  expect(of({ content: [html] }).isTeaser).toBe(isTeaser);
});

test("the link to the rest and the footer of a blog are no text", () => {
  const html = `<p>It opened.</p><p>The post <a href="x">Bridge</a> appeared first on <a href="y">Harbour</a>.</p>`;
  expect(of({ summary: html }).found.text).toBe("It opened.");
  expect(of({ summary: "<p>It opened. <a>Continue reading Bridge &rarr;</a></p>" }).found.text).toBe("It opened.");
});

test("a sentence about reading more stays", () => {
  expect(of({ summary: "Children should read more. That is all." }).found.text).toBe(
    "Children should read more. That is all.",
  );
});

test.each([
  ["is missing", null, null],
  ["is that of a program's zero", "1970-01-01T00:00:00.000Z", null],
  ["is to come", "2016-07-13T08:00:01.000Z", null],
])("when the date %s, the time of seeing stands in", (_, publishedAt, updatedAt) => {
  expect(of({ publishedAt, updatedAt }).found.date).toBe("2016-07-13T08:00:00.000Z");
});

test("before that the time of the last change counts, then the day in the address", () => {
  expect(of({ publishedAt: null, updatedAt: "2016-07-12T12:00:00.000Z" }).found.date).toBe("2016-07-12T12:00:00.000Z");
  expect(of({ publishedAt: null, url: "https://a.org/2016/07/01/x" }).found.date).toBe("2016-07-01T00:00:00.000Z");
});

test("log-ins and addresses are no bylines; the feed's author stands in unless it is the outlet", () => {
  expect(of({ authors: [{ name: "admin", email: null }] }).found.byline).toBeNull();
  const authors = [{ name: "Bob Ray", email: null }];
  expect(of({ authors: [] }, { authors }).found.byline).toBe("Bob Ray");
  expect(of({ authors: [] }, { authors: [{ name: "Harbour News", email: null }] }).found.byline).toBeNull();
});

test("the outlet that an aggregator names counts before the aggregator", () => {
  expect(of({ source: "The Wire" }).found.outlet).toBe("The Wire");
});

test("keywords and addresses are no sections", () => {
  expect(
    of({
      categories: ["https://a.org/x", "/world/asia", "a very long list of words that no reader takes for a section"],
    }).found.section,
  ).toBeNull();
});

test.each([
  ["Example Times RSS Feed", null, "Example Times"],
  ["Example Times » Feed", null, "Example Times"],
  ["Latest news from Example Times", null, "Example Times"],
  ["World news | The Example", "https://www.theexample.com/world", "The Example"],
  ["EXT > World News", "https://www.extimes.com", "EXT"],
  ["Politics: what matters - Example.org", "https://example.org", "Example.org"],
  ["Top Stories - World", "https://example.org", null],
  ["RSS", null, null],
  ["", null, null],
])("the outlet in %s", (title, site, outlet) => {
  expect(outletInTitle(title, site)).toBe(outlet);
});

test.each([
  ["brackets", "(".repeat(500_000)],
  ["arrows after the link to the rest", `Read more${"»".repeat(500_000)}x`],
  ["spaces that do not break", "\u00a0".repeat(500_000)],
  ["dots", `${"... ".repeat(200_000)}x`],
])("a text of %s takes no more time than others", (_, text) => {
  expect(
    of({ title: text, summary: text, categories: [text], authors: [{ name: text, email: null }] }, { title: text })
      .isTeaser,
  ).toBeDefined();
});
