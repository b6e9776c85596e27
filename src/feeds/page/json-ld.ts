import type { FoundArticle } from "../found-article.ts";
import { parsedJson } from "../parsed-json.ts";
import { foundInRecord } from "../record.ts";
import type { PageDocument } from "./dom.ts";

/** The types of schema.org that are articles, the closest to news first. */
const ARTICLE_TYPES =
  /^(?:https?:\/\/schema\.org\/)?(?:\w*NewsArticle|\w*Article|\w*BlogPosting|LiveBlogUpdate|SocialMediaPosting|Report)$/;
/** Stands in where a page describes itself and no article. */
const PAGE_TYPE = /^(?:https?:\/\/schema\.org\/)?WebPage$/;
/** Graphs are two or three levels deep. */
const DEEPEST = 6;
/** Whole articles have 100 kB. More could be made to fill the memory: JSON becomes objects of twenty times its size. In characters. */
const LONGEST = 1_000_000;

/** What JSON-LD tells of an article. Its text is `articleBody`, often shortened or empty. */
type LinkedArticle = FoundArticle & Readonly<{ picture: string | null }>;

/** The article that the JSON-LD of a page describes; null when there is none. */
export function jsonLdArticle(document: PageDocument): LinkedArticle | null {
  const nodes = [...document.querySelectorAll('script[type="application/ld+json"]')].flatMap(({ textContent }) =>
    nodesIn(parse(textContent)),
  );
  const articles = nodes.filter((node) => isOf(node, ARTICLE_TYPES));
  const dated = (node: object) => "datePublished" in node;
  const best = articles.find(dated) ?? articles[0] ?? nodes.find((node) => isOf(node, PAGE_TYPE) && dated(node));
  if (best === undefined) return null;
  const found = foundInRecord({ ...best, name: undefined, description: undefined });
  return { ...found, picture: addressOf(member(best, "image")) };
}

/** The address of an image: a text, an object with `url`, or a list of these, the first of which is the best. */
function addressOf(image: unknown): string | null {
  const first: unknown = Array.isArray(image) ? image[0] : image;
  const address = typeof first === "object" && first !== null ? member(first, "url") : first;
  return typeof address === "string" ? address : null;
}

/** A value and everything below it that can be a node of the graph. */
function nodesIn(value: unknown, depth = 0): object[] {
  if (typeof value !== "object" || value === null || depth > DEEPEST) return [];
  if (Array.isArray(value)) return value.flatMap((member) => nodesIn(member, depth + 1));
  return [
    value,
    ...["@graph", "mainEntity", "mainEntityOfPage"].flatMap((key) => nodesIn(member(value, key), depth + 1)),
  ];
}

function isOf(node: object, types: RegExp): boolean {
  return [member(node, "@type")].flat().some((type) => typeof type === "string" && types.test(type));
}

function member(node: object, key: string): unknown {
  return Object.entries(node).find(([name]) => name === key)?.[1];
}

/** Pages wrap their JSON in comments and break strings over lines; both are mended. */
function parse(text: string): unknown {
  if (text.length > LONGEST) return null;
  const json = text.replace(
    /^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[|\/\/\s*<!\[CDATA\[)|(?:-->|\]\]>|\/\*\s*\]\]>\s*\*\/)\s*;?\s*$/g,
    "",
  );
  return parsedJson(json.replace(/[\u0000-\u001f]+/g, " "));
}
