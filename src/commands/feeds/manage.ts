import type { Button } from "#discord/command.ts";
import { foundText } from "#discord/feed-found-reply.ts";
import { boldName, reasonText } from "#discord/feed-line.ts";
import { feedGoneReply, feedReply, feedsReply, PAGE } from "#discord/feeds-reply.ts";
import type { Asker, CommandAsked } from "#discord/interaction.ts";
import type { Reply } from "#discord/reply.ts";
import type { UsedFeed } from "#feeds/list-feeds.ts";
import { requiredText } from "../options.ts";
import { pageAt } from "../pages.ts";
import { lookAt } from "./add.ts";
import { type FeedsNeeds, managedServer } from "./needs.ts";
import { feedNamed, isInTrouble, ownFeed, ownFeeds, unknownFeed } from "./own-feeds.ts";
import { feedView, foundView, nameOfFeed } from "./shown.ts";

/** Does something with one feed of a server; what it says stands above the feed, or alone when the feed is gone. */
type Action = (feed: UsedFeed, guildId: string, needs: FeedsNeeds) => Promise<{ note: string; isGone?: true }>;

/** What can be done with one feed, by the names of the subcommands and buttons. */
const ACTIONS = {
  pause: async (feed, guildId, { store }) => {
    await store.pause(feed.id, guildId);
    return { note: `${boldName(nameOfFeed(feed))} is paused for this server: nothing new comes from it.` };
  },
  resume: async (feed, guildId, { store }) => {
    await store.resume(feed.id, guildId);
    return { note: `${boldName(nameOfFeed(feed))} is read again.` };
  },
  remove: async (feed, guildId, { store }) => {
    await store.remove(feed.id, guildId);
    return {
      note: `${boldName(nameOfFeed(feed))} is no longer read for this server. Its articles stay; \`/feeds add\` brings it back.`,
      isGone: true,
    };
  },
  retry: async (feed, _, { store }) => {
    const isAsked = await store.retryNow(feed.id);
    return { note: isAsked ? "It is asked again within a minute." : "It is paused: resume it first." };
  },
  test: async (feed, _, { finder }) => {
    finder.forget(feed.url);
    const found = await finder.find(feed.url);
    if (found === null) return { note: "It answers slowly: still waiting. Press **Test** again in a while." };
    if (found.kind === "none") return { note: `It does not work just now: it ${reasonText(found.reason)}.` };
    return { note: `It works just now:\n${foundText(foundView(found))}` };
  },
} satisfies Readonly<Record<string, Action>>;

/** `/feeds list`: the first page of this server's feeds. */
export async function listFeeds(asked: CommandAsked, needs: FeedsNeeds): Promise<Reply> {
  return pageOf(await managedServer(asked, needs), 0, needs);
}

/** `/feeds remove feed` and its like. */
export async function actOnFeed(name: keyof typeof ACTIONS, asked: CommandAsked, needs: FeedsNeeds): Promise<Reply> {
  const guildId = await managedServer(asked, needs);
  const typed = requiredText(asked.options, "feed", "BBC News");
  const feed = await feedNamed(typed, guildId, needs);
  if (feed) return act(ACTIONS[name], feed, 0, guildId, needs);
  if (name === "test" && /[.:]/.test(typed)) return lookAt(typed, guildId, needs);
  throw unknownFeed(typed);
}

/** The buttons and menus of the list and of one feed. */
export function manageButtons(needs: FeedsNeeds): Button[] {
  const onFeed = ([name, action]: readonly [string, Action]): Button => ({
    name: `feeds-${name}`,
    updates: true,
    answer: async (detail, pressed) => {
      const guildId = await managedServer(pressed, needs);
      const [id = 0, page = 0] = detail.split(".").map(Number);
      return act(action, await ownFeed(id, guildId, needs), page, guildId, needs);
    },
  });
  const onServer = (answer: (detail: string, guildId: string, values: readonly string[]) => Promise<Reply>) => {
    return async (detail: string, pressed: Asker & { readonly values: readonly string[] }) =>
      answer(detail, await managedServer(pressed, needs), pressed.values);
  };
  return [
    ...Object.entries(ACTIONS).map(onFeed),
    { name: "feeds-page", updates: true, answer: onServer((page, guildId) => pageOf(guildId, Number(page), needs)) },
    {
      name: "feeds-show",
      updates: true,
      answer: onServer(async (page, guildId, [id]) =>
        feedReply(feedView(await ownFeed(Number(id), guildId, needs)), Number(page)),
      ),
    },
  ];
}

async function act(action: Action, feed: UsedFeed, page: number, guildId: string, needs: FeedsNeeds): Promise<Reply> {
  const { note, isGone } = await action(feed, guildId, needs);
  if (isGone) return feedGoneReply(note, page);
  return feedReply(feedView(await ownFeed(feed.id, guildId, needs)), page, note);
}

async function pageOf(guildId: string, wanted: number, needs: FeedsNeeds): Promise<Reply> {
  const feeds = await ownFeeds(guildId, needs);
  const { page, pages, shown } = pageAt(feeds, wanted, PAGE);
  return feedsReply({
    page,
    pages,
    total: feeds.length,
    failing: feeds.filter(isInTrouble).length,
    shared: await needs.store.countUsed(null),
    views: shown.map(feedView),
  });
}
