import { ApplicationCommandOptionType } from "discord-api-types/v10";

/** Whether an option of a command is a subcommand, or a group of them. */
export function isSubcommand({ type }: { readonly type: number }): boolean {
  return type === ApplicationCommandOptionType.Subcommand || type === ApplicationCommandOptionType.SubcommandGroup;
}
