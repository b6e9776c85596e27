import type { FoundArticle } from "../found-article.ts";
import { foundInRecord } from "../record.ts";
import type { PageDocument } from "./dom.ts";

/** The types of schema.org that are articles, the closest to news first. */
const ARTICLE_TYPES =
  /^(?:https?:\/\/schema\.org\/)?(?:\w*NewsArticle|\w*Article|\w*BlogPosting|LiveBlogUpdate|SocialMediaPosting|Report)$/;
/** Graphs are two or three levels deep. */
const DEEPEST = 6;

/** The article that the JSON-LD of a page describes; null when there is none. Its text is `articleBody`, often shortened or empty. */
export function jsonLdArticle(document: PageDocument): FoundArticle | null {
  const nodes = [...document.querySelectorAll('script[type="application/ld+json"]')].flatMap(({ textContent }) =>
    nodesIn(parse(textContent)),
  );
  const articles = nodes.filter((node) => typesOf(node).some((type) => ARTICLE_TYPES.test(type)));
  const best = articles.find((node) => "datePublished" in node) ?? articles[0];
  return best === undefined ? null : foundInRecord({ ...best, name: undefined, description: undefined });
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

function typesOf(node: object): string[] {
  return [member(node, "@type")].flat().filter((type) => typeof type === "string");
}

function member(node: object, key: string): unknown {
  return Object.entries(node).find(([name]) => name === key)?.[1];
}

/** Pages wrap their JSON in comments and break strings over lines; both are mended. */
function parse(text: string): unknown {
  const json = text.replace(
    /^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[|\/\/\s*<!\[CDATA\[)|(?:-->|\]\]>|\/\*\s*\]\]>\s*\*\/)\s*;?\s*$/g,
    "",
  );
  try {
    return JSON.parse(json.replace(/[\u0000-\u001f]+/g, " "));
  } catch {
    return null;
  }
}
