import { expect, test } from "vitest";
import type { ProfileNeeds } from "../../src/commands/profiles.ts";
import { quotesCommand } from "../../src/commands/quotes.ts";
import { commandProblems } from "../../src/discord/command-limits.ts";
import { analysed } from "../briefing/sample-analysis.ts";
import { asked } from "./asked.ts";
import { archiveOf, names, road } from "./people.ts";

test("/quotes is a command that Discord takes, and answers the asker alone", () => {
  const command = quotesCommand(archiveOf([road]).needs, names);
  expect(commandProblems(command.definition)).toEqual([]);
  expect(command.isPrivate({}, "quotes")).toBe(true);
});

test("/quotes gives what somebody said, word for word", async () => {
  const reply = await quotesCommand(archiveOf([road]).needs, names).answer(asked("quotes", { person: "Ann Lee" }));
  expect(reply.body.embeds?.[0]).toMatchObject({ title: "Quotes of Ann Lee" });
  expect(reply.body.embeds?.[0]?.description).toContain("> “We will keep this road open all winter”\n— **Ann Lee**");
});

test("with a topic, articles that do not have it are left out", async () => {
  const command = quotesCommand(archiveOf([road]).needs, names);
  const onRoad = await command.answer(asked("quotes", { person: "Ann Lee", topic: "roads" }));
  expect(onRoad.body.embeds?.[0]?.title).toBe("Quotes of Ann Lee on Roads");
  const onSyria = await command.answer(asked("quotes", { person: "Ann Lee", topic: "syria" }));
  expect(onSyria.body.content).toBe("No article on *syria* names *Ann Lee*. Leave `topic` out: others do.");
  const onNobody = await quotesCommand(archiveOf([road], ["Ann Lee"]).needs, names).answer(
    asked("quotes", { person: "Ann Low", topic: "syria" }),
  );
  expect(onNobody.body.content).toBe("No article on *syria* names *Ann Low*. Did you mean **Ann Lee**?");
});

test("with a topic, only what is said beside it is quoted", async () => {
  const far = "The council met. ".repeat(30);
  const both = analysed(1, `Georgia waits. ${far} “We will keep this bridge open,” Ann Lee said.`, {
    quotes: [{ words: "“We will keep this bridge open,”", by: "Ann Lee" }],
    actors: [{ name: "Ann Lee" }],
  });
  const quoted = async (title: string) => {
    const { needs } = archiveOf([{ ...both, article: { ...both.article, title } }]);
    const { body } = await quotesCommand(needs, names).answer(asked("quotes", { person: "Ann Lee", topic: "georgia" }));
    return body.embeds?.[0]?.description;
  };
  expect(await quoted("The bridge")).toBe("The articles on this quote nobody of this name.");
  expect(await quoted("Georgia waits")).toContain("We will keep this bridge open");
});

test("who is named in all the news and seldom quoted is read further back", async () => {
  const silent = Array.from({ length: 100 }, (_, index) =>
    analysed(index + 2, "Mayor Ann Lee was in town.", { actors: [{ name: "Ann Lee", role: "Mayor" }] }),
  );
  const { needs } = archiveOf([...silent, road]);
  const limited: ProfileNeeds = {
    ...needs,
    find: async (topic, window) => (await needs.find(topic, window)).slice(0, window.limit),
  };
  const reply = await quotesCommand(limited, names).answer(asked("quotes", { person: "Ann Lee" }));
  expect(reply.body.embeds?.[0]?.description).toContain("We will keep this road open all winter");
});

test("somebody whom no article quotes is said to be silent", async () => {
  const silent = { ...road, analysis: { ...road.analysis, quotes: [] } };
  const reply = await quotesCommand(archiveOf([silent]).needs, names).answer(asked("quotes", { person: "Ann Lee" }));
  expect(reply.body.embeds?.[0]?.description).toContain("quote nobody of this name");
});
