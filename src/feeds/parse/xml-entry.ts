import { readDate } from "../dates.ts";
import type { FeedEntry } from "../feed.ts";
import { childrenOf, type Element, textOf } from "./elements.ts";
import { addressIn, cleanAddress, linkedAs, pageOf } from "./links.ts";
import { htmlOf } from "./markup.ts";
import { authorsOf } from "./people.ts";

/** Elements by what they tell, the most telling first. */
const NAMES = {
  title: ["title", "dc:title", "media:title", "itunes:title"],
  content: ["content:encoded", "content", "fullitem", "body", "xhtml:body", "xhtml:div", "div"],
  summary: [
    "description",
    "summary",
    "dc:description",
    "dcterms:abstract",
    "abstract",
    "itunes:summary",
    "itunes:subtitle",
  ],
  published: ["pubdate", "published", "issued", "dcterms:issued", "dc:date", "created", "dcterms:created", "date"],
  updated: ["updated", "modified", "dcterms:modified", "lastbuilddate"],
  category: ["category", "dc:subject", "itunes:category", "media:category"],
} as const;

/** Of what can be listed without end this many are kept. */
const MOST_LISTED = 50;

/** An RSS item or Atom entry. */
export function xmlEntry(item: Element): FeedEntry {
  const media = [item, ...childrenOf(item, "media:group")];
  return {
    id: idOf(item),
    url: entryPage(item),
    title: firstHtml(item, NAMES.title),
    summary: firstHtml(item, NAMES.summary) ?? firstOf(media, (one) => firstHtml(one, ["media:description"])),
    content: bodies(item),
    publishedAt: dateIn(item, NAMES.published),
    updatedAt: dateIn(item, NAMES.updated),
    authors: authorsOf(item),
    categories: categoriesOf(item, NAMES.category),
    enclosures: enclosuresOf(media),
    image: imageOf(media),
    language: textOf(childrenOf(item, "dc:language", "language")[0]) ?? item.language,
    source: firstOf(childrenOf(item, "source"), (source) => firstHtml(source, ["title"]) ?? htmlOf(source)),
    isWithdrawn: false,
  };
}

/** What identifies a feed or an entry, as it stands there; only a path is completed, for it is the same on every site. */
export function idOf(element: Element): string | null {
  const [written] = childrenOf(element, "guid", "id", "dc:identifier");
  const id = textOf(written) ?? element.attributes["rdf:about"]?.trim() ?? null;
  return id?.startsWith("/") ? (cleanAddress(id, element.base) ?? id) : id;
}

/** The tombstone of an entry (RFC 6721, `at:deleted-entry`). */
export function tombstone(deleted: Element): FeedEntry {
  return {
    ...xmlEntry(deleted),
    id: deleted.attributes.ref?.trim() ?? null,
    url: null,
    updatedAt: readDate(deleted.attributes.when ?? ""),
    isWithdrawn: true,
  };
}

/** The first text that one of the elements gives, in the order of the names. */
export function firstHtml(element: Element, names: readonly string[]): string | null {
  return firstOf(childrenOf(element, ...names), htmlOf);
}

/** The first date that one of the elements gives, in the order of the names. */
export function dateIn(element: Element, names: readonly string[]): string | null {
  return firstOf(childrenOf(element, ...names), (child) => readDate(textOf(child) ?? ""));
}

/** Redirects of feed services last; a guid is an address when it looks like one and does not say that it is none. */
function entryPage(item: Element): string | null {
  const [original] = childrenOf(item, "feedburner:origlink");
  return addressIn(original) ?? pageOf(item) ?? permanentLink(item) ?? absolute(item.attributes["rdf:about"]);
}

function permanentLink(item: Element): string | null {
  const [id] = childrenOf(item, "guid", "id");
  const isPermanent = !/^\s*false\s*$/i.test(id?.attributes.ispermalink ?? "");
  return isPermanent ? absolute(textOf(id)) : null;
}

function absolute(written: string | null | undefined): string | null {
  return written && /^\s*https?:\/\//i.test(written) ? cleanAddress(written, written) : null;
}

function bodies(item: Element): readonly string[] {
  return childrenOf(item, ...NAMES.content)
    .flatMap((body) => htmlOf(body) ?? [])
    .slice(0, MOST_LISTED)
    .toSorted((one, other) => other.length - one.length);
}

function categoriesOf(item: Element, names: readonly string[]): readonly string[] {
  const found = childrenOf(item, ...names)
    .slice(0, MOST_LISTED)
    .flatMap((category): readonly string[] => {
      const { term, text, label } = category.attributes;
      const inner = categoriesOf(category, ["itunes:category"]);
      return [label ?? "", term ?? text ?? (inner.length > 0 ? "" : textOf(category)) ?? "", ...inner];
    });
  return [...new Set(found.map((name) => name.trim()).filter((name) => name !== ""))].slice(0, MOST_LISTED);
}

function enclosuresOf(media: readonly Element[]): readonly string[] {
  const addresses = media.flatMap((one) => [
    ...childrenOf(one, "enclosure", "media:content").map(
      (child) => addressIn(child, "url") ?? addressIn(child, "href"),
    ),
    ...childrenOf(one, "feedburner:origenclosurelink").map((child) => addressIn(child)),
    ...linkedAs("enclosure", one),
  ]);
  return [...new Set(addresses.filter((address) => address !== null))].slice(0, MOST_LISTED);
}

function imageOf(media: readonly Element[]): string | null {
  const pictures = media.flatMap((one) => [
    ...childrenOf(one, "media:thumbnail", "itunes:image"),
    ...childrenOf(one, "media:content", "enclosure", "image").filter(isPicture),
  ]);
  return firstOf(pictures, pictureAddress);
}

/** The address of an `<itunes:image href>`, a `<media:thumbnail url>` or the `<image>` of RSS. */
export function pictureAddress(picture: Element): string | null {
  return addressIn(picture, "href") ?? addressIn(picture, "url") ?? addressIn(childrenOf(picture, "url")[0]);
}

function isPicture({ name, attributes }: Element): boolean {
  const kind = attributes.medium ?? attributes.type ?? "";
  return (
    name === "image" ||
    /^image/i.test(kind) ||
    (kind === "" && /\.(?:jpe?g|png|webp|gif)\b/i.test(attributes.url ?? ""))
  );
}

function firstOf<T, R>(all: readonly T[], of: (one: T) => R | null): R | null {
  for (const one of all) {
    const found = of(one);
    if (found !== null) return found;
  }
  return null;
}
