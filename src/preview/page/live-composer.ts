import { render } from "lit";
import { type CommandDefinition, NEWSDESK } from "../protocol.ts";
import { type Entry, entriesOf } from "./commands.ts";
import {
  attach,
  type Composer,
  empty,
  focusOn,
  pick,
  type Suggestion,
  submit,
  suggestionsFor,
  typeLine,
  typeOption,
} from "./composer.ts";
import { type ComposerActions, composerView } from "./composer-view.ts";
import { sendCommand } from "./connection.ts";
import { playKey } from "./keys.ts";
import { readFile } from "./read-file.ts";
import { createSuggest, type Remote } from "./suggest.ts";

/** The composer on the page. */
export type ComposerOnPage = {
  readonly offer: (commands: readonly CommandDefinition[]) => void;
  readonly focus: () => void;
  /** Puts a line in as if it were typed. */
  readonly fill: (line: string) => void;
  /** A line for the reader about the page itself; null takes it away. */
  readonly notice: (text: string | null) => void;
};

/** Keeps the composer and draws it into `root`; `onSend` hears of every command that goes out. */
export function createComposer(root: HTMLElement, onSend: () => void): ComposerOnPage {
  let entries: readonly Entry[] = [];
  let composer = empty;
  let remote: Remote = { kind: "none" };
  let last: Composer | null = null;
  let notice: string | null = null;

  const suggest = createSuggest((given) => {
    remote = given;
    draw();
  });

  function set(next: Composer): void {
    composer = next;
    notice = null;
    suggest(composer);
    draw();
    focusInput();
  }

  function suggestions(): readonly Suggestion[] {
    return suggestionsFor(composer, entries, "choices" in remote ? remote.choices : []);
  }

  function draw(): void {
    render(composerView({ composer, suggestions: suggestions(), status: statusOf(remote), notice }, actions), root);
    root.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: "nearest" });
  }

  function focusInput(): void {
    const name = composer.focus ?? "";
    const input = [...root.querySelectorAll("input")].find((input) => input.getAttribute("data-option") === name);
    if (input !== document.activeElement) input?.focus();
  }

  async function send(): Promise<void> {
    const submission = submit(composer);
    if (!submission)
      return say(
        composer.line === "" ? null : `${NEWSDESK.name} reads no messages, only commands: type / to see them.`,
      );
    if (submission.kind === "problem") return set(submission.composer);
    last = composer;
    set(empty);
    onSend();
    await sendCommand(submission).catch(() => say("The command could not be sent: Newsdesk does not answer."));
  }

  function say(text: string | null): void {
    notice = text;
    draw();
  }

  const actions: ComposerActions = {
    attach: async (name, file) => {
      const read = await readFile(file);
      if (read) set(attach(composer, name, read));
      else say("Newsdesk takes files of up to 1 MB here.");
    },
    typeLine: (text) => set(typeLine(composer, text, entries)),
    typeOption: (name, text) => set(typeOption(composer, name, text)),
    focus: (name) => {
      if (name !== composer.focus) set(focusOn(composer, name));
    },
    press: (event) => {
      if (event.isComposing || event.shiftKey || !(event.target instanceof HTMLInputElement)) return;
      const isEmpty = event.target.value === "";
      // There Enter opens the choice of files.
      if (event.target.type === "file" && isEmpty && event.key === "Enter") return;
      const result = playKey(event.key, { composer, suggestions: suggestions(), isEmpty, last });
      if (!result) return;
      event.preventDefault();
      if (result.kind === "send") void send();
      else set(result.composer);
    },
    pick: (suggestion) => set(pick(composer, suggestion)),
    send: () => void send(),
  };

  draw();
  focusInput();
  return {
    offer: (commands) => {
      entries = entriesOf(commands);
      draw();
    },
    focus: focusInput,
    fill: (line) => set(typeLine(empty, line, entries)),
    notice: say,
  };
}

function statusOf(remote: Remote): string | null {
  if (remote.kind === "failed") return "Loading options failed";
  if (remote.kind === "asking" && remote.choices.length === 0) return "Loading options…";
  return remote.kind === "given" && remote.choices.length === 0 ? "No options match your search." : null;
}
