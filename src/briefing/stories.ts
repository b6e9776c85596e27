import { publishingDate } from "#news/article.ts";
import type { AnalysedArticle } from "./analysis.ts";
import type { Coverage } from "./briefing.ts";
import { clustering } from "./clusters.ts";
import { withoutCopies } from "./near-duplicates.ts";
import { isReport } from "./reports.ts";

/** How far down the ranking an article may stand to weigh half as much as the first: one good match makes no story. */
const RANK = 5;
/** What an article weighs that is no report: opinions and live blogs follow the news, and do not make a story of it. */
const NO_REPORT = 0.3;
/** Articles on one topic are all somewhat alike: its stories are told apart more narrowly than those of the whole news. */
export const ALIKENESS_ON_TOPIC = 0.22;

/** Articles that tell of one thing, in the order in which they were given. */
export type Story<From extends AnalysedArticle = AnalysedArticle> = readonly From[];

/** What articles tell, each text once. */
export type Stories<From extends AnalysedArticle> = {
  /** Those that are no copies of others. */
  readonly articles: readonly From[];
  /** Their stories, in the order of their first articles; the higher `alikeness`, the narrower they are. */
  readonly at: (alikeness?: number) => Story<From>[];
};

/**
 * Parts articles into stories, without the copies: one report in five papers is one report, and one outlet's word. Only those are taken for
 * copies that `mayBeCopies` admits.
 */
export function storiesAmong<From extends AnalysedArticle>(
  all: readonly From[],
  mayBeCopies: (one: From, other: From) => boolean = () => true,
): Stories<From> {
  const clusters = clustering(
    all.map(({ article, analysis }) => ({
      id: article.id,
      title: article.title,
      text: article.text,
      language: analysis.language,
      terms: analysis.storyTerms,
      date: publishingDate(article),
    })),
  );
  const pairs = clusters.likePairs.filter(({ a, b }) => {
    const [one, other] = [all[a], all[b]];
    return one !== undefined && other !== undefined && mayBeCopies(one, other);
  });
  const articles = withoutCopies(all, pairs);
  return {
    articles,
    at: (alikeness) => {
      const numbers = clusters.storiesAt(alikeness);
      const numberOf = new Map(all.map((article, place) => [article, numbers[place]]));
      return [...Map.groupBy(articles, (article) => numberOf.get(article)).values()];
    },
  };
}

/** How much a story weighs among articles ranked by `rankOf`, 0 being the best: many outlets, and near the top. */
export function weightOf<From extends AnalysedArticle>(story: Story<From>, rankOf: (article: From) => number): number {
  const weight = (article: From) => (isReport(article) ? 1 : NO_REPORT) / (RANK + rankOf(article));
  return outletsIn(story) * story.reduce((sum, article) => sum + weight(article), 0);
}

/** What articles cover, in numbers and dates. */
export function coverageOf(articles: readonly AnalysedArticle[]): Coverage {
  const dates = articles.flatMap(({ article }) => publishingDate(article) ?? []).sort();
  return {
    articles: articles.length,
    outlets: outletsIn(articles),
    from: dates[0] ?? null,
    until: dates.at(-1) ?? null,
  };
}

/** When an article was published, in milliseconds since 1970. */
export function timeOf({ article }: AnalysedArticle): number {
  return Date.parse(article.publishedAt);
}

/** When the newest of articles was published, in milliseconds since 1970. */
export function newestTime(articles: readonly AnalysedArticle[]): number {
  return Math.max(...articles.map(timeOf));
}

/** Articles whose outlet is not known count as one outlet together: no more is known. */
function outletsIn(articles: readonly AnalysedArticle[]): number {
  return new Set(articles.map(({ article }) => article.outlet)).size;
}
