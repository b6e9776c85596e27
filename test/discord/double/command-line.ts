import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
} from "discord-api-types/v10";
import type { RegisteredCommand } from "./world.ts";

/** What somebody types behind a command's name. */
export type TypedOptions = Readonly<Record<string, string | number | boolean>>;

export type SentOption = {
  readonly type: ApplicationCommandOptionType;
  readonly name: string;
  readonly value?: string | number | boolean;
  readonly focused?: boolean;
  readonly options?: readonly SentOption[];
};

/** The `data` of a command interaction. */
export type SentCommand = {
  readonly id: string;
  readonly type: number;
  readonly name: string;
  readonly options: readonly SentOption[];
};

/**
 * What Discord's client sends for `/feeds add` with those options; `focused` is the one still being typed.
 * @throws Error when the client would not let anybody send that.
 */
export function typed(
  commands: readonly RegisteredCommand[],
  line: string,
  values: TypedOptions,
  focused?: string,
): SentCommand {
  const [name = "", ...subcommands] = line.replace(/^\//, "").split(" ");
  const command = commands.find((each) => each.name === name);
  if (!command) throw new Error(`Discord offers no /${name} here`);
  const options = below(command.options ?? [], subcommands, values, focused);
  return { id: command.id, type: ApplicationCommandType.ChatInput, name, options };
}

function below(
  options: readonly APIApplicationCommandOption[],
  subcommands: readonly string[],
  values: TypedOptions,
  focused: string | undefined,
): SentOption[] {
  const [name, ...rest] = subcommands;
  if (name === undefined) return filled(options, values, focused);
  const subcommand = options.find((option) => option.name === name);
  if (!subcommand) throw new Error(`there is no subcommand ${name}`);
  const inside = "options" in subcommand ? (subcommand.options ?? []) : [];
  return [{ type: subcommand.type, name, options: below(inside, rest, values, focused) }];
}

function filled(
  options: readonly APIApplicationCommandOption[],
  values: TypedOptions,
  focused: string | undefined,
): SentOption[] {
  const missing = options.filter(({ name, required }) => required && !(name in values)).map(({ name }) => name);
  if (missing.length > 0 && focused === undefined) throw new Error(`required: ${missing.join(", ")}`);
  return Object.entries(values).map(([name, value]) => {
    const option = options.find((each) => each.name === name);
    if (!option) throw new Error(`there is no option ${name}`);
    if (name === focused) return { type: option.type, name, value: String(value), focused: true };
    refuse(option, value);
    return { type: option.type, name, value };
  });
}

function refuse(option: APIApplicationCommandOption | APIApplicationCommandBasicOption, value: unknown): void {
  const choices = "choices" in option ? (option.choices ?? []) : [];
  if (choices.length > 0 && !choices.some((choice) => choice.value === value)) {
    throw new Error(`${option.name} offers no "${value}"`);
  }
  const kind = KINDS[option.type];
  if (kind !== undefined && typeof value !== kind) throw new Error(`${option.name} takes a ${kind}`);
  if (typeof value !== "number") return;
  const { min_value = -Infinity, max_value = Infinity } = "min_value" in option || "max_value" in option ? option : {};
  if (value < min_value || value > max_value) throw new Error(`${option.name} takes ${min_value} to ${max_value}`);
}

const KINDS: Partial<Record<ApplicationCommandOptionType, "string" | "number" | "boolean">> = {
  [ApplicationCommandOptionType.String]: "string",
  [ApplicationCommandOptionType.Integer]: "number",
  [ApplicationCommandOptionType.Number]: "number",
  [ApplicationCommandOptionType.Boolean]: "boolean",
  [ApplicationCommandOptionType.Channel]: "string",
  [ApplicationCommandOptionType.Role]: "string",
  [ApplicationCommandOptionType.User]: "string",
  [ApplicationCommandOptionType.Attachment]: "string",
};
