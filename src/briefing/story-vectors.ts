import { stem } from "#text/stem.ts";
import { stopwords } from "#text/stopwords.ts";
import { words } from "#text/words.ts";
import { backgroundIdf } from "./background.ts";
import type { TermVector } from "./term-vectors.ts";

/** What an article is compared by; a language not given is English. */
export type StoryText = { readonly title: string; readonly text: string; readonly language?: string };

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
  const counts = articles.map(storyTerms);
  const found = new Map<string, number>();
  for (const terms of counts) for (const term of terms.keys()) found.set(term, (found.get(term) ?? 0) + 1);
  const idf = (term: string, frequency: number) =>
    AT_HAND * Math.log((articles.length + 1) / (frequency + 0.5)) + (1 - AT_HAND) * backgroundIdf(term);
  return counts.map((terms) => {
    const shared = [...terms].flatMap(([term, count]) => {
      const frequency = found.get(term) ?? 0;
      return frequency < 2 ? [] : [[term, (1 + Math.log(count)) * idf(term, frequency)] as const];
    });
    const length = Math.hypot(...shared.map(([, weight]) => weight)) || 1;
    return new Map(shared.map(([term, weight]) => [term, weight / length]));
  });
}

/** How often the terms of an article occur in it, title, lead and names counting more. */
function storyTerms({ title, text, language = "en" }: StoryText): Map<string, number> {
  const common = stopwords(language);
  const counts = new Map<string, number>();
  const count = (part: string, weight: (index: number) => number) => {
    words(part.slice(0, WORDS * 12))
      .slice(0, WORDS)
      .forEach((word, index) => {
        if (common.has(word.text.toLowerCase())) return;
        const name = index > 0 && /^\p{Lu}/u.test(word.text) ? CAPITAL : 1;
        const term = stem(word.text, language);
        counts.set(term, (counts.get(term) ?? 0) + name * weight(index));
      });
  };
  count(title, () => TITLE);
  count(text, (index) => (index < LEAD ? 2 : 1));
  return counts;
}
