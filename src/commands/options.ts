import { z } from "zod";
import { BadInput } from "#discord/command.ts";
import type { OptionValues } from "#discord/interaction.ts";

/** Text a person typed into a required option. */
export function requiredText(options: OptionValues, name: string, example: string): string {
  const text = optionalText(options, name);
  if (text === null) throw new BadInput(`\`${name}\` is empty: type what to look for, for example \`${example}\`.`);
  return text;
}

/** Text a person typed, trimmed; null when the option is left out or blank. */
export function optionalText(options: OptionValues, name: string): string | null {
  const text = z.coerce
    .string()
    .trim()
    .min(1)
    .safeParse(options[name] ?? "");
  return text.success ? text.data : null;
}

/** A yes or no; no when left out. */
export function isSet(options: OptionValues, name: string): boolean {
  return options[name] === true;
}
