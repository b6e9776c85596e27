import type { ArticleHead } from "#news/article.ts";
import { indexWords } from "#news/topic.ts";
import { loadHeads, newestHeads } from "./load.ts";
import type { Shelf } from "./shelf.ts";

/** Articles whose title has all words, the last perhaps begun only, newest first; without words the newest articles. */
export async function titlesMatching(
  { kysely, index, server }: Shelf,
  typed: string,
  limit: number,
): Promise<ArticleHead[]> {
  const words = indexWords(typed);
  if (words.length === 0) return newestHeads(kysely, limit, server);
  return loadHeads(kysely, await index.titled(server, words, limit));
}
