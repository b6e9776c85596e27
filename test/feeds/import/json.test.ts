import fc from "fast-check";
import { expect, test } from "vitest";
import { readJson } from "#feeds/import/json.ts";

const ferry = { title: "Ferry", text: "It sails." };
const article = { kind: "article", article: expect.objectContaining(ferry) };

test("one object, an array and a wrapped array are read", () => {
  expect(readJson(JSON.stringify(ferry))).toEqual([article]);
  expect(readJson(JSON.stringify([ferry, ferry]))).toEqual([article, article]);
  expect(readJson(JSON.stringify({ articles: [ferry] }))).toEqual([article]);
});

test.each([
  {
    headline: "Ferry",
    articleBody: "It sails.",
    datePublished: "2021-03-09",
    author: { "@type": "Person", name: "Ann" },
    publisher: { name: "Post" },
    inLanguage: "en",
    articleSection: "Sea",
    url: "https://a.org/",
  },
  {
    Title: "Ferry",
    BODY: "It sails.",
    pub_date: "Tue, 09 Mar 2021 00:00:00 GMT",
    byline: "By Ann",
    source: "Post",
    lang: "en-US",
    category: ["Sea", "Boats"],
    link: "https://a.org",
  },
  {
    title: { rendered: "Ferry" },
    content: { rendered: "<p>It sails.</p>" },
    published_at: { $date: { $numberLong: "1615248000000" } },
    authors: ["Ann"],
    site: "Post",
    language: "EN",
    section: "Sea",
    link: { href: "https://a.org/" },
  },
  {
    title: "Ferry",
    body: ["It sails."],
    publishedAt: 1615248000000,
    author: ["https://a.org/ann", "Ann"],
    source: "https://a.org",
    outlet: "Post",
    lang: "eng",
    section: "Sea",
    url: "https://a.org",
  },
])("the field names of common exports are known", (record) => {
  expect(readJson(JSON.stringify(record))).toEqual([
    {
      kind: "article",
      article: {
        url: "https://a.org/",
        title: "Ferry",
        text: "It sails.",
        byline: "Ann",
        outlet: "Post",
        language: "en",
        section: "Sea",
        publishedAt: "2021-03-09T00:00:00.000Z",
      },
    },
  ]);
});

test("what is no article is told apart, with its place in a list", () => {
  expect(readJson("{]", 7)).toEqual([{ kind: "bad", line: 7, reason: "it is not valid JSON" }]);
  expect(readJson("7")).toEqual([{ kind: "bad", line: null, reason: "it is not an object" }]);
  expect(readJson(JSON.stringify([ferry, { title: "Ferry" }, null]))).toEqual([
    article,
    { kind: "bad", line: null, reason: "article 2 of the list: there is no text in it" },
    { kind: "bad", line: null, reason: "article 3 of the list: it is not an object" },
  ]);
});

test("a list nested a million deep is a problem, not a crash", () => {
  expect(readJson(`{"text":${"[".repeat(1_000_000)}${"]".repeat(1_000_000)}}`)).toMatchObject([{ kind: "bad" }]);
});

test("any JSON can be read", () => {
  const key = fc.constantFrom("title", "text", "date", "url", "author", "articles", "__proto__", "name", "lang");
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(fc.jsonValue(), fc.dictionary(key, tie("value")), fc.array(tie("value"), { maxLength: 3 })),
  }));
  fc.assert(
    fc.property(value, (untrusted) => {
      for (const { kind } of readJson(JSON.stringify(untrusted))) expect(["article", "bad"]).toContain(kind);
    }),
  );
});
