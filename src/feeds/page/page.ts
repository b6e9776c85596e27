import type { FoundArticle } from "../found-article.ts";
import { parsePage } from "./dom.ts";
import { mainText } from "./main-text.ts";
import { pageMetadata } from "./metadata.ts";
import { pageBomb } from "./page-limits.ts";

/** What a page gives: its article, or the reason why it gives none, in plain words. */
export type PageReading =
  | Readonly<{ kind: "article"; found: FoundArticle }>
  | Readonly<{ kind: "unreadable"; reason: string }>;

/** Reads the article of an HTML page; `address` is where the page was fetched, null when it comes from a file. */
export function readPage(html: string, address: string | null): PageReading {
  const bomb = pageBomb(html);
  if (bomb !== null) return { kind: "unreadable", reason: bomb };
  try {
    return { kind: "article", found: articleOf(html, address) };
  } catch {
    // linkedom and Readability break on markup that nobody foresaw; that is the page's fault, and the next one is read.
    return { kind: "unreadable", reason: "its markup cannot be read" };
  }
}

/** The body in the page's JSON-LD stands in where the page shows less than half of it. */
function articleOf(html: string, address: string | null): FoundArticle {
  const metadata = pageMetadata(parsePage(html), address);
  const text = mainText(html, metadata.title);
  return { ...metadata, text: text.length >= metadata.text.length * 0.7 ? text : metadata.text };
}
