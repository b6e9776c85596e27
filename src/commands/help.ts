import type { Command } from "#discord/command.ts";
import { helpReply } from "#discord/help-reply.ts";

/** `/help`: what the other commands do, by the titles of their groups. */
export function helpCommand(groups: Readonly<Record<string, readonly Command[]>>): Command {
  return {
    definition: { name: "help", description: "What Newsdesk can do" },
    isPrivate: () => true,
    answer: async () =>
      helpReply(
        Object.entries(groups).map(([title, commands]) => ({
          title,
          definitions: commands.map(({ definition }) => definition),
        })),
      ),
  };
}
