import { once } from "node:events";
import { Client, type CommandInteraction, InteractionTypes } from "oceanic.js";
import { expect } from "vitest";
import { test } from "./bot.ts";

/*
 * The double has to be a Discord, not a mirror of discord.js: a client that has nothing in common with that library logs in to it
 * as it stands.
 */
test("another client logs in, registers a command, answers it, and has its button pressed", async ({
  newDiscord,
  onTestFinished,
}) => {
  const discord = await newDiscord();
  const client = new Client({
    auth: `Bot ${discord.token}`,
    rest: { baseURL: `${discord.api}/v10` },
    gateway: { intents: [], guildCreateTimeout: 10 },
    allowedMentions: { everyone: false, users: false, roles: false, repliedUser: false },
  });
  onTestFinished(() => client.disconnect(false));
  const errors: unknown[] = [];
  client.on("error", (error) => errors.push(error));
  client.on("interactionCreate", async (interaction) => {
    if (interaction.type === InteractionTypes.APPLICATION_COMMAND) await answer(interaction);
    if (interaction.type === InteractionTypes.MESSAGE_COMPONENT) {
      await interaction.createMessage({ content: `pressed ${interaction.data.customID}`, flags: 64 });
    }
  });

  const ready = once(client, "ready");
  await client.connect();
  await ready;
  expect(client.application.id).toBe(discord.applicationId);
  await client.application.bulkEditGlobalCommands([
    {
      type: 1,
      name: "brief",
      description: "Briefs",
      options: [{ type: 3, name: "topic", description: "Of what", required: true }],
    },
  ]);

  const ann = discord.person("ann");
  const message = await ann.types("/brief", { topic: "syria" });
  expect(message).toMatchObject({ content: "on syria", isPrivate: false, buttons: ["Sources"] });
  expect(await ann.presses(message, "Sources")).toMatchObject({ content: "pressed sources", isPrivate: true });
  expect(errors).toEqual([]);
});

async function answer(interaction: CommandInteraction): Promise<void> {
  await interaction.defer();
  await interaction.editOriginal({
    content: `on ${interaction.data.options.getString("topic", true)}`,
    components: [{ type: 1, components: [{ type: 2, style: 2, label: "Sources", customID: "sources" }] }],
  });
}
