import { REST } from "discord.js";
import type { Config } from "#config.ts";
import { check } from "#discord/check.ts";
import { BadInput } from "#discord/command.ts";
import { restOptions } from "#discord/gateway.ts";
import { register } from "#discord/register.ts";
import type { Newsdesk } from "#newsdesk.ts";

/** `register`: tells Discord the commands, also when they have not changed. */
export async function registerCommands(
  { commands, registered }: Newsdesk,
  { discordToken, discordApi }: Config,
): Promise<string> {
  if (discordToken === null) throw new BadInput("DISCORD_TOKEN is not set: there is no bot to register commands for.");
  const rest = new REST(restOptions(discordApi)).setToken(discordToken);
  const standing = await check(rest);
  if (standing.kind === "wrong") throw new BadInput(standing.sentence);
  await register({ rest, applicationId: standing.applicationId, commands, remembered: registered, force: true });
  return `${commands.length} commands registered for ${standing.name}.`;
}
