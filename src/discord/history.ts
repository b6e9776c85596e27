import { RESTJSONErrorCodes, Routes } from "discord-api-types/v10";
import { z } from "zod";
import { discordCode } from "./discord-error.ts";
import type { Place } from "./place.ts";
import { type Refusal, refusalOf } from "./post-outcome.ts";
import type { Requests } from "./requests.ts";
import { snowflakeAt } from "./snowflake.ts";

/** Messages that Discord gives in one answer. */
const PAGE = 100;
/** Three thousand messages: a channel in which that many come between a post and its retry is too busy to be searched. */
const MOST_PAGES = 30;

/** Whether a message stands in a channel. */
export type HistoryOutcome =
  | { readonly kind: "found"; readonly messageId: string }
  | { readonly kind: "absent" }
  /** The history cannot be read, or not that far. */
  | { readonly kind: "unknown"; readonly reason: string }
  | Extract<Refusal, { readonly kind: "not-now" | "gone" | "locked-out" }>;

const Message = z.object({
  id: z.string(),
  author: z.object({ bot: z.boolean().optional() }),
  embeds: z.array(z.object({ footer: z.object({ text: z.string() }).nullish() })),
  components: z.array(z.unknown()).nullish(),
});
type Message = z.infer<typeof Message>;

const Channel = z.object({ guild_id: z.string().optional(), last_message_id: z.string().nullish() });
const Threads = z.object({ threads: z.array(z.object({ id: z.string(), parent_id: z.string().nullish() })) });

/** A look for the message with a marker among those since a moment; `channelOf` says where a place's messages are. */
export function createHistory(requests: Requests, channelOf: (place: Place) => Promise<string>) {
  return async (place: Place, marker: string, since: Date): Promise<HistoryOutcome> => {
    try {
      const from = snowflakeAt(since);
      if (place.kind === "forum") return await inForum(requests, place.channelId, marker, from);
      return await inChannel(requests, await channelOf(place), marker, from);
    } catch (error) {
      return hindered(refusalOf("read the channel's history", error));
    }
  };
}

async function inChannel(requests: Requests, channelId: string, marker: string, from: bigint): Promise<HistoryOutcome> {
  let after = from;
  for (let page = 0; page < MOST_PAGES; page++) {
    const query = new URLSearchParams({ limit: String(PAGE), after: String(after) });
    const messages = z.array(Message).parse(await requests.get(Routes.channelMessages(channelId), query));
    const found = messages.find((message) => holds(message, marker));
    if (found) return { kind: "found", messageId: found.id };
    if (messages.length === 0 && page === 0) return whenEmpty(requests, channelId, from);
    if (messages.length < PAGE) return { kind: "absent" };
    // The newest stands first.
    after = BigInt(messages[0]?.id ?? after);
  }
  return { kind: "unknown", reason: "the channel is too busy to be searched" };
}

/** Without the permission to read a history Discord gives an empty one. But it says to everybody when the newest message came. */
async function whenEmpty(requests: Requests, channelId: string, from: bigint): Promise<HistoryOutcome> {
  const { last_message_id } = Channel.parse(await requests.get(Routes.channel(channelId)));
  const isQuietSince = !last_message_id || BigInt(last_message_id) < from;
  if (isQuietSince) return { kind: "absent" };
  return { kind: "unknown", reason: "Newsdesk may not read the channel's history" };
}

/** Posts of a forum are threads; each begins with a message that has its thread's id. */
async function inForum(requests: Requests, forumId: string, marker: string, from: bigint): Promise<HistoryOutcome> {
  const { guild_id = "" } = Channel.parse(await requests.get(Routes.channel(forumId)));
  const active = Threads.parse(await requests.get(Routes.guildActiveThreads(guild_id)));
  const archived = Threads.parse(await requests.get(Routes.channelThreads(forumId, "public")));
  const posts = [...active.threads, ...archived.threads].filter(
    ({ id, parent_id }) => parent_id === forumId && BigInt(id) >= from,
  );
  for (const { id } of posts) {
    const first = await firstMessage(requests, id);
    if (first !== null && holds(first, marker)) return { kind: "found", messageId: id };
  }
  return { kind: "absent" };
}

async function firstMessage(requests: Requests, threadId: string): Promise<Message | null> {
  try {
    return Message.parse(await requests.get(Routes.channelMessage(threadId, threadId)));
  } catch (error) {
    if (discordCode(error) === RESTJSONErrorCodes.UnknownMessage) return null;
    throw error;
  }
}

function holds({ author, components, embeds }: Message, marker: string): boolean {
  if (author.bot !== true) return false;
  const ids = [...JSON.stringify(components ?? []).matchAll(/"custom_id":"([^"]*)"/g)].map(([, id = ""]) => id);
  return [...ids, ...embeds.map(({ footer }) => footer?.text ?? "")].some((text) => text.includes(marker));
}

function hindered(refusal: Refusal): HistoryOutcome {
  const { kind, reason } = refusal;
  switch (kind) {
    case "not-now":
    case "gone":
    case "locked-out":
      return refusal;
    case "open":
      return { kind: "not-now", after: 0, reason, isGlobal: false };
    case "no-access":
    case "refused":
      return { kind: "unknown", reason: `it may have arrived, and the history cannot be read: ${reason}` };
  }
}
