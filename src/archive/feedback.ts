import { bestFirst, rank, type Scored, type Statistics, type WeightedTerm } from "./rank.ts";
import { countIn, hashesIn } from "./vector.ts";

/*
 * Pseudo-relevance feedback in the manner of RM3 (Abdul-Jaleel et al., 2004): what the best articles have in common says more
 * about a subject than the few words asked for. By `npm run eval -- --only finding`: nDCG@10 +2 on events, +.7 on neus, +.2 on reuters.
 */
/** The articles taken to be right; 5 are as good. */
const TRUSTED_ARTICLES = 10;
/** An article is trusted by this power of its score: where one is far ahead it speaks alone. +.5 on neus against 1, 3 is between. */
const TRUST = 5;
/** Their most telling stems; 20 and 60 are as good. */
const TERMS = 40;
/** The share of the words asked for in the final score; .6 and .9 lose half a point. */
const ASKED_SHARE = 0.75;
/** Stems that more than this share of all articles have say nothing. */
const COMMON_SHARE = 0.1;
/** Only the best are scored again: what was behind these never comes to the front. */
const RESCORED = 500;

/** Scores found articles again by what the best of them share; `asked` is the sum of the weights they were found by. */
export async function withFeedback(
  found: readonly Scored[],
  asked: number,
  statisticsOn: (hashes: readonly number[]) => Promise<Statistics>,
): Promise<Scored[]> {
  const trusted = found.slice(0, TRUSTED_ARTICLES);
  const statistics = await statisticsOn([...new Set(trusted.flatMap(({ vector }) => hashesIn(vector)))]);
  const terms = sharedTerms(trusted, statistics);
  const shared = new Map(rank(found.slice(0, RESCORED), terms, statistics).map(({ id, score }) => [id, score]));
  return bestFirst(
    found.map((article) => ({
      ...article,
      score: (ASKED_SHARE * article.score) / asked + (1 - ASKED_SHARE) * (shared.get(article.id) ?? 0),
    })),
  );
}

/** The stems that tell the trusted articles from others, with weights that sum to 1. */
function sharedTerms(trusted: readonly Scored[], statistics: Statistics): WeightedTerm[] {
  const weights = new Map<number, number>();
  for (const article of trusted) {
    for (const [hash, share] of sharesIn(article)) {
      weights.set(hash, (weights.get(hash) ?? 0) + article.score ** TRUST * share);
    }
  }
  const telling = [...weights]
    .filter(([hash]) => statistics.articlesWith(hash) < COMMON_SHARE * statistics.articles)
    .map(([hash, weight]): [number, number] => [
      hash,
      weight * Math.log(statistics.articles / Math.max(statistics.articlesWith(hash), 1)),
    ])
    .sort(([, a], [, b]) => b - a)
    .slice(0, TERMS);
  const sum = telling.reduce((total, [, weight]) => total + weight, 0);
  return telling.map(([hash, weight]) => ({ names: [{ label: "", hashes: [hash], weight: 1 }], weight: weight / sum }));
}

/** What each stem makes up of an article; repetition counts less and less. */
function sharesIn({ vector }: Scored): [number, number][] {
  const saturated = hashesIn(vector).map((hash): [number, number] => {
    const count = countIn(vector, hash);
    const frequency = count === null ? 0 : count.body + count.title;
    return [hash, frequency / (frequency + 1)];
  });
  const sum = saturated.reduce((total, [, share]) => total + share, 0);
  return saturated.map(([hash, share]) => [hash, share / sum]);
}
