import type { AnalysedArticle, Analysis, FoundArticle } from "#briefing/analysis.ts";
import type { StoredArticle } from "#briefing/proof.ts";
import type { Database } from "#database/database.ts";
import type { ArticleHead, NewArticle } from "#news/article.ts";
import type { Topic } from "#news/topic.ts";
import { addArticles, type Incoming } from "./add.ts";
import { findArticles, type Window } from "./find.ts";
import { type Identified, identify, named, tellKnown } from "./known.ts";
import { type ArchiveStats, countArticles, newestHeads, statsOf } from "./load.ts";
import { namesStartingWith, nearNames } from "./names.ts";
import { renewAnalyses } from "./renew.ts";
import { forgetArticles, type Retention } from "./retention.ts";
import type { Servers } from "./scope.ts";
import { type Hit, type Query, searchArticles } from "./search.ts";
import { searchIndex } from "./search-index.ts";
import { shareArticles, shareStored } from "./share.ts";
import { loadStored } from "./stored.ts";
import { titlesMatching } from "./titles.ts";
import { citeArticles, type Revised, reviseArticle, withdrawArticle } from "./versions.ts";

/**
 * All that Newsdesk keeps of the news, and the ways to find it again. `servers` says for whom an article is (null: everybody),
 * `server` who asks: it reads its own articles and everybody's; null reads everybody's alone.
 */
export type Archive = {
  /** Says of each article whether it is stored already or stands earlier in the list: cheap, to be asked before analysing. */
  readonly known: (articles: readonly NewArticle[], servers?: Servers) => Promise<boolean[]>;
  /** What is stored of each article that comes from a source of these servers; null of those that are not known. */
  readonly identify: (articles: readonly NewArticle[], servers: Servers) => Promise<(Identified | null)[]>;
  /** Stores what is not known, all of it or (when it throws) nothing; says of each article what became of it. */
  readonly add: (
    incoming: readonly Incoming[],
    now: Date,
    servers?: Servers,
  ) => Promise<readonly ("stored" | "known")[]>;
  /** Lets more servers read those of the known articles that are for single ones. */
  readonly share: (articles: readonly NewArticle[], servers: Servers) => Promise<void>;
  /** The same for articles of these ids. */
  readonly shareStored: (ids: readonly number[], servers: Servers) => Promise<void>;
  /** Gives an article other words or another title, and keeps the former as a version; one that was withdrawn is back. */
  readonly revise: (id: number, article: NewArticle, analysis: Analysis, now: Date) => Promise<Revised>;
  /** Takes an article out of everything but proofs; false when it is not there or was withdrawn before. */
  readonly withdraw: (id: number, when: Date) => Promise<boolean>;
  /** Keeps the present texts of articles until a date, for what was posted of them. */
  readonly cite: (ids: readonly number[], until: Date) => Promise<void>;
  /** Forgets months that are older than asked, and says how many articles went. */
  readonly forget: (retention: Retention) => Promise<number>;
  /** Analyses a few outdated articles again, and says how many; 0 when all are up to date. */
  readonly renew: (analyse: Parameters<typeof renewAnalyses>[1]) => Promise<number>;
  readonly search: (query: Query) => Promise<readonly Hit[]>;
  /** Articles for a briefing, the best and newest first, from as far back as it takes to have enough; `since` bounds it. */
  readonly find: (topic: Topic, window: Window) => Promise<readonly FoundArticle[]>;
  /** In the order of the ids, withdrawn ones and former texts too; those that the server may not read are left out. */
  readonly load: (ids: readonly number[], server: string | null) => Promise<readonly StoredArticle[]>;
  /** null when it is not there, withdrawn or not for the server. */
  readonly article: (id: number, server: string | null) => Promise<AnalysedArticle | null>;
  /** Names of actors for autocompletion, the most frequent first; only from what everybody may read. */
  readonly namesStartingWith: (prefix: string, limit: number) => Promise<readonly string[]>;
  /** Names and title words that a misspelled word may stand for, the likeliest first; only from what everybody may read. */
  readonly nearNames: (word: string, limit: number) => Promise<readonly string[]>;
  /** Articles whose title has all words, the last perhaps begun only; newest first. Without words the newest articles. */
  readonly titlesMatching: (words: string, limit: number, server: string | null) => Promise<readonly ArticleHead[]>;
  readonly newest: (limit: number, server: string | null) => Promise<readonly ArticleHead[]>;
  /** How many articles can be found, by whomever. */
  readonly count: () => Promise<number>;
  readonly stats: () => Promise<ArchiveStats>;
};

/** The archive in a database. */
export function openArchive(database: Database): Archive {
  const { kysely } = database;
  const index = searchIndex(database);
  const shelf = (server: string | null) => ({ kysely, index, server });
  return {
    known: (articles, servers = null) => tellKnown(kysely, articles.map(named), servers),
    identify: (articles, servers) => identify(kysely, articles.map(named), servers),
    add: (incoming, now, servers = null) => addArticles(database, index, incoming, now, servers),
    share: (articles, servers) => shareArticles(database, articles, servers),
    shareStored: (ids, servers) => shareStored(database, ids, servers),
    revise: (id, article, analysis, now) => reviseArticle(database, index, { id, article, analysis, now }),
    withdraw: (id, when) => withdrawArticle(database, index, { id, when }),
    cite: (ids, until) => citeArticles(database, ids, until),
    forget: (retention) => forgetArticles(database, index, retention),
    renew: (analyse) => renewAnalyses(database, analyse),
    search: (query) => searchArticles(shelf(query.server), query),
    find: (topic, window) => findArticles(shelf(window.server), topic, window),
    load: (ids, server) => loadStored(kysely, ids, server),
    article: async (id, server) => {
      const [stored] = await loadStored(kysely, [id], server);
      return stored && !stored.withdrawnAt ? { article: stored.article, analysis: stored.analysis } : null;
    },
    namesStartingWith: (prefix, limit) => namesStartingWith(kysely, prefix, limit),
    nearNames: (word, limit) => nearNames(kysely, word, limit),
    titlesMatching: (words, limit, server) => titlesMatching(shelf(server), words, limit),
    newest: (limit, server) => newestHeads(kysely, limit, server),
    count: () => countArticles(kysely),
    stats: () => statsOf(kysely),
  };
}
