import { ApplicationCommandOptionType } from "discord-api-types/v10";
import { unlessRefused } from "#discord/allowed.ts";
import type { Command } from "#discord/command.ts";
import { CUSTOM_ID } from "#discord/component-limits.ts";
import type { CommandAsked } from "#discord/interaction.ts";
import { digestPreviewReply } from "#discord/subscribed-reply.ts";
import { requiredText } from "../options.ts";
import { type NamesStartingWith, suggestNames } from "../suggestions.ts";
import type { SubscriptionNeeds } from "./needs.ts";
import { ownerFor } from "./owner.ts";
import { topicsTyped, typedTopics } from "./typed-topics.ts";
import { DEFAULT_STORIES } from "./wish.ts";

/** What fits into a custom id behind `sub-here:`. */
const IN_BUTTON = CUSTOM_ID - "sub-here:".length;

/** `/digest preview topic`: what a digest would say now, for the asker alone. */
export function digestCommand(needs: SubscriptionNeeds, names: NamesStartingWith): Command {
  return {
    definition: {
      name: "digest",
      description: "What a digest would say now",
      options: [
        {
          type: ApplicationCommandOptionType.Subcommand,
          name: "preview",
          description: "Shows you what a digest on a topic would say now",
          options: [
            {
              type: ApplicationCommandOptionType.String,
              name: "topic",
              description: "What it is on; several with semicolons: syria; climate",
              required: true,
              autocomplete: true,
              max_length: 500,
            },
          ],
        },
      ],
    },
    isPrivate: () => true,
    answer: async (asked) => {
      const topics = typedTopics(requiredText(asked.options, "topic", "syria"));
      const preview = await needs.preview({ topics, guildId: asked.guildId, stories: DEFAULT_STORIES });
      return digestPreviewReply(preview, topics, await offerFor(topics, asked, needs));
    },
    suggest: ({ focused }) => suggestNames(focused.typed, names),
  };
}

/** Only to those who could take it up. */
async function offerFor(
  topics: readonly string[],
  asked: CommandAsked,
  needs: SubscriptionNeeds,
): Promise<string | null> {
  const owner = await unlessRefused(ownerFor(asked, needs));
  const typed = topicsTyped(topics);
  return owner !== null && typed.length <= IN_BUTTON ? typed : null;
}
