import { expect, test } from "vitest";
import { problemsOf } from "#discord/limits.ts";
import { searchReply } from "#discord/search-reply.ts";

const found = {
  ...{ id: 7, title: "Road opens", outlet: "The Wire", url: "https://wire.example/7", language: "en" },
  publishedAt: "2016-07-12T12:00:00.000Z",
};

test("what was found is a list under what was asked for, written as a headline, and a menu", () => {
  const { body } = searchReply("saudi arabia", [found]);
  expect(problemsOf(body)).toEqual([]);
  expect(body.embeds).toMatchObject([
    {
      title: "Articles on Saudi Arabia",
      description: "[Road opens](https://wire.example/7) · The Wire · <t:1468324800:D>",
    },
  ]);
  const read = { label: "Road opens", description: "The Wire · 2016-07-12", value: "7" };
  expect(body.components).toMatchObject([{ components: [{ options: [read] }] }]);
});

test("nothing found is said with what to try", () => {
  expect(searchReply("ro*d", []).body.content).toBe("No articles with *ro\\*d*. Try fewer words, or another spelling.");
});
