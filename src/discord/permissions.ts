import { PermissionFlagsBits } from "discord-api-types/v10";

/** The permissions that Newsdesk asks about, in the words of Discord's own settings. */
const NAMES: readonly (readonly [bigint, string])[] = [
  [PermissionFlagsBits.ViewChannel, "View Channel"],
  [PermissionFlagsBits.SendMessages, "Send Messages"],
  [PermissionFlagsBits.SendMessagesInThreads, "Send Messages in Threads"],
  [PermissionFlagsBits.Connect, "Connect"],
  [PermissionFlagsBits.EmbedLinks, "Embed Links"],
  [PermissionFlagsBits.AttachFiles, "Attach Files"],
  [PermissionFlagsBits.ReadMessageHistory, "Read Message History"],
  [PermissionFlagsBits.MentionEveryone, "Mention Everyone"],
  [PermissionFlagsBits.ManageMessages, "Manage Messages"],
  [PermissionFlagsBits.ManageGuild, "Manage Server"],
  [PermissionFlagsBits.Administrator, "Administrator"],
];

/** Every permission there is, and those still to come. */
export const ALL_PERMISSIONS = (1n << 64n) - 1n;

/** The names of the permissions that are needed and not there, as a server's settings call them; none when all are there. */
export function missing(bits: bigint, needed: bigint): readonly string[] {
  if (holds(bits, PermissionFlagsBits.Administrator)) return [];
  const lacking = needed & ~bits;
  const named = NAMES.filter(([bit]) => (lacking & bit) !== 0n);
  const rest = named.reduce((left, [bit]) => left & ~bit, lacking);
  return [...named.map(([, name]) => name), ...(rest === 0n ? [] : [`permission ${rest}`])];
}

/** Whether one permission is there; an administrator has them all. */
export function may(bits: bigint, permission: bigint): boolean {
  return holds(bits, permission) || holds(bits, PermissionFlagsBits.Administrator);
}

function holds(bits: bigint, permission: bigint): boolean {
  return (bits & permission) === permission;
}
