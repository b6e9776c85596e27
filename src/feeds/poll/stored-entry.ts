import { z } from "zod";
import type { FeedEntry } from "../feed.ts";

const text = z.string().nullable();

/** An entry as it was written down by ourselves. */
const StoredEntry: z.ZodType<FeedEntry> = z.object({
  id: text,
  url: text,
  title: text,
  summary: text,
  content: z.array(z.string()),
  publishedAt: text,
  updatedAt: text,
  authors: z.array(z.object({ name: text, email: text })),
  categories: z.array(z.string()),
  enclosures: z.array(z.string()),
  image: text,
  language: text,
  source: text,
  isWithdrawn: z.boolean(),
});

/** What stands for an entry that another version wrote down otherwise: it has no text, and fails. */
const UNREADABLE: FeedEntry = {
  id: null,
  url: null,
  title: null,
  summary: null,
  content: [],
  publishedAt: null,
  updatedAt: null,
  authors: [],
  categories: [],
  enclosures: [],
  image: null,
  language: null,
  source: null,
  isWithdrawn: false,
};

/** An entry as it is kept while it waits to be read: of its bodies the fullest. */
export function entryJson(entry: FeedEntry): string {
  return JSON.stringify({ ...entry, content: entry.content.slice(0, 1) });
}

/** The entry that was kept. */
export function entryFrom(json: string | null): FeedEntry {
  return StoredEntry.catch(UNREADABLE).parse(JSON.parse(json ?? "null"));
}
