import { type Kysely, sql } from "kysely";
import type { StoredArticle } from "#briefing/proof.ts";
import { inBatches } from "#database/batches.ts";
import type { Tables } from "#database/tables.ts";
import { loadArticles } from "./load.ts";
import { isSeenBy } from "./scope.ts";

/** Articles that a server may read, with all that is known of their past, in the order of their ids here; withdrawn ones too. */
export async function loadStored(
  kysely: Kysely<Tables>,
  ids: readonly number[],
  server: string | null,
): Promise<StoredArticle[]> {
  const withdrawn = await readable(kysely, ids, server);
  const former = await formerTexts(kysely, ids);
  const articles = await loadArticles(
    kysely,
    ids.filter((id) => withdrawn.has(id)),
  );
  return articles.map((stored) => ({
    ...stored,
    former: former.get(stored.article.id) ?? [],
    withdrawnAt: withdrawn.get(stored.article.id) ?? null,
  }));
}

/** Those of the articles that a server may read; with each, when it was withdrawn. */
async function readable(
  kysely: Kysely<Tables>,
  ids: readonly number[],
  server: string | null,
): Promise<Map<number, string | null>> {
  const found = new Map<number, string | null>();
  for (const batch of inBatches(ids)) {
    const rows = await kysely
      .selectFrom("articles")
      .select(["id", "withdrawn_at"])
      .where("id", "in", batch)
      .where(isSeenBy(server, sql.ref("articles.id")))
      .execute();
    for (const { id, withdrawn_at } of rows)
      found.set(id, withdrawn_at === null ? null : new Date(withdrawn_at).toISOString());
  }
  return found;
}

/** The texts that articles had before, the latest first. */
async function formerTexts(
  kysely: Kysely<Tables>,
  ids: readonly number[],
): Promise<Map<number, { text: string; until: string }[]>> {
  const found = new Map<number, { text: string; until: string }[]>();
  for (const batch of inBatches(ids)) {
    const rows = await kysely
      .selectFrom("versions")
      .select(["article_id", "until", "text"])
      .where("article_id", "in", batch)
      .orderBy("version", "desc")
      .execute();
    for (const { article_id, until, text } of rows) {
      const former = { text, until: new Date(until).toISOString() };
      found.set(article_id, [...(found.get(article_id) ?? []), former]);
    }
  }
  return found;
}
