import {
  type APIBaseInteraction,
  ApplicationIntegrationType,
  ChannelType,
  ComponentType,
  GuildMemberFlags,
  InteractionContextType,
  InteractionType,
  Locale,
} from "discord-api-types/v10";
import { z } from "zod";
import { CHANNEL, type ChannelMessage, GUILD, NEWSDESK } from "./protocol.ts";
import { ALL_PERMISSIONS, dataFor, newsdesk, you } from "./resolve.ts";

const Option = z.object({
  name: z.string().max(32),
  type: z.int(),
  value: z.union([z.string(), z.number(), z.boolean()]).optional(),
  focused: z.boolean().optional(),
  get options() {
    return z.array(Option).optional();
  },
});

/** An option as the page sends it. */
export type PostedOption = z.infer<typeof Option>;

/** A file attached to a command; its content is in its address. */
const Attachment = z.object({
  id: z.string(),
  filename: z.string().max(255),
  size: z.int(),
  content_type: z.string().nullable(),
  url: z.string().startsWith("data:"),
});

const CommandData = z.object({
  id: z.string(),
  name: z.string().max(32),
  type: z.literal(1),
  options: z.array(Option),
  attachments: z.array(Attachment).max(10).optional(),
});

const FormField = z.object({
  type: z.literal(ComponentType.Label),
  component: z.object({
    type: z.literal(ComponentType.TextInput),
    custom_id: z.string().max(100),
    value: z.string().max(4000),
  }),
});

/** A browser tab; it takes the part of Discord's session id. */
export const Tab = z.uuid();

/** What the page posts, as Discord's own app does: what was asked, without the ids and secrets that a server adds. */
export const Posted = z.discriminatedUnion("type", [
  z.object({ session_id: Tab, type: z.literal(InteractionType.ApplicationCommand), data: CommandData }),
  z.object({ session_id: Tab, type: z.literal(InteractionType.ApplicationCommandAutocomplete), data: CommandData }),
  z.object({
    session_id: Tab,
    type: z.literal(InteractionType.MessageComponent),
    message_id: z.string(),
    data: z.object({
      component_type: z.int(),
      custom_id: z.string().max(100),
      values: z.array(z.string()).max(25).optional(),
    }),
  }),
  z.object({
    session_id: Tab,
    type: z.literal(InteractionType.ModalSubmit),
    message_id: z.string(),
    data: z.object({ custom_id: z.string().max(100), components: z.array(FormField).max(5) }),
  }),
]);
export type Posted = Readonly<z.infer<typeof Posted>>;

/** The interaction object that Discord would send to the bot. */
export function interactionFrom(
  posted: Posted,
  { id, token, message }: { id: string; token: string; message: ChannelMessage | null },
): unknown {
  return {
    ...setting,
    channel: here,
    id,
    token,
    type: posted.type,
    data: dataFor(posted),
    ...(message && { message: { ...message, channel_id: CHANNEL.id, author: newsdesk } }),
  };
}

/** The channel of the preview; Discord sends the asker's permissions with it, which its types forget. */
const here = {
  id: CHANNEL.id,
  type: ChannelType.GuildText,
  name: CHANNEL.name,
  parent_id: null,
  permissions: ALL_PERMISSIONS,
  guild_id: GUILD.id,
};

/** What is the same in every interaction of the preview. */
const setting = {
  application_id: NEWSDESK.id,
  version: 1,
  guild_id: GUILD.id,
  guild: { id: GUILD.id, locale: Locale.EnglishUS, features: [] },
  guild_locale: Locale.EnglishUS,
  channel_id: CHANNEL.id,
  member: {
    user: you,
    permissions: ALL_PERMISSIONS,
    roles: [],
    joined_at: "2026-01-01T00:00:00.000Z",
    deaf: false,
    mute: false,
    flags: GuildMemberFlags.CompletedOnboarding,
  },
  app_permissions: ALL_PERMISSIONS,
  locale: Locale.EnglishUS,
  entitlements: [],
  authorizing_integration_owners: { [ApplicationIntegrationType.GuildInstall]: GUILD.id },
  context: InteractionContextType.Guild,
  attachment_size_limit: 10 * 1024 * 1024,
} satisfies Partial<APIBaseInteraction<InteractionType, unknown>>;
