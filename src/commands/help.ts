import type { Command } from "#discord/command.ts";
import { helpReply } from "#discord/help-reply.ts";

/** `/help`: what the other commands do. */
export function helpCommand(commands: readonly Command[]): Command {
  return {
    definition: { name: "help", description: "What Newsdesk can do" },
    isPrivate: () => true,
    answer: async () => helpReply(commands.map(({ definition }) => definition)),
  };
}
