import type { AnalysedArticle } from "#briefing/analysis.ts";
import { readable, type Term } from "#news/topic.ts";
import { isFirstName } from "#text/first-names.ts";
import { knownNamesIn } from "./aliases.ts";
import { wholeWord } from "./word-patterns.ts";

/** A name that so many of the texts found give to a person is meant as a person's: Musk, and not Ford. */
const MOSTLY = 0.5;

/**
 * Tells which texts speak of a person where a place or a firm is asked for: Jim Jordan, Christine Blasey Ford, Denzel
 * Washington. They bring the name in behind a first name. A country is always meant as such, other names unless most of
 * the texts found bring in a person.
 */
export function namesakeTest(
  terms: readonly Term[],
  name: string,
  found: readonly string[],
): (text: string) => boolean {
  const [known] = knownNamesIn(terms);
  const others = (known?.aliases ?? []).map(({ term }) => new RegExp(wholeWord(term.join(" ")), "iu"));
  const isPerson = bringsInPerson(name);
  const isCountry = known?.aliases.some(({ kind }) => kind === "people") === true;
  if (!isCountry && found.filter(isPerson).length > MOSTLY * found.length) return () => false;
  return (text) => isPerson(text) && !others.some((other) => other.test(text));
}

/** Tells whether a text has a name first behind a first name, and as the end of what is named: "Walt Disney World" is no Walt. */
function bringsInPerson(name: string): (text: string) => boolean {
  const first = new RegExp(`((?:\\p{Lu}[\\p{L}.’'-]* ){0,2})(?<!\\p{L})${name}(?!\\p{L})(?! \\p{Lu})`, "u");
  return (text) => first.exec(text)?.[1]?.trim().split(" ").some(isFirstName) === true;
}

/** Tells which articles have the name of a known place, and what else it goes by, in the names of people alone: Georgia Harrison, Cuba Gooding. */
export function peopleOnlyTest(terms: readonly Term[]): (found: AnalysedArticle) => boolean {
  const [known] = knownNamesIn(terms);
  if (known === undefined || known.length < terms.length) return () => false;
  const words = [terms.flat(), ...known.aliases.map(({ term }) => term)];
  const name = wholeWord(words.map((term) => term.map(readable).join(" ")).join("|"));
  const [isNamed, named] = [new RegExp(name, "iu"), new RegExp(name, "giu")];
  return ({ article: { text }, analysis: { actors } }) => {
    const people = actors.filter((actor) => actor.type === "PER" && isNamed.test(actor.name));
    const mentions = people.flatMap((actor) => actor.mentions);
    const isOfPerson = (at: number) => mentions.some(({ start, end }) => start <= at && at < end);
    return mentions.length > 0 && text.matchAll(named).every(({ index }) => isOfPerson(index));
  };
}
