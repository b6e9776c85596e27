import { expect, test } from "vitest";
import { searchCommand } from "../../src/commands/search.ts";
import { headOf } from "../../src/news/article.ts";
import { analysed } from "../briefing/sample-analysis.ts";
import { asked } from "./asked.ts";
import { archiveOf, names, road } from "./people.ts";

/** The answer where the road is found for any words, and the archive itself has articles with these words alone. */
async function answer(words: string, found = [headOf(road.article)], known = ["earthquake", "turkey"]) {
  const { needs } = archiveOf([], ["earthquake"]);
  const find: typeof needs.find = async ({ alternatives }) =>
    alternatives.flat(2).every((word) => known.includes(word)) ? [analysed(1, known.join(" "))] : [];
  const command = searchCommand(async () => found, { ...needs, find }, names);
  return (await command.answer(asked("search", { words }))).body;
}

test("words that no article has are put right, beside what the others found", async () => {
  expect(await answer("earthqauke turkey")).toMatchObject({ content: "Did you mean **earthquake turkey**?" });
});

test("words that articles have, and words of a headline found, are right", async () => {
  expect((await answer("turkey earthquake")).content).toBeUndefined();
  expect((await answer("road opens")).content).toBeUndefined();
});

test("phrases to leave out and alternatives are taken as they are typed", async () => {
  expect((await answer("earthqauke OR turkey")).content).toBeUndefined();
  expect((await answer("earthqauke turkey -syria")).content).toBeUndefined();
});

test("where nothing is found, names near the words are asked for", async () => {
  expect((await answer("earthqauke turkey", [])).content).toContain("Did you mean **earthquake turkey**");
});

test("only articles since some time are looked for when it is given, and no name is asked for then; else those of a year first", async () => {
  const { needs } = archiveOf([], ["earthquake"]);
  const bounds: unknown[] = [];
  const search = async (_: unknown, asked: unknown) => {
    bounds.push(asked);
    return [];
  };
  const command = searchCommand(search, needs, names);
  const reply = await command.answer(asked("search", { words: "road", since: "2 days" }));
  await command.answer(asked("search", { words: "road" }));
  const daysAgo = (days: number) => new Date(needs.now().getTime() - days * 86_400_000);
  expect(bounds).toEqual([
    { limit: 10, server: "5", since: daysAgo(2) },
    { limit: 10, server: "5", since: null, lately: daysAgo(365) },
  ]);
  expect(reply.body.content).toBe("No articles with *road*. Try a longer time, or fewer words.");
});
