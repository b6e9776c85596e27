import type { FoundArticle } from "./found-article.ts";
import { isHtml, textOfHtml } from "./html-text.ts";

/** The names under which exports of archives, sites and feeds give a field, best first; upper case, `_` and `-` do not count. */
const NAMES = {
  url: ["url", "link", "permalink", "canonicalurl", "weburl", "sourceurl", "mainentityofpage"],
  title: ["title", "headline", "webtitle", "name"],
  text: [
    "text",
    "body",
    "content",
    "articlebody",
    "fulltext",
    "bodytext",
    "contenttext",
    "contenthtml",
    "maintext",
    "description",
    "summary",
  ],
  byline: ["byline", "author", "authors", "creator", "writer"],
  outlet: ["outlet", "publisher", "publication", "source", "site", "sitename", "newspaper"],
  language: ["language", "lang", "inlanguage", "locale"],
  section: ["section", "category", "categories", "articlesection", "sectionname"],
  date: [
    "date",
    "published",
    "publishedat",
    "pubdate",
    "datepublished",
    "publicationdate",
    "publishdate",
    "publisheddate",
    "webpublicationdate",
    "time",
    "timestamp",
    "created",
    "createdat",
  ],
} as const;

/** Keys under which an object gives the text that stands for it: `{"name": "Reuters"}`, `{"rendered": "<p>…</p>"}`, `{"href": "…"}`. */
const INNER_KEYS = ["name", "rendered", "href", "url", "@id", "#text", "@value", "value", "$date", "$numberLong"];

/** The article that a record of any archive holds (a JSON object, a YAML front matter), read by the common field names. */
export function foundInRecord(record: object): FoundArticle {
  const fields = new Map(
    Object.entries(record).map(([key, value]) => [key.toLowerCase().replace(/[-_ ]/g, ""), value]),
  );
  const all = (names: readonly string[]) =>
    names.map((name) => strings(fields.get(name))).find((found) => found.length > 0) ?? [];
  const first = (names: readonly string[]) => all(names)[0] ?? null;
  const text = all(NAMES.text).join("\n\n");
  return {
    url: first(NAMES.url),
    title: plain(first(NAMES.title)),
    text: isHtml(text) ? textOfHtml(text) : text,
    byline: all(NAMES.byline).filter(isNoAddress).join(", ") || null,
    outlet: all(NAMES.outlet).find(isNoAddress) ?? null,
    language: first(NAMES.language),
    section: first(NAMES.section),
    date: first(NAMES.date),
  };
}

/** The texts of a value: itself, the members of an array, the name of an object. */
function strings(value: unknown, depth = 0): string[] {
  if (typeof value === "string") return value.trim() === "" ? [] : [value];
  if (typeof value === "number") return [String(value)];
  if (typeof value !== "object" || value === null || depth > 3) return [];
  if (Array.isArray(value)) return value.flatMap((member) => strings(member, depth + 1));
  const inner = new Map(Object.entries(value));
  return INNER_KEYS.map((key) => strings(inner.get(key), depth + 1)).find((found) => found.length > 0) ?? [];
}

function plain(title: string | null): string | null {
  return title !== null && /[<&]/.test(title) ? textOfHtml(title) : title;
}

function isNoAddress(text: string): boolean {
  return !/^\s*(?:https?:)?\/\//.test(text);
}
