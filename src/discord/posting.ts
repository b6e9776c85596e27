import type { REST } from "discord.js";
import { RESTJSONErrorCodes, Routes } from "discord-api-types/v10";
import { z } from "zod";
import { discordCode } from "./discord-error.ts";
import { createHistory, type HistoryOutcome } from "./history.ts";
import { createPace, type Pace } from "./pace.ts";
import type { Place } from "./place.ts";
import { type Refusal, refusalOf } from "./post-outcome.ts";
import { createRequests, type Requests } from "./requests.ts";

type Body = Readonly<Record<string, unknown>>;

/** What Discord said to a message. */
type PostOutcome =
  | { readonly kind: "posted"; readonly messageId: string }
  /** It knows the nonce, but the message was deleted. */
  | { readonly kind: "deleted-since" }
  | Refusal;

/** Posts messages of the bot's own, and looks whether they are there; never rejects. */
export type Posting = {
  /** Sends nothing when `mayStill` says no right before. */
  readonly post: (place: Place, body: Body, nonce: string, mayStill: () => boolean) => Promise<PostOutcome>;
  /** Looks for a message of a bot whose custom ids or footers hold the marker. */
  readonly sought: (place: Place, marker: string, since: Date) => Promise<HistoryOutcome>;
  /** Publishes a message to the followers of its announcement channel. */
  readonly publish: (
    place: Place,
    messageId: string,
  ) => Promise<{ readonly isPublished: boolean; readonly reason: string | null }>;
};

const Identified = z.object({ id: z.string() });

/**
 * Posting over REST, which must neither repeat requests by itself nor wait without end (`restOptions` says so), at a
 * pace that leaves Discord's limit alone.
 */
export function createPosting(rest: REST, pace: Pace = createPace()): Posting {
  const requests = createRequests(rest, pace);
  const directChannels = new Map<string, string>();
  const sought = createHistory(requests, channelOf);
  return {
    sought,
    post: async (place, body, nonce, mayStill) => {
      try {
        return { kind: "posted", messageId: await postTo(place, body, nonce, mayStill) };
      } catch (error) {
        if (error instanceof TooLate)
          return { kind: "not-now", after: 0, reason: "its turn was over", isGlobal: false };
        const isKnown = discordCode(error) === RESTJSONErrorCodes.UnknownMessage;
        return isKnown ? { kind: "deleted-since" } : refusalOf("post the digest", error);
      }
    },
    publish: async ({ channelId }, messageId) => {
      try {
        await requests.post(Routes.channelMessageCrosspost(channelId, messageId));
        return { isPublished: true, reason: null };
      } catch (error) {
        if (discordCode(error) === RESTJSONErrorCodes.ThisMessageWasAlreadyCrossposted)
          return { isPublished: true, reason: null };
        return { isPublished: false, reason: refusalOf("publish the digest", error).reason };
      }
    },
  };

  async function postTo(place: Place, body: Body, nonce: string, mayStill: () => boolean): Promise<string> {
    const inTime = () => {
      if (!mayStill()) throw new TooLate();
    };
    if (place.kind === "forum") return postInForum(requests, place, body, inTime);
    const route = Routes.channelMessages(await channelOf(place));
    const message = { ...body, nonce, enforce_nonce: true };
    try {
      return Identified.parse(await requests.post(route, message, inTime)).id;
    } catch (error) {
      if (discordCode(error) !== RESTJSONErrorCodes.InvalidActionOnArchivedThread) throw error;
      await requests.patch(Routes.channel(place.channelId), { archived: false });
      return Identified.parse(await requests.post(route, message, inTime)).id;
    }
  }

  /** Direct messages go to a channel that is opened first; Discord gives the same one each time. */
  async function channelOf({ kind, channelId, userId }: Place): Promise<string> {
    if (kind !== "direct") return channelId;
    const known = directChannels.get(userId);
    if (known !== undefined) return known;
    const { id } = Identified.parse(await requests.post(Routes.userChannels(), { recipient_id: userId }));
    directChannels.set(userId, id);
    return id;
  }
}

class TooLate extends Error {}

const Forum = z.object({
  available_tags: z.array(z.object({ id: z.string(), moderated: z.boolean() })).default([]),
});

/** Some forums demand a tag: the first that anybody may use is as good as any. */
async function postInForum(
  requests: Requests,
  { channelId, title }: Place,
  message: Body,
  inTime: () => void,
): Promise<string> {
  const post = { name: title, message };
  try {
    return Identified.parse(await requests.post(Routes.threads(channelId), post, inTime)).id;
  } catch (error) {
    if (discordCode(error) !== RESTJSONErrorCodes.TagRequiredToCreateAForumPostInThisChannel) throw error;
    const { available_tags } = Forum.parse(await requests.get(Routes.channel(channelId)));
    const tag = available_tags.find(({ moderated }) => !moderated);
    if (tag === undefined) throw error;
    const tagged = { ...post, applied_tags: [tag.id] };
    return Identified.parse(await requests.post(Routes.threads(channelId), tagged, inTime)).id;
  }
}
