import type { Stored, StoredArticle } from "#briefing/proof.ts";

/** Articles that were loaded, by their ids, as proofs ask for them. */
export function storedAmong(articles: readonly StoredArticle[]): Stored {
  const byId = new Map(articles.map((article) => [article.article.id, article]));
  return (id) => byId.get(id);
}
