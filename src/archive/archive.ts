import type { AnalysedArticle, FoundArticle } from "#briefing/analysis.ts";
import type { Database } from "#database/database.ts";
import type { ArticleHead, NewArticle } from "#news/article.ts";
import type { Topic } from "#news/topic.ts";
import { addArticles, type Incoming } from "./add.ts";
import { findArticles } from "./find.ts";
import { identityOf, tellKnown } from "./known.ts";
import { type ArchiveStats, countArticles, loadArticles, newestHeads, statsOf } from "./load.ts";
import { namesStartingWith, nearNames } from "./names.ts";
import { renewAnalyses } from "./renew.ts";
import { type Hit, type Query, searchArticles } from "./search.ts";
import { searchIndex } from "./search-index.ts";
import { titlesMatching } from "./titles.ts";

/** All that Newsdesk keeps of the news, and the ways to find it again. */
export type Archive = {
  /** Says of each article whether it is stored already or stands earlier in the list: cheap, to be asked before analysing. */
  readonly known: (articles: readonly NewArticle[]) => Promise<boolean[]>;
  /** Stores what is not known, all of it or (when it throws) nothing; says of each article what became of it. */
  readonly add: (incoming: readonly Incoming[], now: Date) => Promise<readonly ("stored" | "known")[]>;
  /** Analyses a few outdated articles again, and says how many; 0 when all are up to date. */
  readonly renew: (analyse: Parameters<typeof renewAnalyses>[1]) => Promise<number>;
  readonly search: (query: Query) => Promise<readonly Hit[]>;
  /** Articles for a briefing, the best and newest first, from as far back as it takes to have enough; `since` bounds it. */
  readonly find: (
    topic: Topic,
    window: { readonly since: Date | null; readonly now: Date; readonly limit: number },
  ) => Promise<readonly FoundArticle[]>;
  /** In the order of the ids; those that are not in the archive are left out. */
  readonly load: (ids: readonly number[]) => Promise<readonly AnalysedArticle[]>;
  readonly article: (id: number) => Promise<AnalysedArticle | null>;
  /** Names of actors for autocompletion, the most frequent first. */
  readonly namesStartingWith: (prefix: string, limit: number) => Promise<readonly string[]>;
  /** Names and title words that a misspelled word may stand for, the likeliest first. */
  readonly nearNames: (word: string, limit: number) => Promise<readonly string[]>;
  /** Articles whose title has all words, the last perhaps begun only; newest first. Without words the newest articles. */
  readonly titlesMatching: (words: string, limit: number) => Promise<readonly ArticleHead[]>;
  readonly newest: (limit: number) => Promise<readonly ArticleHead[]>;
  readonly count: () => Promise<number>;
  readonly stats: () => Promise<ArchiveStats>;
};

/** The archive in a database. */
export function openArchive(database: Database): Archive {
  const { kysely } = database;
  const shelf = { kysely, index: searchIndex(database) };
  return {
    known: (articles) => tellKnown(kysely, articles.map(identityOf)),
    add: (incoming, now) => addArticles(database, shelf.index, incoming, now),
    renew: (analyse) => renewAnalyses(database, analyse),
    search: (query) => searchArticles(shelf, query),
    find: (topic, window) => findArticles(shelf, topic, window),
    load: (ids) => loadArticles(kysely, ids),
    article: async (id) => (await loadArticles(kysely, [id]))[0] ?? null,
    namesStartingWith: (prefix, limit) => namesStartingWith(kysely, prefix, limit),
    nearNames: (word, limit) => nearNames(kysely, word, limit),
    titlesMatching: (words, limit) => titlesMatching(shelf, words, limit),
    newest: (limit) => newestHeads(kysely, limit),
    count: () => countArticles(kysely),
    stats: () => statsOf(kysely),
  };
}
