import type { FeedReading } from "./feed.ts";
import type { PageReading } from "./page/page.ts";
import { decodeFeed } from "./parse/decode.ts";
import type { FeedLink } from "./parse/feed-links.ts";
import type { FeedPlace } from "./parse/parse.ts";

/**
 * What a worker thread of the page pool is asked to read: the body of a page, a feed or a page that may name feeds, and
 * where it comes from.
 */
export type ReadingTask =
  | Readonly<{ kind: "page"; body: Uint8Array; url: string | null; contentType: string | null }>
  | Readonly<{ kind: "feed"; body: Uint8Array; where: FeedPlace }>
  | Readonly<{ kind: "links"; body: Uint8Array; url: string }>;

/** What it gives. */
export type Read = PageReading | FeedReading | Readonly<{ kind: "links"; links: readonly FeedLink[] }>;

/**
 * What a worker thread of the page pool does. Each reader is loaded with the first body that needs it: linkedom and
 * Readability are large.
 */
export async function readBody(task: ReadingTask): Promise<Read> {
  if (task.kind === "links") return { kind: "links", links: await linksIn(task.body, task.url) };
  if (task.kind === "feed") return (await import("./parse/parse.ts")).parseFeed(task.body, task.where);
  return (await import("./page/page.ts")).readPage(decodeFeed(task.body, task.contentType), task.url);
}

async function linksIn(body: Uint8Array, url: string): Promise<readonly FeedLink[]> {
  const { feedLinks } = await import("./parse/feed-links.ts");
  const { decodeHtml } = await import("./page/charset.ts");
  return feedLinks(decodeHtml(Buffer.from(body)), url);
}
