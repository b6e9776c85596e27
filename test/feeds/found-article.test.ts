import fc from "fast-check";
import { expect, test } from "vitest";
import { newArticle } from "#feeds/found-article.ts";
import { NewArticle } from "#news/article.ts";

const found = {
  url: "https://www.example.org/harbour",
  title: "Harbour reopens",
  text: "The harbour reopened.",
  byline: "By Ann Lee",
  outlet: "Harbour News",
  language: "en-GB",
  section: "Local",
  date: "12 July 2016",
};

test("an article is cleaned and its date read", () => {
  expect(newArticle({ ...found, title: "Harbour\nreopens ", text: "The harbour\u0000 reopened.\r\n" })).toEqual({
    url: "https://www.example.org/harbour",
    title: "Harbour reopens",
    text: "The harbour reopened.",
    byline: "Ann Lee",
    outlet: "Harbour News",
    language: "en",
    section: "Local",
    publishedAt: "2016-07-12T00:00:00.000Z",
  });
});

test("a text without words is no article", () => {
  expect(newArticle({ ...found, text: " \n--\u0000 " })).toBeNull();
});

test("lines are paragraphs, unless they are wrapped", () => {
  const wrapped = [
    "The harbour of the old town was opened again on Monday after",
    "eleven months of repairs to the quay, the mayor said, and the",
    "first ferry left at noon.",
  ];
  expect(newArticle({ ...found, text: "Ships came.\nPeople cheered." })?.text).toBe("Ships came.\n\nPeople cheered.");
  expect(newArticle({ ...found, text: wrapped.join("\n") })?.text).toBe(wrapped.join(" "));
});

test("a missing title is the first sentence, cut at a word", () => {
  const long = `The harbour ${"opened and closed ".repeat(10)}again. More.`;
  expect(newArticle({ ...found, title: " ", text: "It reopened on Monday. Ships came." })?.title).toBe(
    "It reopened on Monday.",
  );
  const title = newArticle({ ...found, title: null, text: long })?.title ?? "";
  expect(title).toMatch(/(opened|closed|and)…$/);
  expect(long.startsWith(title.slice(0, -1))).toBe(true);
  expect(title.length).toBeLessThanOrEqual(101);
});

test("without an outlet the host stands in, without both nothing does", () => {
  expect(newArticle({ ...found, outlet: null })?.outlet).toBe("example.org");
  expect(newArticle({ ...found, outlet: null, url: "javascript:1" })).toMatchObject({ outlet: null, url: null });
});

test("a language is a two-letter code or und", () => {
  const codes = ["eng", "PT_br", "de", "English", "zz", "", null].map(
    (language) => newArticle({ ...found, language })?.language,
  );
  expect(codes).toEqual(["en", "pt", "de", "und", "zz", "und", "und"]);
});

test("an unreadable date stays open", () => {
  expect(newArticle({ ...found, date: "2004/2005" })?.publishedAt).toBeNull();
});

test("whatever is found, the article fits its schema and is made of the text's characters", () => {
  const untrusted = fc.oneof(fc.string({ unit: "binary" }), fc.webUrl(), fc.constant("en-GB"), fc.lorem());
  const maybe = fc.option(untrusted);
  const anything = fc.record({
    url: maybe,
    title: maybe,
    text: untrusted,
    byline: maybe,
    outlet: maybe,
    language: maybe,
    section: maybe,
    date: maybe,
  });
  fc.assert(
    fc.property(anything, (untrustedArticle) => {
      const article = newArticle(untrustedArticle);
      if (article !== null) expect(NewArticle.parse(article)).toEqual(article);
    }),
    { numRuns: 1000 },
  );
});

test("without a date that can be read, the day in the address is the date; without either there is none", () => {
  const url = "https://example.org/world/2019/11/18/harbour";
  expect(newArticle({ ...found, url, date: null })?.publishedAt).toBe("2019-11-18T00:00:00.000Z");
  expect(newArticle({ ...found, url, date: "lately" })?.publishedAt).toBe("2019-11-18T00:00:00.000Z");
  expect(newArticle({ ...found, url })?.publishedAt).toBe("2016-07-12T00:00:00.000Z");
  expect(newArticle({ ...found, date: null })?.publishedAt).toBeNull();
});
