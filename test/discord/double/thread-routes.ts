import { ChannelType, PermissionFlagsBits } from "discord-api-types/v10";
import { channelJson } from "./guild-routes.ts";
import { addMessage, allow, type Channel, channelOf, isThread, messageJson } from "./messages.ts";
import { missingAccess, tagRequired, unknownGuild, wrongChannelType } from "./refusal.ts";
import type { Route } from "./routes.ts";
import { editedThread, newForumPost } from "./validation.ts";
import type { World } from "./world.ts";

const isAuthorised = true;

/** Threads, and posts in forums, which are threads too. */
export function threadRoutes(world: World): readonly Route[] {
  const threadsOf = (isWanted: (channel: Channel) => boolean) => {
    const threads = [...world.channels.values()].filter((channel) => isThread(channel) && isWanted(channel));
    return { status: 200, body: { threads: threads.map((each) => channelJson(world, each)), members: [] } };
  };
  return [
    {
      name: "create post",
      method: "POST",
      path: /^\/channels\/(\d+)\/threads$/,
      isAuthorised,
      answer: ({ ids: [id = ""], body }) => ({ status: 201, body: createPost(world, channelOf(world, id), body) }),
    },
    {
      name: "edit channel",
      method: "PATCH",
      path: /^\/channels\/(\d+)$/,
      isAuthorised,
      answer: ({ ids: [id = ""], body }) => {
        const channel = channelOf(world, id);
        channel.isArchived = editedThread(world, "edit channel", body).archived ?? channel.isArchived;
        return { status: 200, body: channelJson(world, channel) };
      },
    },
    {
      name: "active threads",
      method: "GET",
      path: /^\/guilds\/(\d+)\/threads\/active$/,
      isAuthorised,
      answer: ({ ids: [id] }) => {
        if (id !== world.guildId) throw unknownGuild();
        return threadsOf(({ isArchived }) => !isArchived);
      },
    },
    {
      name: "archived threads",
      method: "GET",
      path: /^\/channels\/(\d+)\/threads\/archived\/public$/,
      isAuthorised,
      answer: ({ ids: [id = ""] }) => {
        if ((channelOf(world, id).botMay & PermissionFlagsBits.ReadMessageHistory) === 0n) throw missingAccess();
        return threadsOf(({ isArchived, parentId }) => isArchived && parentId === id);
      },
    },
  ];
}

/** A forum's post: a thread, and in it a message with the same id. No nonce keeps it from being made twice. */
function createPost(world: World, forum: Channel, body: unknown): object {
  if (forum.type !== ChannelType.GuildForum) throw wrongChannelType();
  allow(forum, PermissionFlagsBits.SendMessages);
  const { name, message, applied_tags } = newForumPost(world, "create post", body);
  if (forum.demandsTag && !applied_tags?.some((tag) => forum.tags.includes(tag))) throw tagRequired();
  const id = world.newId();
  const thread: Channel = {
    ...forum,
    id,
    name,
    type: ChannelType.PublicThread,
    parentId: forum.id,
    messages: [],
    nonces: new Map(),
  };
  world.channels.set(id, thread);
  const first = addMessage(
    world,
    thread,
    { onlyFor: null, exchange: null, isThinking: false, nonce: null },
    message,
    [],
  );
  thread.messages.splice(0, 1, { ...first, id });
  return { ...channelJson(world, thread), message: messageJson(world, { ...first, id }) };
}
