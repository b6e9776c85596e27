import { expect, test } from "vitest";
import { problemsOf } from "#discord/limits.ts";
import { searchReply } from "#discord/search-reply.ts";

const found = {
  ...{ id: 7, title: "Road opens", outlet: "The Wire", url: "https://wire.example/7", language: "en" },
  publishedAt: "2016-07-12T12:00:00.000Z",
};

const anyTime = (near: readonly string[]) => ({ near, isWindowed: false });

test("what was found is a list under what was asked for, as it was typed, and a menu", () => {
  const { body } = searchReply("saudi arabia", [found], anyTime([]));
  expect(problemsOf(body)).toEqual([]);
  expect(body.embeds).toMatchObject([
    {
      title: "Articles with saudi arabia",
      description: "[Road opens](https://wire.example/7) · The Wire · <t:1468324800:D>",
    },
  ]);
  const read = { label: "Road opens", description: "The Wire · 2016-07-12", value: "7" };
  expect(body.components).toMatchObject([{ components: [{ options: [read] }] }]);
});

test("nothing found is said with what to try", () => {
  expect(searchReply("ro*d", [], anyTime([])).body.content).toBe(
    "No articles with *ro\\*d*. Try fewer words, or another spelling.",
  );
});

test("nothing found since some time is not the end", () => {
  expect(searchReply("road", [], { near: [], isWindowed: true }).body.content).toBe(
    "No articles with *road*. Try a longer time, or fewer words.",
  );
});

test("what may be meant is asked beside what was found, and where nothing was", () => {
  const { body } = searchReply("earthqauke", [found], anyTime(["earthquake"]));
  expect(problemsOf(body)).toEqual([]);
  expect(body).toMatchObject({ content: "Did you mean **earthquake**?", embeds: [{}] });
  expect(searchReply("ro*d", [], anyTime(["road"])).body.content).toBe(
    "No articles with *ro\\*d*. Did you mean **road**?",
  );
});
