import { ApplicationCommandOptionType } from "discord-api-types/v10";
import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { repeat } from "lit/directives/repeat.js";
import { CHANNEL, NEWSDESK } from "../protocol.ts";
import type { Option } from "./commands.ts";
import type { Composer, Suggestion } from "./composer.ts";
import type { Pill } from "./values.ts";

/** All that the composer shows. */
export type ComposerState = {
  readonly composer: Composer;
  readonly suggestions: readonly Suggestion[];
  /** What stands in place of suggestions: that they are coming, or that none came. */
  readonly status: string | null;
  /** A line for the reader about the page itself. */
  readonly notice: string | null;
};

/** What the reader can do with it. */
export type ComposerActions = {
  readonly typeLine: (text: string) => void;
  readonly attach: (name: string, file: File) => void;
  readonly typeOption: (name: string, text: string) => void;
  readonly focus: (name: string | null) => void;
  readonly press: (event: KeyboardEvent) => void;
  readonly pick: (suggestion: Suggestion) => void;
  readonly send: () => void;
};

/** The line at the bottom, with what it offers above it. */
export function composerView(state: ComposerState, actions: ComposerActions): TemplateResult {
  const { composer, notice } = state;
  return html`
    ${popupView(state, actions)}
    ${notice === null ? nothing : html`<p class="notice" role="status">${notice}</p>`}
    <div class="bar" @keydown=${actions.press} @click=${focusLast}>
      ${composer.entry ? html`<span class="command-name">/${composer.entry.name}</span>` : nothing}
      ${repeat(
        composer.pills,
        ({ option }) => option.name,
        (pill) => pillView(pill, state, actions),
      )}
      ${lineView(state, actions)}
      <button class="send" type="button" aria-label="Send" ?disabled=${composer.entry === null && composer.line === ""} @click=${actions.send}>
        <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M3 20.500 22 12 3 3.500v6.600l12 1.900-12 1.900z" /></svg>
      </button>
    </div>
  `;
}

function pillView({ option, text }: Pill, state: ComposerState, actions: ComposerActions): TemplateResult {
  const isWrong = state.composer.problem?.option === option.name;
  const type = (typed: string) => actions.typeOption(option.name, typed);
  return html`<label class="pill ${isWrong ? "wrong" : ""}">
    <span class="pill-name">${option.name}</span>
    ${option.type === ApplicationCommandOptionType.Attachment ? fileView(option, actions) : inputView({ name: option.name, text, label: `${option.name}: ${option.description}`, hint: "", type }, state, actions)}
  </label>`;
}

function fileView({ name, description }: Option, actions: ComposerActions): TemplateResult {
  const chosen = ({ currentTarget }: Event) => {
    const file = currentTarget instanceof HTMLInputElement ? currentTarget.files?.[0] : undefined;
    if (file) actions.attach(name, file);
  };
  return html`<input type="file" data-option=${name} aria-label=${`${name}: ${description}`} @change=${chosen} @focus=${() => actions.focus(name)} />`;
}

/** The free text; behind a command it says how many options could still be given. */
function lineView(state: ComposerState, actions: ComposerActions): TemplateResult {
  const { entry, line, pills } = state.composer;
  const more = (entry?.options.length ?? 0) - pills.length;
  const hint = entry ? (more > 0 ? `+${more} more` : "") : `Message #${CHANNEL.name}`;
  const label = entry ? `More options of /${entry.name}` : `Message #${CHANNEL.name}`;
  return inputView({ name: null, text: line, label, hint, type: actions.typeLine }, state, actions);
}

type Input = {
  /** The option; null for the free text. */
  readonly name: string | null;
  readonly text: string;
  readonly label: string;
  readonly hint: string;
  readonly type: (typed: string) => void;
};

function inputView(input: Input, { composer, suggestions }: ComposerState, actions: ComposerActions): TemplateResult {
  const isHere = composer.focus === input.name;
  const isOpen = isHere && suggestions.length > 0;
  return html`<input
    data-option=${input.name ?? ""}
    class=${input.name === null ? "line" : ""}
    role="combobox"
    aria-label=${input.label}
    aria-autocomplete="list"
    aria-controls="suggestions"
    aria-expanded=${isOpen}
    aria-activedescendant=${isOpen && composer.active !== null ? idOf(composer.active) : nothing}
    aria-invalid=${composer.problem !== null && composer.problem.option === input.name}
    autocomplete="off"
    autocapitalize="off"
    spellcheck="false"
    enterkeyhint="send"
    maxlength="6000"
    size=${Math.max(input.text.length, input.hint.length, 1)}
    placeholder=${input.hint}
    .value=${live(input.text)}
    @input=${(event: Event) => input.type(textOf(event))}
    @focus=${() => actions.focus(input.name)}
  />`;
}

function popupView({ composer, suggestions, status }: ComposerState, actions: ComposerActions): unknown {
  const { problem } = composer;
  const header = headerOf(composer);
  if (!header && suggestions.length === 0 && !problem && status === null) return nothing;
  return html`<div class="popup" @mousedown=${(event: Event) => event.preventDefault()}>
    ${header}
    ${problem ? html`<p class="problem" role="alert">${problem.text}</p>` : nothing}
    ${status === null ? nothing : html`<p class="status">${status}</p>`}
    <ul id="suggestions" role="listbox" aria-label="Suggestions" ?hidden=${suggestions.length === 0}>
      ${suggestions.map(
        (suggestion, index) => html`<li
          id=${idOf(index)}
          role="option"
          aria-selected=${index === composer.active}
          @click=${() => actions.pick(suggestion)}
        >${suggestionView(suggestion)}</li>`,
      )}
    </ul>
  </div>`;
}

/** What is being typed: the option with its description, or the command with its own. */
function headerOf({ entry, pills, focus, line }: Composer): TemplateResult | null {
  const option = pills.find((pill) => pill.option.name === focus)?.option;
  if (option) return html`<p class="asked"><strong>${option.name}</strong> ${option.description}</p>`;
  if (entry) return html`<p class="asked"><strong>/${entry.name}</strong> ${entry.description}</p>`;
  return line.startsWith("/") ? html`<p class="asked"><img src="/newsdesk.svg" alt="" /> ${NEWSDESK.name}</p>` : null;
}

function suggestionView(suggestion: Suggestion): TemplateResult {
  switch (suggestion.kind) {
    case "command": {
      const { name, description, options } = suggestion.entry;
      const taken = options.map(
        (option) => html`<code class=${option.isRequired ? "" : "optional"}>${option.name}</code>`,
      );
      return html`<img src="/newsdesk.svg" alt="" /><span class="what"><span class="name">/${name} ${taken}</span><span class="description">${description}</span></span><span class="app">${NEWSDESK.name}</span>`;
    }
    case "option":
      return html`<span class="what"><span class="name">${suggestion.option.name}</span><span class="description">${suggestion.option.description}</span></span>`;
    case "value":
      return html`<span class="what"><span class="name">${suggestion.choice.name}</span></span>`;
  }
}

function idOf(index: number): string {
  return `suggestion-${index}`;
}

function textOf(event: Event): string {
  return event.currentTarget instanceof HTMLInputElement ? event.currentTarget.value : "";
}

/** A click beside the inputs goes on writing at the end. */
function focusLast(event: Event): void {
  if (event.target !== event.currentTarget || !(event.target instanceof HTMLElement)) return;
  event.target.querySelector<HTMLInputElement>("input.line")?.focus();
}
