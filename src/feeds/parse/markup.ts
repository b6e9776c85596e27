import { isHtml } from "../html-text.ts";
import type { Element } from "./elements.ts";
import { mended } from "./mojibake.ts";

const TAG = /<[a-z][^<>]*>/gi;
const LINK =
  /(\s(?:href|src|action|cite|longdesc|background|poster|data|usemap|profile|codebase|classid)\s*=\s*)(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+))/gi;
const REFERENCE = /&(?:[a-z]\w{1,10}|#\d{1,7}|#x[\da-f]{1,6});/i;
/** Elements without anything in them, as an empty title of XHTML is. */
const EMPTY = /^(?:<\/?(?:div|p|span)\b[^<>]*>|\s)*$/i;
/** Types whose markup stands in the feed as elements. */
const MARKUP_TYPE = /^xhtml$|[/+]xml$/;
const TEXT_TYPE = /^(?:text\/.*|text|html|xhtml|plain)?$/;

/**
 * What an element says, as an HTML fragment with absolute links: the rules of Atom 1.0 (`type`) and 0.3 (`mode`), and of RSS, whose texts
 * are HTML. null when it says nothing.
 */
export function htmlOf(element: Element | undefined): string | null {
  if (element === undefined) return null;
  const html = mended(fragment(element)).trim();
  return EMPTY.test(html) ? null : withAbsoluteLinks(html, baseOf(element));
}

/** A plain text as an HTML fragment. */
export function escapeHtml(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

/** The fragment with links resolved against `base`; one that leads neither to the web nor to a mailbox is emptied. */
export function withAbsoluteLinks(html: string, base: string): string {
  if (!/(?:href|src|action|cite|longdesc|background|poster|data|usemap|profile|codebase|classid)\s*=/i.test(html)) {
    return html;
  }
  return html.replace(TAG, (tag) =>
    tag.replace(LINK, (_, start: string, double?: string, single?: string, bare?: string) => {
      const link = (double ?? single ?? bare ?? "").trim().replace(/&amp;/g, "&");
      return `${start}"${escapeHtml(safe(URL.parse(link, base)?.href ?? link)).replace(/"/g, "&quot;")}"`;
    }),
  );
}

function safe(link: string): string {
  return /^(?:https?|mailto):/i.test(link) ? link : "";
}

/** An Atom element of XHTML often has its base on the `<div>` around everything. */
function baseOf(element: Element): string {
  const inner = element.children.filter((child) => typeof child !== "string" || child.trim() !== "");
  const [only] = inner;
  return inner.length === 1 && only !== undefined && typeof only !== "string" ? baseOf(only) : element.base;
}

function fragment(element: Element): string {
  const type = (element.attributes.type ?? "").trim().toLowerCase();
  const mode = (element.attributes.mode ?? "").trim().toLowerCase();
  const inner = innerHtml(element);
  if (mode === "base64" || !(TEXT_TYPE.test(type) || MARKUP_TYPE.test(type))) return fromBase64(inner);
  const isPlain = /^(?:text|plain|text\/plain)$/.test(type) && !hasElements(element);
  return isPlain && !isHtml(inner) && !REFERENCE.test(inner) ? escapeHtml(inner) : inner;
}

function fromBase64(text: string): string {
  const packed = text.replace(/\s+/g, "");
  return /^[a-z\d+/]+={0,2}$/i.test(packed) && packed.length % 4 === 0
    ? Buffer.from(packed, "base64").toString("utf8").toWellFormed()
    : text;
}

function hasElements({ children }: Element): boolean {
  return children.some((child) => typeof child !== "string");
}

/** Text beside elements or in them is text, unless it is HTML that was escaped; alone it is what the element says. */
function innerHtml(element: Element, isNested = false): string {
  const isText = isNested || hasElements(element);
  return element.children
    .map((child) => {
      if (typeof child !== "string") return outerHtml(child);
      return isText && !isHtml(child) ? escapeLoose(child) : child;
    })
    .join("");
}

/** References that XML does not know, such as `&nbsp;`, stay. */
function escapeLoose(text: string): string {
  return text
    .replace(/&(?!#?\w{1,10};)/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;");
}

function outerHtml(element: Element): string {
  const attributes = Object.entries(element.attributes)
    .filter(([name]) => !/^xmlns\b|^xml:/.test(name))
    .map(([name, value]) => ` ${name}="${escapeLoose(value).replace(/"/g, "&quot;")}"`);
  const start = `<${element.tag}${attributes.join("")}>`;
  return /^(?:br|hr|img|input|wbr)$/.test(element.tag)
    ? start + innerHtml(element, true)
    : `${start}${innerHtml(element, true)}</${element.tag}>`;
}
