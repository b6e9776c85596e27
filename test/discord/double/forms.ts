import {
  type APIModalInteractionResponseCallbackData,
  type APITextInputComponent,
  ComponentType,
  TextInputStyle,
} from "discord-api-types/v10";
import type { Message } from "./messages.ts";

/** A form that somebody has before them. */
export type OpenForm = {
  readonly title: string;
  /** What stands in the fields, by their names. */
  readonly texts: Readonly<Record<string, string>>;
  readonly modal: APIModalInteractionResponseCallbackData;
  /** The message whose button opened it. */
  readonly on: Message;
};

export function openForm(modal: APIModalInteractionResponseCallbackData, on: Message): OpenForm {
  const texts = Object.fromEntries(inputsOf(modal).map(({ custom_id, value = "" }) => [custom_id, value]));
  return { title: modal.title, texts, modal, on };
}

/**
 * What Discord's client sends when the form is sent; fields that are left alone keep what stands in them.
 * @throws Error when the client would not let anybody send that.
 */
export function filledIn({ modal, texts }: OpenForm, changes: Readonly<Record<string, string>>): object {
  const inputs = inputsOf(modal);
  const unknown = Object.keys(changes).filter((name) => inputs.every(({ custom_id }) => custom_id !== name));
  if (unknown.length > 0) throw new Error(`the form has no ${unknown.join()}`);
  return {
    custom_id: modal.custom_id,
    components: inputs.map((input, index) => {
      const value = changes[input.custom_id] ?? texts[input.custom_id] ?? "";
      refuse(input, value);
      const component = { type: ComponentType.TextInput, id: index * 2 + 2, custom_id: input.custom_id, value };
      return { type: ComponentType.Label, id: index * 2 + 1, component };
    }),
  };
}

function inputsOf({ components }: APIModalInteractionResponseCallbackData): readonly APITextInputComponent[] {
  return components.flatMap((part) =>
    part.type === ComponentType.Label && part.component.type === ComponentType.TextInput ? [part.component] : [],
  );
}

function refuse({ custom_id, required = true, max_length = 4_000, style }: APITextInputComponent, value: string): void {
  if (required && value === "") throw new Error(`${custom_id} is required`);
  if (value.length > max_length) throw new Error(`${custom_id} takes ${max_length} characters`);
  if (style === TextInputStyle.Short && value.includes("\n")) throw new Error(`${custom_id} takes one line`);
}
