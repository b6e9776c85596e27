import { textOfHtml } from "../html-text.ts";

/** Inline marks and what remains of them, in the order in which they are taken away. */
const MARKS: readonly (readonly [RegExp, string])[] = [
  [/\{\{[^{}]*\}\}|\{%[^{}]*%\}/g, ""], // short codes of Hugo and Jekyll
  [/!\[[^[\]]*\](?:\([^()]*(?:\([^()]*\)[^()]*)?\)|\[[^[\]]*\])/g, ""], // images
  [/\[\^[^[\]\s]*\]/g, ""], // footnote marks
  [/\[([^[\]]*)\]\([^()]*(?:\([^()]*\)[^()]*)?\)/g, "$1"], // links
  [/\[([^[\]]+)\]\[[^[\]]*\]/g, "$1"], // links by reference
  [/<(https?:\/\/[^<>\s]+)>/g, "$1"],
  [/(`{1,3})([^`]+)\1/g, "$2"],
  [/(?<!\\)(\*{1,3}|~~)(?=\S)([^*~]+)(?<=[^\s\\])\1/g, "$2"],
  [/(?<![\p{L}\p{N}_\\])(_{1,3})(?=\S)([^_]+)(?<=[^\s\\])\1(?![\p{L}\p{N}_])/gu, "$2"],
];

/** Lines that carry no words: rules, underlines of headings, fences, rows that rule a table, definitions of links and notes. */
const NO_WORDS =
  /^\s{0,3}(?:([-*_])[ \t]*(?:\1[ \t]*){2,}|[=-]{2,}|(?:```|~~~).*|(?=[\s:|-]*-)[\s:|-]+|\[[^[\]]+\]:.*)$/;
const LINE_START = /^(?:[ \t]*>)*[ \t]*(?:(#{1,6}|[-*+]|\d{1,9}[.)])[ \t]+)?/;

/**
 * The words of a Markdown text as plain text: one paragraph for each heading, list item and run of lines, links as
 * their words, no images.
 */
export function textOfMarkdown(markdown: string): string {
  return blocks(withoutComments(markdown))
    .map(words)
    .filter((paragraph) => paragraph !== "")
    .join("\n\n");
}

function withoutComments(markdown: string): string {
  const [before = "", ...parts] = markdown.split("<!--");
  return before + parts.map((part) => (part.includes("-->") ? part.slice(part.indexOf("-->") + 3) : "")).join("");
}

/** The text by blocks, lines joined, without the marks at the start of lines. */
function blocks(markdown: string): string[] {
  const found: string[] = [];
  let isOpen = false;
  for (const line of markdown.split(/\r\n?|\n/)) {
    const [start, mark] = LINE_START.exec(line) ?? [""];
    const rest = line.slice(start.length);
    const isEmpty = rest.trim() === "" || NO_WORDS.test(line);
    if (isEmpty || mark !== undefined || !isOpen) found.push("");
    found[found.length - 1] += isEmpty ? "" : `${lineEnd(rest, mark)} `;
    isOpen = !isEmpty && mark?.startsWith("#") !== true;
  }
  return found;
}

/** A line without the closing marks of a heading or of a line break. */
function lineEnd(line: string, mark: string | undefined): string {
  return mark?.startsWith("#") ? line.trimEnd().replace(/(?<= )#+$/, "") : line.trimEnd().replace(/\\$/, "");
}

function words(block: string): string {
  const bare = MARKS.reduce((text, [mark, rest]) => text.replace(mark, rest), block);
  const cells = bare.replace(/^\s*\||\|\s*$/g, "").replace(/\s\|\s/g, " ");
  const text = /[<&]/.test(cells) ? textOfHtml(cells) : cells;
  return text.replace(/\\([!-/:-@[-`{-~])/g, "$1").trim();
}
