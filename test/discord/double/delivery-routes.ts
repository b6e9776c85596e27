import { ChannelType } from "discord-api-types/v10";
import { channelJson } from "./guild-routes.ts";
import { channelOf, messageIn, messageJson } from "./messages.ts";
import { publishedAlready, unknownUser, wrongChannelType } from "./refusal.ts";
import type { Route } from "./routes.ts";
import { honest, newDirectChannel } from "./validation.ts";
import { addChannel, type World } from "./world.ts";

const isAuthorised = true;

/** What a bot asks that writes to people by itself. */
export function deliveryRoutes(world: World): readonly Route[] {
  return [
    {
      name: "open direct",
      method: "POST",
      path: /^\/users\/@me\/channels$/,
      isAuthorised,
      answer: ({ body }) => {
        const { recipient_id } = newDirectChannel(world, "open direct", body);
        if (!recipient_id) throw unknownUser();
        const channel =
          world.directChannels.get(recipient_id) ?? addChannel(world, `@${recipient_id}`, { isDirect: true });
        world.directChannels.set(recipient_id, channel);
        return { status: 200, body: channelJson(world, channel) };
      },
    },
    {
      name: "publish",
      method: "POST",
      path: /^\/channels\/(\d+)\/messages\/(\d+)\/crosspost$/,
      isAuthorised,
      bucket: { name: "publications", limit: 10, windowMs: 3_600_000 },
      answer: ({ ids: [id = "", messageId = ""] }) => {
        const channel = channelOf(world, id);
        if (channel.type !== ChannelType.GuildAnnouncement) throw wrongChannelType();
        const message = messageIn(channel, messageId);
        if (world.published.has(messageId)) throw publishedAlready();
        world.published.add(messageId);
        return { status: 200, body: honest(world, messageJson(world, message)) };
      },
    },
  ];
}
