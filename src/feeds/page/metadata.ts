import { cleanLine } from "../clean-text.ts";
import { readDate } from "../dates.ts";
import type { FoundArticle } from "../found-article.ts";
import type { PageDocument } from "./dom.ts";
import { jsonLdArticle } from "./json-ld.ts";
import { bylineOf } from "./page-byline.ts";
import { shownDate } from "./page-date.ts";
import { canonicalAddress, pictureAddress } from "./page-links.ts";
import { titleOf } from "./page-title.ts";

/** Names of `<meta>` tags by what they tell, the most trusted first; lower case. */
const META = {
  url: ["og:url", "twitter:url", "parsely-link"],
  title: ["og:title", "twitter:title", "parsely-title", "dc.title", "dcterms.title", "sailthru.title", "headline"],
  byline: [
    "author",
    "parsely-author",
    "sailthru.author",
    "dc.creator",
    "dcterms.creator",
    "article:author",
    "article:author_name",
    "byl",
    "citation_author",
  ],
  outlet: ["og:site_name", "application-name", "dc.publisher", "cre", "citation_journal_title"],
  language: ["og:locale", "content-language", "language", "dc.language", "inlanguage"],
  section: ["article:section", "parsely-section", "section", "category", "cxense:section"],
  picture: [
    "og:image:secure_url",
    "og:image",
    "og:image:url",
    "twitter:image",
    "twitter:image:src",
    "parsely-image-url",
  ],
  date: [
    "article:published_time",
    "article:published",
    "og:published_time",
    "datepublished",
    "og:article:published_time",
    "parsely-pub-date",
    "sailthru.date",
    "pubdate",
    "publishdate",
    "publish-date",
    "publish_date",
    "publication_date",
    "publicationdate",
    "date",
    "dc.date.issued",
    "dcterms.issued",
    "dc.date",
    "dcterms.date",
    "dcterms.created",
    "dc.date.created",
    "datecreated",
    "article_date_original",
    "article.published",
    "cxenseparse:recs:publishtime",
    "rnews:datepublished",
    "citation_publication_date",
    "citation_online_date",
    "og:pubdate",
    "article.created",
    "bt:pubdate",
    "timestamp",
    "displaydate",
  ],
} as const;

/** What a page tells about its article outside of the text itself. */
export type PageMetadata = Readonly<{
  /** `text` is the body in the page's JSON-LD, "" without one. */
  found: FoundArticle;
  /** The address by which the page itself wants to be known, when that is plausible; else null. */
  canonicalUrl: string | null;
  /** The address of the picture that stands for the article. */
  picture: string | null;
}>;

/** Reads what a page tells about its article; `address` is where it was fetched, null when it comes from a file. */
export function pageMetadata(document: PageDocument, address: string | null): PageMetadata {
  const linked = jsonLdArticle(document);
  const meta = metaTags(document);
  const named = (names: readonly string[]) =>
    names.map((name) => meta.get(name)).find((value) => value !== undefined) ?? null;
  const canonicalUrl = canonicalAddress([linkTo(document, "canonical"), named(META.url), linked?.url ?? null], address);
  const url = address ?? canonicalUrl;
  const outlet = linked?.outlet ?? named(META.outlet);
  const found = {
    url,
    title: titleOf(document, [linked?.title, named(META.title)], outlet),
    text: linked?.text ?? "",
    byline: bylineOf(document, [linked?.byline, ...META.byline.map((name) => meta.get(name))]),
    outlet,
    language: document.documentElement?.getAttribute("lang") || linked?.language || named(META.language),
    section: linked?.section ?? named(META.section),
    date: dateOf(document, [linked?.date, ...META.date.map((name) => meta.get(name))], url),
  };
  const pictures = [named(META.picture), linked?.picture ?? null, linkTo(document, "image_src")];
  return { found, canonicalUrl, picture: pictureAddress(pictures, url) };
}

/** Where the first `<link>` of a kind leads. */
function linkTo(document: PageDocument, kind: string): string | null {
  return document.querySelector(`link[rel~=${kind}][href]`)?.getAttribute("href") ?? null;
}

/** The first content of every kind of `<meta>` tag, by lower-case name. Some sites write `value` for it. */
function metaTags(document: PageDocument): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const tag of document.querySelectorAll("meta[content], meta[value]")) {
    const content = cleanLine(tag.getAttribute("content") ?? tag.getAttribute("value"));
    const names = ["property", "name", "itemprop", "http-equiv"].map((key) =>
      tag.getAttribute(key)?.trim().toLowerCase(),
    );
    for (const name of names) if (name && content !== null && !found.has(name)) found.set(name, content);
  }
  return found;
}

/** The first date that can be read of those declared, else the one shown. */
function dateOf(
  document: PageDocument,
  declared: readonly (string | null | undefined)[],
  url: string | null,
): string | null {
  const read = declared.find((date) => typeof date === "string" && readDate(date) !== null);
  return read ?? shownDate(document, url);
}
