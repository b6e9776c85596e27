import { cleanUrl } from "../clean-text.ts";
import { childrenOf, type Element, textOf } from "./elements.ts";

/** An Atom link, or the plain one of RSS, which is an `alternate` without type. */
type Link = Readonly<{ rel: string; type: string; href: string | null }>;

/** Where a feed or an entry can be read on the web: its own page; null when it names none. */
export function pageOf(element: Element): string | null {
  const alternates = linksIn(element).filter(({ rel, href }) => rel === "alternate" && href !== null);
  const page = alternates.find(({ type }) => type === "" || /html/.test(type)) ?? alternates[0];
  return page?.href ?? null;
}

/** The http addresses of the Atom links with a relation such as `enclosure`. */
export function linkedAs(rel: string, element: Element): readonly string[] {
  return linksIn(element).flatMap((link) => (link.rel === rel && link.href !== null ? [link.href] : []));
}

/** The http address in an attribute or, without a name, in the text of an element; null for anything else. */
export function addressIn(element: Element | undefined, attribute?: string): string | null {
  if (element === undefined) return null;
  return cleanAddress(attribute === undefined ? textOf(element) : element.attributes[attribute], element.base);
}

/** An absolute http address out of what a feed writes; null for anything else. */
export function cleanAddress(written: string | null | undefined, base: string): string | null {
  const text = written?.trim() ?? "";
  return text === "" ? null : cleanUrl(text.replace(/^www\./i, "http://www."), base);
}

function linksIn(element: Element): readonly Link[] {
  return childrenOf(element, "link").map((link) => {
    const { rel = "", type = "", href } = link.attributes;
    return {
      rel: rel.trim().toLowerCase().replace("http://www.iana.org/assignments/relation/", "") || "alternate",
      type: type.toLowerCase(),
      href: href === undefined ? addressIn(link) : addressIn(link, "href"),
    };
  });
}
