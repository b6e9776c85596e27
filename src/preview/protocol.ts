import {
  type APIEmbed,
  type APIMessageTopLevelComponent,
  ChannelType,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from "discord-api-types/v10";
import type { ReplyFile } from "#discord/reply.ts";

/** What the page calls itself and its cast; ids are snowflakes, as Discord's are. */
export const CHANNEL = { id: "1100000000000000003", name: "newsdesk-preview" } as const;
export const YOU = { id: "1100000000000000004", name: "You" } as const;
export const NEWSDESK = { id: "1100000000000000001", name: "Newsdesk" } as const;
export const GUILD = { id: "1100000000000000002", name: "Preview" } as const;

/** The channels that can be chosen. Only the first is shown; what is posted to the others appears there too, and says where it went. */
export const CHANNELS = [
  { ...CHANNEL, type: ChannelType.GuildText, parentId: null },
  { id: "1100000000000000005", name: "news", type: ChannelType.GuildText, parentId: null },
  { id: "1100000000000000006", name: "announcements", type: ChannelType.GuildAnnouncement, parentId: null },
  { id: "1100000000000000007", name: "daily-digest", type: ChannelType.GuildForum, parentId: null },
  { id: "1100000000000000008", name: "long-reads", type: ChannelType.PublicThread, parentId: "1100000000000000005" },
] as const;

/** The roles that can be chosen. */
export const ROLES = [
  { id: "1100000000000000010", name: "Morning readers", mentionable: true },
  { id: "1100000000000000011", name: "Editors", mentionable: false },
] as const;

/** A command as the bot registers it. */
export type CommandDefinition = RESTPostAPIChatInputApplicationCommandsJSONBody;

/** The part of Discord's message object that is seen, and what the reader's Discord knows about it besides. */
export type ChannelMessage = {
  readonly id: string;
  readonly content: string;
  readonly embeds: readonly APIEmbed[];
  readonly components: readonly APIMessageTopLevelComponent[];
  readonly files: readonly ReplyFile[];
  /** Discord's message flags, added up: ephemeral, loading. */
  readonly flags: number;
  /** ISO 8601. */
  readonly timestamp: string;
  readonly editedTimestamp: string | null;
  /** The command that this message answers, e.g. `feeds add`. */
  readonly usedCommand: string | null;
  /** The message whose button this one answers, or which it follows up. */
  readonly replyTo: string | null;
  /** The other channel that it was posted to, by name; null for an answer. */
  readonly postedTo: string | null;
  /** Written by Discord itself because the bot did not answer. */
  readonly isFailure: boolean;
  /** Command lines that the page offers to fill in. */
  readonly hints: readonly string[];
};

/** What the server tells a page as it happens. */
export type ChannelEvent =
  | {
      /** Everything, at the start of a connection. */
      readonly kind: "channel";
      readonly commands: readonly CommandDefinition[];
      readonly messages: readonly ChannelMessage[];
    }
  | { readonly kind: "message"; readonly message: ChannelMessage }
  | { readonly kind: "deleted"; readonly id: string };
