import type { Fetch, Fetched } from "#web/fetched.ts";
import type { Feed, FeedEntry } from "./feed.ts";
import type { FeedLink } from "./parse/feed-links.ts";
import {
  type Headers,
  type ParseFeed,
  placeOf,
  reasonOfStatus,
  type Validators,
  validatorsOf,
} from "./poll/ask-feed.ts";
import { newestFirst } from "./poll/note-entries.ts";

/** So many of the addresses that a home page names are tried: more is guessing at a stranger's door. */
const MOST_TRIES = 4;
/** Shown before a feed is added. */
const SHOWN = 3;

/** A feed as it was found, with all that adding it needs: it is not asked for again. */
export type FoundFeed = {
  readonly url: string;
  readonly feed: Feed;
  readonly newest: readonly FeedEntry[];
  readonly validators: Validators;
  readonly headers: Headers;
};

/** What came of trying an address. */
export type TriedFeed =
  | ({ readonly kind: "feed" } & FoundFeed)
  /** The reason ends a sentence that begins with the address. */
  | { readonly kind: "none"; readonly reason: string };

/** What trying an address needs. */
export type TryNeeds = {
  readonly fetch: Fetch;
  readonly parse: ParseFeed;
  /** The feeds that a page may have, the likeliest first. */
  readonly feedLinks: (body: Uint8Array, url: string) => Promise<readonly FeedLink[]>;
};

/** Finds the feed at an address, or the one behind a home page; each address is asked for once. */
export async function tryFeed(typed: string, needs: TryNeeds): Promise<TriedFeed> {
  const url = withScheme(typed);
  const fetched = await needs.fetch(url, { as: "feed" });
  const first = await found(url, fetched, needs.parse);
  if (first.kind === "feed" || fetched.kind !== "answered" || !isPage(fetched)) return first;
  const links = (await needs.feedLinks(fetched.body, fetched.url)).filter((link) => link.url !== url);
  for (const link of links.slice(0, MOST_TRIES)) {
    const behind = await found(link.url, await needs.fetch(link.url, { as: "feed" }), needs.parse);
    if (behind.kind === "feed") return behind;
  }
  return { kind: "none", reason: "is a web page on which no feed can be found" };
}

async function found(url: string, fetched: Fetched, parse: ParseFeed): Promise<TriedFeed> {
  if (fetched.kind !== "answered") return { kind: "none", reason: fetched.reason };
  const { status, body, headers, movedTo } = fetched;
  if (status < 200 || status > 299) return { kind: "none", reason: reasonOfStatus(status) };
  const reading = await parse(body, placeOf(fetched));
  if (reading.kind === "unreadable") return { kind: "none", reason: reading.reason };
  const { feed } = reading;
  const newest = newestFirst(feed.entries.filter(({ isWithdrawn }) => !isWithdrawn)).slice(0, SHOWN);
  return { kind: "feed", url: movedTo ?? url, feed, newest, validators: validatorsOf(headers, body), headers };
}

/** People type addresses as they say them: without a scheme, or with one that only feed readers knew. */
function withScheme(typed: string): string {
  const address = typed
    .trim()
    .replace(/^feed:(?:\/\/)?(?=https?:)/i, "")
    .replace(/^feed:\/\//i, "https://");
  return /^[a-z][a-z\d+.-]*:\/\//i.test(address) ? address : `https://${address}`;
}

function isPage({ status, headers, body }: Fetched & { readonly kind: "answered" }): boolean {
  if (status < 200 || status > 299) return false;
  return /html/i.test(headers["content-type"] ?? "") || /<html\b|<!doctype html/i.test(startOf(body));
}

function startOf(body: Uint8Array): string {
  return new TextDecoder().decode(body.subarray(0, 1000));
}
