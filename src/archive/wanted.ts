import type { Term, Topic } from "#news/topic.ts";
import { countriesIn } from "./aliases.ts";
import type { WeightedTerm } from "./rank.ts";
import type { Wanted } from "./search-index.ts";
import { stemHash } from "./vector.ts";

/** The weight of a country's people and capital, as against its own name: .6 finds more of it (recall +.8), .25 puts it in better order (nDCG +.5). */
const ALIAS_WEIGHT = 0.35;

/** What to look for: articles with all terms of an alternative, a country also by its people or capital. */
export function allOf({ alternatives, excluded }: Topic): Wanted {
  return { alternatives: alternatives.flatMap(withCountries), excluded };
}

/** What to look for when few articles have all terms: any of them; of many common ones only the rarest, with about `most` articles together. */
export function anyOf(topic: Topic, articlesWith: (term: Term) => number, most: number): Wanted {
  const wants = allOf(topic).alternatives.flat();
  const counted = wants.map((want) => ({ want, articles: want.reduce((sum, term) => sum + articlesWith(term), 0) }));
  let sum = 0;
  const rarest = counted
    .sort((a, b) => a.articles - b.articles)
    .filter(({ articles }, place) => {
      sum += articles;
      return place === 0 || sum <= most;
    });
  return { alternatives: rarest.map(({ want }) => [want]), excluded: topic.excluded };
}

/** Whether a topic asks for one thing: then what has any of its terms has all. */
export function isOneTerm({ alternatives }: Topic): boolean {
  return alternatives.every((terms) => terms.length === 1);
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
