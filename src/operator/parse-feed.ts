import { readFile } from "node:fs/promises";
import { z } from "zod";
import type { Feed, FeedEntry } from "#feeds/feed.ts";
import { reasonOf } from "#feeds/import/files.ts";
import { parseFeed } from "#feeds/parse/parse.ts";
import { answerLines, type Streams } from "./json-lines.ts";

const FeedFile = z.object({
  id: z.union([z.string(), z.number()]),
  path: z.string(),
  /** Where the file was fetched. */
  url: z.string().nullish(),
  /** The headers of the answer, by name in any case. */
  headers: z.record(z.string(), z.string()).nullish(),
});
type FeedFile = z.infer<typeof FeedFile>;

/** `parse-feed`: the path of a feed's file a line in; the feed and its entries out, or why there is none. */
export async function parseFeedLines(streams: Streams): Promise<void> {
  await answerLines(streams, FeedFile, 1, (files) => Promise.all(files.map(feedLine)));
}

async function feedLine({ id, path, url, headers }: FeedFile): Promise<object> {
  const sent = new Map(Object.entries(headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]));
  const asked = url ?? "http://localhost/";
  try {
    const reading = parseFeed(await readFile(path), {
      url: URL.parse(sent.get("content-location") ?? "", asked)?.href ?? asked,
      contentType: sent.get("content-type") ?? null,
      language: sent.get("content-language") ?? null,
    });
    if (reading.kind === "unreadable") return { id, error: reading.reason };
    const { feed } = reading;
    return { id, feed: feedFields(feed, asked), entries: feed.entries.map((entry) => entryFields(entry, feed)) };
  } catch (error) {
    return { id, error: reasonOf(error) };
  }
}

/** A feed without a home page is its own, one without a title is called by its address. */
function feedFields({ entries, site, title, publishedAt, updatedAt, ...feed }: Feed, address: string) {
  const link = site ?? address;
  return { ...feed, title: title ?? link, link, published: publishedAt, updated: updatedAt };
}

/** An entry without authors has those of its feed; one without a title is called by what it says, else by its address. */
function entryFields({ url, title, authors, publishedAt, updatedAt, source, ...entry }: FeedEntry, feed: Feed) {
  return {
    ...entry,
    title: title ?? entry.summary ?? entry.content[0] ?? url,
    link: url,
    authors: authors.length > 0 ? authors : feed.authors,
    published: publishedAt,
    updated: updatedAt,
    source: source && { title: source },
  };
}
