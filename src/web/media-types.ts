import type { Wanted } from "./fetched.ts";

/** Feeds come under many names; what a feed cannot be is a picture, a sound, a film, a program. */
const XML_OR_TEXT =
  /^(?:text|application)\/(?:.*(?:xml|rss|atom|rdf|json|opml|html).*|plain)$|^(?:application|binary)\/octet-stream$/;
const PAGE = /^(?:text\/html|application\/xhtml\+xml)$/;

type Kind = Readonly<{
  noun: string;
  accept: string;
  /** null: any media type will do. */
  types: RegExp | null;
  /** The largest body, unpacked, in bytes. */
  limit: number;
  /** Whether a larger body is cut off rather than refused. */
  isCut: boolean;
}>;

/** What each kind of thing may look like. The largest of 2,900 feeds and 560 pages measured has 4 MB; a list of 5,000 feeds 1 MB. */
export const KINDS: Readonly<Record<Wanted["as"], Kind>> = {
  feed: {
    noun: "feed",
    accept:
      "application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, text/html;q=0.8, */*;q=0.5",
    types: XML_OR_TEXT,
    limit: 5_000_000,
    isCut: false,
  },
  page: { noun: "web page", accept: "text/html, application/xhtml+xml", types: PAGE, limit: 5_000_000, isCut: false },
  // RFC 9309: at least 500 KiB must be read, and the rest may be passed over.
  robots: { noun: "robots.txt", accept: "text/plain, */*;q=0.5", types: null, limit: 512_000, isCut: true },
  attachment: { noun: "list of feeds", accept: "*/*", types: XML_OR_TEXT, limit: 2_000_000, isCut: false },
};

/** What is wrong with a Content-Type, as the end of a sentence that begins with the address; null when it will do. None at all will. */
export function typeProblem(contentType: string | undefined, { noun, types }: Kind): string | null {
  const type = /^\s*([\w.+-]+\/[\w.+-]{1,60})\s*(?:;|,|$)/.exec(contentType ?? "")?.[1]?.toLowerCase();
  if (type === undefined || types === null || types.test(type)) return null;
  return `is ${type}, not a ${noun}`;
}
