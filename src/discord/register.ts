import { createHash } from "node:crypto";
import type { REST } from "discord.js";
import { Routes } from "discord-api-types/v10";
import type { Command } from "./command.ts";
import { discordError } from "./discord-error.ts";

/** What registering needs. */
export type Registration = {
  readonly rest: REST;
  readonly applicationId: string;
  readonly commands: readonly Pick<Command, "definition">[];
  /** The hash of what was registered last, kept over restarts. */
  readonly remembered: {
    readonly get: () => Promise<string | undefined>;
    readonly set: (hash: string) => Promise<void>;
  };
  /** Registers even what is remembered as registered. */
  readonly force?: boolean;
};

/**
 * Shows the commands in every server, replacing whatever was there; leaves Discord alone when nothing changed since last time.
 * @throws DiscordError
 */
export async function register(registration: Registration): Promise<"registered" | "unchanged"> {
  const { rest, applicationId, commands, remembered, force = false } = registration;
  const definitions = commands.map(({ definition }) => definition);
  const hash = hashOf(applicationId, definitions);
  if (!force && (await remembered.get()) === hash) return "unchanged";
  await rest.put(Routes.applicationCommands(applicationId), { body: definitions }).catch((error: unknown) => {
    throw discordError("register the commands", error);
  });
  await remembered.set(hash);
  return "registered";
}

/** With the application's id: another token means another application, which knows none of the commands. */
function hashOf(applicationId: string, definitions: readonly Command["definition"][]): string {
  return createHash("sha256")
    .update(JSON.stringify([applicationId, definitions]))
    .digest("base64url");
}
