/** The kinds of files that can be imported. */
export type Format = "text" | "markdown" | "html" | "json" | "json-lines";

/** What an extension tells; `.json` files are often JSON Lines, so their content decides. */
const EXTENSIONS: ReadonlyMap<string, Format> = new Map([
  ["txt", "text"],
  ["text", "text"],
  ["md", "markdown"],
  ["markdown", "markdown"],
  ["html", "html"],
  ["htm", "html"],
  ["xhtml", "html"],
  ["json", "json"],
  ["jsonl", "json-lines"],
  ["ndjson", "json-lines"],
]);

const HTML = /^(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*>\s*)*<(?:!doctype html|html|head|body|meta|article)\b/i;
const OTHER_XML = /^<(?:\?xml|rss|feed|rdf)\b/i;

/** Whether a file of this name, `.gz` or not, can be imported. */
export function hasKnownExtension(name: string): boolean {
  return byExtension(name) !== undefined;
}

/** The format of a file, by its extension, else by its first bytes; null when these are no text, or XML that is no page. */
export function formatOf(name: string, head: Buffer): Format | null {
  const known = byExtension(name);
  const text = textOf(head);
  // JSON Lines are judged line by line.
  if (known === "json-lines") return known;
  if (text === null) return null;
  if (known !== undefined && known !== "json") return known;
  return bySyntax(text) ?? known ?? (OTHER_XML.test(text) ? null : "text");
}

function bySyntax(text: string): Format | undefined {
  if (/^---[ \t]*\r?\n/.test(text)) return "markdown";
  if (HTML.test(text)) return "html";
  if (text.startsWith("[")) return /^\[\s*(?:\{|\]|$)/.test(text) ? "json" : undefined;
  if (/^\{\s*["}]/.test(text)) return isJsonLines(text) ? "json-lines" : "json";
  return undefined;
}

/** An object that is whole on the first line, or goes on beyond the head without a break, is read line by line. */
function isJsonLines(text: string): boolean {
  const [first = "", second] = text.split("\n", 2);
  return second === undefined || /\}\s*$/.test(first);
}

function byExtension(name: string): Format | undefined {
  const extension = /\.([a-z]+)(?:\.gz)?$/i.exec(name)?.[1]?.toLowerCase();
  return extension === undefined ? undefined : EXTENSIONS.get(extension);
}

function textOf(head: Buffer): string | null {
  if (/^(?:\xff\xfe|\xfe\xff)/.test(head.toString("latin1", 0, 2))) return "";
  return head.includes(0) ? null : head.toString("utf8").replace(/^\ufeff?\s*/, "");
}
