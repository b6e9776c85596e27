import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandOption,
  ApplicationCommandOptionType,
  type ChannelType,
} from "discord-api-types/v10";
import { CHANNELS, type CommandDefinition, NEWSDESK, ROLES, YOU } from "../protocol.ts";

/** What an option is sent as. */
export type Value = string | number | boolean;

/** One line of autocompletion or one fixed choice. */
export type Choice = { readonly name: string; readonly value: Value };

/** An option of a command as the composer asks for it. */
export type Option = {
  readonly name: string;
  readonly description: string;
  readonly type: ApplicationCommandOptionType;
  readonly isRequired: boolean;
  /** The only values there are; null when anything may be typed. */
  readonly choices: readonly Choice[] | null;
  readonly isAutocompleted: boolean;
  /** Bounds of a number's value or of a text's length. */
  readonly least: number;
  readonly most: number;
};

/** A command that can be chosen: a subcommand is one of its own. */
export type Entry = {
  readonly id: string;
  /** With its subcommand: `feeds add`. */
  readonly name: string;
  readonly description: string;
  /** Required ones first. */
  readonly options: readonly Option[];
  /** The subcommand group and the subcommand, from the outside in. */
  readonly path: readonly { readonly name: string; readonly type: ApplicationCommandOptionType }[];
};

/** Command ids look like Discord's and stay the same while the commands do. */
const FIRST_COMMAND_ID = 1_100_000_000_000_001_000n;

/** Everything that typing `/` offers, in the order of the alphabet. */
export function entriesOf(definitions: readonly CommandDefinition[]): readonly Entry[] {
  return definitions
    .flatMap((definition, index) => {
      const id = String(FIRST_COMMAND_ID + BigInt(index));
      const { name, description, options = [] } = definition;
      return leaves({ id, name, description, options: [], path: [] }, options);
    })
    .toSorted((one, other) => one.name.localeCompare(other.name));
}

function leaves(parent: Entry, options: readonly APIApplicationCommandOption[]): readonly Entry[] {
  const subcommands = options.flatMap((option) =>
    option.type === ApplicationCommandOptionType.Subcommand ||
    option.type === ApplicationCommandOptionType.SubcommandGroup
      ? leaves(below(parent, option), option.options ?? [])
      : [],
  );
  if (subcommands.length > 0) return subcommands;
  const own = options.flatMap((option) => (isBasic(option) ? [optionFrom(option)] : []));
  return [{ ...parent, options: own.toSorted((one, other) => Number(other.isRequired) - Number(one.isRequired)) }];
}

function below(parent: Entry, { name, description, type }: APIApplicationCommandOption): Entry {
  return { ...parent, name: `${parent.name} ${name}`, description, path: [...parent.path, { name, type }] };
}

function isBasic(option: APIApplicationCommandOption): option is APIApplicationCommandBasicOption {
  return (
    option.type !== ApplicationCommandOptionType.Subcommand &&
    option.type !== ApplicationCommandOptionType.SubcommandGroup
  );
}

function optionFrom(option: APIApplicationCommandBasicOption): Option {
  const { name, description, type, required = false } = option;
  const basics = { name, description, type, isRequired: required, choices: choicesOf(option) };
  return { ...basics, isAutocompleted: "autocomplete" in option && option.autocomplete === true, ...boundsOf(option) };
}

function choicesOf(option: APIApplicationCommandBasicOption): readonly Choice[] | null {
  switch (option.type) {
    case ApplicationCommandOptionType.Boolean:
      return [
        { name: "True", value: true },
        { name: "False", value: false },
      ];
    case ApplicationCommandOptionType.Channel:
      return channelsOf(option.channel_types).map(({ id, name }) => ({ name: `#${name}`, value: id }));
    case ApplicationCommandOptionType.User:
      return people;
    case ApplicationCommandOptionType.Role:
      return roles;
    case ApplicationCommandOptionType.Mentionable:
      return [...people, ...roles];
    case ApplicationCommandOptionType.Attachment:
      return null;
    default:
      return option.choices ?? null;
  }
}

const people = [YOU, NEWSDESK].map(({ id, name }) => ({ name: `@${name}`, value: id }));
const roles = ROLES.map(({ id, name }) => ({ name: `@${name}`, value: id }));

/** The channels of these types; all when none are named. */
export function channelsOf(types: readonly ChannelType[] = []) {
  return CHANNELS.filter(({ type }) => types.length === 0 || types.includes(type));
}

function boundsOf(option: APIApplicationCommandBasicOption): { least: number; most: number } {
  switch (option.type) {
    case ApplicationCommandOptionType.String:
      return { least: option.min_length ?? 0, most: option.max_length ?? 6000 };
    case ApplicationCommandOptionType.Integer:
    case ApplicationCommandOptionType.Number:
      return {
        least: option.min_value ?? Number.NEGATIVE_INFINITY,
        most: option.max_value ?? Number.POSITIVE_INFINITY,
      };
    default:
      return { least: 0, most: Number.POSITIVE_INFINITY };
  }
}
