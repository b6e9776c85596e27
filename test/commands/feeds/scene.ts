import { PermissionFlagsBits } from "discord-api-types/v10";
import { feedsButtons, feedsCommand } from "#commands/feeds/feeds.ts";
import { createFinder } from "#commands/feeds/finder.ts";
import { createMemory } from "#commands/feeds/memory.ts";
import type { FeedsNeeds } from "#commands/feeds/needs.ts";
import { openDatabase } from "#database/database.ts";
import { openFeedStore } from "#feeds/feed-store.ts";
import { tryFeed } from "#feeds/try-feed.ts";
import { type Bot, test as base } from "../../discord/bot.ts";
import type { Person, PersonTraits } from "../../discord/double/person.ts";
import { openDesk } from "../../feeds/poll/desk.ts";
import { trying } from "../../feeds/poll/made-up-web.ts";

export { atom } from "../../feeds/poll/made-up-web.ts";
export const FEED = "https://news.example/feed.xml";

type Desk = ReturnType<typeof openDesk>;

/** A server with the command `/feeds`, a made-up web, and a moderator. */
export type Scene = {
  readonly desk: Desk;
  readonly needs: FeedsNeeds;
  readonly bot: Bot;
  readonly ann: Person;
  /** Somebody with the permission Manage Server. */
  readonly moderator: (name: string, traits?: PersonTraits) => Person;
  /** The addresses of the feeds that a server (else that of the moderator) uses. */
  readonly feedsOf: (guildId?: string | null) => Promise<string[]>;
  readonly guildId: string;
  /** A day passes for what buttons remember. */
  readonly forgets: () => void;
};

type Options = {
  readonly mostFeeds?: number;
  /** Until a moderator is told that it takes long; in milliseconds. */
  readonly patience?: number;
  readonly managerRole?: string;
};

/** Tests with a scene of their own; it ends with them. */
export const test = base.extend<{ readonly scene: (options?: Options) => Promise<Scene> }>({
  scene: async ({ startBot, onTestFinished }, use) => {
    await use(async ({ mostFeeds, patience, managerRole } = {}) => {
      const database = await openDatabase({ url: ":memory:" });
      onTestFinished(database.close);
      const desk = openDesk(database);
      const texts = new Map<string, string>();
      const { fetch } = desk.web;
      const needs: FeedsNeeds = {
        store: openFeedStore(database, {
          ...{ shareStored: desk.archive.shareStored, now: desk.now, random: () => 0, mostFeeds },
        }),
        finder: createFinder((address) => tryFeed(address, trying(fetch)), patience),
        fetch,
        memory: createMemory({ get: async (key) => texts.get(key), set: async (key, text) => texts.set(key, text) }),
        managerRoleOf: async () => managerRole ?? null,
        now: desk.now,
      };
      const bot = await startBot({ commands: [feedsCommand(needs)], buttons: feedsButtons(needs) });
      const moderator = (name: string, traits: PersonTraits = {}) =>
        bot.discord.person(name, { may: PermissionFlagsBits.ManageGuild, ...traits });
      const { guildId } = bot.discord;
      return {
        ...{ desk, needs, bot, moderator, guildId, ann: moderator("ann"), forgets: () => texts.clear() },
        feedsOf: async (guild = guildId) => (await needs.store.list(guild)).map(({ url }) => url),
      };
    });
  },
});
