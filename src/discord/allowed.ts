import { PermissionFlagsBits } from "discord-api-types/v10";
import { BadInput } from "./command.ts";
import type { Asker } from "./interaction.ts";
import { may } from "./permissions.ts";

/**
 * The server where it was asked.
 * @throws BadInput in a direct message.
 */
export function requireServer({ guildId }: Pick<Asker, "guildId">): string {
  if (guildId === null) throw new BadInput("This works in a server only: type it in one of its channels.");
  return guildId;
}

/**
 * The server where it was asked, by somebody who may manage it or has the role that may manage Newsdesk there. To be called at every use:
 * what Discord shows to whom is up to the server's administrators, and old buttons stay where they are.
 * @throws BadInput for everybody else, and in a direct message.
 */
export function requireManageServer(
  asked: Pick<Asker, "guildId" | "permissions" | "memberRoles">,
  managerRoleId: string | null,
): string {
  const guildId = requireServer(asked);
  const hasRole = managerRoleId !== null && asked.memberRoles.includes(managerRoleId);
  if (!hasRole && !may(asked.permissions, PermissionFlagsBits.ManageGuild)) throw new BadInput(refusal(managerRoleId));
  return guildId;
}

/** What somebody asked for; null when it was refused with a BadInput. Any other failure stays one. */
export async function unlessRefused<Outcome>(asked: Promise<Outcome>): Promise<Outcome | null> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof BadInput) return null;
    throw error;
  }
}

function refusal(managerRoleId: string | null): string {
  const role = managerRoleId === null ? "" : ` or the role <@&${managerRoleId}>`;
  return `For this you need the permission **Manage Server**${role}: ask an administrator of this server.`;
}
