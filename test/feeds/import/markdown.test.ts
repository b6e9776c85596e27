import fc from "fast-check";
import { expect, test } from "vitest";
import { readMarkdown } from "#feeds/import/markdown.ts";
import { textOfMarkdown } from "#feeds/import/markdown-text.ts";

test("front matter gives the fields, the body the text", () => {
  const text = `---
title: "Ferry: sails again"
date: 2021-03-09T08:00:00+01:00
author: [Ann Lee, Bo Berg]
canonical_url: https://example.org/ferry
outlet: Island Post
lang: en-GB
categories: [Travel, Local]
draft: false
---

# Ferry: sails again

The *ferry* sails.
`;
  expect(readMarkdown(text)).toEqual({
    kind: "article",
    article: {
      url: "https://example.org/ferry",
      title: "Ferry: sails again",
      text: "The ferry sails.",
      byline: "Ann Lee, Bo Berg",
      outlet: "Island Post",
      language: "en",
      section: "Travel",
      publishedAt: "2021-03-09T07:00:00.000Z",
    },
  });
});

test.each(["# Ferry sails again #\n\nIt sails.", "Ferry sails again\n=====\nIt sails."])(
  "without front matter the heading on top is the title",
  (text) => {
    expect(readMarkdown(text)).toMatchObject({ article: { title: "Ferry sails again", text: "It sails." } });
  },
);

test("a heading that is not the title stays in the text", () => {
  expect(readMarkdown("---\ntitle: Ferry\n---\n# The boat\n\nIt sails.")).toMatchObject({
    article: { title: "Ferry", text: "The boat\n\nIt sails." },
  });
});

test.each([
  ["title: Storm: five dead", "Storm: five dead"],
  ["title: 'Go' was all: he left", "'Go' was all: he left"],
  ['title: "Go" was all he said', '"Go" was all he said'],
  ["title: @harbour is closed", "@harbour is closed"],
  ["title: Storm: a \\ in it\r", "Storm: a \\ in it"],
])("a title without the quotation marks that YAML asks for is taken as it is written: %s", (line, title) => {
  const text = `---\n${line}\ndate: 2021-03-09\ncategories: [Sea, Local]\n---\nIt sails.`;
  expect(readMarkdown(text)).toMatchObject({
    article: { title, publishedAt: "2021-03-09T00:00:00.000Z", section: "Sea" },
  });
});

test.each([
  "---\ntitle: [open\n---\nText.",
  "---\n- a list\n---\nText.",
  `---\n${"[".repeat(50_000)}\n---\nText.`,
  `---\ntitle: ${"a".repeat(100_000)}\n---\nText.`,
])("a broken front matter is a problem", (text) => {
  expect(readMarkdown(text)).toEqual({ kind: "bad", line: null, reason: "its front matter is not valid YAML" });
});

test.each([
  [
    "links are their words",
    'See [the (new) plan](https://a.org/x_(y) "t") and [this][1].\n\n[1]: https://a.org',
    "See the (new) plan and this.",
  ],
  ["images go, alone and in links", "![Boat](a.jpg)\n\n[![Boat](a.jpg)](b) It sails.", "It sails."],
  ["brackets of the author stay", "The group [IS] left.", "The group [IS] left."],
  [
    "emphasis goes, stars and underscores of words stay",
    "**Now** _we_ ~~do~~ `x` 3 * 4 * 5 a_b_c",
    "Now we do x 3 * 4 * 5 a_b_c",
  ],
  ["lines of a paragraph are joined", "One\ntwo  \nthree.\n\nFour.", "One two three.\n\nFour."],
  [
    "list items and headings stand alone",
    "## Plan\nWhy:\n- one\n- two\n  more\n1. three",
    "Plan\n\nWhy:\n\none\n\ntwo more\n\nthree",
  ],
  ["quotes lose their mark", "> It sails,\n> he said.", "It sails, he said."],
  ["rules and fences carry no words", "A\n\n* * *\n\n```js\nlet\n```\n\nB", "A\n\nlet\n\nB"],
  ["tables keep their cells", "| a | b |\n|---|:-:|\n| c | d |", "a b\n\nc d"],
  ["HTML and entities become text", "Tom &amp; <b>Ann</b><!-- note --> 2 < 3", "Tom & Ann 2 < 3"],
  ["a comment that is not closed hides the rest", "It sails.<!-- a\n\nb", "It sails."],
  ["escapes are undone", "1\\. not \\*bold\\*", "1. not *bold*"],
  ["notes and short codes go", "It sails[^1].{{< figure >}}\n\n[^1]: At noon.", "It sails."],
])("%s", (_, markdown, text) => {
  expect(textOfMarkdown(markdown)).toBe(text);
});

test("any text can be read", () => {
  const marks = fc.stringMatching(/^[-#*_`~[\]()<>!|\\=:{}% \na1]{0,60}$/);
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: "binary" }), marks), (text) => {
      expect(["article", "bad"]).toContain(readMarkdown(text).kind);
      expect(["article", "bad"]).toContain(readMarkdown(`---\n${text}\n---\n${text}`).kind);
    }),
    { numRuns: 500 },
  );
});
