import { type Inline, inlineMarkdown } from "./inline-markdown.ts";

/** A block of a Discord message. */
export type Block =
  | { readonly kind: "paragraph"; readonly children: readonly Inline[] }
  | { readonly kind: "heading"; readonly level: 1 | 2 | 3; readonly children: readonly Inline[] }
  | { readonly kind: "subtext"; readonly children: readonly Inline[] }
  | { readonly kind: "quote"; readonly blocks: readonly Block[] }
  | { readonly kind: "code"; readonly language: string; readonly text: string }
  | List;

/** A list and the lists within it. */
export type List = {
  readonly kind: "list";
  /** The first number; null for bullets. */
  readonly start: number | null;
  readonly items: readonly { readonly children: readonly Inline[]; readonly lists: readonly List[] }[];
};

const LIST_LINE = /^( *)(?:[-*]|(\d{1,9})\.) +(\S.*)$/;
const CODE_BLOCK = /```(?:([\w+\-.#]+)\n)?\n*([^\n][\s\S]*?)\n*```/y;

/** Discord's markdown as a tree, never as HTML: it is the caller who decides what an element is. */
export function markdown(text: string): readonly Block[] {
  return blocks(text.replaceAll("\r\n", "\n"), true);
}

/** A block and the number of UTF-16 code units that it takes. */
type Taken = { readonly block: Block; readonly length: number };

function blocks(text: string, mayQuote: boolean): readonly Block[] {
  const found: Block[] = [];
  let plainFrom = 0;
  let at = 0;
  const endParagraph = (end: number) => {
    // A last line break stays: where white space counts, it is the next one that makes an empty line.
    const prose = text.slice(plainFrom, end);
    if (prose !== "") found.push({ kind: "paragraph", children: inlineMarkdown(prose) });
  };
  while (at < text.length) {
    const taken = blockAt(text, at, mayQuote);
    if (taken) {
      endParagraph(at);
      found.push(taken.block);
      at = afterLineBreak(text, at + taken.length);
      plainFrom = at;
    } else at = nextStart(text, at);
  }
  endParagraph(text.length);
  return found;
}

/** Where the next block may begin: on the next line, or at a code block within this one. */
function nextStart(text: string, at: number): number {
  const lineEnd = text.indexOf("\n", at);
  const fence = text.indexOf("```", at + 1);
  const next = lineEnd === -1 ? text.length : lineEnd + 1;
  return fence === -1 ? next : Math.min(next, fence);
}

function afterLineBreak(text: string, at: number): number {
  return text[at] === "\n" ? at + 1 : at;
}

function blockAt(text: string, at: number, mayQuote: boolean): Taken | null {
  const code = codeAt(text, at);
  const startsLine = at === 0 || text[at - 1] === "\n";
  if (code || !startsLine) return code;
  return (mayQuote ? quoteAt(text, at) : null) ?? lineBlock(lineAt(text, at)) ?? listAt(text, at);
}

function codeAt(text: string, at: number): Taken | null {
  CODE_BLOCK.lastIndex = at;
  const match = CODE_BLOCK.exec(text);
  if (!match) return null;
  return { block: { kind: "code", language: match[1] ?? "", text: match[2] ?? "" }, length: match[0].length };
}

/** `>>> ` quotes all that follows, `> ` its own line. A quote holds no quote. */
function quoteAt(text: string, at: number): Taken | null {
  if (text.startsWith(">>> ", at)) {
    return { block: { kind: "quote", blocks: blocks(text.slice(at + 4), false) }, length: text.length - at };
  }
  const lines = linesWhile(text, at, (line) => line.startsWith("> "));
  if (lines.length === 0) return null;
  const quoted = lines.map((line) => line.slice(2)).join("\n");
  return { block: { kind: "quote", blocks: blocks(quoted, false) }, length: lines.join("\n").length };
}

function lineBlock(line: string): Taken | null {
  const [, mark, rest = ""] = /^(#{1,3}|-#) +(\S.*)$/.exec(line) ?? [];
  const children = inlineMarkdown(rest.trim());
  switch (mark) {
    case "-#":
      return { block: { kind: "subtext", children }, length: line.length };
    case "#":
      return { block: { kind: "heading", level: 1, children }, length: line.length };
    case "##":
      return { block: { kind: "heading", level: 2, children }, length: line.length };
    case "###":
      return { block: { kind: "heading", level: 3, children }, length: line.length };
    default:
      return null;
  }
}

type ListLine = { readonly indent: number; readonly start: number | null; readonly text: string };

function listAt(text: string, at: number): Taken | null {
  const lines = linesWhile(text, at, (line) => LIST_LINE.test(line));
  if (lines.length === 0) return null;
  const { list, taken } = firstList(lines.map(listLine));
  return { block: list, length: lines.slice(0, taken).join("\n").length };
}

function listLine(line: string): ListLine {
  const [, indent = "", number, text = ""] = LIST_LINE.exec(line) ?? [];
  return { indent: indent.length, start: number === undefined ? null : Number(number), text };
}

function lists(lines: readonly ListLine[]): readonly List[] {
  if (lines.length === 0) return [];
  const { list, taken } = firstList(lines);
  return [list, ...lists(lines.slice(taken))];
}

/** The lines up to a change between bullets and numbers; deeper lines belong to the item above them. */
function firstList(lines: readonly ListLine[]): { list: List; taken: number } {
  const { indent = 0, start = null } = lines[0] ?? {};
  const items: List["items"][number][] = [];
  let at = 0;
  for (let line = lines[at]; line && (line.start === null) === (start === null); line = lines[at]) {
    const next = lines.findIndex((other, index) => index > at && other.indent <= indent);
    const end = next === -1 ? lines.length : next;
    items.push({ children: inlineMarkdown(line.text), lists: lists(lines.slice(at + 1, end)) });
    at = end;
  }
  return { list: { kind: "list", start, items }, taken: at };
}

function lineAt(text: string, at: number): string {
  const end = text.indexOf("\n", at);
  return text.slice(at, end === -1 ? text.length : end);
}

function linesWhile(text: string, at: number, wanted: (line: string) => boolean): readonly string[] {
  const lines: string[] = [];
  for (let from = at; from <= text.length; ) {
    const line = lineAt(text, from);
    if (!wanted(line)) break;
    lines.push(line);
    from += line.length + 1;
  }
  return lines;
}
