import type { Choice } from "#discord/command.ts";
import { CHOICE_TEXT } from "#discord/command-limits.ts";
import { plain, shorten } from "#discord/escape.ts";

/** Names in the archive that start like what is typed, the most frequent first. */
export type NamesStartingWith = (prefix: string, limit: number) => Promise<readonly string[]>;

const MOST_SUGGESTIONS = 10;

/** Names from the archive that complete what is typed; what is typed comes last, for Enter takes the first. */
export async function suggestNames(typed: string, names: NamesStartingWith): Promise<Choice[]> {
  const wanted = typed.trim();
  const found = await names(wanted, MOST_SUGGESTIONS);
  const isListed = wanted === "" || found.some((name) => name.toLowerCase() === wanted.toLowerCase());
  return [...found, ...(isListed ? [] : [wanted])].map((name) => choice(name, name));
}

/** Marks the id of what was chosen from the suggestions, as against words that a person typed. */
const CHOSEN = /^#(\d{1,16})$/;

/** A choice that stands for one article or feed. */
export function choiceOf(id: number, name: string): Choice {
  return choice(name, `#${id}`);
}

/** The id of what was chosen, or typed like it; null for all other words. */
export function chosenId(typed: string): number | null {
  const id = CHOSEN.exec(typed)?.[1];
  return id === undefined ? null : Number(id);
}

/** A choice within Discord's limits; one whose value would have to be cut is shown with its name cut only. */
export function choice(name: string, value: string): Choice {
  return { name: shorten(plain(name), CHOICE_TEXT) || "…", value: value.slice(0, CHOICE_TEXT) };
}
