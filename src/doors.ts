import { botPermissions } from "#discord/bot-permissions.ts";
import type { Connection } from "#discord/gateway.ts";
import { applicationOwners, isInServer } from "#discord/guild-access.ts";
import { ALL_PERMISSIONS } from "#discord/permissions.ts";
import { createPosting } from "#discord/posting.ts";
import type { Posts } from "#preview/posts.ts";
import { CHANNEL, NEWSDESK, YOU } from "#preview/protocol.ts";
import type { DigestDoor } from "./digests.ts";
import { messageOf } from "./log.ts";

/** The way to Discord. */
export function discordDoor({ applicationId, rest }: Connection, fatal: (sentence: string) => void): DigestDoor {
  return {
    applicationId,
    fatal,
    posting: createPosting(rest),
    botPermissions: botPermissions(rest),
    isInServer: (guildId) => isInServer(rest, guildId),
    owners: () => applicationOwners(rest),
  };
}

/** The way to the preview's channel, where everything is allowed and belongs to whoever looks. */
export function previewDoor({ post, find }: Posts, fatal: (sentence: string) => void): DigestDoor {
  return {
    applicationId: NEWSDESK.id,
    fatal,
    posting: {
      post: async ({ kind, channelId }, payload) => {
        try {
          return { kind: "posted", messageId: post(kind === "direct" ? CHANNEL.id : channelId, payload) };
        } catch (error) {
          return { kind: "refused", reason: messageOf(error) };
        }
      },
      sought: async (_, marker) => {
        const messageId = find(marker);
        return messageId === null ? { kind: "absent" } : { kind: "found", messageId };
      },
      publish: async () => ({ isPublished: true, reason: null }),
    },
    botPermissions: async () => ALL_PERMISSIONS,
    isInServer: async () => true,
    owners: async () => [YOU.id],
  };
}
