import { expect, test } from "vitest";
import { problemsOf } from "../../src/discord/limits.ts";
import { timelineReply } from "../../src/discord/timeline-reply.ts";

const source = {
  id: 1,
  title: "Road taken",
  outlet: "The Wire",
  url: null,
  publishedAt: "2016-07-12T12:00:00Z",
  language: "en",
};

test("a full timeline shows the source of every line", () => {
  const sources = Array.from({ length: 12 }, (_, index) => ({
    ...{ ...source, id: index, title: `Troops took road number ${index} in the far north of the country on Monday` },
    url: `https://wire.example/2016/07/12/troops-take-another-road-in-the-far-north-of-the-country-${index}`,
  }));
  const events = sources.map(({ id }) => ({
    ...{ articleId: id, start: 0, end: 170, text: `Troops took the road to ${"far away ".repeat(16)}town.` },
    ...{ outlets: 1, date: "2016-07-11", kind: "happened" as const },
  }));
  const { body } = timelineReply("syria", events, sources);
  expect(problemsOf(body)).toEqual([]);
  expect(body.embeds?.[0]?.description?.split("\n").map((line) => /[⁰¹²³⁴-⁹]+$/.exec(line)?.[0])).toEqual(
    body.embeds?.[1]?.description?.split("\n").map((line) => line.split(" ")[0]),
  );
});

test("each event is a line with its date in words, its sentence and the number of its source", () => {
  const event = { articleId: 1, start: 0, end: 22, text: "Troops took the road.", outlets: 1 };
  const { body, isPrivate } = timelineReply(
    "syria",
    [
      { ...event, date: "2012", kind: "happened" },
      { ...event, date: "2016-07", kind: "happened", outlets: 3 },
      { ...event, date: "2016-07-13", kind: "planned" },
    ],
    [source],
  );
  expect(isPrivate).toBe(true);
  expect(body.embeds?.[0]?.description?.split("\n")).toEqual([
    "- **2012**: Troops took the road\\.\u00a0¹",
    "- **July 2016**: Troops took the road\\.\u00a0¹ · 3 outlets",
    "- **13 July 2016** *planned*: Troops took the road\\.\u00a0¹",
  ]);
  expect(body.embeds?.[1]?.description).toBe("¹ Road taken · The Wire · <t:1468324800:D>");
});

test("no events is said in a sentence", () => {
  expect(timelineReply("syria", [], [source]).body.embeds?.[0]?.description).toBe(
    "The articles date no happenings on this topic.",
  );
});
