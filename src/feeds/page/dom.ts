import { parseHTML } from "linkedom";

/** What the page reader uses of an element of the document object model. */
export type PageElement = {
  readonly localName: string;
  readonly textContent: string;
  readonly innerHTML: string;
  readonly children: Iterable<PageElement>;
  readonly parentElement: PageElement | null;
  readonly nextElementSibling: PageElement | null;
  readonly previousElementSibling: PageElement | null;
  getAttribute(name: string): string | null;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
  matches(selector: string): boolean;
  closest(selector: string): PageElement | null;
  remove(): void;
};

/** A parsed page. */
export type PageDocument = Pick<PageElement, "querySelector" | "querySelectorAll"> & {
  readonly documentElement: PageElement | null;
};

/** The document of a page, as linkedom reads it. */
export function parsePage(html: string): PageDocument {
  return parseHTML(withHeadAndBody(html)).document;
}

/**
 * HTML lets pages leave out the tags of root, head and body; linkedom takes the first element for the root, and content
 * outside of a body for none of it.
 */
function withHeadAndBody(html: string): string {
  const root = html.search(/<html[\s>]/i);
  const end = html.indexOf(">", root) + 1;
  if (root < 0 || end === 0) return `<html><body>${html}</body></html>`;
  const [hasHead, hasBody] = [/<head[\s>]/i.test(html), /<body[\s>]/i.test(html)];
  if (hasBody) return hasHead ? html : opened(html, end, "<head>");
  const headEnd = /<\/head\s*>/i.exec(html);
  return opened(html, headEnd ? headEnd.index + headEnd[0].length : end, "<body>");
}

function opened(html: string, place: number, tag: string): string {
  return `${html.slice(0, place)}${tag}${html.slice(place)}`;
}
