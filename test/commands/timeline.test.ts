import { expect, test } from "vitest";
import { timelineCommand } from "../../src/commands/timeline.ts";
import { commandProblems } from "../../src/discord/command-limits.ts";
import { asked, typing } from "./asked.ts";
import { archiveOf, names, road } from "./people.ts";

test("/timeline is a command that Discord takes, and answers the asker alone", () => {
  const command = timelineCommand(archiveOf([road]).needs, names);
  expect(commandProblems(command.definition)).toEqual([]);
  expect(command.isPrivate({}, "timeline")).toBe(true);
});

test("/timeline gives dated sentences with their sources", async () => {
  const reply = await timelineCommand(archiveOf([road]).needs, names).answer(asked("timeline", { topic: "road" }));
  expect(reply.body.embeds?.[0]?.description).toContain(
    "- **11 July 2016**: Mayor Ann Lee opened the northern road on Monday\\.\u00a0¹",
  );
});

test("a timeline looks back over all time when no time is asked for", async () => {
  const { needs, asked: questions } = archiveOf([road]);
  await timelineCommand(needs, names).answer(asked("timeline", { topic: "road" }));
  expect(questions[0]?.since).toEqual(new Date(0));
});

test("the year of today need not stand in an article", async () => {
  const { needs, asked: questions } = archiveOf([road]);
  const year = needs.now().getUTCFullYear();
  await timelineCommand(needs, names).answer(asked("timeline", { topic: `northern road ${year}` }));
  expect(questions[0]?.topic.alternatives).toEqual([[["northern"], ["road"]]]);
});

test("what happened before `since` is left out, even where a later article tells it", async () => {
  const { needs, asked: questions } = archiveOf([road]);
  const reply = await timelineCommand(needs, names).answer(asked("timeline", { topic: "road", since: "2016-07-12" }));
  expect(reply.body.embeds?.[0]?.description).toContain("date no happenings");
  expect(questions[0]?.since).toEqual(new Date("2016-07-12T00:00:00Z"));
});

test("no articles and unclear topics are told in a sentence", async () => {
  const command = timelineCommand(archiveOf([], ["Syria"]).needs, names);
  expect((await command.answer(asked("timeline", { topic: "sirya" }))).body.content).toBe(
    "No articles on *sirya*. Did you mean **Ann Lee**, **Bill Lee**, or **Ann Marie Lee**?",
  );
  const since = await command.answer(asked("timeline", { topic: "road works", since: "2016-07-12" }));
  expect(since.body).toMatchObject({ content: "No articles on *road works* in that time. Did you mean **Syria**?" });
  expect(since.body.components).toBeUndefined();
  expect((await command.answer(asked("timeline", { topic: "the" }))).body.content).toContain("nearly every article");
  await expect(command.answer(asked("timeline", { topic: "road", since: "soon" }))).rejects.toThrow("needs a time");
});

test("/timeline completes topics and times", async () => {
  const command = timelineCommand(archiveOf([]).needs, names);
  expect(await command.suggest?.(typing("timeline", "topic", "anna"))).toContainEqual({
    name: "Anna Low",
    value: "Anna Low",
  });
  expect(await command.suggest?.(typing("timeline", "since", "30"))).toContainEqual({
    name: "30 days",
    value: "30 days",
  });
});
