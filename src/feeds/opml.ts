import { Parser } from "htmlparser2";
import { cleanUrl } from "./clean-text.ts";
import { feedKey } from "./feed-address.ts";
import { decodeFeed } from "./parse/decode.ts";

/** The largest lists that people share have some thousand feeds. */
const MOST_FEEDS = 5_000;
/** Folders nest two or three deep; the parser's stack grows slow far beyond that. */
const DEEPEST = 100;
/** Characters that tell what a text is. */
const START = 2_000;

/** What a list of feeds holds. */
export type OpmlReading =
  | {
      readonly kind: "list";
      /** The addresses in the order of the list, none twice. */
      readonly urls: readonly string[];
      /** Entries that name the same feed again. */
      readonly doubles: number;
      /** Entries whose address leads nowhere on the web. */
      readonly bad: number;
      /** There is more, beyond what is read of one list. */
      readonly isCut: boolean;
    }
  /** The end of a sentence that begins with the file. */
  | { readonly kind: "unreadable"; readonly reason: string };

/** A feed as a list names it. */
type OpmlFeed = { readonly url: string; readonly title: string; readonly site: string | null };

/**
 * Reads an OPML list of any version, in any encoding, well-formed or not, whatever its folders. Never throws; entities
 * of a doctype are not expanded.
 */
export function readOpml(bytes: Uint8Array): OpmlReading {
  const text = decodeFeed(bytes, null);
  const { addresses, isOpml, isCut } = addressesIn(text);
  if (addresses.length === 0) return { kind: "unreadable", reason: isOpml ? "names no feeds" : whatElse(text) };
  const web = addresses.flatMap((address) => webAddress(address) ?? []);
  const urls = [...Map.groupBy(web, feedKey).values()].flatMap(([first = ""]) => first);
  return {
    kind: "list",
    urls,
    doubles: web.length - urls.length,
    bad: addresses.length - web.length,
    isCut,
  };
}

function addressesIn(text: string) {
  const addresses: string[] = [];
  let depth = 0;
  let isOpml = false;
  let isCut = false;
  const parser = new Parser(
    {
      onopentag(name, { xmlurl }) {
        depth++;
        isOpml ||= name === "opml";
        if (name === "outline" && xmlurl !== undefined) addresses.push(xmlurl);
        isCut = depth > DEEPEST || addresses.length >= MOST_FEEDS;
        if (isCut) parser.pause();
      },
      onclosetag() {
        depth--;
      },
    },
    { xmlMode: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  parser.end(text);
  return { addresses, isOpml, isCut };
}

/** Feed readers of old wrote `feed:` before or in place of the scheme. */
function webAddress(address: string): string | null {
  const spelt = address.trim().replace(/^feed:(?:\/\/)?(?=https?:)/i, "");
  return cleanUrl(spelt.replace(/^feed:\/\//i, "https://"));
}

function whatElse(text: string): string {
  const start = text.slice(0, START);
  if (/<(?:rss|feed|rdf:rdf)\b/i.test(start)) return "is a feed, not a list of feeds (OPML)";
  if (/<!doctype html|<html\b/i.test(start)) return "is a web page, not a list of feeds (OPML)";
  return "is no list of feeds (OPML)";
}

/** Writes OPML 2.0 that any feed reader takes. */
export function writeOpml(feeds: readonly OpmlFeed[], now: Date): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<opml version="2.0">',
    "  <head>",
    "    <title>Feeds that Newsdesk reads</title>",
    `    <dateCreated>${now.toUTCString()}</dateCreated>`,
    "  </head>",
    "  <body>",
    ...feeds.map((feed) => `    ${outline(feed)}`),
    "  </body>",
    "</opml>",
    "",
  ].join("\n");
}

function outline({ url, title, site }: OpmlFeed): string {
  const attributes = { type: "rss", text: title, title, xmlUrl: url, ...(site !== null && { htmlUrl: site }) };
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${escaped(value)}"`);
  return `<outline${written.join("")}/>`;
}

/** XML 1.0 has no way to write most control characters. */
function escaped(value: string): string {
  return value
    .toWellFormed()
    .replace(/[\0-\x1f\ufffe\uffff]/g, " ")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;");
}
