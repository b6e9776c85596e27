import * as spec from "discord-api-spec/zod";
import type { APIApplicationCommandOptionChoice } from "discord-api-types/v10";
import { z } from "zod";
import type { ZodMiniType } from "zod/mini";
import type { Command } from "#discord/command.ts";
import { CHOICE_TEXT, CHOICES, COMMANDS, commandProblems } from "#discord/command-limits.ts";
import { formProblems } from "#discord/form-limits.ts";
import { problemsOf } from "#discord/limits.ts";
import { repeated, tooLong, tooMany, when } from "#discord/problems.ts";
import { invalidBody } from "./refusal.ts";
import type { World } from "./world.ts";

/** Gives a body of the kind it checks for; notes what is wrong with it otherwise. @throws Refusal */
type Check<T> = (world: World, where: string, body: unknown) => T;

const isEdit = true;

export const newMessage = checked(spec.MessageCreateRequestSchema, (body) => problemsOf(body));
export const newForumPost = checked(spec.CreateForumThreadRequestSchema, ({ message }) => problemsOf(message));
export const newDirectChannel = checked(spec.CreatePrivateChannelRequestSchema, () => []);
export const editedThread = checked(spec.UpdateThreadRequestPartialSchema, () => []);
export const editedMessage = checked(spec.MessageEditRequestPartialSchema, (body) => problemsOf(body, { isEdit }));
export const followUp = checked(spec.IncomingWebhookRequestPartialSchema, (body) => problemsOf(body));
export const editedAnswer = checked(spec.IncomingWebhookUpdateRequestPartialSchema, (body) =>
  problemsOf(body, { isEdit }),
);
export const messageAnswer = checked(spec.CreateMessageInteractionCallbackRequestSchema, ({ type, data }) =>
  type === 4 ? problemsOf(data ?? {}) : deferralProblems(data),
);
export const updateAnswer = checked(spec.UpdateMessageInteractionCallbackRequestSchema, ({ type, data }) =>
  type === 7 ? problemsOf(data ?? {}, { isEdit }) : [],
);
export const choicesAnswer = checked(spec.ApplicationCommandAutocompleteCallbackRequestSchema, ({ data }) =>
  choiceProblems(data?.choices ?? []),
);
export const modalAnswer = checked(spec.ModalInteractionCallbackRequestSchema, ({ data }) => formProblems(data));

const definition = checked(spec.ApplicationCommandUpdateRequestSchema, () => []);

/** The definitions of a bulk registration, their permissions as Discord's schema wants them: a number, not the string on the wire. */
export const definitions: Check<Command["definition"][]> = (world, where, body) => {
  const list = z.array(z.looseObject({ default_member_permissions: z.string().nullish() })).parse(body);
  for (const each of list) {
    const bits = each.default_member_permissions;
    definition(world, where, { ...each, ...(bits && { default_member_permissions: Number(bits) }) });
  }
  const commands = z.array(z.custom<Command["definition"]>()).parse(list);
  const names = commands.map(({ name }) => name);
  refuse(world, where, [
    ...tooMany("commands", commands, COMMANDS),
    ...repeated("the command", names),
    ...commands.flatMap(commandProblems),
  ]);
  return commands;
};

/** What the double itself sends has to be what Discord would send. */
export function honest(world: World, json: object, schema: ZodMiniType = spec.MessageResponseSchema): object {
  const parsed = schema.safeParse(json);
  if (!parsed.success) world.problems.push(`the double's own answer: ${z.prettifyError(parsed.error)}`);
  return json;
}

function checked<T>(schema: ZodMiniType<T>, rules: (body: T) => string[]): Check<T> {
  return (world, where, body) => {
    const parsed = schema.safeParse(body);
    if (!parsed.success) {
      world.problems.push(`${where}: ${z.prettifyError(parsed.error)}`);
      throw invalidBody();
    }
    refuse(world, where, rules(parsed.data));
    return parsed.data;
  };
}

function refuse(world: World, where: string, problems: readonly string[]): void {
  if (problems.length === 0) return;
  world.problems.push(...problems.map((problem) => `${where}: ${problem}`));
  throw invalidBody();
}

function deferralProblems(data: object | null | undefined): string[] {
  const more = Object.keys(data ?? {}).filter((key) => key !== "flags");
  return when(more.length > 0, `a deferral takes flags alone, not ${more.join(", ")}`);
}

function choiceProblems(choices: readonly APIApplicationCommandOptionChoice[]): string[] {
  return [
    ...tooMany("choices", choices, CHOICES),
    ...choices.flatMap(({ name, value }) => [
      ...tooLong("a choice", name, CHOICE_TEXT),
      ...tooLong("the value of a choice", String(value), CHOICE_TEXT),
      ...when(name === "" || value === "", "a choice is empty"),
    ]),
  ];
}
