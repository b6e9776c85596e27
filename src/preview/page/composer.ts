import type { ApplicationCommandOptionType } from "discord-api-types/v10";
import type { Choice, Entry, Option, Value } from "./commands.ts";
import { fillIn } from "./typed-options.ts";
import { type AttachedFile, type Pill, valueIn } from "./values.ts";

/** What stands in the composer. Every change makes a new one. */
export type Composer = {
  readonly entry: Entry | null;
  readonly pills: readonly Pill[];
  /** Free text: all there is before a command is chosen, the end of the line after. */
  readonly line: string;
  /** The option being typed; null for the free text. */
  readonly focus: string | null;
  /** Which suggestion Enter takes; null: Enter sends. */
  readonly active: number | null;
  readonly problem: { readonly option: string | null; readonly text: string } | null;
};

/** What is offered above the line: a command, one more option of it, or a value for the option being typed. */
export type Suggestion =
  | { readonly kind: "command"; readonly entry: Entry }
  | { readonly kind: "option"; readonly option: Option }
  | { readonly kind: "value"; readonly choice: Choice };

/** What is sent, or the composer with the problem shown. */
export type Submission =
  | {
      readonly kind: "send";
      readonly entry: Entry;
      readonly options: readonly SentOption[];
      readonly files: readonly AttachedFile[];
    }
  | { readonly kind: "problem"; readonly composer: Composer };

/** An option as it is sent. */
export type SentOption = {
  readonly name: string;
  readonly type: ApplicationCommandOptionType;
  readonly value: Value;
};

/** Nothing typed yet. */
export const empty: Composer = { entry: null, pills: [], line: "", focus: null, active: null, problem: null };

/** Free text as it stands now; a whole command name and a space choose the command, the rest goes into its options. */
export function typeLine(composer: Composer, line: string, entries: readonly Entry[]): Composer {
  if (composer.entry) return { ...composer, line, active: line.trim() === "" ? null : 0, problem: null };
  const chosen = entries
    .filter(({ name }) => line.toLowerCase().startsWith(`/${name} `))
    .toSorted((one, other) => other.name.length - one.name.length)[0];
  if (chosen) return choose(chosen, line.slice(chosen.name.length + 2));
  return { ...empty, line, active: line.startsWith("/") ? 0 : null };
}

/** The text of one option as it stands now. */
export function typeOption(composer: Composer, name: string, text: string): Composer {
  const pills = composer.pills.map((pill) => (pill.option.name === name ? { ...pill, text, value: null } : pill));
  return focusOn({ ...composer, pills, problem: null }, name);
}

/** Puts a file into an option and goes on to what is to be typed next. */
export function attach(composer: Composer, name: string, file: AttachedFile): Composer {
  return fill(composer, name, { text: file.filename, value: file.id, file });
}

function fill(composer: Composer, name: string | null, filled: Omit<Pill, "option">): Composer {
  const pills = composer.pills.map((pill) => (pill.option.name === name ? { ...pill, ...filled } : pill));
  const next = pills.find((pill) => pill.option.isRequired && pill.text === "");
  return focusOn({ ...composer, pills, problem: null }, next?.option.name ?? null);
}

/** Moves to an option, or to the free text with null. The first fixed choice is at hand, typed text is never overruled. */
export function focusOn(composer: Composer, focus: string | null): Composer {
  const pill = pillOf(composer, focus);
  return { ...composer, focus, active: pill?.option.choices && pill.value === null ? 0 : null };
}

/** What is offered here; `remote` is what autocompletion gave for the focused option. */
export function suggestionsFor(
  { entry, pills, line, focus }: Composer,
  entries: readonly Entry[],
  remote: readonly Choice[],
): readonly Suggestion[] {
  if (!entry) return line.startsWith("/") ? commandsLike(line.slice(1), entries) : [];
  const pill = pills.find(({ option }) => option.name === focus);
  if (pill) return valuesFor(pill, remote).map((choice) => ({ kind: "value", choice }));
  return entry.options
    .filter(({ name }) => pills.every(({ option }) => option.name !== name))
    .filter(({ name }) => name.startsWith(line.trim().toLowerCase()))
    .map((option) => ({ kind: "option", option }));
}

/** Takes a suggestion and goes on to what is to be typed next. */
export function pick(composer: Composer, suggestion: Suggestion): Composer {
  switch (suggestion.kind) {
    case "command":
      return choose(suggestion.entry, "");
    case "option": {
      const pill = { option: suggestion.option, text: "", value: null };
      return focusOn({ ...composer, line: "", pills: [...composer.pills, pill], problem: null }, pill.option.name);
    }
    case "value": {
      const { name: text, value } = suggestion.choice;
      return fill(composer, composer.focus, { text, value });
    }
  }
}

/** Moves the highlight up or down among `count` suggestions, round and round. */
export function move(composer: Composer, by: 1 | -1, count: number): Composer {
  const from = composer.active ?? (by === 1 ? -1 : count);
  return { ...composer, active: count === 0 ? null : (from + by + count) % count };
}

/** The option after the focused one, at the end the free text. */
export function focusNext(composer: Composer): Composer {
  const at = composer.pills.findIndex(({ option }) => option.name === composer.focus);
  return focusOn(composer, at === -1 ? null : (composer.pills[at + 1]?.option.name ?? null));
}

/** Backspace where nothing is left to erase: the optional option goes, then the command becomes text again. */
export function eraseBack(composer: Composer): Composer {
  const { entry, pills, focus } = composer;
  if (!entry) return composer;
  const at = focus === null ? pills.length : pills.findIndex(({ option }) => option.name === focus);
  if (focus !== null && pills[at]?.option.isRequired === false) {
    const left = pills.filter((_, index) => index !== at);
    return focusOn({ ...composer, pills: left }, left[at - 1]?.option.name ?? null);
  }
  const before = pills[at - 1];
  return before ? focusOn(composer, before.option.name) : { ...empty, line: `/${entry.name}`, active: 0 };
}

/** What Enter sends; null when there is no command in the composer. */
export function submit(composer: Composer): Submission | null {
  if (!composer.entry) return null;
  const { entry } = composer;
  const { pills, line } = fillIn(entry, composer.pills, composer.line.trim());
  if (line !== "") return problem(composer, null, `/${entry.name} has no place for “${line}”.`);
  const options: SentOption[] = [];
  for (const pill of pills) {
    const filled = valueIn(pill);
    const { name, type } = pill.option;
    if (filled.kind === "problem") return problem(composer, name, filled.text);
    if (filled.kind === "value") options.push({ name, type, value: filled.value });
  }
  return { kind: "send", entry, options, files: pills.flatMap(({ file }) => (file ? [file] : [])) };
}

function problem(composer: Composer, option: string | null, text: string): Submission {
  return { kind: "problem", composer: { ...focusOn(composer, option), active: null, problem: { option, text } } };
}

/** Opens a command with what was typed after its name. */
function choose(entry: Entry, typed: string): Composer {
  const required = entry.options.filter(({ isRequired }) => isRequired).map(emptyPill);
  const { pills, line, last } = fillIn(entry, required, typed.trim());
  const focus = last ?? required[0]?.option.name ?? null;
  return focusOn({ ...empty, entry, pills, line }, focus);
}

function emptyPill(option: Option): Pill {
  return { option, text: "", value: null };
}

function commandsLike(typed: string, entries: readonly Entry[]): readonly Suggestion[] {
  const wanted = typed.trim().toLowerCase();
  const starting = entries.filter(({ name }) => name.startsWith(wanted));
  const holding = entries.filter(({ name }) => !name.startsWith(wanted) && name.includes(wanted));
  return [...starting, ...holding].map((entry) => ({ kind: "command", entry }));
}

function valuesFor({ option, text, value }: Pill, remote: readonly Choice[]): readonly Choice[] {
  if (!option.choices) return remote;
  const wanted = value === null ? text.trim().toLowerCase() : "";
  return option.choices.filter(({ name }) => name.toLowerCase().includes(wanted));
}

function pillOf({ pills }: Composer, name: string | null): Pill | null {
  return pills.find(({ option }) => option.name === name) ?? null;
}
