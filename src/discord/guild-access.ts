import type { REST } from "discord.js";
import { Routes } from "discord-api-types/v10";
import { z } from "zod";
import { discordError } from "./discord-error.ts";

const Application = z.object({
  owner: z.object({ id: z.string() }).nullish(),
  team: z.object({ members: z.array(z.object({ user: z.object({ id: z.string() }) })) }).nullish(),
});

/** Whether the bot is in a server. Rejects with a DiscordError when Discord does not tell. */
export async function isInServer(rest: REST, guildId: string): Promise<boolean> {
  try {
    await rest.get(Routes.guildRoles(guildId));
    return true;
  } catch (error) {
    const failure = discordError("ask whether the bot is in the server", error);
    // A member may always ask for the roles.
    if (failure.status === 403 || failure.status === 404) return false;
    throw failure;
  }
}

/** The ids of the people to whom the application belongs. Rejects with a DiscordError when Discord does not tell. */
export async function applicationOwners(rest: REST): Promise<readonly string[]> {
  try {
    const { owner, team } = Application.parse(await rest.get(Routes.currentApplication()));
    return team ? team.members.map(({ user }) => user.id) : owner ? [owner.id] : [];
  } catch (error) {
    throw discordError("ask whose application this is", error);
  }
}
