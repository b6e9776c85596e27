import { ChannelType, OverwriteType } from "discord-api-types/v10";
import { botJson, type Channel, channelOf, isThread } from "./messages.ts";
import { unknownGuild, unknownMember } from "./refusal.ts";
import type { Route } from "./routes.ts";
import type { World } from "./world.ts";

const isAuthorised = true;

/** What a bot may ask about a server and its channels. */
export function guildRoutes(world: World): readonly Route[] {
  return [
    {
      name: "channel",
      method: "GET",
      path: /^\/channels\/(\d+)$/,
      isAuthorised,
      answer: ({ ids: [id = ""] }) => ({ status: 200, body: channelJson(world, channelOf(world, id)) }),
    },
    {
      name: "roles",
      method: "GET",
      path: /^\/guilds\/(\d+)\/roles$/,
      isAuthorised,
      answer: ({ ids: [id = ""] }) => {
        if (id !== world.guildId) throw unknownGuild();
        // What everybody may is nothing here: the channels' overwrites say what the bot may.
        const everyone = { id: world.guildId, name: "@everyone", mentionable: false, permissions: "0" };
        return { status: 200, body: [everyone, ...world.roles.map((role) => ({ ...role, permissions: "0" }))] };
      },
    },
    {
      name: "member",
      method: "GET",
      path: /^\/guilds\/(\d+)\/members\/(\d+)$/,
      isAuthorised,
      answer: ({ ids: [id = "", userId = ""] }) => {
        if (id !== world.guildId) throw unknownGuild();
        if (userId !== world.application.id) throw unknownMember();
        return {
          status: 200,
          body: { user: botJson(world), roles: [], joined_at: "2020-01-01T00:00:00.000000+00:00" },
        };
      },
    },
  ];
}

/** A channel as Discord writes it; anybody who sees it is told when its newest message came. */
export function channelJson(world: World, channel: Channel): object {
  const { id, name, type, guildId, parentId, botMay, isArchived, isLocked, tags, messages } = channel;
  const forBot = { id: world.application.id, type: OverwriteType.Member, allow: String(botMay), deny: "0" };
  return {
    id,
    type,
    name,
    last_message_id: messages.at(-1)?.id ?? null,
    ...(type === ChannelType.GuildForum && {
      available_tags: tags.map((tag) => ({ id: tag, name: tag, moderated: false })),
    }),
    ...(guildId !== null && { guild_id: guildId, parent_id: parentId }),
    ...(isThread(channel)
      ? { thread_metadata: { archived: isArchived, locked: isLocked } }
      : { permission_overwrites: [forBot] }),
  };
}
