import { cleanLine, cleanUrl } from "../clean-text.ts";
import { readDate } from "../dates.ts";
import type { FoundArticle } from "../found-article.ts";
import type { PageDocument, PageElement } from "./dom.ts";
import { jsonLdArticle } from "./json-ld.ts";

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
    "twitter:data1_author",
    "citation_author",
  ],
  outlet: ["og:site_name", "application-name", "dc.publisher", "cre", "citation_journal_title"],
  language: ["og:locale", "content-language", "language", "dc.language", "inlanguage"],
  section: ["article:section", "parsely-section", "section", "category", "cxense:section"],
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
    "lastmod",
  ],
} as const;

/** Where pages show the date, the surest first. */
const DATE_ELEMENTS = [
  "[itemprop=datePublished]",
  "time[pubdate]",
  "article time[datetime], main time[datetime], .entry-date, .published, .post-date",
  "time",
  "[class*=publish i], [class*=date i], [class*=time i], [id*=date i], [class*=posted i]",
];

const BYLINE_ELEMENTS = [
  "[itemprop=author] [itemprop=name]",
  "[itemprop=author]",
  "[rel=author]",
  ".byline-name, .author-name, .byline__name, .author__name, .c-byline__author",
  ".vcard .fn, .byline a, .author a, .byline, .author",
];

/** What a page tells about its article outside of the text itself. `text` is the body in its JSON-LD, "" without one. */
export function pageMetadata(document: PageDocument, address: string | null): FoundArticle {
  const linked = jsonLdArticle(document);
  const meta = metaTags(document);
  const named = (names: readonly string[]) =>
    names.map((name) => meta.get(name)).find((value) => value !== undefined) ?? null;
  const canonical = document.querySelector("link[rel=canonical]")?.getAttribute("href") ?? null;
  const url = address ?? cleanUrl(canonical) ?? cleanUrl(named(META.url)) ?? cleanUrl(linked?.url ?? null);
  const outlet = linked?.outlet ?? named(META.outlet);
  return {
    url,
    title: titleOf(document, linked?.title ?? null, named(META.title), outlet),
    text: linked?.text ?? "",
    byline: bylineOf(document, [linked?.byline, ...META.byline.map((name) => meta.get(name))]),
    outlet,
    language: document.documentElement?.getAttribute("lang") || linked?.language || named(META.language),
    section: linked?.section ?? named(META.section),
    date: dateOf(document, [linked?.date, ...META.date.map((name) => meta.get(name))], url),
  };
}

/** The first content of every kind of `<meta>` tag, by lower-case name. */
function metaTags(document: PageDocument): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const tag of document.querySelectorAll("meta[content]")) {
    const content = cleanLine(tag.getAttribute("content"));
    const names = ["property", "name", "itemprop", "http-equiv"].map((key) =>
      tag.getAttribute(key)?.trim().toLowerCase(),
    );
    for (const name of names) if (name && content !== null && !found.has(name)) found.set(name, content);
  }
  return found;
}

/** The headline as the page shows it when it says the same as the title it declares, else the declared one without the outlet's name. */
function titleOf(
  document: PageDocument,
  linked: string | null,
  named: string | null,
  outlet: string | null,
): string | null {
  const page = cleanLine(document.querySelector("title")?.textContent ?? null);
  const declared = [linked, named, page].map(cleanLine).filter((title) => title !== null);
  const shown = [...document.querySelectorAll("h1, [itemprop=headline]")]
    .map(({ textContent }) => cleanLine(textContent))
    .filter((title) => title !== null);
  const same = shown.find(
    (title) => title.length > 8 && declared.some((other) => letters(other).includes(letters(title))),
  );
  return same ?? withoutOutlet(declared[0] ?? shown[0] ?? null, outlet);
}

/** A title without the name of the outlet after a bar or dash: what follows is the outlet, or has at most four words. */
function withoutOutlet(title: string | null, outlet: string | null): string | null {
  const [, before, after = ""] = /^(.{12,}?)\s+[|»·–—-]\s+([^|»·]{2,60})$/.exec(title ?? "") ?? [];
  if (before === undefined) return title;
  const isName =
    letters(after) === letters(outlet ?? "") || /[|»·]\s+[^|»·]+$/.test(title ?? "") || after.split(" ").length <= 3;
  return isName ? before : title;
}

function letters(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
}

function bylineOf(document: PageDocument, declared: readonly (string | null | undefined)[]): string | null {
  const shown = BYLINE_ELEMENTS.flatMap((selector) => document.querySelector(selector)?.textContent ?? []);
  const lines = [...declared, ...shown].map((text) => cleanLine(text ?? null));
  return lines.find((line) => line !== null && line.length <= 100 && !/^(?:https?:|www\.|@)|\d{4}/.test(line)) ?? null;
}

/** The first date that can be read of those declared, shown in elements for it, or held by the address. */
function dateOf(
  document: PageDocument,
  declared: readonly (string | null | undefined)[],
  url: string | null,
): string | null {
  const isDate = (text: string | null | undefined) => typeof text === "string" && readDate(text) !== null;
  const shown = DATE_ELEMENTS.flatMap((selector) =>
    [...document.querySelectorAll(selector)].slice(0, 10).flatMap(datesOf),
  );
  const inAddress = /\/((?:19|20)\d{2})[-/](\d{1,2})[-/](\d{1,2})(?:\/|-|$)/.exec(url ?? "");
  return [...declared, ...shown, inAddress?.slice(1).join("-")].find(isDate) ?? null;
}

function datesOf(element: PageElement): string[] {
  const text = element.textContent;
  const written = text.length <= 80 ? text.replace(/\s+/g, " ").trim() : "";
  return [element.getAttribute("datetime"), element.getAttribute("content"), written].filter((date) => date !== null);
}
