import { setTimeout as pause } from "node:timers/promises";
import {
  ChannelType,
  PermissionFlagsBits,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from "discord-api-types/v10";
import { type Clock, newClock, snowflakes } from "./clock.ts";
import type { Exchange } from "./interactions.ts";
import type { Channel } from "./messages.ts";

/** What the bot may do in a channel unless a test says otherwise: what the invite link asks for. */
const BOT_MAY =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.SendMessagesInThreads |
  PermissionFlagsBits.EmbedLinks |
  PermissionFlagsBits.ReadMessageHistory;

/** How long a test waits for the bot, in real time: only a failing test waits that long. */
const PATIENCE_MS = 20_000;
const LOOK_EVERY_MS = 5;

export type RegisteredCommand = RESTPostAPIChatInputApplicationCommandsJSONBody & { readonly id: string };

/** A role of the server. */
export type Role = { readonly id: string; readonly name: string; readonly mentionable: boolean };

/** A file that somebody attaches to a command; it is fetched from its address. */
export type Upload = {
  readonly id: string;
  readonly filename: string;
  readonly size: number;
  readonly url: string;
  readonly content_type: string;
};

/** A request as it came in. */
export type Received = {
  /** The name of its route, e.g. `respond`. */
  readonly route: string;
  readonly authorization: string | undefined;
  readonly body: unknown;
  /** In real milliseconds since 1970. */
  readonly at: number;
};

/** Everything that this Discord knows: one application, one server, its channels and what people have asked. */
export type World = {
  readonly clock: Clock;
  readonly newId: () => string;
  readonly application: {
    readonly id: string;
    readonly name: string;
    token: string;
    interactionsUrl: string | null;
    /** To whom it belongs. */
    ownerId: string | null;
  };
  readonly guildId: string;
  readonly channels: Map<string, Channel>;
  readonly roles: Role[];
  /** Files that people have attached to commands. */
  readonly uploads: Upload[];
  /** Channels of direct messages, by the person they are with. */
  readonly directChannels: Map<string, Channel>;
  /** Messages that were published to followers. */
  readonly published: Set<string>;
  /** By token. */
  readonly exchanges: Map<string, Exchange>;
  commands: readonly RegisteredCommand[];
  /** What the bot did that no Discord would take: a test fails unless this is empty in the end. */
  readonly problems: string[];
  readonly received: Received[];
  /** What `look` finds, as soon as it finds something; rejects with `awaited` when that takes too long. */
  readonly until: <T>(awaited: string, look: () => T | undefined) => Promise<T>;
};

export function newWorld(): World {
  const clock = newClock();
  const newId = snowflakes(clock);
  const id = newId();
  return {
    clock,
    newId,
    application: { id, name: "Newsdesk", token: tokenOf(id), interactionsUrl: null, ownerId: null },
    guildId: newId(),
    channels: new Map(),
    roles: [],
    uploads: [],
    directChannels: new Map(),
    published: new Set(),
    exchanges: new Map(),
    commands: [],
    problems: [],
    received: [],
    until: async (awaited, look) => {
      for (let waited = 0; waited < PATIENCE_MS; waited += LOOK_EVERY_MS) {
        const found = look();
        if (found !== undefined) return found;
        await pause(LOOK_EVERY_MS);
      }
      throw new Error(`waited in vain: ${awaited}`);
    },
  };
}

/** A token of the shape that Discord's have: the id, a time, a signature. */
export function tokenOf(applicationId: string): string {
  return `${Buffer.from(applicationId).toString("base64url")}.Double.${"x".repeat(38)}`;
}

export type ChannelTraits = {
  readonly botMay?: bigint;
  readonly isDirect?: boolean;
  readonly type?: ChannelType;
  readonly parentId?: string;
  /** Of a forum. */
  readonly tags?: readonly string[];
  readonly demandsTag?: boolean;
};

export function addChannel(world: World, name: string, traits: ChannelTraits = {}): Channel {
  const { isDirect = false, botMay = BOT_MAY, parentId = null } = traits;
  const id = world.newId();
  const channel: Channel = {
    id,
    name,
    type: traits.type ?? (isDirect ? ChannelType.DM : ChannelType.GuildText),
    parentId,
    guildId: isDirect ? null : world.guildId,
    botMay,
    isArchived: false,
    isLocked: false,
    tags: traits.tags ?? [],
    demandsTag: traits.demandsTag ?? false,
    messages: [],
    nonces: new Map(),
  };
  world.channels.set(id, channel);
  return channel;
}
