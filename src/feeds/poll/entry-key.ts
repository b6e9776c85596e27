import { hash } from "node:crypto";
import { canonicalUrl } from "#news/identity.ts";
import type { FeedEntry } from "../feed.ts";

type Words = Pick<FeedEntry, "title" | "content" | "summary">;

/** What an entry is known by within its feed: the feed's own name for it, else its address, else its words. */
export function entryKey(entry: Words & Pick<FeedEntry, "id" | "url">): string {
  if (entry.id !== null) return digest(entry.id);
  if (entry.url !== null) return digest(canonicalUrl(entry.url));
  return digest(`${entry.title ?? ""}\n${wordsOf(entry)}`);
}

/**
 * Changes when the words of an entry or its date of change do; markup and addresses in it do not count, for they change
 * with every advertisement.
 */
export function contentHash(entry: Words & Pick<FeedEntry, "updatedAt" | "isWithdrawn">): string {
  return digest(JSON.stringify([entry.title, wordsOf(entry), entry.updatedAt, entry.isWithdrawn]));
}

function wordsOf({ content, summary }: Words): string {
  return (content[0] ?? summary ?? "")
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}

/** 128 bits are enough to tell entries of one feed apart. */
function digest(text: string): string {
  return hash("sha256", text, "base64url").slice(0, 22);
}
