import type { REST } from "discord.js";
import { OverwriteType, PermissionFlagsBits, RESTJSONErrorCodes, Routes } from "discord-api-types/v10";
import { z } from "zod";
import { type DiscordError, discordError } from "./discord-error.ts";
import { ALL_PERMISSIONS } from "./permissions.ts";
import { PermissionBits } from "./resolved.ts";

/**
 * The bot's permission bits in a channel of a server: none where it may not look, null where there is no such channel or the bot has left
 * the server. Rejects with a DiscordError when Discord does not tell.
 */
export type BotPermissionsIn = (guildId: string, channelId: string) => Promise<bigint | null>;

const Overwrite = z.object({
  id: z.string(),
  type: z.enum(OverwriteType),
  allow: PermissionBits,
  deny: PermissionBits,
});
type Overwrite = z.infer<typeof Overwrite>;

const GuildChannel = z.object({
  guild_id: z.string().optional(),
  parent_id: z.string().nullish(),
  /** Of a thread Discord sends this field alone: it has no overwrites, its parent's hold. */
  thread_metadata: z.unknown().optional(),
  permission_overwrites: z.array(Overwrite).default([]),
});
const Roles = z.array(z.object({ id: z.string(), permissions: PermissionBits }));
const Member = z.object({ roles: z.array(z.string()) });
const Self = z.object({ id: z.string() });

/** Asks Discord for roles, membership and channel, and adds them up. */
export function botPermissions(rest: REST): BotPermissionsIn {
  return async (guildId, channelId) => {
    try {
      const channel = await ownChannel(guildId, channelId);
      if (channel === null) return null;
      const [roles, self] = await Promise.all([get(Routes.guildRoles(guildId), Roles), get(Routes.user(), Self)]);
      const member = await get(Routes.guildMember(guildId, self.id), Member);
      return permissionsIn({ guildId, memberId: self.id, memberRoles: member.roles, roles }, channel);
    } catch (error) {
      const failure = discordError("ask for the bot's permissions", error);
      if (isGone(failure)) return null;
      if (failure.status === 403) return 0n;
      throw failure;
    }
  };

  /** The channel whose overwrites hold; null when it is of another server. */
  async function ownChannel(guildId: string, channelId: string): Promise<readonly Overwrite[] | null> {
    const channel = await get(Routes.channel(channelId), GuildChannel);
    if (channel.guild_id !== guildId) return null;
    const isThread = channel.thread_metadata !== undefined;
    return isThread && channel.parent_id ? ownChannel(guildId, channel.parent_id) : channel.permission_overwrites;
  }

  async function get<T>(route: `/${string}`, schema: z.ZodType<T>): Promise<T> {
    return schema.parse(await rest.get(route));
  }
}

type Standing = {
  /** Also the id of the role @everyone. */
  readonly guildId: string;
  readonly memberId: string;
  readonly memberRoles: readonly string[];
  readonly roles: readonly { readonly id: string; readonly permissions: bigint }[];
};

/**
 * A member's permissions in a channel, in the order of Discord's documentation ("Permission overwrites"): the roles together, then the
 * channel's overwrites for everyone, for the member's roles together, for the member.
 */
export function permissionsIn(standing: Standing, overwrites: readonly Overwrite[]): bigint {
  const { guildId, memberId, memberRoles, roles } = standing;
  const own = roles.filter(({ id }) => id === guildId || memberRoles.includes(id));
  const base = union(own.map(({ permissions }) => permissions));
  if ((base & PermissionFlagsBits.Administrator) !== 0n) return ALL_PERMISSIONS;
  const steps = [
    overwrites.filter(({ id }) => id === guildId),
    overwrites.filter(({ id, type }) => type === OverwriteType.Role && memberRoles.includes(id)),
    overwrites.filter(({ id, type }) => type === OverwriteType.Member && id === memberId),
  ];
  const there = steps.reduce(overwritten, base);
  return (there & PermissionFlagsBits.ViewChannel) === 0n ? 0n : there;
}

function overwritten(bits: bigint, step: readonly Overwrite[]): bigint {
  return (bits & ~union(step.map(({ deny }) => deny))) | union(step.map(({ allow }) => allow));
}

function union(bits: readonly bigint[]): bigint {
  return bits.reduce((all, each) => all | each, 0n);
}

function isGone({ code }: DiscordError): boolean {
  return (
    code === RESTJSONErrorCodes.UnknownChannel ||
    code === RESTJSONErrorCodes.UnknownGuild ||
    code === RESTJSONErrorCodes.UnknownMember
  );
}
