import type { APIApplicationCommandOption } from "discord-api-types/v10";
import type { Command } from "./command.ts";
import { repeated, tooLong, tooMany, when } from "./problems.ts";
import { isSubcommand } from "./subcommands.ts";

/** Of one application, in all servers. */
export const COMMANDS = 100;
const OPTIONS = 25;
const DESCRIPTION = 100;
/** Of an option's fixed choices and of autocompletion alike. */
export const CHOICES = 25;
/** Name and value of a choice each. */
export const CHOICE_TEXT = 100;
/** Names, descriptions and choice values of a command and everything in it. */
const COMMAND_TEXT = 8_000;

/** What Discord takes for the name of a slash command or an option; letters that have a lower case must be in it. */
const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

type Described = Pick<Command["definition"], "name" | "description"> & {
  readonly options?: readonly APIApplicationCommandOption[] | undefined;
};

/** Every reason for which Discord would refuse the definition, as a plain sentence each; none when it is fine. */
export function commandProblems(definition: Command["definition"]): string[] {
  const permissions = definition.default_member_permissions;
  return [
    ...partProblems(definition, `/${definition.name}`, 0),
    ...when(
      textLength(definition) > COMMAND_TEXT,
      `/${definition.name} has more than ${COMMAND_TEXT} characters in all its texts`,
    ),
    ...when(
      permissions !== undefined && permissions !== null && !/^\d+$/.test(String(permissions)),
      `the permissions of /${definition.name} are no number`,
    ),
  ];
}

function partProblems(part: Described, at: string, depth: number): string[] {
  const options = part.options ?? [];
  const subcommands = options.filter(isSubcommand);
  return [
    ...when(!NAME.test(part.name) || part.name !== part.name.toLowerCase(), `${at} is no name that Discord takes`),
    ...when(part.description.trim() === "", `${at} lacks a description`),
    ...tooLong(`the description of ${at}`, part.description, DESCRIPTION),
    ...tooMany(`options of ${at}`, options, OPTIONS),
    ...repeated(
      `in ${at} the option`,
      options.map(({ name }) => name),
    ),
    ...when(subcommands.length > 0 && subcommands.length < options.length, `${at} mixes subcommands and options`),
    ...when(subcommands.length > 0 && depth > 1, `the subcommands of ${at} are too deep`),
    ...requiredFirst(options, at),
    ...options.flatMap((option) => [
      ...partProblems("options" in option ? option : { ...option, options: [] }, `${at} ${option.name}`, depth + 1),
      ...choiceProblems(option, `${at} ${option.name}`),
    ]),
  ];
}

function requiredFirst(options: readonly APIApplicationCommandOption[], at: string): string[] {
  const lastRequired = options.findLastIndex(({ required }) => required);
  const firstOptional = options.findIndex(({ required }) => !required);
  return when(
    firstOptional !== -1 && firstOptional < lastRequired,
    `${at} has a required option after an optional one`,
  );
}

function choiceProblems(option: APIApplicationCommandOption, at: string): string[] {
  const choices = choicesOf(option);
  return [
    ...when(
      "autocomplete" in option && option.autocomplete === true && choices.length > 0,
      `${at} has choices and autocompletion`,
    ),
    ...tooMany(`choices of ${at}`, choices, CHOICES),
    ...choices.flatMap(({ name, value }) => [
      ...when(name === "" || value === "", `a choice of ${at} is empty`),
      ...tooLong(`a choice of ${at}`, name, CHOICE_TEXT),
      ...tooLong(`the value of a choice of ${at}`, String(value), CHOICE_TEXT),
    ]),
    ...repeated(
      `in ${at} the choice`,
      choices.map(({ name }) => name),
    ),
  ];
}

function choicesOf(option: APIApplicationCommandOption): readonly { name: string; value: string | number }[] {
  return "choices" in option ? (option.choices ?? []) : [];
}

function textLength(part: Described | APIApplicationCommandOption): number {
  const options = "options" in part ? (part.options ?? []) : [];
  const choices = "choices" in part ? (part.choices ?? []) : [];
  return [
    part.name.length + part.description.length,
    ...choices.map(({ name, value }) => name.length + String(value).length),
    ...options.map((option) => textLength(option)),
  ].reduce((total, length) => total + length, 0);
}
