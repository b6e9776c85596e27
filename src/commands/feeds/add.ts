import { BadInput, type Button } from "#discord/command.ts";
import { addedReply, foundReply, notFoundReply, stillLookingReply } from "#discord/feed-found-reply.ts";
import { boldName } from "#discord/feed-line.ts";
import type { Asker, CommandAsked } from "#discord/interaction.ts";
import { counted } from "#discord/layout.ts";
import { privateReply, type Reply } from "#discord/reply.ts";
import type { FoundFeed } from "#feeds/try-feed.ts";
import { requiredText } from "../options.ts";
import { type FeedsNeeds, managedServer } from "./needs.ts";
import { foundView, nameOfFeed } from "./shown.ts";

/** `/feeds add url`: looks for the feed and asks whether it is the one. */
export async function addFeed(asked: CommandAsked, needs: FeedsNeeds): Promise<Reply> {
  const guildId = await managedServer(asked, needs);
  return lookAt(requiredText(asked.options, "url", "https://example.org/news"), guildId, needs);
}

/** The buttons below what was found. */
export function addButtons(needs: FeedsNeeds): Button[] {
  return [
    {
      name: "feeds-look",
      updates: true,
      answer: async (key, pressed) => {
        const guildId = await managedServer(pressed, needs);
        return lookAt(await addressOf(key, needs), guildId, needs, key);
      },
    },
    { name: "feeds-add", updates: true, answer: (key, pressed) => add(key, pressed, needs) },
    {
      name: "feeds-cancel",
      updates: true,
      answer: async () => privateReply({ content: "Nothing was added." }),
    },
  ];
}

/** Shows the feed at an address, or behind it, with a button to add it. */
export async function lookAt(typed: string, guildId: string, needs: FeedsNeeds, asked?: string): Promise<Reply> {
  const found = await needs.finder.find(typed);
  const key = asked ?? (await needs.memory.keep(typed));
  if (found === null) return stillLookingReply(typed, key);
  if (found.kind === "none") return notFoundReply(typed, found.reason);
  return (await alreadyRead(found, guildId, needs)) ?? foundReply(foundView(found), key);
}

async function add(key: string, pressed: Asker, needs: FeedsNeeds): Promise<Reply> {
  const guildId = await managedServer(pressed, needs);
  const typed = await addressOf(key, needs);
  const found = await needs.finder.find(typed);
  if (found === null) return stillLookingReply(typed, key);
  if (found.kind === "none") return notFoundReply(typed, found.reason);
  const added = await needs.store.add(found, { guildId, addedBy: pressed.userId, channelId: pressed.channelId });
  needs.finder.forget(typed);
  const name = nameOfFeed({ title: found.feed.title, url: found.url });
  switch (added.kind) {
    case "added":
      return addedReply(name);
    case "known":
      return knownReply(name, "This server reads", "there is nothing to add.");
    case "full":
      throw new BadInput(fullSentence(added.most));
  }
}

/** What is said when a server has as many feeds as it may. */
function fullSentence(most: number): string {
  return `This server has ${counted(most, "feed")} of its own, as many as it may. Remove one with \`/feeds list\` first.`;
}

async function alreadyRead(found: FoundFeed, guildId: string, { store }: FeedsNeeds): Promise<Reply | null> {
  const known = await store.feedAt(found.url);
  if (known === null) return null;
  const name = nameOfFeed({ title: found.feed.title, url: found.url });
  const useBy = async (user: string | null) => (await store.list(user)).find(({ id }) => id === known.id);
  const own = await useBy(guildId);
  if (own?.isPaused) return knownReply(name, "This server has paused", "`/feeds resume` reads it again.");
  if (own) return knownReply(name, "This server reads", "there is nothing to add.");
  return (await useBy(null)) ? knownReply(name, "All servers of this bot read", "there is nothing to add.") : null;
}

function knownReply(name: string, who: string, advice: string): Reply {
  return privateReply({ content: `${who} ${boldName(name)} already: ${advice}` });
}

async function addressOf(key: string, { memory }: FeedsNeeds): Promise<string> {
  const typed = await memory.recall(key);
  if (typed === null) throw new BadInput("This is from more than a day ago: type `/feeds add` with the address again.");
  return typed;
}
