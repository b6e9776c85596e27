import type { FoundArticle } from "#briefing/analysis.ts";
import type { Topic } from "#news/topic.ts";
import type { BriefingNeeds } from "./briefings.ts";

/** Who is in all the news fills any list with the last weeks: beside them so many articles are read of each of some earlier times … */
const OF_EARLIER = 15;
/** … in years before most of the newest ones. */
const YEARS_BEFORE = [0.25, 1, 2, 4, 8];
const YEAR = 365 * 86_400_000;
/** The share of the newest articles that are no stragglers from long ago. */
const MOST = 0.75;

/**
 * The newest articles that have a name, whomever they mean by it, at most so many, and where there are as many, some of
 * earlier times too.
 */
export async function articlesOverTime(
  topic: Topic,
  { limit, server }: { readonly limit: number; readonly server: string | null },
  { find, now }: Pick<BriefingNeeds, "find" | "now">,
): Promise<readonly FoundArticle[]> {
  const since = new Date(0);
  const newest = await find(topic, { since, now: now(), limit, server, anySense: true });
  if (newest.length < limit) return newest;
  const dates = newest.map(({ article }) => Date.parse(article.publishedAt)).toSorted((a, b) => b - a);
  const oldest = dates[Math.floor(MOST * dates.length)] ?? 0;
  const earlier = await Promise.all(
    YEARS_BEFORE.map((years) => {
      const until = new Date(oldest - years * YEAR);
      return find(topic, { since, until, now: until, limit: OF_EARLIER, server, anySense: true });
    }),
  );
  return [...new Map([...newest, ...earlier.flat()].map((found) => [found.article.id, found])).values()];
}
