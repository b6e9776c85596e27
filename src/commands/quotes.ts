import { ApplicationCommandOptionType } from "discord-api-types/v10";
import type { Command } from "#discord/command.ts";
import { personQuotesReply } from "#discord/person-quotes-reply.ts";
import { optionalText, requiredText } from "./options.ts";
import { type ProfileNeeds, profileReply, quotedProfile } from "./profiles.ts";
import { type NamesStartingWith, suggestNames } from "./suggestions.ts";

/** `/quotes person [topic]`: what somebody said, as the articles quote it. */
export function quotesCommand(needs: ProfileNeeds, names: NamesStartingWith): Command {
  return {
    definition: {
      name: "quotes",
      description: "What somebody said, word for word, the newest first",
      options: [
        {
          type: ApplicationCommandOptionType.String,
          name: "person",
          description: "Who said it",
          required: true,
          autocomplete: true,
          max_length: 100,
        },
        {
          type: ApplicationCommandOptionType.String,
          name: "topic",
          description: "Only from articles on this: syria, climate",
          autocomplete: true,
          max_length: 100,
        },
      ],
    },
    isPrivate: () => true,
    answer: async ({ options, guildId }) => {
      const topic = optionalText(options, "topic");
      const outcome = await quotedProfile(requiredText(options, "person", "John Kerry"), topic, guildId, needs);
      return profileReply(outcome, (found) => personQuotesReply(found, topic));
    },
    suggest: ({ focused }) => suggestNames(focused.typed, names),
  };
}
