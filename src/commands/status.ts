import type { Command } from "#discord/command.ts";
import { privateReply } from "#discord/reply.ts";
import { type OperatorStatus, type Status, statusText } from "#discord/status-text.ts";

/** What the command needs. */
export type StatusNeeds = {
  /** For the asker's server, or their direct messages. */
  readonly status: (asked: { readonly guildId: string | null; readonly userId: string }) => Promise<Status>;
  /** What only those who run the bot are told. */
  readonly operatorStatus: () => Promise<OperatorStatus>;
  /** Whether the application belongs to somebody. */
  readonly isOperator: (userId: string) => Promise<boolean>;
};

/** `/status`: whether news comes in and digests go out; for the bot's owner also how many, and what failed. */
export function statusCommand({ status, operatorStatus, isOperator }: StatusNeeds): Command {
  return {
    definition: { name: "status", description: "Whether news comes in and digests go out" },
    isPrivate: () => true,
    answer: async (asked) => {
      const forOperator = (await isOperator(asked.userId)) ? await operatorStatus() : null;
      return privateReply({ content: statusText(await status(asked), forOperator) });
    },
  };
}
