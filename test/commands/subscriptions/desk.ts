import { PermissionFlagsBits } from "discord-api-types/v10";
import { analyseAll } from "#archive/analysis-worker.ts";
import { openArchive } from "#archive/archive.ts";
import { dataButtons, dataCommand } from "#commands/data.ts";
import { digestButtons } from "#commands/digest-buttons.ts";
import { statusCommand } from "#commands/status.ts";
import { subscriptionCommands, subscriptionParts } from "#commands/subscriptions/commands.ts";
import { settingsCommand } from "#commands/subscriptions/settings.ts";
import { type Database, openDatabase } from "#database/database.ts";
import type { Delivery } from "#digest/deliver.ts";
import type { NewArticle } from "#news/article.ts";
import { type Digests, digestsOn } from "../../../src/digests.ts";
import { discordDoor } from "../../../src/doors.ts";
import { keptData } from "../../../src/kept-data.ts";
import { createLog } from "../../../src/log.ts";
import { standing } from "../../../src/standing.ts";
import { type Bot, test as base } from "../../discord/bot.ts";
import type { Discord } from "../../discord/double/discord.ts";
import type { Person, PersonTraits } from "../../discord/double/person.ts";

/** A bot with an archive and subscribers, in a Discord of its own. */
export type Desk = {
  readonly discord: Discord;
  readonly bot: Bot;
  readonly digests: Digests;
  readonly database: Database;
  readonly delivery: Delivery;
  /** Somebody who may manage the server. */
  readonly moderator: (name: string, traits?: PersonTraits) => Person;
  /** An article of so many hours ago. */
  readonly publish: (text: string, said?: Partial<NewArticle>, hoursAgo?: number) => Promise<void>;
  /** Discord's time passes, and the heart beats once. */
  readonly passes: (ms: number) => Promise<void>;
  /** What the nightly housekeeping does here. */
  readonly sweep: () => Promise<void>;
};

type Fixtures = { readonly newDesk: (settings?: { readonly maxSubscriptions?: number }) => Promise<Desk> };

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

const quiet = createLog(() => {}, { level: "error", secrets: [], now: () => new Date() });

export const test = base.extend<Fixtures>({
  newDesk: async ({ newDiscord, startBot, onTestFinished }, use) => {
    await use(async ({ maxSubscriptions } = {}) => {
      const discord = await newDiscord();
      // Half past nine in Berlin.
      discord.passes(DAY - (discord.now() % DAY) + 8.5 * HOUR);
      const database = await openDatabase({ url: ":memory:" });
      const now = () => new Date(discord.now());
      const archive = openArchive(database);
      const clock = {
        now: async () => now(),
        elapsed: () => performance.now(),
        pause: (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms)),
      };
      const digests = digestsOn({
        database,
        archive,
        maxSubscriptions,
        hasFeeds: async () => false,
        log: quiet,
        now,
        clock,
      });
      const feeds = {
        list: async () => [],
        countUsed: async () => 0,
        remove: async () => true,
        counts: async () => NO_FEEDS,
      };
      const kept = keptData({ ...digests, feeds });
      const parts = subscriptionParts(digests.commandNeeds);
      const bot = await startBot(
        {
          commands: [
            ...subscriptionCommands(digests.commandNeeds, archive.namesStartingWith),
            settingsCommand(digests.commandNeeds),
            dataCommand(kept),
            statusCommand(standing({ ...digests, archive, feeds, now })),
          ],
          buttons: [
            ...parts.buttons,
            ...dataButtons(kept),
            ...digestButtons({ digestOf: digests.deliveries.digestOf, load: archive.load }),
          ],
          forms: parts.forms,
        },
        discord,
      );
      const delivery = digests.open(discordDoor(bot.connection, () => {}));
      onTestFinished(async () => {
        await delivery.close();
        await database.close();
      });
      return {
        ...{ discord, bot, digests, database, delivery },
        moderator: (name, traits = {}) =>
          discord.person(name, { ...traits, may: (traits.may ?? 0n) | PermissionFlagsBits.ManageGuild }),
        publish: async (text, said = {}, hoursAgo = 2) => {
          const article = articleOf(text, new Date(discord.now() - hoursAgo * HOUR), said);
          const [analysis] = analyseAll([article]);
          if (analysis) await archive.add([{ article, analysis }], now());
        },
        sweep: () => kept.sweep(now()),
        passes: async (ms) => {
          discord.passes(ms);
          await delivery.beat();
        },
      };
    });
  },
});

const NO_FEEDS = { active: 0, gone: 0, failing: 0 };

let made = 0;

function articleOf(text: string, at: Date, said: Partial<NewArticle>): NewArticle {
  made++;
  return {
    ...{ url: `https://wire.example/${made}`, title: "New bridge opens in Peru", text, byline: null, section: null },
    ...{ outlet: "The Wire", language: "en", publishedAt: at.toISOString() },
    ...said,
  };
}
