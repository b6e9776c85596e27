import {
  type APIBaseInteraction,
  ApplicationIntegrationType,
  ChannelType,
  GuildMemberFlags,
  InteractionContextType,
  InteractionType,
  Locale,
} from "discord-api-types/v10";
import { z } from "zod";
import { CHANNEL, type ChannelMessage, GUILD, NEWSDESK, YOU } from "./protocol.ts";

/** Every permission there is: in the preview you own the server. */
const ALL_PERMISSIONS = String((1n << 53n) - 1n);

const Option = z.object({
  name: z.string(),
  type: z.int(),
  value: z.union([z.string(), z.number(), z.boolean()]).optional(),
  focused: z.boolean().optional(),
  get options() {
    return z.array(Option).optional();
  },
});

const CommandData = z.object({ id: z.string(), name: z.string(), type: z.literal(1), options: z.array(Option) });

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
]);
export type Posted = Readonly<z.infer<typeof Posted>>;

/** The interaction object that Discord would send to the bot. */
export function interactionFrom(
  posted: Posted,
  { id, token, message }: { id: string; token: string; message: ChannelMessage | null },
): unknown {
  return {
    ...setting,
    id,
    token,
    type: posted.type,
    data: posted.data,
    ...(message && { message: { ...message, channel_id: CHANNEL.id, author: newsdesk } }),
  };
}

const you = { id: YOU.id, username: "you", global_name: YOU.name, discriminator: "0", avatar: null };
const newsdesk = {
  id: NEWSDESK.id,
  username: NEWSDESK.name,
  global_name: null,
  discriminator: "0",
  avatar: null,
  bot: true,
};

/** What is the same in every interaction of the preview. */
const setting = {
  application_id: NEWSDESK.id,
  version: 1,
  guild_id: GUILD.id,
  guild: { id: GUILD.id, locale: Locale.EnglishUS, features: [] },
  guild_locale: Locale.EnglishUS,
  channel_id: CHANNEL.id,
  channel: { id: CHANNEL.id, type: ChannelType.GuildText, name: CHANNEL.name, guild_id: GUILD.id },
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
