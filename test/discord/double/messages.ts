import {
  type APIEmbed,
  type APIMessageTopLevelComponent,
  ApplicationCommandType,
  ChannelType,
  ComponentType,
  EmbedType,
  MessageFlags,
  MessageType,
  PermissionFlagsBits,
} from "discord-api-types/v10";
import type { SentMessage } from "#discord/limits.ts";
import { attachmentJson, filesAfter, type SentFile } from "./files.ts";
import type { Exchange } from "./interactions.ts";
import {
  emptyMessage,
  missingAccess,
  missingPermissions,
  threadArchived,
  threadLocked,
  unknownChannel,
  unknownMessage,
} from "./refusal.ts";
import type { World } from "./world.ts";

/** Discord's documentation says "the past few minutes". */
const NONCE_WINDOW_MS = 5 * 60_000;

export type Channel = {
  readonly id: string;
  readonly name: string;
  readonly type: ChannelType;
  /** The category, or the channel that a thread belongs to. */
  readonly parentId: string | null;
  /** Null for direct messages. */
  readonly guildId: string | null;
  /** The bot's permission bits here. */
  botMay: bigint;
  /** Of a thread. */
  isArchived: boolean;
  isLocked: boolean;
  /** Of a forum: what its posts may be filed under, and whether each has to be. */
  readonly tags: readonly string[];
  demandsTag: boolean;
  /** Oldest first. */
  readonly messages: Message[];
  readonly nonces: Map<string, { readonly messageId: string; readonly at: number }>;
};

export type Message = {
  readonly id: string;
  readonly channelId: string;
  content: string;
  embeds: readonly APIEmbed[];
  components: readonly APIMessageTopLevelComponent[];
  files: readonly SentFile[];
  readonly sentAt: number;
  editedAt: number | null;
  /** The only person who sees it; null when everyone does. */
  readonly onlyFor: string | null;
  /** "Newsdesk is thinking…" */
  isThinking: boolean;
  readonly exchange: Exchange | null;
  readonly nonce: string | null;
};

type Origin = Pick<Message, "onlyFor" | "exchange" | "isThinking" | "nonce">;

/** A message in a channel, without asking whether the bot may: answers to interactions need no permission. */
export function addMessage(
  world: World,
  channel: Channel,
  origin: Origin,
  body: SentMessage,
  files: readonly SentFile[] = [],
): Message {
  const message: Message = {
    id: world.newId(),
    channelId: channel.id,
    content: "",
    embeds: [],
    components: [],
    files: [],
    sentAt: world.clock.now(),
    editedAt: null,
    ...origin,
  };
  if (!origin.isThinking) rewrite(message, body, files);
  channel.messages.push(message);
  return message;
}

/** What the body says replaces what was there; what it leaves out stays. */
export function editMessage(
  world: World,
  message: Message,
  body: SentMessage,
  files: readonly SentFile[] = [],
): Message {
  rewrite(message, body, files);
  message.editedAt = message.isThinking ? null : world.clock.now();
  message.isThinking = false;
  return message;
}

export function removeMessage(world: World, { id, channelId }: Pick<Message, "id" | "channelId">): void {
  const messages = world.channels.get(channelId)?.messages ?? [];
  const index = messages.findIndex((message) => message.id === id);
  if (index === -1) throw unknownMessage();
  messages.splice(index, 1);
}

/** Posts for the bot; a nonce seen shortly before gives the message of then. */
export function post(world: World, channel: Channel, body: SentMessage & { enforce_nonce?: boolean }): Message {
  allow(channel, isThread(channel) ? PermissionFlagsBits.SendMessagesInThreads : PermissionFlagsBits.SendMessages);
  if (channel.isLocked) throw threadLocked();
  if (channel.isArchived) throw threadArchived();
  if ((body.embeds ?? []).length > 0) allow(channel, PermissionFlagsBits.EmbedLinks);
  const nonce = body.enforce_nonce && body.nonce !== undefined ? String(body.nonce) : null;
  const earlier = nonce === null ? undefined : channel.nonces.get(nonce);
  if (earlier && world.clock.now() - earlier.at < NONCE_WINDOW_MS) return messageIn(channel, earlier.messageId);
  const message = addMessage(world, channel, { onlyFor: null, exchange: null, isThinking: false, nonce }, body);
  if (nonce !== null) channel.nonces.set(nonce, { messageId: message.id, at: world.clock.now() });
  return message;
}

type Page = { readonly limit: number; readonly before: string | null; readonly after: string | null };

/** The messages that everyone sees, newest first: the newest, or those next to an id. Who may not read them is given none. */
export function history(channel: Channel, { limit, before, after }: Page): Message[] {
  if ((channel.botMay & PermissionFlagsBits.ReadMessageHistory) === 0n) return [];
  const seen = channel.messages.filter(({ onlyFor }) => onlyFor === null);
  if (after !== null) {
    return seen
      .filter(({ id }) => BigInt(id) > BigInt(after))
      .slice(0, limit)
      .reverse();
  }
  return seen
    .filter(({ id }) => before === null || BigInt(id) < BigInt(before))
    .reverse()
    .slice(0, limit);
}

export function isThread({ type }: Channel): boolean {
  return THREADS.includes(type);
}

const THREADS: readonly ChannelType[] = [
  ChannelType.AnnouncementThread,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
];

/** @throws Refusal when there is no such channel, or the bot may not see it. */
export function channelOf(world: World, id: string): Channel {
  const channel = world.channels.get(id);
  if (!channel) throw unknownChannel();
  if ((channel.botMay & PermissionFlagsBits.ViewChannel) === 0n) throw missingAccess();
  return channel;
}

/** @throws Refusal when there is no such message. */
export function messageIn(channel: Channel, id: string): Message {
  const message = channel.messages.find((each) => each.id === id);
  if (!message) throw unknownMessage();
  return message;
}

/** The message as Discord writes it. */
export function messageJson(world: World, message: Message): object {
  const { exchange, onlyFor, isThinking } = message;
  const flags = (onlyFor === null ? 0 : MessageFlags.Ephemeral) | (isThinking ? MessageFlags.Loading : 0);
  return {
    id: message.id,
    channel_id: message.channelId,
    type: exchange?.kind === "command" ? MessageType.ChatInputCommand : MessageType.Default,
    author: botJson(world),
    content: message.content,
    embeds: message.embeds.map(embedJson),
    components: numbered(message.components),
    timestamp: new Date(message.sentAt).toISOString(),
    edited_timestamp: message.editedAt === null ? null : new Date(message.editedAt).toISOString(),
    flags,
    ...(message.nonce !== null && { nonce: message.nonce }),
    ...(exchange && { application_id: world.application.id, webhook_id: world.application.id }),
    ...(exchange?.kind === "command" && {
      interaction: { id: exchange.id, type: ApplicationCommandType.User, name: exchange.asked, user: exchange.user },
    }),
    attachments: message.files.map(attachmentJson),
    mentions: [],
    mention_roles: [],
    mention_everyone: false,
    pinned: false,
    tts: false,
  };
}

const MENUS: readonly unknown[] = [
  ComponentType.StringSelect,
  ComponentType.UserSelect,
  ComponentType.RoleSelect,
  ComponentType.MentionableSelect,
  ComponentType.ChannelSelect,
];

/** Discord numbers the components of a message, those inside others too, and says how many options of a menu may be chosen. */
function numbered(components: readonly object[], next = { id: 1 }): object[] {
  return components.map((component) => ({
    ...("type" in component && MENUS.includes(component.type) && { min_values: 1, max_values: 1 }),
    ...component,
    id: next.id++,
    ...("components" in component &&
      Array.isArray(component.components) && { components: numbered(component.components, next) }),
  }));
}

/** A user as Discord writes one. */
export function userJson(id: string, username: string, isBot: boolean): Exchange["user"] {
  return {
    id,
    username,
    discriminator: isBot ? "0001" : "0",
    global_name: isBot ? null : username,
    avatar: null,
    bot: isBot,
    flags: 0,
    public_flags: 0,
    primary_guild: null,
  };
}

/** The bot as the user it is in Discord. */
export function botJson({ application: { id, name } }: World): object {
  return userJson(id, name, true);
}

/** @throws Refusal when the bot may not do that here. */
export function allow({ botMay }: Channel, permission: bigint): void {
  if ((botMay & permission) === 0n) throw missingPermissions();
}

/** Discord fills in what was left out. */
function embedJson(embed: APIEmbed): APIEmbed {
  const fields = embed.fields?.map((field) => ({ inline: false, ...field }));
  return { type: EmbedType.Rich, ...embed, ...(fields && { fields }) };
}

function rewrite(
  message: Message,
  { content, embeds, components, attachments }: SentMessage,
  files: readonly SentFile[],
): void {
  const next = {
    content: content === undefined ? message.content : (content ?? ""),
    embeds: embeds === undefined ? message.embeds : (embeds ?? []),
    components: components === undefined ? message.components : (components ?? []),
    files: filesAfter(message.files, attachments, files),
  };
  const lists = [next.embeds, next.components, next.files];
  if (next.content === "" && lists.every(({ length }) => length === 0)) throw emptyMessage();
  Object.assign(message, next);
}
