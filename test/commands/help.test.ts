import { ApplicationCommandOptionType } from "discord-api-types/v10";
import { expect, test } from "vitest";
import { helpCommand } from "#commands/help.ts";
import type { Command } from "#discord/command.ts";
import { problemsOf } from "#discord/limits.ts";
import { privateReply } from "#discord/reply.ts";
import { asked } from "./asked.ts";

function command(definition: Command["definition"]): Command {
  return { definition, isPrivate: () => true, answer: async () => privateReply({ content: "x" }) };
}

const { String: Text, Subcommand } = ApplicationCommandOptionType;
const brief = command({
  name: "brief",
  description: "A short briefing",
  options: [
    { type: Text, name: "topic", description: "On what", required: true },
    { type: Text, name: "since", description: "How far back" },
  ],
});
const feeds = command({
  name: "feeds",
  description: "The feeds of this server",
  options: ["add", "list"].map((name) => ({ type: Subcommand, name, description: "Does it" })),
});

test("lists commands under their group, with options and subcommands", async () => {
  const { body } = await helpCommand({ Reading: [brief], Feeds: [feeds], Digests: [] }).answer(asked("help"));
  const text = body.embeds?.[0]?.description ?? "";
  expect(text.split("\n\n").slice(0, 2)).toEqual([
    "**Reading**\n`/brief topic [since]`\nA short briefing",
    "**Feeds**\n`/feeds add|list`\nThe feeds of this server",
  ]);
  expect(text).not.toContain("Digests");
});

test("as many commands as Discord takes still make one message", async () => {
  const many = Array.from({ length: 60 }, (_, index) => command({ name: `c${index}`, description: "d".repeat(100) }));
  const { body } = await helpCommand({ Reading: [brief], Many: many }).answer(asked("help"));
  expect(problemsOf(body)).toEqual([]);
  expect(body.embeds?.[0]?.description).toContain("/brief topic");
});
