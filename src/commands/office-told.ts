import { knownNamesIn } from "#archive/aliases.ts";
import { roles } from "#briefing/actors/lexicon.ts";
import { parseTopic } from "#news/topic.ts";

/** Of these countries newspapers tell offices by their initials. */
const INITIALS: Readonly<Record<string, string>> = { american: "US", british: "UK" };
const OF = /^(\S+(?: \S+)?) of (?:the )?(.+)$/i;

/**
 * An office as newspapers tell it, with its place or body before it and a country by its people: "french president" for
 * "president of france" and "france president", "openai ceo" for "ceo of openai"; null for what is no such office.
 */
export function officeToldAs(asked: string): string | null {
  const [, office = "", whose = ""] = OF.exec(asked) ?? [];
  if (isOffice(office)) return `${peopleOf(whose) ?? whose} ${office}`;
  const words = asked.split(" ");
  const behind = words.findIndex(
    (_, at) => at > 0 && isOffice(words.at(-1) ?? "") && peopleOf(words.slice(0, at).join(" ")),
  );
  return behind < 0 ? null : `${peopleOf(words.slice(0, behind).join(" "))} ${words.slice(behind).join(" ")}`;
}

function isOffice(words: string): boolean {
  return roles.has(words.split(" ").at(-1)?.toLowerCase() ?? "");
}

/** What the people of a country are called; null for what is no country. */
function peopleOf(typed: string): string | null {
  const topic = parseTopic(typed);
  const [terms = []] = topic.kind === "topic" ? topic.alternatives : [];
  const [country] = knownNamesIn(terms);
  const people = country?.length === terms.length ? country.aliases.find(({ kind }) => kind === "people") : undefined;
  const name = people?.term.join(" ") ?? "";
  return INITIALS[name] ?? (name || null);
}
