import type { Subjects } from "#briefing/topic-naming.ts";
import { readable, type Term, type Topic } from "#news/topic.ts";
import { type Alias, knownNamesIn } from "./aliases.ts";
import type { Naming, WeightedTerm } from "./rank.ts";
import type { Wanted } from "./search-index.ts";
import { spellings } from "./spellings.ts";
import { stemHash } from "./vector.ts";

/**
 * What a name counts beside the reader's own: other spellings nearly all; a people, and more so a capital, may be in the news
 * for something else. On places people from .35 to .5 differ by .1, 1 for all of them loses two points.
 */
const ALIAS_WEIGHTS: Readonly<Record<Alias["kind"], number>> = { name: 0.7, people: 0.5, capital: 0.3 };
/** Topics of more terms are sentences, which no article repeats. */
const LONGEST_PHRASE = 3;

/** What to look for: articles with all terms of an alternative, what is well known also by its other names. */
export function allOf({ alternatives, excluded }: Topic): Wanted {
  return {
    alternatives: alternatives.map((terms) =>
      subjects(terms).map(({ own, aliases }) => [own, ...aliases.map(({ term }) => term)]),
    ),
    excluded,
  };
}

/** What a topic asks for, by all its names. */
export function subjectsOf(topic: Topic): Subjects {
  return allOf(topic).alternatives;
}

/**
 * What to look for when few articles have all terms: any of them; of many common ones only the rarest, with about
 * `most` articles together.
 */
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
  return alternatives.every((terms) => subjects(terms).length === 1);
}

/** Articles with the words of an alternative one after the other; null when no alternative has a few words. */
export function inOneRun({ alternatives, excluded }: Topic): Wanted | null {
  const runs = alternatives.filter((terms) => terms.length > 1 && terms.length <= LONGEST_PHRASE);
  return runs.length === 0 ? null : { alternatives: runs.map((terms) => [[terms.flat()]]), excluded };
}

/** The terms by which the found articles are ranked; each carries the words that tell a reader why an article was found. */
export function weightedTerms({ alternatives }: Topic): WeightedTerm[] {
  const terms = alternatives.flatMap(subjects).map(weighted);
  return [...new Map(terms.map((term) => [term.names[0].label, term])).values()];
}

/** One thing that a topic names, in one word or in several. */
type Subject = { readonly own: Term; readonly aliases: readonly Alias[] };

/** What the terms name: known names of several words are one thing, "south korea" is no South and no Korea. */
function subjects(terms: readonly Term[]): Subject[] {
  const known = knownNamesIn(terms);
  return terms.flatMap((term, place): Subject[] => {
    const name = known.find(({ start, length }) => start <= place && place < start + length);
    if (name === undefined)
      return [{ own: term, aliases: spellings(term).map((spelt) => ({ term: spelt, kind: "name" })) }];
    if (place > name.start) return [];
    return [{ own: terms.slice(place, place + name.length).flat(), aliases: name.aliases }];
  });
}

function weighted({ own, aliases }: Subject): WeightedTerm {
  return { names: [naming(own, 1), ...aliases.map(({ term, kind }) => naming(term, ALIAS_WEIGHTS[kind]))], weight: 1 };
}

function naming(term: Term, weight: number): Naming {
  return { label: term.map(readable).join(" "), hashes: term.map(stemHash), weight };
}
