import { type APIApplicationCommandStringOption, ApplicationCommandOptionType } from "discord-api-types/v10";
import { BadInput, type Choice } from "#discord/command.ts";
import type { OptionValues } from "#discord/interaction.ts";
import { readDate } from "#feeds/dates.ts";
import { optionalText } from "./options.ts";
import { choice, type NamesStartingWith, suggestNames } from "./suggestions.ts";

const DAY = 86_400_000;
const unitDays: Readonly<Record<string, number>> = { h: 1 / 24, d: 1, w: 7, m: 30, y: 365 };

/** What is offered while somebody types; any of them, "5 days ago", "2w", "2016" or "1 July 2016" is understood. */
export const sinceSuggestions = ["24 hours", "3 days", "7 days", "30 days", "1 year", "all time"] as const;

/** The option `since` of a command; `description` says what it does there. */
export function sinceDefinition(description: string): APIApplicationCommandStringOption {
  return {
    type: ApplicationCommandOptionType.String,
    name: "since",
    description,
    autocomplete: true,
    max_length: 30,
  };
}

/** What completes a command of `since` and names: times for the one, names from the archive for anything else. */
export async function suggestNamesOrSince(
  { option, typed }: { readonly option: string; readonly typed: string },
  names: NamesStartingWith,
): Promise<Choice[]> {
  return option === "since" ? sinceChoices(typed) : suggestNames(typed, names);
}

/** The moment the option `since` names; null when it is left out. */
export function sinceOption(options: OptionValues, now: Date): Date | null {
  const typed = optionalText(options, "since");
  return typed === null ? null : readSince(typed, now);
}

/**
 * The moment from which articles count; 1970 for all of them.
 * @throws BadInput when the text names no time.
 */
export function readSince(text: string, now: Date): Date {
  const typed = text.trim().toLowerCase();
  if (/^(all|all time|ever|always)$/.test(typed)) return new Date(0);
  if (typed === "today") return new Date(now.getTime() - DAY);
  if (typed === "yesterday") return new Date(now.getTime() - 2 * DAY);
  const moment = lengthAgo(typed, now) ?? dayNamed(typed);
  if (moment && moment <= now) return moment;
  throw new BadInput(
    "`since` needs a time such as `7 days`, `2 weeks`, `1 year`, `all time`, or a past date such as `2016-07-01`.",
  );
}

/** The times to choose from that fit what is typed, and what is typed. */
export function sinceChoices(typed: string): Choice[] {
  const fitting = sinceSuggestions.filter((suggestion) => suggestion.includes(typed.trim().toLowerCase()));
  const own = typed.trim() === "" ? [] : [typed.trim()];
  return [...new Set([...own, ...fitting])].map((text) => choice(text, text));
}

function lengthAgo(typed: string, now: Date): Date | null {
  const match = typed.match(
    /^(?:last |past )?(\d{1,4})? ?(?:(h)(?:ours?|rs?)?|(d)(?:ays?)?|(w)(?:eeks?|ks?)?|(m)(?:onths?)?|(y)(?:ears?|rs?)?)(?: ago)?$/,
  );
  const [, count = "1", ...units] = match ?? [];
  const days = unitDays[units.find((unit) => unit !== undefined) ?? ""];
  return days === undefined ? null : new Date(now.getTime() - Number(count) * days * DAY);
}

/** A day, or the first one of a month ("2016-07") or a year ("2016"). */
function dayNamed(typed: string): Date | null {
  const [, year, month = "01"] = typed.match(/^(\d{4})(?:-(\d{2}))?$/) ?? [];
  const isNumber = /^[\d.]+$/.test(typed);
  const date = year ? readDate(`${year}-${month}-01`) : isNumber ? null : readDate(typed);
  return date === null ? null : new Date(date);
}
