import { ComponentType, InteractionType, MessageFlags } from "discord-api-types/v10";
import { z } from "zod";
import { fieldsIn, SentForm } from "./form.ts";
import { Channel, PermissionBits, Resolved } from "./resolved.ts";
import { isSubcommand } from "./subcommands.ts";

const Option = z.object({
  name: z.string(),
  type: z.int(),
  value: z.union([z.string(), z.number(), z.boolean()]).optional(),
  focused: z.boolean().optional(),
});
const Subcommand = Option.extend({ options: z.array(Option).optional() });
/** An option of a command: one that has a value, a subcommand, or a group of subcommands. Deeper it does not go. */
const AnyOption = Option.extend({ options: z.array(Subcommand).optional() });
type AnyOption = z.infer<typeof AnyOption>;

const User = z.object({ id: z.string() });
const Member = z.object({
  user: User,
  permissions: PermissionBits,
  roles: z.array(z.string()).catch([]),
});

const common = {
  id: z.string(),
  token: z.string(),
  application_id: z.string(),
  channel_id: z.string().optional(),
  channel: Channel.nullable().catch(null),
  guild_id: z.string().optional(),
  locale: z.string().optional(),
  guild_locale: z.string().optional(),
  app_permissions: PermissionBits,
  user: User.optional(),
  member: Member.optional(),
  message: z.object({ flags: z.int().catch(0) }).optional(),
};

const CommandData = z.object({
  name: z.string(),
  options: z.array(AnyOption).optional(),
  resolved: Resolved,
});

/** The part of Discord's interaction object that Newsdesk reads. */
const RawInteraction = z.discriminatedUnion("type", [
  z.object({ ...common, type: z.literal(InteractionType.ApplicationCommand), data: CommandData }),
  z.object({ ...common, type: z.literal(InteractionType.ApplicationCommandAutocomplete), data: CommandData }),
  z.object({
    ...common,
    type: z.literal(InteractionType.MessageComponent),
    data: z.object({
      custom_id: z.string(),
      component_type: z.enum(ComponentType),
      values: z.array(z.string()).optional(),
      resolved: Resolved,
    }),
  }),
  z.object({ ...common, type: z.literal(InteractionType.ModalSubmit), data: SentForm }),
]);
type RawInteraction = z.infer<typeof RawInteraction>;

/** Who asks and where. */
export type Asker = {
  readonly id: string;
  readonly token: string;
  readonly applicationId: string;
  readonly userId: string;
  /** The ids of the asker's roles; none in a direct message. */
  readonly memberRoles: readonly string[];
  readonly channelId: string | null;
  /** The channel where it was asked; null when Discord does not tell. */
  readonly channel: Channel | null;
  /** null in a direct message. */
  readonly guildId: string | null;
  /** The asker's Discord language, e.g. `en-GB`. */
  readonly locale: string;
  /** The server's language; null in a direct message. */
  readonly guildLocale: string | null;
  /** The asker's permission bits in this channel; none in a direct message. */
  readonly permissions: bigint;
  /** The bot's own permission bits in this channel. */
  readonly appPermissions: bigint;
};

/** A command's options by name, as Discord sent them: a channel, role, user or attachment as its id. */
export type OptionValues = Readonly<Record<string, string | number | boolean>>;

/** A command that was sent. */
export type CommandAsked = Asker & {
  readonly kind: "command";
  /** With its subcommand: `feeds add`. */
  readonly name: string;
  readonly options: OptionValues;
  readonly resolved: Resolved;
};

/** A command that is being typed. */
export type SuggestionAsked = Asker & {
  readonly kind: "suggestion";
  readonly name: string;
  readonly options: OptionValues;
  /** The option being typed and what stands in it so far. */
  readonly focused: { readonly option: string; readonly typed: string };
};

/** A button that was pressed, or a menu that was chosen from. */
export type ButtonPressed = Asker & {
  readonly kind: "button";
  readonly customId: string;
  /** What was chosen in a select menu; empty for a button. */
  readonly values: readonly string[];
  /** What the values of a channel or role menu stand for. */
  readonly resolved: Resolved;
  /** Whether only the presser sees the message that it stands on. */
  readonly isOnPrivate: boolean;
};

/** A form filled in and sent. */
export type FormSent = Asker & {
  readonly kind: "form";
  readonly customId: string;
  /** The texts by the names of their fields. */
  readonly fields: Readonly<Record<string, string>>;
  readonly isOnPrivate: boolean;
};

/** All that somebody can ask in one way or another. */
export type Interaction = CommandAsked | SuggestionAsked | ButtonPressed | FormSent;

/** Reads Discord's interaction object; null for kinds that Newsdesk does not know and for malformed ones. */
export function readInteraction(payload: unknown): Interaction | null {
  const parsed = RawInteraction.safeParse(payload);
  if (!parsed.success) return null;
  const asker = askerOf(parsed.data);
  return asker && withData(asker, parsed.data);
}

function askerOf(raw: RawInteraction): Asker | null {
  const user = raw.member?.user ?? raw.user;
  if (!user) return null;
  return {
    id: raw.id,
    token: raw.token,
    applicationId: raw.application_id,
    userId: user.id,
    memberRoles: raw.member?.roles ?? [],
    channelId: raw.channel_id ?? null,
    channel: raw.channel,
    guildId: raw.guild_id ?? null,
    locale: raw.locale ?? "en-US",
    guildLocale: raw.guild_locale ?? null,
    permissions: raw.member?.permissions ?? 0n,
    appPermissions: raw.app_permissions,
  };
}

function withData(asker: Asker, raw: RawInteraction): Interaction {
  switch (raw.type) {
    case InteractionType.ApplicationCommand: {
      const { name, options } = flatten(raw.data.name, raw.data.options ?? []);
      return { ...asker, kind: "command", name, options, resolved: raw.data.resolved };
    }
    case InteractionType.ApplicationCommandAutocomplete:
      return { ...asker, kind: "suggestion", ...flatten(raw.data.name, raw.data.options ?? []) };
    case InteractionType.MessageComponent: {
      const { custom_id: customId, values = [], resolved } = raw.data;
      return { ...asker, kind: "button", customId, values, resolved, isOnPrivate: isOnPrivate(raw) };
    }
    case InteractionType.ModalSubmit: {
      const { custom_id: customId, components } = raw.data;
      return { ...asker, kind: "form", customId, fields: fieldsIn(components), isOnPrivate: isOnPrivate(raw) };
    }
  }
}

function isOnPrivate({ message }: RawInteraction): boolean {
  return ((message?.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
}

/** Joins a command and its subcommands into one name, and gathers the innermost options. */
function flatten(
  name: string,
  options: readonly AnyOption[],
): { name: string; options: OptionValues; focused: SuggestionAsked["focused"] } {
  const [first] = options;
  if (first && isSubcommand(first)) return flatten(`${name} ${first.name}`, first.options ?? []);
  const focused = options.find((option) => option.focused);
  return {
    name,
    options: Object.fromEntries(options.flatMap(({ name, value }) => (value === undefined ? [] : [[name, value]]))),
    focused: { option: focused?.name ?? "", typed: String(focused?.value ?? "") },
  };
}
