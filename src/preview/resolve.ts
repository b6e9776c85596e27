import { ApplicationCommandOptionType, ComponentType } from "discord-api-types/v10";
import type { Posted, PostedOption } from "./posted.ts";
import { CHANNELS, NEWSDESK, ROLES, YOU } from "./protocol.ts";

/** Every permission there is: in the preview you own the server. */
export const ALL_PERMISSIONS = String((1n << 53n) - 1n);

/** The data of an interaction as the bot gets it: with the channels, roles, people and files that its ids stand for. */
export function dataFor(posted: Posted): object {
  const ids = new Set(idsIn(posted));
  if (ids.size === 0) return posted.data;
  const { attachments = [], ...data } = { attachments: undefined, ...posted.data };
  return {
    ...data,
    resolved: {
      channels: byId(CHANNELS.filter(({ id }) => ids.has(id)).map(channelJson)),
      roles: byId(ROLES.filter(({ id }) => ids.has(id))),
      users: byId([you, newsdesk].filter(({ id }) => ids.has(id))),
      attachments: byId(attachments.filter(({ id }) => ids.has(id))),
    },
  };
}

/** A channel of the preview as Discord tells of it. */
function channelJson({ parentId, ...channel }: (typeof CHANNELS)[number]) {
  return { ...channel, parent_id: parentId, permissions: ALL_PERMISSIONS };
}

/** The reader as Discord tells of a user. */
export const you = { id: YOU.id, username: "you", global_name: YOU.name, discriminator: "0", avatar: null };
/** The bot as Discord tells of one. */
export const newsdesk = {
  id: NEWSDESK.id,
  username: NEWSDESK.name,
  global_name: null,
  discriminator: "0",
  avatar: null,
  bot: true,
};

const OBJECTS: readonly ApplicationCommandOptionType[] = [
  ApplicationCommandOptionType.Channel,
  ApplicationCommandOptionType.Role,
  ApplicationCommandOptionType.User,
  ApplicationCommandOptionType.Mentionable,
  ApplicationCommandOptionType.Attachment,
];

function idsIn({ data }: Posted): readonly string[] {
  if ("options" in data) return idsInOptions(data.options);
  const isPicker = "component_type" in data && data.component_type > ComponentType.TextInput;
  return isPicker ? (data.values ?? []) : [];
}

function idsInOptions(options: readonly PostedOption[]): readonly string[] {
  return options.flatMap(({ type, value, options: inner = [] }) => [
    ...(OBJECTS.includes(type) ? [String(value)] : []),
    ...idsInOptions(inner),
  ]);
}

function byId<T extends { readonly id: string }>(objects: readonly T[]): Readonly<Record<string, T>> {
  return Object.fromEntries(objects.map((object) => [object.id, object]));
}
