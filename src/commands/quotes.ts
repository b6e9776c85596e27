import { ApplicationCommandOptionType } from "discord-api-types/v10";
import type { Command } from "#discord/command.ts";
import { nobodyReply } from "#discord/notice-reply.ts";
import { personQuotesReply } from "#discord/person-quotes-reply.ts";
import { privateReply } from "#discord/reply.ts";
import { optionalText, requiredText } from "./options.ts";
import { type ProfileNeeds, profile } from "./profiles.ts";
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
      const outcome = await profile(requiredText(options, "person", "John Kerry"), topic, guildId, needs);
      switch (outcome.kind) {
        case "unclear":
          return privateReply({ content: outcome.problem });
        case "nobody":
          return nobodyReply(outcome);
        case "profile":
          return personQuotesReply(outcome.profile, topic);
      }
    },
    suggest: ({ focused }) => suggestNames(focused.typed, names),
  };
}
