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

/** The document of a page, as linkedom reads it. A fragment is wrapped: linkedom takes its first element for the root. */
export function parsePage(html: string): PageDocument {
  const page = /<html[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`;
  return parseHTML(page).document;
}
