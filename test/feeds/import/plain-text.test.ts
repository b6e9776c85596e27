import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { newArticle } from "#feeds/found-article.ts";
import { readPlainText } from "#feeds/import/plain-text.ts";

const lead = "The ferry to the islands will sail again from Friday, the harbour office said.";
const page = `Ferry sails again

${lead}
3 min read
By Ann Lee
9 March, 2021
The ferry at its berth in May [Getty]

${lead}

The boat was laid up for eleven months.

"We waited long for this," said its captain, Tom Berg.

Agencies contributed to this report.`;

test("title, byline and date are told from the text, which keeps its lead once", () => {
  expect(readPlainText(page)).toMatchObject({ title: "Ferry sails again", byline: "Ann Lee", date: "9 March, 2021" });
  expect(newArticle(readPlainText(page))?.text).toBe(
    `${lead}\n\nThe boat was laid up for eleven months.\n\n"We waited long for this," said its captain, Tom Berg.`,
  );
});

test("a lead that is not repeated stays", () => {
  expect(newArticle(readPlainText(`Ferry sails again\n\n${lead}\n\nIt is small.`))?.text).toBe(
    `${lead}\n\nIt is small.`,
  );
});

test("a line of an address is the article's address", () => {
  expect(readPlainText(`Ferry sails again\nhttps://example.org/ferry\n\n${lead}`)).toMatchObject({
    url: "https://example.org/ferry",
    text: expect.not.stringContaining("https"),
  });
});

test("a text of one line has no title of its own", () => {
  expect(readPlainText(lead)).toMatchObject({ title: null, text: lead });
});

test("a long first sentence is text, not a title", () => {
  expect(readPlainText(`${lead}\n\nIt is small.`)).toMatchObject({ title: null, text: `${lead}\n\nIt is small.` });
});

test("what looks like a caption or a date far down is text", () => {
  const body = Array.from({ length: 20 }, (_, index) => `Sentence number ${index} is here.`);
  const text = [
    "Title",
    ...body,
    "He wrote it on this day:",
    "9 March 2021",
    "It hung on the wall (Photo)",
    ...body,
  ].join("\n\n");
  expect(readPlainText(text).text).toContain("9 March 2021\n\nIt hung on the wall (Photo)");
});

test("a sentence that begins like a byline or ends with its source is text", () => {
  const body = "By Monday the harbour was quiet.\n\nby and by they came\n\n“It sails,” he said. (Reuters)";
  expect(readPlainText(`Title\n\n${body}`)).toMatchObject({ byline: null, text: `\n${body}` });
  expect(
    readPlainText(`Title\n\nThe ferry at its berth (Reuters)\nIt sails. (AP Photo/A. Lee)\n\nText.`).text.trim(),
  ).toBe("Text.");
});

test("any text can be read", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 500 }), (text) => {
      expect(readPlainText(text).text.length).toBeLessThanOrEqual(text.length * 3);
    }),
  );
});

const seed = join(import.meta.dirname, "../../../../shared/seeds/kerry-moscow-visit.txt");

test.skipIf(!existsSync(seed))("the seed article comes out clean (skipped without ../shared/seeds)", () => {
  const article = newArticle(readPlainText(readFileSync(seed, "utf8")));
  expect(article).toMatchObject({
    publishedAt: "2016-07-12T00:00:00.000Z",
    title: expect.stringMatching(/^US envoy Kerry/),
  });
  expect(article?.text).not.toMatch(/min read|Getty|Agencies|12 July/);
  expect(article?.text.split("US Secretary of State John Kerry will").length).toBe(2);
  expect(article?.text.split("\n\n")).toHaveLength(12);
});
