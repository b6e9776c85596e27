import {
  type APIModalInteractionResponseCallbackData,
  type APITextInputComponent,
  ComponentType,
  TextInputStyle,
} from "discord-api-types/v10";
import { html, nothing, render, type TemplateResult } from "lit";
import { NEWSDESK } from "../protocol.ts";
import { sendForm } from "./connection.ts";

/** Opens a form that a button on a message asked for. */
export type OpenForm = (messageId: string, form: APIModalInteractionResponseCallbackData) => void;

/** Draws forms into `dialog`, one at a time, and sends what is filled in. */
export function createFormDialog(dialog: HTMLDialogElement): OpenForm {
  const close = () => dialog.close();
  // Emptied, for the next form begins with its own texts.
  dialog.addEventListener("close", () => render(nothing, dialog));

  return (messageId, form) => {
    const submit = async (event: SubmitEvent) => {
      event.preventDefault();
      if (!(event.currentTarget instanceof HTMLFormElement)) return;
      const texts = [...new FormData(event.currentTarget)].map(([id, value]) => [id, String(value)] as const);
      await sendForm(messageId, form.custom_id, new Map(texts)).then(close, () =>
        draw("Something went wrong. Try again."),
      );
    };
    const draw = (problem: string | null) => render(formView(form, problem, { submit, close }), dialog);
    draw(null);
    dialog.showModal();
  };
}

type Actions = { readonly submit: (event: SubmitEvent) => void; readonly close: () => void };

function formView(
  { title, components }: APIModalInteractionResponseCallbackData,
  problem: string | null,
  { submit, close }: Actions,
): TemplateResult {
  return html`<form aria-labelledby="form-title" @submit=${submit}>
    <header><img src="/newsdesk.svg" alt="" /><h2 id="form-title">${title}</h2></header>
    <div class="fields">
      ${components.map((part) => (part.type === ComponentType.Label && part.component.type === ComponentType.TextInput ? fieldView(part.label, part.description, part.component) : nothing))}
    </div>
    ${problem === null ? nothing : html`<p class="problem" role="alert">${problem}</p>`}
    <p class="warning">This form will be submitted to ${NEWSDESK.name}.</p>
    <footer>
      <button type="button" @click=${close}>Cancel</button>
      <button class="submit" type="submit">Submit</button>
    </footer>
  </form>`;
}

function fieldView(label: string, description: string | undefined, input: APITextInputComponent): TemplateResult {
  const { custom_id, style, required = true, value = "", placeholder = "", max_length = 4000, min_length = 0 } = input;
  const help = description === undefined ? nothing : html`<small>${description}</small>`;
  const field =
    style === TextInputStyle.Paragraph
      ? html`<textarea name=${custom_id} rows="4" ?required=${required} minlength=${min_length} maxlength=${max_length} placeholder=${placeholder} .value=${value}></textarea>`
      : html`<input name=${custom_id} autocomplete="off" ?required=${required} minlength=${min_length} maxlength=${max_length} placeholder=${placeholder} .value=${value} />`;
  return html`<label><span>${label}${required ? html`<em aria-hidden="true"> *</em>` : nothing}</span>${help}${field}</label>`;
}
