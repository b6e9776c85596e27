import type {
  APIApplicationCommandOption,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
} from "discord-api-types/v10";
import { fitted, INK } from "./layout.ts";
import { privateReply, type Reply } from "./reply.ts";
import { isSubcommand } from "./subcommands.ts";

const HOW_IT_WORKS = [
  "Every sentence and quote is copied word for word from a stored article; **Proof** shows where it stands.",
  "A speaker is named only when the article names them; otherwise a quote is *unattributed*.",
  'Topics take several words, `"exact phrases"` and `-exclusions`: `/brief syria "peace talks" -football`',
];

type Definition = RESTPostAPIChatInputApplicationCommandsJSONBody;

/** Commands that belong together, under one heading. */
export type HelpGroup = { readonly title: string; readonly definitions: readonly Definition[] };

/** What each command does, group by group, from the commands' own definitions. */
export function helpReply(groups: readonly HelpGroup[]): Reply {
  const blocks = groups
    .filter(({ definitions }) => definitions.length > 0)
    .map(({ title, definitions }) => [`**${title}**`, ...definitions.map(commandLine)].join("\n"));
  return privateReply({
    embeds: [
      {
        title: "Newsdesk briefs this server on the news",
        description: fitted([...blocks, HOW_IT_WORKS.join("\n")], { budget: 3900, gap: "\n\n" }),
        color: INK,
      },
    ],
  });
}

function commandLine({ name, description, options = [] }: Definition): string {
  return `\`${[`/${name}`, ...usage(options)].join(" ")}\`\n${description}`;
}

/** The options, those that may be left out in brackets; of a command with subcommands their names. */
function usage(options: readonly APIApplicationCommandOption[]): string[] {
  const subcommands = options.filter(isSubcommand).map(({ name }) => name);
  if (subcommands.length > 0) return [subcommands.join("|")];
  return options.map(({ name, required }) => (required ? name : `[${name}]`));
}
