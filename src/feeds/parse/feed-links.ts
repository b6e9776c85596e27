import { Parser } from "htmlparser2";
import { cleanUrl } from "../clean-text.ts";

/** A feed that a home page may have. */
export type FeedLink = Readonly<{
  url: string;
  /** As the page calls it. */
  title: string | null;
  /** `announced` in the head of the page; `linked` to by an address that looks like a feed's; `guessed` from where feeds usually are. */
  found: "announced" | "linked" | "guessed";
}>;

/** A home page announces some feeds, a page of feeds a hundred. */
const MOST_LINKS = 100;
/** The parser's stack grows slow far beyond the depth of real pages. */
const DEEPEST = 500;

const FEED_TYPE = /^\s*(?:application|text)\/(?:(?:rss|atom|rdf|feed)(?:\+(?:xml|json))?|x-rss\+xml|xml)\s*(?:;|$)/i;
const FEED_PATH = /(?:^|[/.=_-])(?:rss2?|atom|feeds?|rdf)(?:[/._-]|$)|\.(?:rss|atom|rdf)$/i;
const OF_COMMENTS = /comments?\b/i;
const USUAL_PATHS = ["/feed", "/rss", "/rss.xml", "/feed.xml", "/atom.xml", "/index.xml"];

/**
 * Where the feeds of a home page may be, the likeliest first: those that it announces, then links that look like feeds, then the usual
 * addresses; feeds of comments stand last of their kind. Only http addresses, none twice.
 */
export function feedLinks(html: string, url: string): readonly FeedLink[] {
  const seen = linksIn(html, url);
  const guessed = USUAL_PATHS.map(
    (path): FeedLink => ({ url: cleanUrl(path, url) ?? "", title: null, found: "guessed" }),
  );
  const kinds = [
    seen.filter(({ found }) => found === "announced"),
    seen.filter(({ found }) => found === "linked"),
    guessed,
  ];
  const byAddress = new Map<string, FeedLink>();
  for (const link of kinds.flatMap(commentsLast)) {
    if (link.url !== "" && link.url !== url && !byAddress.has(link.url)) byAddress.set(link.url, link);
  }
  return [...byAddress.values()];
}

function commentsLast(links: readonly FeedLink[]): readonly FeedLink[] {
  const isOfComments = ({ url, title }: FeedLink) => OF_COMMENTS.test(`${url} ${title}`);
  return [...links.filter((link) => !isOfComments(link)), ...links.filter(isOfComments)];
}

function linksIn(html: string, url: string): readonly FeedLink[] {
  const links: FeedLink[] = [];
  let base = url;
  let depth = 0;
  const parser = new Parser({
    onopentag(name, attributes) {
      depth++;
      if (name === "base") base = cleanUrl(attributes.href ?? null, url) ?? base;
      const link = linkOf(name, attributes, base);
      if (link !== null) links.push(link);
      if (depth > DEEPEST || links.length >= MOST_LINKS) parser.pause();
    },
    onclosetag() {
      depth--;
    },
  });
  parser.end(html);
  return links;
}

function linkOf(name: string, attributes: Readonly<Record<string, string>>, base: string): FeedLink | null {
  const { rel = "", type = "", title, href } = attributes;
  const url = href ? cleanUrl(href, base) : null;
  if (url === null) return null;
  if (name === "link" && /\balternate\b/i.test(rel) && FEED_TYPE.test(type)) {
    return { url, title: title?.trim() || null, found: "announced" };
  }
  const { pathname, search } = new URL(url);
  const isFeed =
    FEED_TYPE.test(type) ||
    FEED_PATH.test(pathname) ||
    /[?&](?:feed|format|type|output)=(?:rss|atom|xml)/i.test(search);
  return name === "a" && isFeed ? { url, title: title?.trim() || null, found: "linked" } : null;
}
