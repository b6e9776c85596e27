import type { FoundArticle } from "../found-article.ts";
import { parsePage } from "./dom.ts";
import { mainText } from "./main-text.ts";
import { pageMetadata } from "./metadata.ts";
import { pageBomb } from "./page-limits.ts";

/**
 * What a page gives: its article, with the address it wants to be known by and that of its picture; or why it gives
 * none, in plain words.
 */
export type PageReading =
  | Readonly<{ kind: "article"; found: FoundArticle; canonicalUrl: string | null; picture: string | null }>
  | Readonly<{ kind: "unreadable"; reason: string }>;

/** Reads the article of an HTML page; `address` is where the page was fetched, null when it comes from a file. */
export function readPage(html: string, address: string | null): PageReading {
  const bomb = pageBomb(html);
  if (bomb !== null) return { kind: "unreadable", reason: bomb };
  try {
    const { found, ...links } = pageMetadata(parsePage(html), address);
    return { kind: "article", found: { ...found, text: textOf(html, found) }, ...links };
  } catch {
    // linkedom and Readability break on markup that nobody foresaw; that is the page's fault, and the next one is read.
    return { kind: "unreadable", reason: "its markup cannot be read" };
  }
}

/** The body in the page's JSON-LD stands in where the page shows less than this share of it. */
const LEAST_SHOWN = 0.7;

function textOf(html: string, { title, text: declared }: FoundArticle): string {
  const text = mainText(html, title);
  return text.length >= declared.length * LEAST_SHOWN ? text : declared;
}
