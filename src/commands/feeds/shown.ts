import type { FoundView } from "#discord/feed-found-reply.ts";
import type { FeedHealth, FeedView } from "#discord/feed-line.ts";
import { catalogue } from "#feeds/catalogue.ts";
import { cleanLine } from "#feeds/clean-text.ts";
import type { FeedEntry } from "#feeds/feed.ts";
import { feedKey } from "#feeds/feed-address.ts";
import { textOfHtml } from "#feeds/html-text.ts";
import type { UsedFeed } from "#feeds/list-feeds.ts";
import type { FoundFeed } from "#feeds/try-feed.ts";
import { detectLanguage } from "#text/language.ts";

/** Enough of a feed's title to be known by; titles are HTML, and a hostile one may be a megabyte. In characters. */
const TITLE_READ = 2_000;

const languageNames = new Intl.DisplayNames("en", { type: "language", fallback: "none" });

/** The English name of a language by its tag; null for what is none. */
export function languageName(tag: string | null): string | null {
  try {
    return tag === null || tag === "und" ? null : (languageNames.of(tag) ?? null);
  } catch {
    return null;
  }
}

/** What a feed is called: by itself, by the catalogue before it was read, else by its address. */
export function nameOfFeed({ title, url }: Pick<UsedFeed, "title" | "url">): string {
  return wordsOf(title) ?? catalogueNames().get(feedKey(url)) ?? url.replace(/^https?:\/\//, "");
}

/** The words of a line that is HTML. */
function wordsOf(html: string | null): string | null {
  return html === null ? null : cleanLine(textOfHtml(html.slice(0, TITLE_READ)));
}

/** A feed as its user sees it. */
export function feedView(feed: UsedFeed): FeedView {
  const { id, url, site, articles, lastArticleAt, nextPollAt } = feed;
  return { id, url, site, articles, lastArticleAt, nextPollAt, name: nameOfFeed(feed), health: healthOf(feed) };
}

/** How a feed does. */
export function healthOf(
  feed: Pick<UsedFeed, "state" | "isPaused" | "lastError" | "failingSince" | "lastSuccessAt">,
): FeedHealth {
  if (feed.isPaused) return { kind: "paused" };
  if (feed.state === "gone") return { kind: "gone", reason: feed.lastError ?? "is gone for good" };
  if (feed.lastError !== null) return { kind: "fails", reason: feed.lastError, since: feed.failingSince };
  return feed.lastSuccessAt === null ? { kind: "unchecked" } : { kind: "works" };
}

/** A feed that was just looked at. */
export function foundView({ url, feed, newest }: FoundFeed): FoundView {
  const titles = newest.map(({ title }) => wordsOf(title) ?? "").join(". ");
  return {
    url,
    name: nameOfFeed({ title: feed.title, url }),
    site: feed.site,
    language: languageName(feed.language) ?? languageName(detectLanguage(titles)),
    entries: feed.entries.length,
    newest: newest.map(itemOf),
  };
}

function itemOf({ title, summary, url, publishedAt, updatedAt }: FeedEntry): FoundView["newest"][number] {
  return { title: wordsOf(title) ?? wordsOf(summary) ?? "", url, publishedAt: publishedAt ?? updatedAt };
}

let names: ReadonlyMap<string, string> | null = null;

function catalogueNames(): ReadonlyMap<string, string> {
  names ??= new Map(catalogue().map(({ url, name }) => [feedKey(url), name]));
  return names;
}
