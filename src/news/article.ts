import { z } from "zod";

/** An article as it comes in from an import or a feed, before it has an identity of its own. */
export const NewArticle = z.object({
  /** Where the article can be read; null for a text that has no address. */
  url: z.url({ protocol: /^https?$/ }).nullable(),
  title: z.string(),
  /** Plain text, paragraphs parted by a blank line. Every offset in Newsdesk counts UTF-16 code units of this string. */
  text: z.string().min(1),
  byline: z.string().nullable(),
  /** The publisher's name as readers know it; null when nothing tells. */
  outlet: z.string().nullable(),
  /** ISO 639-1 code, `und` when unknown. */
  language: z.string(),
  section: z.string().nullable(),
  /** UTC; null when the source gives no date: the time of storing then stands in. */
  publishedAt: z.iso.datetime().nullable(),
});
export type NewArticle = Readonly<z.infer<typeof NewArticle>>;

/** An article in the archive. */
export const Article = NewArticle.extend({
  /** The publishing second since 1970, moved to the next free one: ids sort by time, articles without a date before all others. */
  id: z.int(),
  publishedAt: z.iso.datetime(),
  storedAt: z.iso.datetime(),
  /** Hash of the words of the text, the same however they are spaced. */
  fingerprint: z.string(),
});
export type Article = Readonly<z.infer<typeof Article>>;

/** What a list of articles shows of each. */
export const ArticleHead = Article.pick({ id: true, url: true, title: true, outlet: true, language: true }).extend({
  /** null when the source gives no date. */
  publishedAt: z.iso.datetime().nullable(),
  /** When its outlet took it back; left out while it stands by it. */
  withdrawnAt: z.iso.datetime().optional(),
});
export type ArticleHead = Readonly<z.infer<typeof ArticleHead>>;

/** The head of an article, and nothing else of it. */
export function headOf(article: Article): ArticleHead {
  const { id, url, title, outlet, language } = article;
  return { id, url, title, outlet, language, publishedAt: publishingDate(article) };
}

/** When an article was published; null when its source does not tell, and it is filed under the moment of its storing. */
export function publishingDate({ publishedAt, storedAt }: Pick<Article, "publishedAt" | "storedAt">): string | null {
  return publishedAt === storedAt ? null : publishedAt;
}
