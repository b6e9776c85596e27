import { ChannelType } from "discord-api-types/v10";
import { z } from "zod";

/** Permission bits as Discord writes them: a decimal number in a string; none when missing or malformed. */
export const PermissionBits = z
  .string()
  .regex(/^\d{1,40}$/)
  .catch("0")
  .transform(BigInt);

/** A channel as an interaction tells of it. */
export const Channel = z
  .object({
    id: z.string(),
    type: z.enum(ChannelType),
    name: z.string().nullish(),
    parent_id: z.string().nullish(),
    permissions: PermissionBits,
  })
  .transform(({ id, type, name = null, parent_id = null, permissions }) => ({
    id,
    type,
    /** null in direct messages. */
    name,
    /** The channel that a thread belongs to, the category that a channel stands in. */
    parentId: parent_id,
    /** What the asker may do there. */
    permissions,
  }));
export type Channel = Readonly<z.infer<typeof Channel>>;

const Role = z.object({ id: z.string(), name: z.string(), mentionable: z.boolean().default(false) });
type Role = Readonly<z.infer<typeof Role>>;

const User = z
  .object({ id: z.string(), username: z.string(), global_name: z.string().nullish(), bot: z.boolean().default(false) })
  .transform(({ id, username, global_name, bot }) => ({ id, name: global_name ?? username, isBot: bot }));
type User = Readonly<z.infer<typeof User>>;

const Attachment = z
  .object({
    id: z.string(),
    filename: z.string(),
    size: z.int().nonnegative(),
    url: z.url(),
    content_type: z.string().nullish(),
  })
  .transform(({ id, filename, size, url, content_type = null }) => ({
    id,
    filename,
    /** In bytes. */
    size,
    /** Where it can be fetched for some hours, at Discord's own host. */
    url,
    contentType: content_type,
  }));
export type Attachment = Readonly<z.infer<typeof Attachment>>;

/** What the ids in options and menus stand for, by id. */
export type Resolved = {
  readonly channels: ReadonlyMap<string, Channel>;
  readonly roles: ReadonlyMap<string, Role>;
  readonly users: ReadonlyMap<string, User>;
  readonly attachments: ReadonlyMap<string, Attachment>;
};

/** Discord's `resolved`; what is malformed in it is left out. */
export const Resolved = z
  .object({
    channels: byId(Channel),
    roles: byId(Role),
    users: byId(User),
    attachments: byId(Attachment),
  })
  .catch(() => ({ channels: new Map(), roles: new Map(), users: new Map(), attachments: new Map() }));

function byId<T extends z.ZodType>(schema: T) {
  return z
    .record(z.string(), z.unknown())
    .catch({})
    .transform((raw) => {
      const entries = Object.entries(raw).map(([id, each]) => [id, schema.safeParse(each)] as const);
      return new Map(entries.flatMap(([id, { data }]) => (data === undefined ? [] : [[id, data] as const])));
    });
}
