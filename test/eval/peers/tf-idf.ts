import { averageLinkage, type Pair } from "#briefing/average-linkage.ts";
import type { StoryArticle } from "#briefing/clusters.ts";
import { type TermVector, unit } from "#briefing/term-vectors.ts";
import { termOf } from "#text/terms.ts";
import { countWords, firstWords, wordsOf } from "#text/words.ts";

/** Words of the text beside its title, which counts twice: the usual recipe. */
const WORDS = 300;
/** The likeness that does best over the four sets of whole articles, and on excerpts of fewer words than this. */
const SAME_STORY = { articles: 0.2, excerpts: 0.3, fewest: 100 };
/** Cosines below this join nothing. */
const LEAST_LIKENESS = 0.05;
/** Terms of more articles would make every article a neighbour of every other, and tell little. */
const COMMON = { share: 0.2, fewest: 400 };

/** The number of each article's story by the plain way: average linkage of the cosines of TF-IDF vectors. */
export function clusterPlainly(articles: readonly StoryArticle[]): number[] {
  const vectors = articles.map(({ title, text }) => {
    const words = [...wordsOf(title), ...wordsOf(title), ...firstWords(text, WORDS)];
    const terms = Map.groupBy(
      words.flatMap((word) => termOf(word, "en") ?? []),
      (term) => term,
    );
    return unit(new Map([...terms].map(([term, all]) => [term, all.length])));
  });
  const length = articles.reduce((sum, { text }) => sum + countWords(text), 0) / articles.length;
  const sameStory = length < SAME_STORY.fewest ? SAME_STORY.excerpts : SAME_STORY.articles;
  return averageLinkage(articles.length, likePairs(vectors), sameStory);
}

function likePairs(vectors: readonly TermVector[]): Pair[] {
  const postings = new Map<string, [place: number, weight: number][]>();
  const pairs: Pair[] = [];
  const common = Math.max(COMMON.fewest, COMMON.share * vectors.length);
  for (const [b, vector] of vectors.entries()) {
    const likeness = new Map<number, number>();
    for (const [term, weight] of vector) {
      const earlier = postings.get(term) ?? [];
      if (earlier.length < common) {
        for (const [a, other] of earlier) likeness.set(a, (likeness.get(a) ?? 0) + weight * other);
      }
      earlier.push([b, weight]);
      postings.set(term, earlier);
    }
    for (const [a, value] of likeness) if (value >= LEAST_LIKENESS) pairs.push({ a, b, likeness: value });
  }
  return pairs;
}
