import { expect, test } from "vitest";
import type { Command } from "#discord/command.ts";
import { publicReply } from "#discord/reply.ts";
import { startBot } from "./bot.ts";

const hello: Command = {
  definition: { name: "hello", description: "Says hello" },
  isPrivate: () => false,
  answer: async () => publicReply({ content: "Hello, everybody." }),
};

test("a command is answered in the channel", async () => {
  const { discord } = await startBot({ commands: [hello] });
  const answer = await discord.person("ann").types("/hello");
  expect(answer).toMatchObject({ content: "Hello, everybody.", isPrivate: false });
  expect(discord.person("bob").sees()).toHaveLength(1);
});
