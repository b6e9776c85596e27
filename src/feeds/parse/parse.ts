import type { FeedReading } from "../feed.ts";
import { decodeFeed } from "./decode.ts";
import { readJsonFeed } from "./json-feed.ts";
import { readXmlFeed } from "./xml-feed.ts";

/** Bytes that are read; what comes after them is cut off. The largest feeds of news sites have 2 MB. */
const MOST_BYTES = 5_000_000;
/** Entries that are kept: a feed of news shows the latest 10 to 500; archives and podcasts have some thousand. */
const MOST_ENTRIES = 10_000;

/** Characters that tell what a text is. */
const START = 2000;

/** Where a feed comes from. */
export type FeedPlace = {
  readonly url: string;
  readonly contentType: string | null;
  /** The sender's `Content-Language`, for a feed that names no language itself. */
  readonly language?: string | null;
};

/**
 * Reads a feed of any format: RSS 0.9 to 2.0 and 1.1, Atom 0.3 and 1.0, JSON Feed 1.0 and 1.1, in any encoding, well-formed or not.
 * Never throws; takes time in proportion to the size, at most about a second for 5 MB.
 */
export function parseFeed(bytes: Uint8Array, where: FeedPlace): FeedReading {
  const text = decodeFeed(bytes.subarray(0, MOST_BYTES), where.contentType);
  const start = text.slice(0, START).trimStart();
  const feed = /^[[{]/.test(start)
    ? readJsonFeed(text, where.url, MOST_ENTRIES)
    : readXmlFeed(text, where.url, MOST_ENTRIES);
  if (feed === null) return { kind: "unreadable", reason: whatElse(start) };
  return {
    kind: "feed",
    feed: { ...feed, language: (feed.language ?? where.language ?? null)?.replace(/_/g, "-") ?? null },
  };
}

/** What a text that is no feed is, for the one who took it for a feed. */
function whatElse(start: string): string {
  if (start === "") return "is empty";
  if (isBinary(start)) return "is not text";
  if (/<opml\b/i.test(start)) return "is a list of feeds (OPML), not a feed";
  if (/<!doctype html|<(?:html|head|body|div|script|meta)\b/i.test(start)) return "is a web page, not a feed";
  return /^[[{]/.test(start) ? "is JSON, but not a feed" : "is not a feed of any known format";
}

/** Pictures and archives have a control or broken character in every few. */
function isBinary(start: string): boolean {
  const strange = start.match(/[\0-\u0008\u000e-\u001f\ufffd]/g)?.length ?? 0;
  return strange * 20 > start.length;
}
