import { ApplicationCommandOptionType } from "discord-api-types/v10";
import type { Entry, Option } from "./commands.ts";
import type { Pill } from "./values.ts";

/**
 * Deals out a typed line: `since: week` goes to the option of that name, the bare beginning to the first option that
 * wants it. What finds no home is left in `line`; `last` is the option filled last.
 */
export function fillIn(
  entry: Entry,
  pills: readonly Pill[],
  typed: string,
): { pills: readonly Pill[]; line: string; last: string | null } {
  const parts = partsOf(entry, typed);
  const bare = typed.slice(0, parts[0]?.at).trim();
  const home = bare === "" ? null : homeOfBare(entry, pills);
  const filled = [...(home ? [{ option: home, text: bare }] : []), ...parts];
  return {
    pills: filled.reduce((all, { option, text }) => withText(all, option, text), pills),
    line: home ? "" : bare,
    last: filled.at(-1)?.option.name ?? null,
  };
}

type Part = { readonly at: number; readonly option: Option; readonly text: string };

function partsOf(entry: Entry, typed: string): readonly Part[] {
  const names = entry.options.map(({ name }) => name).join("|");
  if (names === "") return [];
  const pattern = new RegExp(`(?<!\\S)(${names}):(.*?)(?=\\s(?:${names}):|$)`, "gu");
  return [...typed.matchAll(pattern)].flatMap(({ index, 1: name, 2: text = "" }) => {
    const option = entry.options.find((other) => other.name === name);
    return option ? [{ at: index, option, text: text.trim() }] : [];
  });
}

/** The first option that must be filled and is not, else the first text that is not. */
function homeOfBare({ options }: Entry, pills: readonly Pill[]): Option | null {
  const open = options.filter(({ name }) => pills.every(({ option, text }) => option.name !== name || text === ""));
  const text = open.find(({ type }) => type === ApplicationCommandOptionType.String);
  return open.find(({ isRequired }) => isRequired) ?? text ?? null;
}

function withText(pills: readonly Pill[], option: Option, text: string): readonly Pill[] {
  const filled = { option, text, value: null };
  const at = pills.findIndex((pill) => pill.option.name === option.name);
  return at === -1 ? [...pills, filled] : pills.with(at, filled);
}
