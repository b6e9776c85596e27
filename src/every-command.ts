import type { Archive } from "#archive/archive.ts";
import { articleCommand, articleMenu } from "#commands/article.ts";
import { briefButtons, briefCommand } from "#commands/brief.ts";
import type { Briefings } from "#commands/briefings.ts";
import { type DataNeeds, dataButtons, dataCommand } from "#commands/data.ts";
import { digestButtons } from "#commands/digest-buttons.ts";
import { feedsButtons, feedsCommand } from "#commands/feeds/feeds.ts";
import type { FeedsNeeds } from "#commands/feeds/needs.ts";
import { helpCommand } from "#commands/help.ts";
import { quotesCommand } from "#commands/quotes.ts";
import { searchCommand } from "#commands/search.ts";
import { type StatusNeeds, statusCommand } from "#commands/status.ts";
import { subscriptionCommands, subscriptionParts } from "#commands/subscriptions/commands.ts";
import { settingsCommand } from "#commands/subscriptions/settings.ts";
import { timelineCommand } from "#commands/timeline.ts";
import { whoCommand } from "#commands/who.ts";
import type { Digests } from "./digests.ts";

type Parts = {
  readonly archive: Archive;
  readonly briefings: Briefings;
  readonly digests: Digests;
  readonly kept: DataNeeds;
  readonly status: StatusNeeds;
  readonly now: () => Date;
};

/** The table of contents: every command and every button there is. */
export function everyCommand({ archive, briefings, digests, kept, status, now }: Parts, feeds: FeedsNeeds) {
  const articles = { article: archive.article, titled: archive.titlesMatching };
  const { find, nearNames, namesStartingWith } = archive;
  const profiles = { find, nearNames, namesStartingWith, now };
  const search = [
    briefCommand(briefings, archive.namesStartingWith, now),
    timelineCommand(profiles, archive.namesStartingWith),
    whoCommand(profiles, archive.namesStartingWith),
    quotesCommand(profiles, archive.namesStartingWith),
    searchCommand(
      (topic, bounds) => archive.search({ topic, ...bounds, until: null, order: "relevance" }),
      profiles,
      archive.namesStartingWith,
    ),
    articleCommand(articles),
  ];
  const { commandNeeds, deliveries } = digests;
  const subscribing = subscriptionCommands(commandNeeds, archive.namesStartingWith);
  const managing = [feedsCommand(feeds), settingsCommand(commandNeeds), dataCommand(kept), statusCommand(status)];
  const parts = subscriptionParts(commandNeeds);
  return {
    commands: [
      ...search,
      ...subscribing,
      ...managing,
      helpCommand({ Reading: search, Digests: subscribing, "This server": managing }),
    ],
    buttons: [
      ...briefButtons(briefings),
      articleMenu(articles),
      ...feedsButtons(feeds),
      ...digestButtons({ digestOf: deliveries.digestOf, load: archive.load }),
      ...parts.buttons,
      ...dataButtons(kept),
    ],
    forms: parts.forms,
  };
}
