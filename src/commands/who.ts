import { ApplicationCommandOptionType } from "discord-api-types/v10";
import type { Command } from "#discord/command.ts";
import { whoReply } from "#discord/who-reply.ts";
import { requiredText } from "./options.ts";
import { type ProfileNeeds, profile, profileReply } from "./profiles.ts";
import { type NamesStartingWith, suggestNames } from "./suggestions.ts";
import { namesakes } from "./surnames.ts";

/** `/who name`: roles over time, latest quotes and who is named beside a person or an organisation. */
export function whoCommand(needs: ProfileNeeds, names: NamesStartingWith): Command {
  return {
    definition: {
      name: "who",
      description: "Who somebody is by the articles: roles over time, latest quotes, who is named beside",
      options: [
        {
          type: ApplicationCommandOptionType.String,
          name: "name",
          description: "A person or an organisation",
          required: true,
          autocomplete: true,
          max_length: 100,
        },
      ],
    },
    isPrivate: () => true,
    answer: async ({ options, guildId }) => {
      const name = requiredText(options, "name", "John Kerry");
      const outcome = await profile(name, guildId, needs);
      const others = outcome.kind === "profile" ? await namesakes(name, outcome.profile, needs.namesStartingWith) : [];
      return profileReply(outcome, (found) => whoReply(found, others));
    },
    suggest: ({ focused }) => suggestNames(focused.typed, names),
  };
}
