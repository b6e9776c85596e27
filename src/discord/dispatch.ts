import { InteractionResponseType, MessageFlags } from "discord-api-types/v10";
import { BadInput, type Button, type Choice, type Command } from "./command.ts";
import { CHOICES } from "./command-limits.ts";
import type { Endpoints } from "./endpoints.ts";
import { type ButtonPressed, type CommandAsked, readInteraction, type SuggestionAsked } from "./interaction.ts";
import { privateReply, type Reply } from "./reply.ts";

/** One line in the log: a constant event name, and fields without secrets. */
export type Log = (event: string, fields: Readonly<Record<string, unknown>>) => void;

export type Needs = {
  readonly commands: readonly Command[];
  readonly buttons: readonly Button[];
  readonly log: Log;
  /** A short id that a person can quote and the operator finds in the log. */
  readonly newErrorId: () => string;
};

/** Answers one interaction, whatever it holds; never rejects. */
export type Dispatch = (payload: unknown, endpoints: Endpoints) => Promise<void>;

/** Ties commands and buttons to the interactions that ask for them: the one place where their failures are caught. */
export function createDispatch({ commands, buttons, log, newErrorId }: Needs): Dispatch {
  const commandOf = new Map(commands.map((command) => [command.definition.name, command]));
  const buttonOf = new Map(buttons.map((button) => [button.name, button]));

  return async (payload, endpoints) => {
    const interaction = readInteraction(payload);
    if (!interaction) return log("interaction-unknown", {});
    try {
      switch (interaction.kind) {
        case "command":
          return await answerCommand(interaction, endpoints);
        case "suggestion":
          return await suggest(interaction, endpoints);
        case "button":
          return await answerButton(interaction, endpoints);
      }
    } catch (error) {
      log("interaction-unanswered", { kind: interaction.kind, interaction: interaction.id, error });
    }
  };

  async function answerCommand(asked: CommandAsked, endpoints: Endpoints): Promise<void> {
    const command = commandOf.get(rootOf(asked.name));
    const isPrivate = command ? wantsPrivacy(command, asked) : true;
    await acknowledge(asked, isPrivate, endpoints);
    await deliver(asked, isPrivate, endpoints, () => (command ? command.answer(asked) : gone("This command")));
  }

  async function answerButton(pressed: ButtonPressed, endpoints: Endpoints): Promise<void> {
    const [name = "", ...detail] = pressed.customId.split(":");
    const button = buttonOf.get(name);
    await acknowledge(pressed, true, endpoints);
    await deliver(pressed, true, endpoints, () =>
      button ? button.answer(detail.join(":"), pressed) : gone("This button"),
    );
  }

  async function suggest(asked: SuggestionAsked, endpoints: Endpoints): Promise<void> {
    const choices = await suggestionsFor(asked);
    await endpoints.respond(asked, {
      type: InteractionResponseType.ApplicationCommandAutocompleteResult,
      data: { choices: choices.slice(0, CHOICES) },
    });
  }

  async function suggestionsFor(asked: SuggestionAsked): Promise<readonly Choice[]> {
    try {
      return (await commandOf.get(rootOf(asked.name))?.suggest?.(asked)) ?? [];
    } catch (error) {
      log("suggestion-failed", { command: asked.name, error });
      return [];
    }
  }

  async function deliver(
    asked: CommandAsked | ButtonPressed,
    acknowledgedPrivately: boolean,
    endpoints: Endpoints,
    answer: () => Promise<Reply>,
  ): Promise<void> {
    try {
      await send(asked, await answer(), acknowledgedPrivately, endpoints);
    } catch (error) {
      await send(asked, apologyFor(asked, error), acknowledgedPrivately, endpoints);
    }
  }

  function apologyFor(asked: CommandAsked | ButtonPressed, error: unknown): Reply {
    if (error instanceof BadInput) return privateReply({ content: error.message });
    const id = newErrorId();
    log("answer-failed", { id, asked: asked.kind === "command" ? asked.name : asked.customId, error });
    return privateReply({
      content: `Something went wrong on our side. If it happens again, tell the bot's operator this id: \`${id}\`.`,
    });
  }
}

async function send(
  asked: CommandAsked | ButtonPressed,
  reply: Reply,
  acknowledgedPrivately: boolean,
  endpoints: Endpoints,
): Promise<void> {
  if (reply.isPrivate === acknowledgedPrivately) return endpoints.editOriginal(asked, reply.body);
  // What was announced to the channel turned out to be for the asker alone.
  await endpoints.deleteOriginal(asked);
  await endpoints.followUp(asked, { ...reply.body, ...(reply.isPrivate && { flags: MessageFlags.Ephemeral }) });
}

function acknowledge(asked: CommandAsked | ButtonPressed, isPrivate: boolean, endpoints: Endpoints): Promise<void> {
  return endpoints.respond(asked, {
    type: InteractionResponseType.DeferredChannelMessageWithSource,
    data: isPrivate ? { flags: MessageFlags.Ephemeral } : {},
  });
}

/** A command that fails over its options already here fails again when it answers: there it is told. */
function wantsPrivacy(command: Command, { options }: CommandAsked): boolean {
  try {
    return command.isPrivate(options);
  } catch {
    return true;
  }
}

function rootOf(name: string): string {
  return name.split(" ")[0] ?? name;
}

async function gone(what: string): Promise<Reply> {
  return privateReply({
    content: `${what} is from another version of Newsdesk and no longer works. Type \`/help\` to see what does.`,
  });
}
