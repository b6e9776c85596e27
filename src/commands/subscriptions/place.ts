import { ChannelType, PermissionFlagsBits } from "discord-api-types/v10";
import type { BotPermissionsIn } from "#discord/bot-permissions.ts";
import { BadInput } from "#discord/command.ts";
import type { Asker } from "#discord/interaction.ts";
import { may, missing } from "#discord/permissions.ts";
import type { Channel, Resolved } from "#discord/resolved.ts";
import type { ChannelKind } from "#subscriptions/subscription.ts";

const kinds: ReadonlyMap<ChannelType, ChannelKind> = new Map([
  [ChannelType.GuildText, "text"],
  [ChannelType.GuildAnnouncement, "announcement"],
  [ChannelType.PublicThread, "thread"],
  [ChannelType.PrivateThread, "thread"],
  [ChannelType.AnnouncementThread, "thread"],
  [ChannelType.GuildForum, "forum"],
  [ChannelType.GuildVoice, "voice"],
  [ChannelType.GuildStageVoice, "voice"],
]);

/** Where a digest goes. */
export type Place = { readonly channelId: string; readonly channelKind: ChannelKind };

/** What a digest does in its channel besides standing there. */
export type Manners = {
  readonly isPublished: boolean;
  /** A role that the bot may mention only with a permission for it. */
  readonly mentionsClosedRole: boolean;
};

type Role = NonNullable<ReturnType<Resolved["roles"]["get"]>>;

/**
 * The place of a channel that somebody chose; null is the one where they ask, in direct messages those.
 * @throws BadInput when no digest can go there.
 */
export function placeFor(asked: Pick<Asker, "guildId" | "channelId" | "channel">, chosen: Channel | null): Place {
  const channel = chosen ?? asked.channel;
  const channelId = channel?.id ?? asked.channelId;
  if (asked.guildId === null) {
    if (channelId === null || channel?.type === ChannelType.GroupDM)
      throw new BadInput("Digests of your own come in a direct message with me alone: type the command there.");
    return { channelId, channelKind: "direct" };
  }
  if (channelId === null || channel === null)
    throw new BadInput("Discord does not tell which channel this is: name it in the option `channel`.");
  const channelKind = kinds.get(channel.type);
  if (channelKind === undefined) throw new BadInput(unfit(channel));
  if (chosen !== null && !may(chosen.permissions, PermissionFlagsBits.ViewChannel))
    throw new BadInput("You cannot see that channel yourself: choose another.");
  return { channelId, channelKind };
}

/**
 * Makes sure that the bot can do in a place what it is to do there.
 * @throws BadInput with the name of each permission that it lacks.
 */
export async function requireAccess(
  asked: Pick<Asker, "guildId" | "channelId" | "appPermissions">,
  { channelId, channelKind }: Place,
  manners: Manners,
  botPermissions: BotPermissionsIn,
): Promise<void> {
  if (asked.guildId === null) return;
  const isHere = channelId === asked.channelId;
  const bits = isHere ? asked.appPermissions : await botPermissions(asked.guildId, channelId);
  if (bits === null) throw new BadInput("Newsdesk finds no such channel in this server: choose another.");
  const lacking = missing(bits, neededIn(channelKind, manners)).map((name) => inWords(name, channelKind));
  if (lacking.length === 0) return;
  const names = new Intl.ListFormat("en").format(lacking.map((name) => `**${name}**`));
  throw new BadInput(
    `Newsdesk cannot do that in <#${channelId}> yet: it lacks ${names} there. Give it that in the channel's settings, under Permissions, and try again.`,
  );
}

/**
 * The role that a digest is to mention.
 * @throws BadInput when the asker could not mention it themselves.
 */
export function requireMentionable(role: Role | undefined, asked: Pick<Asker, "guildId" | "permissions">): Role {
  if (asked.guildId === null) throw new BadInput("A direct message mentions nobody: leave `ping` out.");
  if (role === undefined) throw new BadInput("Discord knows no such role: choose another.");
  if (role.id === asked.guildId)
    throw new BadInput("A digest never mentions everyone: choose a role that people can give back.");
  if (!role.mentionable && !may(asked.permissions, PermissionFlagsBits.MentionEveryone))
    throw new BadInput(`You may not mention <@&${role.id}> yourself, so a digest of yours may not either.`);
  return role;
}

function unfit({ type }: Channel): string {
  const fit = "Digests go to text, announcement, forum and voice channels and to threads.";
  return type === ChannelType.GuildCategory ? `A category holds no messages: choose a channel in it. ${fit}` : fit;
}

/** What the bot has to be allowed in a channel of that kind. */
export function neededIn(kind: ChannelKind, { isPublished, mentionsClosedRole }: Manners): bigint {
  const { ViewChannel, SendMessages, SendMessagesInThreads, EmbedLinks, ReadMessageHistory } = PermissionFlagsBits;
  const { Connect, ManageMessages, MentionEveryone } = PermissionFlagsBits;
  return (
    ViewChannel |
    (kind === "thread" ? SendMessagesInThreads : SendMessages) |
    EmbedLinks |
    ReadMessageHistory |
    // Who may not enter a voice channel may not write in it either.
    (kind === "voice" ? Connect : 0n) |
    (isPublished ? ManageMessages : 0n) |
    (mentionsClosedRole ? MentionEveryone : 0n)
  );
}

/** In a forum's settings the permission to send messages has another name. */
function inWords(name: string, kind: ChannelKind): string {
  return kind === "forum" && name === "Send Messages" ? "Create Posts" : name;
}
