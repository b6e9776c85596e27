import { Char, characterAt } from "#text/characters.ts";
import { numberOf, type StretchTable, setNumber, stretchTable } from "#text/stretch-table.ts";
import { termsOf } from "#text/terms.ts";
import { wordEnd, wordStart } from "#text/words.ts";
import type { StoryTerms } from "./analysis.ts";
import { backgroundIdf } from "./background.ts";

/** What an article is compared by; a language not given is English, and terms not given are counted. */
export type StoryText = {
  readonly title: string;
  readonly text: string;
  readonly language?: string;
  readonly terms?: StoryTerms | undefined;
};

/** Words of the text that are read: a report tells its story early, and later on its background. */
const WORDS = 400;
/** Words at the top of the text that count twice. */
const LEAD = 60;
/** How many times the words of the title count. */
const TITLE = 3;
/** How much more a capitalised word counts: names tell stories apart. */
const CAPITAL = 1.5;
/** How much of a term's weight comes from the articles at hand, and not from news at large: 0.4 to 1 do about as well. */
const AT_HAND = 0.7;

/**
 * TF-IDF weights, of length 1 together or none: the terms by their numbers among those of all articles compared, and
 * the weight of each.
 */
export type StoryVector = { readonly terms: readonly number[]; readonly weights: readonly number[] };

/** The vectors of articles, made to be compared with each other: terms of one article alone are left out. */
export function storyVectors(articles: readonly StoryText[]): StoryVector[] {
  const told = articles.map((article) => article.terms ?? storyTerms(article));
  const terms: string[] = [];
  const known = stretchTable(told.reduce((sum, { counts }) => sum + counts.length, 1));
  const counted = told.map((article) => numberedTerms(article, terms, known));
  const idf = idfAmong(terms, counted);
  return counted.map((article) => vectorOf(article, idf));
}

/** The terms of an article by their numbers, and how often each occurs. */
type NumberedTerms = { readonly terms: readonly number[]; readonly counts: readonly number[] };

/** Numbers the terms of an article, those that are not `known` behind `all`. */
function numberedTerms({ terms, counts }: StoryTerms, all: string[], known: StretchTable): NumberedTerms {
  let end = -1;
  const numbers = counts.map(() => {
    const start = end + 1;
    const space = terms.indexOf(" ", start);
    end = space < 0 ? terms.length : space;
    const number = numberOf(known, terms, start, end);
    if (number === 0) setNumber(known, terms, start, end, all.push(terms.slice(start, end)));
    return (number || all.length) - 1;
  });
  return { terms: numbers, counts };
}

/** How telling each term is that several articles have; 0 for one of one article. */
function idfAmong(terms: readonly string[], articles: readonly NumberedTerms[]): Float64Array {
  const found = new Int32Array(terms.length);
  for (const article of articles) for (const term of article.terms) found[term] = (found[term] ?? 0) + 1;
  return Float64Array.from(terms, (term, number) => {
    const frequency = found[number] ?? 0;
    if (frequency < 2) return 0;
    const atHand = Math.log((articles.length + 1) / (frequency + 0.5));
    return AT_HAND * atHand + (1 - AT_HAND) * backgroundIdf(term);
  });
}

function vectorOf({ terms, counts }: NumberedTerms, idf: Float64Array): StoryVector {
  const shared: number[] = [];
  const weights: number[] = [];
  let square = 0;
  terms.forEach((term, place) => {
    const weight = (1 + Math.log(counts[place] ?? 1)) * (idf[term] ?? 0);
    if (weight === 0) return;
    shared.push(term);
    weights.push(weight);
    square += weight * weight;
  });
  const length = Math.sqrt(square);
  return { terms: shared, weights: weights.map((weight) => weight / length) };
}

/** The terms of an article as they are stored with its analysis. */
export function storyTerms(article: StoryText): StoryTerms {
  const counts = countTerms(article);
  return { terms: [...counts.keys()].join(" "), counts: [...counts.values()] };
}

function countTerms({ title, text, language = "en" }: StoryText): Map<string, number> {
  const counts = new Map<string, number>();
  addTerms(counts, title, language, () => TITLE);
  addTerms(counts, text, language, (index) => (index < LEAD ? 2 : 1));
  return counts;
}

/** Adds the terms of a part of an article. */
function addTerms(
  counts: Map<string, number>,
  part: string,
  language: string,
  weightAt: (index: number) => number,
): void {
  const termAt = termsOf(language);
  for (let index = 0, at = wordStart(part, 0), end = 0; index < WORDS && at < part.length; index++) {
    end = wordEnd(part, at);
    const term = termAt(part, at, end);
    const name = index > 0 && characterAt(part, at) & Char.upper ? CAPITAL : 1;
    if (term !== null) counts.set(term, (counts.get(term) ?? 0) + name * weightAt(index));
    at = wordStart(part, end);
  }
}
