import type { FeedReading } from "./feed.ts";
import type { PageReading } from "./page/page.ts";
import { decodeFeed } from "./parse/decode.ts";
import type { FeedPlace } from "./parse/parse.ts";

/** What a worker thread of the page pool is asked to read: the body of a page or a feed, and where it comes from. */
export type ReadingTask =
  | Readonly<{ kind: "page"; body: Uint8Array; url: string | null; contentType: string | null }>
  | Readonly<{ kind: "feed"; body: Uint8Array; where: FeedPlace }>;

/** What a worker thread of the page pool does. Each reader is loaded with the first body that needs it: linkedom and Readability are large. */
export async function readBody(task: ReadingTask): Promise<PageReading | FeedReading> {
  if (task.kind === "feed") return (await import("./parse/parse.ts")).parseFeed(task.body, task.where);
  return (await import("./page/page.ts")).readPage(decodeFeed(task.body, task.contentType), task.url);
}
