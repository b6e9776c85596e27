import { Char, characterAt } from "#text/characters.ts";
import { termsOf } from "#text/terms.ts";
import { wordEnd, wordStart } from "#text/words.ts";
import type { StoryTerms } from "./analysis.ts";
import { backgroundIdf } from "./background.ts";
import type { TermVector } from "./term-vectors.ts";

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

/** The TF-IDF vectors of articles, made to be compared with each other: terms of one article alone are left out. */
export function storyVectors(articles: readonly StoryText[]): TermVector[] {
  const counts = articles.map((article) => (article.terms ? opened(article.terms) : countTerms(article)));
  const idf = idfAmong(counts);
  return counts.map((terms) => vectorOf(terms, idf));
}

function vectorOf(terms: ReadonlyMap<string, number>, idf: ReadonlyMap<string, number>): TermVector {
  const weights: [string, number][] = [];
  let square = 0;
  for (const [term, count] of terms) {
    const telling = idf.get(term);
    if (telling === undefined) continue;
    const weight = (1 + Math.log(count)) * telling;
    weights.push([term, weight]);
    square += weight * weight;
  }
  const length = Math.sqrt(square) || 1;
  const vector = new Map<string, number>();
  for (const [term, weight] of weights) vector.set(term, weight / length);
  return vector;
}

/** How telling each term is that several articles have. */
function idfAmong(counts: readonly ReadonlyMap<string, number>[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const terms of counts) for (const term of terms.keys()) found.set(term, (found.get(term) ?? 0) + 1);
  const idf = new Map<string, number>();
  for (const [term, frequency] of found) {
    if (frequency < 2) continue;
    const atHand = Math.log((counts.length + 1) / (frequency + 0.5));
    idf.set(term, AT_HAND * atHand + (1 - AT_HAND) * backgroundIdf(term));
  }
  return idf;
}

/** The terms of an article as they are stored with its analysis. */
export function storyTerms(article: StoryText): StoryTerms {
  const counts = countTerms(article);
  return { terms: [...counts.keys()].join(" "), counts: [...counts.values()] };
}

function opened({ terms, counts }: StoryTerms): Map<string, number> {
  const found = new Map<string, number>();
  let place = 0;
  for (const term of terms === "" ? [] : terms.split(" ")) found.set(term, counts[place++] ?? 0);
  return found;
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
