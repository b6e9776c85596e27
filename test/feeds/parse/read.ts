import type { Feed } from "#feeds/feed.ts";
import { parseFeed } from "#feeds/parse/parse.ts";

/** Where the feeds of the tests come from. */
export const address = "https://example.org/news/feed.xml";

/** The feed in a text or in bytes; throws when there is none. */
export function feedIn(content: string | Uint8Array, contentType: string | null = null): Feed {
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  const reading = parseFeed(bytes, { url: address, contentType });
  if (reading.kind === "unreadable") throw new Error(`The feed ${reading.reason}.`);
  return reading.feed;
}

/** The only entry of an RSS 2.0 feed whose item holds this. */
export function itemIn(inside: string) {
  return only(feedIn(rss(`<item>${inside}</item>`)));
}

/** The only entry of an Atom 1.0 feed whose entry holds this. */
export function entryIn(inside: string) {
  return only(feedIn(`<feed xmlns="http://www.w3.org/2005/Atom"><entry>${inside}</entry></feed>`));
}

/** An RSS 2.0 feed with this in its channel. */
export function rss(inside: string): string {
  return `<?xml version="1.0"?><rss version="2.0"><channel>${inside}</channel></rss>`;
}

function only({ entries }: Feed) {
  const [entry, ...others] = entries;
  if (entry === undefined || others.length > 0) throw new Error(`There are ${entries.length} entries, not one.`);
  return entry;
}
