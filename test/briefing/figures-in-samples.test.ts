import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { proseSentences } from "../../src/briefing/analyse.ts";
import { cluster } from "../../src/briefing/clusters.ts";
import { disagreementsIn } from "../../src/briefing/disagreements.ts";
import { analysed } from "./sample-analysis.ts";

const folder = join(import.meta.dirname, "..", "..", "data", "samples");
const articles = readdirSync(folder).map((name, index) => {
  const [, front = "", body = ""] =
    /^---\n([\s\S]*?)\n---\n\n([\s\S]+)$/.exec(readFileSync(join(folder, name), "utf8")) ?? [];
  const { title, outlet, date, language } = parse(front);
  const made = analysed(index + 1, body.trim(), { title, outlet, publishedAt: new Date(date).toISOString() });
  return { ...made, analysis: { ...made.analysis, language, sentences: proseSentences(body.trim(), title) } };
});

test("the sample outlets disagree on the dead of the coup and of Tokhar, the wounded, and the people of east Aleppo", () => {
  const stories = cluster(
    articles.map(({ article: { id, title, text, publishedAt } }) => ({ id, title, text, date: publishedAt })),
  );
  const found = [...Map.groupBy(articles, (_, index) => stories[index]).values()].flatMap(disagreementsIn);
  const shown = found.map(({ matter, sides }) => `${matter}: ${sides.map(({ figure }) => figure.text).join(", ")}`);
  expect(shown.toSorted()).toEqual([
    "killed: 161, 208, 246",
    "killed: at least 56, from 56 to about 200",
    "living there: About 300,000, between 200,000 and 300,000",
    "wounded: 1,440, 1,491",
  ]);
});
