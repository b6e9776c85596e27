import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType,
  InteractionContextType,
} from "discord-api-types/v10";
import { unlessRefused } from "#discord/allowed.ts";
import { BadInput, type Button, type Choice, type Command } from "#discord/command.ts";
import { CHOICES } from "#discord/command-limits.ts";
import { plainHealth } from "#discord/feed-line.ts";
import type { CommandAsked, SuggestionAsked } from "#discord/interaction.ts";
import type { Reply } from "#discord/reply.ts";
import { choiceOf } from "../suggestions.ts";
import { addButtons, addFeed } from "./add.ts";
import { undoButton } from "./add-many.ts";
import { browseButtons, browseFeeds } from "./browse.ts";
import { exportFeeds, importFeeds } from "./lists.ts";
import { actOnFeed, listFeeds, manageButtons } from "./manage.ts";
import { type FeedsNeeds, managedServer } from "./needs.ts";
import { feedsLike, ownFeeds } from "./own-feeds.ts";
import { feedView } from "./shown.ts";

const { Attachment, String: Text, Subcommand } = ApplicationCommandOptionType;

/** `/feeds`: which feeds a server reads. */
export function feedsCommand(needs: FeedsNeeds): Command {
  return {
    definition: {
      name: "feeds",
      description: "The news feeds that this server reads",
      contexts: [InteractionContextType.Guild],
      options: [
        subcommand("add", "Read a feed: its address, or that of a page that has one", [
          { type: Text, name: "url", description: "https://example.org/news", required: true, max_length: 2000 },
        ]),
        subcommand("browse", "Choose from a catalogue of public news feeds by region, language and subject"),
        subcommand("list", "Which feeds are read and how they do; pause, test, remove or retry them"),
        subcommand("remove", "Read a feed no more; its articles stay", [ownFeedOption]),
        subcommand("pause", "Read a feed no more for a while", [ownFeedOption]),
        subcommand("resume", "Read a paused feed again", [ownFeedOption]),
        subcommand("test", "Ask a feed now and show what it gives", [
          { ...ownFeedOption, description: "A feed of this server, or any address" },
        ]),
        subcommand("import", "Add the feeds of an OPML list, as feed readers export it", [
          { type: Attachment, name: "file", description: "An .opml or .xml file", required: true },
        ]),
        subcommand("export", "This server's feeds as an OPML list, for any feed reader"),
      ],
    },
    isPrivate: () => true,
    answer: (asked) => answer(asked, needs),
    suggest: (asked) => suggestOwn(asked, needs),
  };
}

/** What can be pressed below the answers of `/feeds`, and below the notice that a feed fails. */
export function feedsButtons(needs: FeedsNeeds): Button[] {
  return [...addButtons(needs), ...manageButtons(needs), ...browseButtons(needs), undoButton(needs)];
}

const ownFeedOption = {
  type: Text,
  name: "feed",
  description: "A feed of this server",
  required: true,
  autocomplete: true,
  max_length: 500,
} as const;

function subcommand(
  name: string,
  description: string,
  options: APIApplicationCommandBasicOption[] = [],
): APIApplicationCommandSubcommandOption {
  return { type: Subcommand, name, description, options };
}

function answer(asked: CommandAsked, needs: FeedsNeeds): Promise<Reply> {
  const name = asked.name.replace(/^feeds /, "");
  switch (name) {
    case "add":
      return addFeed(asked, needs);
    case "browse":
      return browseFeeds(asked, needs);
    case "list":
      return listFeeds(asked, needs);
    case "remove":
    case "pause":
    case "resume":
    case "test":
      return actOnFeed(name, asked, needs);
    case "import":
      return importFeeds(asked, needs);
    case "export":
      return exportFeeds(asked, needs);
    default:
      throw new BadInput("This command is from another version of Newsdesk: type `/feeds` to see what there is.");
  }
}

/** The feeds of this server that fit what is typed; none for those who may not manage them. */
async function suggestOwn(asked: SuggestionAsked, needs: FeedsNeeds): Promise<Choice[]> {
  const guildId = await unlessRefused(managedServer(asked, needs));
  if (guildId === null) return [];
  const fitting = feedsLike(asked.focused.typed, await ownFeeds(guildId, needs)).slice(0, CHOICES);
  return fitting.map((feed) => {
    const view = feedView(feed);
    return choiceOf(feed.id, `${view.name} · ${plainHealth(view)}`);
  });
}
