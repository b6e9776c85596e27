import { ApplicationCommandOptionType, ComponentType, InteractionType } from "discord-api-types/v10";
import { z } from "zod";

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

const common = {
  id: z.string(),
  token: z.string(),
  application_id: z.string(),
  channel_id: z.string().optional(),
  guild_id: z.string().optional(),
  locale: z.string().optional(),
  user: User.optional(),
  member: z.object({ user: User, permissions: z.string().optional() }).optional(),
};

const CommandData = z.object({ name: z.string(), options: z.array(AnyOption).optional() });

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
    }),
  }),
]);
type RawInteraction = z.infer<typeof RawInteraction>;

/** Who asks and where. */
type Asker = {
  readonly id: string;
  readonly token: string;
  readonly applicationId: string;
  readonly userId: string;
  readonly channelId: string | null;
  readonly guildId: string | null;
  /** The asker's Discord language, e.g. `en-GB`. */
  readonly locale: string;
  /** The asker's permission bits in this channel; none in a direct message. */
  readonly permissions: bigint;
};

/** A command's options by name, as Discord sent them. */
export type OptionValues = Readonly<Record<string, string | number | boolean>>;

export type CommandAsked = Asker & {
  readonly kind: "command";
  /** With its subcommand: `feeds add`. */
  readonly name: string;
  readonly options: OptionValues;
};

export type SuggestionAsked = Asker & {
  readonly kind: "suggestion";
  readonly name: string;
  readonly options: OptionValues;
  /** The option being typed and what stands in it so far. */
  readonly focused: { readonly option: string; readonly typed: string };
};

export type ButtonPressed = Asker & {
  readonly kind: "button";
  readonly customId: string;
  /** What was chosen in a select menu; empty for a button. */
  readonly values: readonly string[];
};

export type Interaction = CommandAsked | SuggestionAsked | ButtonPressed;

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
    channelId: raw.channel_id ?? null,
    guildId: raw.guild_id ?? null,
    locale: raw.locale ?? "en-US",
    permissions: BigInt(raw.member?.permissions?.match(/^\d+$/)?.[0] ?? 0),
  };
}

function withData(asker: Asker, raw: RawInteraction): Interaction {
  switch (raw.type) {
    case InteractionType.ApplicationCommand:
      return { ...asker, kind: "command", ...flatten(raw.data.name, raw.data.options ?? []) };
    case InteractionType.ApplicationCommandAutocomplete: {
      const { name, options, focused } = flatten(raw.data.name, raw.data.options ?? []);
      return { ...asker, kind: "suggestion", name, options, focused };
    }
    case InteractionType.MessageComponent:
      return { ...asker, kind: "button", customId: raw.data.custom_id, values: raw.data.values ?? [] };
  }
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

function isSubcommand(option: AnyOption): boolean {
  return (
    option.type === ApplicationCommandOptionType.Subcommand ||
    option.type === ApplicationCommandOptionType.SubcommandGroup
  );
}
