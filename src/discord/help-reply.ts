import {
  type APIApplicationCommandOption,
  ApplicationCommandOptionType,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from "discord-api-types/v10";
import { fitted, INK } from "./layout.ts";
import { privateReply, type Reply } from "./reply.ts";

const HOW_IT_WORKS = [
  "Every sentence and quote is copied word for word from a stored article; **Proof** shows where it stands.",
  "A speaker is named only when the article names them; otherwise a quote is *unattributed*.",
  'Topics take several words, `"exact phrases"` and `-exclusions`: `/brief syria "peace talks" -football`',
];

/** What each command does, from the commands' own definitions. */
export function helpReply(definitions: readonly RESTPostAPIChatInputApplicationCommandsJSONBody[]): Reply {
  const commands = definitions.map(({ name, description, options }) => `\`${usage(name, options)}\`\n${description}`);
  return privateReply({
    embeds: [
      {
        title: "Newsdesk briefs this server on the news",
        description: fitted([...commands, HOW_IT_WORKS.join("\n")], { budget: 3900, gap: "\n\n" }),
        color: INK,
      },
    ],
  });
}

function usage(name: string, options: readonly APIApplicationCommandOption[] = []): string {
  const words = options
    .filter(({ type }) => type !== ApplicationCommandOptionType.Subcommand)
    .map((option) => (option.required ? option.name : `[${option.name}]`));
  return [`/${name}`, ...words].join(" ");
}
