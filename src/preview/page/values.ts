import { ApplicationCommandOptionType } from "discord-api-types/v10";
import type { Option, Value } from "./commands.ts";

/** An option that is being filled in. */
export type Pill = {
  readonly option: Option;
  readonly text: string;
  /** What a picked suggestion stands for; null while only text was typed. */
  readonly value: Value | null;
  /** The file that was chosen for an attachment. */
  readonly file?: AttachedFile;
};

/** A file as it goes with a command; its address holds its content. */
export type AttachedFile = {
  readonly id: string;
  readonly filename: string;
  /** In bytes. */
  readonly size: number;
  readonly content_type: string | null;
  readonly url: string;
};

/** What a pill sends, or the sentence that Discord would show beside it. An optional pill left empty sends nothing. */
export type Filled =
  | { readonly kind: "value"; readonly value: Value }
  | { readonly kind: "nothing" }
  | { readonly kind: "problem"; readonly text: string };

/** Reads what stands in a pill as its option wants it. */
export function valueIn({ option, text, value }: Pill): Filled {
  if (value !== null) return { kind: "value", value };
  const typed = text.trim();
  if (typed === "") {
    return option.isRequired
      ? { kind: "problem", text: "This option is required. Specify a value." }
      : { kind: "nothing" };
  }
  if (option.choices) return chosen(option, typed);
  switch (option.type) {
    case ApplicationCommandOptionType.Integer:
      return numberIn(option, typed, /^-?\d{1,15}$/, "a whole number");
    case ApplicationCommandOptionType.Number:
      return numberIn(option, typed, /^-?\d{1,15}(\.\d+)?$/, "a number");
    case ApplicationCommandOptionType.Attachment:
      return { kind: "problem", text: "Choose a file." };
    default:
      return textIn(option, typed);
  }
}

function chosen({ choices }: Option, typed: string): Filled {
  const found = choices?.find(({ name }) => name.toLowerCase() === typed.toLowerCase());
  return found ? { kind: "value", value: found.value } : { kind: "problem", text: "Choose one of the values offered." };
}

function numberIn({ least, most }: Option, typed: string, pattern: RegExp, what: string): Filled {
  const value = Number(typed);
  if (!pattern.test(typed)) return { kind: "problem", text: `The value must be ${what}.` };
  if (value < least) return { kind: "problem", text: `The value must be at least ${least}.` };
  if (value > most) return { kind: "problem", text: `The value must be at most ${most}.` };
  return { kind: "value", value };
}

function textIn({ least, most }: Option, typed: string): Filled {
  if (typed.length < least) return { kind: "problem", text: `The value must have at least ${least} characters.` };
  if (typed.length > most) return { kind: "problem", text: `The value must have at most ${most} characters.` };
  return { kind: "value", value: typed };
}
