import type { NewArticle } from "#news/article.ts";
import { type FoundArticle, newArticle } from "../found-article.ts";

/**
 * What a reader makes of one record of a file: an article, or why there is none. `line` counts from 1; null when the
 * file is not read by lines.
 */
export type Entry =
  | Readonly<{ kind: "article"; article: NewArticle }>
  | Readonly<{ kind: "bad"; line: number | null; reason: string }>;

/** The entry for a found article. */
export function entryOf(found: FoundArticle, line: number | null = null): Entry {
  const article = newArticle(found);
  return article === null ? bad("there is no text in it", line) : { kind: "article", article };
}

/** The entry for a record that is no article; the reason is a sentence for the person who imports, without capital and full stop. */
export function bad(reason: string, line: number | null = null): Entry {
  return { kind: "bad", line, reason };
}
