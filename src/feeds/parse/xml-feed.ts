import type { Feed, FeedEntry } from "../feed.ts";
import { childrenOf, type Element, readElements, rebased, textOf } from "./elements.ts";
import { addressIn, pageOf } from "./links.ts";
import { authorsOf } from "./people.ts";
import { dateIn, firstHtml, idOf, pictureAddress, tombstone, xmlEntry } from "./xml-entry.ts";

/** Elements by what they tell, the most telling first. */
const NAMES = {
  title: ["title", "dc:title", "itunes:title"],
  description: ["description", "subtitle", "tagline", "info", "dc:description", "itunes:summary", "itunes:subtitle"],
  published: ["pubdate", "published", "issued", "dc:date", "dcterms:issued", "created"],
  updated: ["lastbuilddate", "updated", "modified", "dcterms:modified"],
} as const;

/** `sy:updatePeriod` in minutes. */
const PERIODS: Readonly<Record<string, number>> = {
  hourly: 60,
  daily: 1440,
  weekly: 10_080,
  monthly: 43_200,
  yearly: 525_600,
};

const ENTRIES: ReadonlySet<string> = new Set(["item", "entry", "at:deleted-entry"]);
const HEADS: ReadonlySet<string> = new Set(["channel", "feed", "rss", "rdf:rdf", "rdf"]);

/** The feed of any RSS or Atom, ill-formed or not, with at most `most` entries; null when there is none in the text. */
export function readXmlFeed(xml: string, base: string, most: number): Feed | null {
  const entries: { readonly start: number; readonly entry: FeedEntry }[] = [];
  let site: string | null = null;
  const root = readElements(
    xml,
    base,
    ({ name }) => ENTRIES.has(name),
    (item, read) => {
      site ??= pageOf(headIn(read) ?? read) ?? base;
      const entry = item.name === "at:deleted-entry" ? tombstone(item) : xmlEntry(fromSite(item, base, site));
      return entries.push({ start: item.start, entry }) < most;
    },
  );
  const head = headIn(root);
  if ((head === null && entries.length === 0) || isPage(root)) return null;
  // An unclosed entry ends after those that it seems to hold.
  const inOrder = entries.toSorted((one, other) => one.start - other.start).map(({ entry }) => entry);
  return feedOf(head ?? root, inOrder.slice(0, most));
}

function feedOf(head: Element, entries: readonly FeedEntry[]): Feed {
  return {
    title: firstHtml(head, NAMES.title),
    description: firstHtml(head, NAMES.description),
    site: pageOf(head),
    id: idOf(head),
    language: textOf(childrenOf(head, "language", "dc:language")[0]) ?? head.language,
    publishedAt: dateIn(head, NAMES.published),
    updatedAt: dateIn(head, NAMES.updated),
    authors: authorsOf(head),
    image: imageOf(head),
    ttl: minutesToRest(head),
    entries,
  };
}

/** The element that tells about the feed: the channel of RSS, the root of Atom; the outermost that there is. */
function headIn(root: Element): Element | null {
  let level: readonly Element[] = [root];
  let outer: Element | null = null;
  while (level.length > 0) {
    const found = level.find(({ name }) => HEADS.has(name));
    if (found && /^(?:channel|feed)$/.test(found.name)) return found;
    outer ??= found ?? null;
    level = level.flatMap(({ children }) => children.filter((child) => typeof child !== "string"));
  }
  return outer;
}

/** A relative link of an entry starts from the site, for the feed itself may be served elsewhere; `xml:base` counts before both. */
function fromSite(item: Element, base: string, site: string): Element {
  const isRelative = childrenOf(item, "link").some(
    (link) => !/^\s*[a-z]+:/i.test(link.attributes.href ?? textOf(link) ?? ""),
  );
  return isRelative ? rebased(item, base, site) : item;
}

function isPage({ children }: Element): boolean {
  return children.find((child) => typeof child !== "string")?.name.replace("xhtml:", "") === "html";
}

function imageOf(head: Element): string | null {
  const pictures = childrenOf(head, "itunes:image", "image", "logo", "icon", "media:thumbnail");
  for (const picture of pictures) {
    const address = pictureAddress(picture) ?? addressIn(picture);
    if (address !== null) return address;
  }
  return null;
}

function minutesToRest(head: Element): number | null {
  const ttl = Number(textOf(childrenOf(head, "ttl")[0]) ?? Number.NaN);
  if (Number.isFinite(ttl) && ttl > 0) return Math.ceil(ttl);
  const period = PERIODS[textOf(childrenOf(head, "sy:updateperiod")[0])?.toLowerCase() ?? ""];
  const times = Number(textOf(childrenOf(head, "sy:updatefrequency")[0]) ?? 1);
  return period === undefined ? null : Math.ceil(period / Math.max(times || 1, 1));
}
