import type { REST } from "discord.js";
import { PermissionFlagsBits, Routes } from "discord-api-types/v10";
import { z } from "zod";
import { discordError } from "./discord-error.ts";
import { TOKEN_REFUSED } from "./gateway.ts";

/** What the bot must be allowed to do: answer, post digests, also in threads, and recognise what it has posted already. */
const PERMISSIONS =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.SendMessagesInThreads |
  PermissionFlagsBits.EmbedLinks |
  PermissionFlagsBits.ReadMessageHistory;

const ENDPOINT_SET =
  "Discord sends this application's interactions to a web address instead of the bot: clear “Interactions Endpoint URL” on its General Information page.";

const Application = z.object({
  id: z.string(),
  name: z.string(),
  interactions_endpoint_url: z.string().nullish(),
  approximate_guild_count: z.int().optional(),
});

/** What `newsdesk doctor` says about Discord. */
export type Check =
  | {
      readonly kind: "works";
      readonly applicationId: string;
      readonly name: string;
      /** How many servers the bot is in; null when Discord does not tell. */
      readonly servers: number | null;
      readonly invite: string;
    }
  /** With one sentence that says what is wrong and what to do. */
  | { readonly kind: "wrong"; readonly sentence: string };

/** Asks Discord whom the token belongs to, and whether interactions can reach the gateway. */
export async function check(rest: REST): Promise<Check> {
  try {
    const application = Application.parse(await rest.get(Routes.currentApplication()));
    return application.interactions_endpoint_url ? { kind: "wrong", sentence: ENDPOINT_SET } : works(application);
  } catch (error) {
    const { status, message } = discordError("ask Discord about the token", error);
    return { kind: "wrong", sentence: status === 401 ? TOKEN_REFUSED : `We ${message}.` };
  }
}

/** The address at which a moderator adds the bot to a server. */
export function inviteLink(applicationId: string): string {
  const query = new URLSearchParams({
    client_id: applicationId,
    scope: "bot applications.commands",
    permissions: String(PERMISSIONS),
  });
  return `https://discord.com/oauth2/authorize?${query}`;
}

function works({ id, name, approximate_guild_count }: z.infer<typeof Application>): Check {
  return {
    kind: "works",
    applicationId: id,
    name,
    servers: approximate_guild_count ?? null,
    invite: inviteLink(id),
  };
}
