import { type Kysely, sql } from "kysely";
import { ANALYSIS_VERSION, type AnalysedArticle, Analysis, NOTHING_UNDERSTOOD } from "#briefing/analysis.ts";
import { inBatches } from "#database/batches.ts";
import type { Row, Tables } from "#database/tables.ts";
import { type Article, type ArticleHead, publishingDate } from "#news/article.ts";
import type { Identity } from "./known.ts";
import { isSeenBy } from "./scope.ts";

/** What the archive holds, in numbers. */
export type ArchiveStats = {
  readonly articles: number;
  readonly outlets: number;
  /** Publishing dates; null while there is no article. */
  readonly oldest: Date | null;
  readonly newest: Date | null;
};

/** An article as the table has it. */
export function articleRow({ text: _, ...article }: Article, keys: Omit<Identity, "fingerprint">): Row<"articles"> {
  const { publishedAt, storedAt, ...rest } = article;
  const times = { published_at: Date.parse(publishedAt), stored_at: Date.parse(storedAt), withdrawn_at: null };
  return { ...rest, ...keys, ...times };
}

/** Articles with their analyses, in the order of their ids here; ids that the archive does not have are left out. */
export async function loadArticles(kysely: Kysely<Tables>, ids: readonly number[]): Promise<AnalysedArticle[]> {
  const found = new Map<number, AnalysedArticle>();
  for (const batch of inBatches(ids)) {
    const rows = await kysely
      .selectFrom("articles")
      .innerJoin("bodies", "bodies.id", "articles.id")
      .selectAll("articles")
      .select(["bodies.text", "bodies.analysis", "bodies.analysis_version"])
      .where("articles.id", "in", batch)
      .execute();
    for (const row of rows)
      found.set(row.id, {
        article: articleFrom(row, row.text),
        analysis: analysisFrom(row.analysis, row.analysis_version),
      });
  }
  return ids.flatMap((id) => found.get(id) ?? []);
}

/** The heads of articles, in the order of their ids here; ids that the archive does not have are left out. */
export async function loadHeads(kysely: Kysely<Tables>, ids: readonly number[]): Promise<ArticleHead[]> {
  const found = new Map<number, ArticleHead>();
  for (const batch of inBatches(ids)) {
    const rows = await heads(kysely).where("id", "in", batch).execute();
    for (const row of rows) found.set(row.id, headFrom(row));
  }
  return ids.flatMap((id) => found.get(id) ?? []);
}

/** The newest articles that a server may read, newest first. */
export async function newestHeads(
  kysely: Kysely<Tables>,
  limit: number,
  server: string | null,
): Promise<ArticleHead[]> {
  const rows = await heads(kysely)
    .where("withdrawn_at", "is", null)
    .where(isSeenBy(server, sql.ref("articles.id")))
    .orderBy("id", "desc")
    .limit(limit)
    .execute();
  return rows.map(headFrom);
}

/** Counts what the archive holds. */
export async function statsOf(kysely: Kysely<Tables>): Promise<ArchiveStats> {
  const { outlets } = await kysely
    .selectFrom("articles")
    .select(({ fn }) => fn.count<number>("outlet_key").distinct().as("outlets"))
    .where("outlet_key", "!=", "")
    .executeTakeFirstOrThrow();
  const dates = kysely.selectFrom("articles").select("published_at").limit(1);
  const oldest = await dates.orderBy("id", "asc").executeTakeFirst();
  const newest = await dates.orderBy("id", "desc").executeTakeFirst();
  return {
    articles: await countArticles(kysely),
    outlets,
    oldest: oldest ? new Date(oldest.published_at) : null,
    newest: newest ? new Date(newest.published_at) : null,
  };
}

/** How many articles there are: summed from the months, because counting a million rows takes a while. */
export async function countArticles(kysely: Kysely<Tables>): Promise<number> {
  const months = await kysely.selectFrom("months").select("articles").execute();
  return months.reduce((sum, { articles }) => sum + articles, 0);
}

function heads(kysely: Kysely<Tables>) {
  return kysely
    .selectFrom("articles")
    .select(["id", "url", "title", "outlet", "language", "published_at", "stored_at"]);
}

type HeadRow = Pick<Row<"articles">, "id" | "url" | "title" | "outlet" | "language" | "published_at" | "stored_at">;

function headFrom({ published_at, stored_at, ...head }: HeadRow): ArticleHead {
  const times = { publishedAt: new Date(published_at).toISOString(), storedAt: new Date(stored_at).toISOString() };
  return { ...head, publishedAt: publishingDate(times) };
}

function articleFrom(row: Row<"articles">, text: string): Article {
  const { id, url, title, outlet, language, byline, section, fingerprint } = row;
  const publishedAt = new Date(row.published_at).toISOString();
  const storedAt = new Date(row.stored_at).toISOString();
  return { id, url, title, text, outlet, language, byline, section, fingerprint, publishedAt, storedAt };
}

function analysisFrom(json: string, version: number): Analysis {
  // `add` wrote it from an Analysis of this shape: to check it again would take .15 ms an article, most of a briefing's search.
  if (version === ANALYSIS_VERSION) return JSON.parse(json);
  const former = Analysis.safeParse(JSON.parse(json));
  return former.success ? former.data : NOTHING_UNDERSTOOD;
}
