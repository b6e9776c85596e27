import { InteractionResponseType } from "discord-api-types/v10";
import { BadInput, type Button, type Choice, type Command, type Form } from "./command.ts";
import { CHOICES } from "./command-limits.ts";
import { type Asked, acknowledge, deliver, excuse, type Manner } from "./deliver.ts";
import type { Endpoints } from "./endpoints.ts";
import { modalOf } from "./form.ts";
import {
  type ButtonPressed,
  type CommandAsked,
  type FormSent,
  readInteraction,
  type SuggestionAsked,
} from "./interaction.ts";
import { privateReply, type Reply } from "./reply.ts";

/** One line in the log: a constant event name, and fields without secrets. */
export type Log = (event: string, fields: Readonly<Record<string, unknown>>) => void;

/** What is dispatched to, and where failures are told. */
export type Needs = {
  readonly commands: readonly Command[];
  /** Buttons and select menus; no two, forms among them, have the same name. */
  readonly buttons: readonly Button[];
  readonly forms?: readonly Form[];
  readonly log: Log;
  /** A short id that a person can quote and the operator finds in the log. */
  readonly newErrorId: () => string;
};

/** Answers one interaction, whatever it holds; never rejects. */
export type Dispatch = (payload: unknown, endpoints: Endpoints) => Promise<void>;

/** Ties commands, buttons and forms to the interactions that ask for them: the one place where their failures are caught. */
export function createDispatch({ commands, buttons, forms = [], log, newErrorId }: Needs): Dispatch {
  const commandOf = new Map(commands.map((command) => [command.definition.name, command]));
  const buttonOf = new Map(buttons.map((button) => [button.name, button]));
  const formOf = new Map(forms.map((form) => [form.name, form]));

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
        case "form":
          return await answerForm(interaction, endpoints);
      }
    } catch (error) {
      log("interaction-unanswered", { kind: interaction.kind, interaction: interaction.id, error });
    }
  };

  async function answerCommand(asked: CommandAsked, endpoints: Endpoints): Promise<void> {
    const command = commandOf.get(rootOf(asked.name));
    const manner = command && !wantsPrivacy(command, asked) ? "public" : "private";
    await answer(asked, manner, endpoints, () => (command ? command.answer(asked) : gone("This command")));
  }

  async function answerButton(pressed: ButtonPressed, endpoints: Endpoints): Promise<void> {
    const { name, detail } = partsOf(pressed.customId);
    const form = formOf.get(name);
    if (form) return openForm(form, detail, pressed, endpoints);
    const button = buttonOf.get(name);
    await answer(pressed, button?.updates ? "update" : "private", endpoints, () =>
      button ? button.answer(detail, pressed) : gone("This button"),
    );
  }

  async function openForm(form: Form, detail: string, pressed: ButtonPressed, endpoints: Endpoints): Promise<void> {
    const modal = await modalFor(form, detail, pressed);
    // A form that cannot be opened is answered like a press that cannot be meant.
    if ("error" in modal) return answer(pressed, "private", endpoints, () => Promise.reject(modal.error));
    await endpoints.respond(pressed, { type: InteractionResponseType.Modal, data: modal.data });
  }

  async function answerForm(sent: FormSent, endpoints: Endpoints): Promise<void> {
    const { name, detail } = partsOf(sent.customId);
    const form = formOf.get(name);
    await answer(sent, form?.updates ? "update" : "private", endpoints, () =>
      form ? form.answer(detail, sent) : gone("This form"),
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

  async function answer(
    asked: Asked,
    manner: Manner,
    endpoints: Endpoints,
    reply: () => Promise<Reply>,
  ): Promise<void> {
    await acknowledge(asked, manner, endpoints);
    try {
      await deliver(asked, await reply(), manner, endpoints);
    } catch (error) {
      await excuse(asked, apologyFor(asked, error), manner, endpoints);
    }
  }

  function apologyFor(asked: Asked, error: unknown): Reply {
    if (error instanceof BadInput) return privateReply({ content: error.message });
    const id = newErrorId();
    log("answer-failed", { id, asked: asked.kind === "command" ? asked.name : asked.customId, error });
    return privateReply({
      content: `Something went wrong on our side. If it happens again, tell the bot's operator this id: \`${id}\`.`,
    });
  }
}

/** A custom id is `name:detail`. */
function partsOf(customId: string): { name: string; detail: string } {
  const [name = "", ...detail] = customId.split(":");
  return { name, detail: detail.join(":") };
}

async function modalFor(form: Form, detail: string, pressed: ButtonPressed) {
  try {
    return { data: modalOf(pressed.customId, await form.open(detail, pressed)) };
  } catch (error) {
    return { error };
  }
}

/** A command that fails over its options already here fails again when it answers: there it is told. */
function wantsPrivacy(command: Command, { options, name }: CommandAsked): boolean {
  try {
    return command.isPrivate(options, name);
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
