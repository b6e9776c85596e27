import type { Term, Topic } from "#news/topic.ts";
import { countriesIn } from "./aliases.ts";
import type { WeightedTerm } from "./rank.ts";
import type { Wanted } from "./search-index.ts";
import { stemHash } from "./vector.ts";

/** The weight of a country's people and capital, as against the country's own name; .2 and .8 found less. */
const ALIAS_WEIGHT = 0.4;

/** What to look for: articles with all terms of an alternative, a country also by its people or capital. */
export function allOf({ alternatives, excluded }: Topic): Wanted {
  return { alternatives: alternatives.flatMap(withCountries), excluded };
}

/** What to look for when no article has all terms: any of them. */
export function anyOf(topic: Topic): Wanted {
  return {
    alternatives: allOf(topic).alternatives.flatMap((wants) => wants.map((want) => [want])),
    excluded: topic.excluded,
  };
}

/** The terms by which the found articles are ranked; each carries the words that tell a reader why an article was found. */
export function weightedTerms({ alternatives }: Topic): WeightedTerm[] {
  const asked = alternatives.flat().map((term) => weighted(term, 1));
  const aliases = alternatives
    .flatMap(countriesIn)
    .flatMap((country) => country.aliases.map((term) => weighted(term, ALIAS_WEIGHT)));
  return [...new Map([...aliases, ...asked].map((term) => [term.label, term])).values()];
}

function weighted(term: Term, weight: number): WeightedTerm {
  return { label: term.join(" "), hashes: term.map(stemHash), weight };
}

/** A country of one word gets its aliases beside it; one of several words is also looked for as a whole by its aliases. */
function withCountries(terms: readonly Term[]): (readonly Term[])[][] {
  const countries = countriesIn(terms);
  const wants = terms.map((term, place) => [
    term,
    ...countries.flatMap(({ start, length, aliases }) => (start === place && length === 1 ? aliases : [])),
  ]);
  const whole = countries
    .filter(({ length }) => length > 1)
    .map(({ start, length, aliases }) => wants.toSpliced(start, length, [...aliases]));
  return [wants, ...whole];
}
