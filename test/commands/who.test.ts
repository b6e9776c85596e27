import { expect, test } from "vitest";
import { whoCommand } from "../../src/commands/who.ts";
import { commandProblems } from "../../src/discord/command-limits.ts";
import { parseTopic } from "../../src/news/topic.ts";
import { analysed } from "../briefing/sample-analysis.ts";
import { asked, typing } from "./asked.ts";
import { archiveOf, names, road } from "./people.ts";

test("/who is a command that Discord takes, and answers the asker alone", () => {
  const command = whoCommand(archiveOf([road]).needs, names);
  expect(commandProblems(command.definition)).toEqual([]);
  expect(command.isPrivate({}, "who")).toBe(true);
});

test("/who gives role, quotes and sources of the articles over all time", async () => {
  const { needs, asked: questions } = archiveOf([road]);
  const reply = await whoCommand(needs, names).answer(asked("who", { name: "lee" }));
  expect(reply.body.embeds?.[0]?.title).toBe("Ann Lee");
  expect(reply.body.embeds?.[0]?.description).toContain("- Mayor · 12 July 2016\u00a0¹");
  expect(reply.body.embeds?.[0]?.description).toContain("> “We will keep this road open all winter”");
  expect(questions[0]).toMatchObject({ topic: { alternatives: [[["lee"]]] }, since: new Date(0) });
});

test("/who of somebody in all the news quotes the articles that quote him, the newest first", async () => {
  const quiet = Array.from({ length: 60 }, (_, at) =>
    analysed(100 + at, `Ann Lee came on day ${at}.`, { actors: [{ name: "Ann Lee" }] }),
  );
  const said = ["“The north has waited long for its bread,”", "“We will keep this road open all winter,”"];
  const quoting = said.map((words, at) =>
    analysed(at + 1, `${words} Ann Lee said.`, {
      publishedAt: `${2015 + at}-02-01T12:00:00.000Z`,
      actors: [{ name: "Ann Lee" }],
      quotes: [{ words, by: "Ann Lee" }],
    }),
  );
  const { needs } = archiveOf([]);
  const found = {
    ...needs,
    find: async (_: unknown, { limit }: { limit: number }) => [...quiet, ...quoting].slice(0, limit),
  };
  const { body } = await whoCommand(found, names).answer(asked("who", { name: "Ann Lee" }));
  expect(body.embeds?.[0]?.description).toMatch(/all winter”.*its bread”/s);
});

test("words of titles that are near a name are nobody", async () => {
  const near = archiveOf([], ["Ann Lee", "leigh"]).needs;
  const { body } = await whoCommand(near, names).answer(asked("who", { name: "Ann Leigh" }));
  expect(body.content).toBe("No article names *Ann Leigh*. Did you mean **Ann Lee**?");
});

test("a name that no article has is said with the names near it", async () => {
  const { needs } = archiveOf([], ["Ann Lee"]);
  const reply = await whoCommand(needs, names).answer(asked("who", { name: "Ann Leigh" }));
  expect(reply).toMatchObject({
    isPrivate: true,
    body: { content: "No article names *Ann Leigh*. Did you mean **Ann Lee**?" },
  });
});

test("a surname is answered with its weightiest bearer, and the others are named", async () => {
  const command = whoCommand(archiveOf([road]).needs, names);
  const told = async (name: string) =>
    (await command.answer(asked("who", { name }))).body.embeds?.[0]?.description?.split("\n")[0];
  expect(await told("lee")).toBe("From 1 article, 12 July 2016. Also named: **Bill Lee** and **William Lee**.");
  expect(await told("Ann Lee")).toBe("From 1 article, 12 July 2016.");
});

test("a first name is answered with its weightiest bearer, and the others are named", async () => {
  const command = whoCommand(archiveOf([road]).needs, names);
  const { body } = await command.answer(asked("who", { name: "ann" }));
  expect(body.embeds?.[0]?.description?.split("\n")[0]).toBe("From 1 article, 12 July 2016.");
  const { needs } = archiveOf([road]);
  const more = {
    ...needs,
    namesStartingWith: async () => ["Ann Lee", "Ann Bell", "Ann Low", "Mary Ann", "Ann of the North"],
  };
  const named = await whoCommand(more, names).answer(asked("who", { name: "ann" }));
  expect(named.body.embeds?.[0]?.description).toContain("Also named: **Ann Bell** and **Ann Low**.");
});

test("an office stands for its holder", async () => {
  const told = [1, 2, 3].map((id) =>
    analysed(id, "The US president, Ann Lee, spoke. US President Ann Lee left.", {
      actors: [{ name: "Ann Lee", role: "US President" }],
    }),
  );
  const { needs, asked: questions } = archiveOf(told);
  const { body } = await whoCommand(needs, names).answer(asked("who", { name: "the us president" }));
  expect(body.embeds?.[0]?.title).toBe("Ann Lee");
  expect(questions.map(({ topic }) => topic.text)).toEqual(['"US president"', '"Ann Lee"']);
});

test("an office that hardly anybody is told in, and one alone, is that one's", async () => {
  const told = [1, 2].map((id) =>
    analysed(id, "The harbour chief, Ann Lee, spoke.", { actors: [{ name: "Ann Lee", role: "harbour chief" }] }),
  );
  const { body } = await whoCommand(archiveOf(told).needs, names).answer(asked("who", { name: "harbour chief" }));
  expect(body.embeds?.[0]?.title).toBe("Ann Lee");
});

test("an office of several is answered with each of them, and where that stands", async () => {
  const told = ["French", "French", "Danish", "Danish"].map((of, index) =>
    analysed(index + 1, `The ${of} prime minister, ${of === "French" ? "Ann Lee" : "Bo Low"}, spoke.`, {
      actors: [{ name: of === "French" ? "Ann Lee" : "Bo Low", role: `${of} prime minister` }],
    }),
  );
  const { needs } = archiveOf(told);
  const { body } = await whoCommand(needs, names).answer(asked("who", { name: "prime minister" }));
  expect(body.embeds?.[0]?.title).toBe("Several are called “prime minister”");
  expect(body.embeds?.[0]?.description).toBe(
    "- **Ann Lee**: French prime minister · 12 July 2016\u00a0¹\n- **Bo Low**: Danish prime minister · 12 July 2016\u00a0³\n\nAsk for one of them by name.",
  );
  expect(body.embeds?.[1]?.description).toContain("¹");
});

test("somebody known by initials is told of under the name that more articles use", async () => {
  const [one, ...others] = ["AOC", "Alexandria Ocasio-Cortez", "Alexandria Ocasio-Cortez"].map((name, at) =>
    analysed(at + 1, `${name} spoke.`, { actors: [{ name }] }),
  );
  const told = async (articles: typeof others) => {
    const reply = await whoCommand(archiveOf(articles).needs, names).answer(asked("who", { name: "aoc" }));
    return reply.body.embeds?.[0]?.title;
  };
  expect(await told(one ? [one, ...others] : [])).toBe("Alexandria Ocasio\\-Cortez");
  expect(await told(one ? [one] : [])).toBe("AOC");
});

test("an acronym is not looked for in other names", async () => {
  const { needs, asked: questions } = archiveOf([]);
  await whoCommand(needs, names).answer(asked("who", { name: "un" }));
  const wanted = parseTopic("UN");
  expect(questions[0]?.topic).toMatchObject(wanted.kind === "topic" ? { alternatives: wanted.alternatives } : {});
});

test("a surname that is a common word stands for the best known who bears it", async () => {
  const may = analysed(7, "Prime minister Theresa May met Roy Bell.", { actors: [{ name: "Theresa May" }] });
  const common = analysed(8, "It may rain.");
  const { needs } = archiveOf([]);
  const command = whoCommand(
    {
      ...needs,
      find: async ({ text }) => [text.includes("Theresa") ? may : common],
      namesStartingWith: async () => ["Mayor of London", "Theresa May"],
    },
    names,
  );
  const { body } = await command.answer(asked("who", { name: "may" }));
  expect(body.embeds?.[0]?.title).toBe("Theresa May");
});

test("a word that stands in many names is none", async () => {
  const { needs, asked: questions } = archiveOf([road]);
  const reply = await whoCommand(needs, names).answer(asked("who", { name: "of" }));
  expect(reply.body.content).toBe("Name a person or an organisation, for example: John Kerry.");
  expect(questions).toEqual([]);
});

test("what is no name is told what one is", async () => {
  const { needs, asked: questions } = archiveOf([road]);
  const reply = await whoCommand(needs, names).answer(asked("who", { name: "“”" }));
  expect(reply.body.content).toBe("Name a person or an organisation, for example: John Kerry.");
  expect(questions).toEqual([]);
});

test("articles that have only a part of the name are no answer", async () => {
  const reply = await whoCommand(archiveOf([road]).needs, names).answer(asked("who", { name: "Ann Low" }));
  expect(reply.body.content).toBe("No article names *Ann Low*.");
});

test("/who completes names from the archive", async () => {
  expect(await whoCommand(archiveOf([]).needs, names).suggest?.(typing("who", "name", "ann"))).toMatchObject([
    { name: "Ann Lee" },
    { name: "Anna Low" },
    { name: "ann" },
  ]);
});
