import { expect, test } from "vitest";
import { timelineReply } from "../../src/discord/timeline-reply.ts";

const source = {
  id: 1,
  title: "Road taken",
  outlet: "The Wire",
  url: null,
  publishedAt: "2016-07-12T12:00:00Z",
  language: "en",
};

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
    "- **2012**: Troops took the road\\. ¹",
    "- **July 2016**: Troops took the road\\. ¹ · 3 outlets",
    "- **13 July 2016** *planned*: Troops took the road\\. ¹",
    "",
    "¹ Road taken · The Wire · <t:1468324800:D>",
  ]);
});

test("no events is said in a sentence", () => {
  expect(timelineReply("syria", [], [source]).body.embeds?.[0]?.description).toBe(
    "The articles date no happenings on this topic.",
  );
});
