import { ApplicationCommandOptionType, InteractionContextType, PermissionFlagsBits } from "discord-api-types/v10";
import { button, row } from "#discord/buttons.ts";
import { BadInput, type Button, type Command } from "#discord/command.ts";
import type { Asker } from "#discord/interaction.ts";
import { may } from "#discord/permissions.ts";
import { privateReply } from "#discord/reply.ts";

/** Whose data: a server's, or what somebody has in direct messages. */
export type DataOwner =
  | { readonly kind: "server"; readonly guildId: string }
  | { readonly kind: "person"; readonly userId: string };

/** What the command needs: all that is kept of an owner, fit for JSON, and its end. */
export type DataNeeds = {
  readonly exported: (owner: DataOwner) => Promise<unknown>;
  readonly forget: (owner: DataOwner) => Promise<void>;
};

/** `/data export|delete`: what Newsdesk keeps of a server, for its administrators; in direct messages of oneself. */
export function dataCommand({ exported }: Pick<DataNeeds, "exported">): Command {
  return {
    definition: {
      name: "data",
      description: "What Newsdesk keeps of this server: to take along, or to delete",
      contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
      options: [
        {
          type: ApplicationCommandOptionType.Subcommand,
          name: "export",
          description: "All that is kept of this server, as a file",
        },
        {
          type: ApplicationCommandOptionType.Subcommand,
          name: "delete",
          description: "Deletes all that is kept of this server; asks first",
        },
      ],
    },
    isPrivate: () => true,
    answer: async (asked) => {
      const owner = dataOwner(asked);
      if (asked.name === "data delete") return whetherToDelete(owner);
      const text = `${JSON.stringify(await exported(owner), null, 2)}\n`;
      return privateReply({ content: "All that Newsdesk keeps, besides the news itself:" }, [
        { name: "newsdesk.json", text },
      ]);
    },
  };
}

/** The button that deletes. */
export function dataButtons({ forget }: Pick<DataNeeds, "forget">): Button[] {
  return [
    {
      name: "data-delete",
      updates: true,
      answer: async (_, pressed) => {
        await forget(dataOwner(pressed));
        return privateReply({ content: "Deleted: nothing of it is kept any more, and no digest comes." });
      },
    },
    {
      name: "data-keep",
      updates: true,
      answer: async () => privateReply({ content: "Nothing was deleted." }),
    },
  ];
}

/** @throws BadInput in a server for those who do not administrate it. */
function dataOwner({ guildId, userId, permissions }: Asker): DataOwner {
  if (guildId === null) return { kind: "person", userId };
  if (!may(permissions, PermissionFlagsBits.Administrator))
    throw new BadInput("For this you need the permission **Administrator**: ask an administrator of this server.");
  return { kind: "server", guildId };
}

function whetherToDelete({ kind }: DataOwner) {
  const what = kind === "server" ? "this server's digests, feeds and settings" : "your digests";
  return privateReply({
    content: `Delete ${what}, and the record of what was posted? That cannot be undone. Digests that were posted stay in their channels, but their buttons answer no more.`,
    components: row(button("Delete everything", "data-delete:", "danger"), button("Keep it", "data-keep:")),
  });
}
