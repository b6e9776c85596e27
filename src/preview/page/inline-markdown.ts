type Style = "bold" | "italic" | "underline" | "strike" | "spoiler";

/** A stretch of text within a line. */
export type Inline =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: Style; readonly children: readonly Inline[] }
  | { readonly kind: "code"; readonly text: string }
  | { readonly kind: "link"; readonly href: string; readonly children: readonly Inline[] }
  | { readonly kind: "time"; readonly unix: number; readonly style: string; readonly source: string }
  | {
      readonly kind: "mention";
      readonly of: "user" | "role" | "channel" | "command" | "everyone";
      readonly name: string;
    };

/** Deeper nesting is shown as it was typed. */
const DEEPEST = 12;

/** The longer mark first: two stars are bold before they are two italics. */
const marks: readonly (readonly [mark: string, style: Style])[] = [
  ["**", "bold"],
  ["__", "underline"],
  ["~~", "strike"],
  ["||", "spoiler"],
  ["*", "italic"],
  ["_", "italic"],
];

/** What is read whole, by the pattern that it has from its first character on. */
const tokens: readonly (readonly [RegExp, (match: RegExpExecArray, depth: number) => Inline])[] = [
  [/\\([^0-9A-Za-z\s])/uy, ([, mark = ""]) => ({ kind: "text", text: mark })],
  [/(`+)([\s\S]*?[^`])\1(?!`)/y, ([, , code = ""]) => ({ kind: "code", text: code.replace(/^ (?=`)|(?<=`) $/g, "") })],
  [
    /\[((?:\\.|[^[\]\\]|\[[^[\]]*\])+)\]\(<?(https?:\/\/(?:[^\s()<>]|\([^\s()<>]*\))+)>?(?: +"[^"\n]*")?\)/y,
    ([, label = "", href = ""], depth) => ({ kind: "link", href, children: parse(label, depth + 1) }),
  ],
  [/<(https?:\/\/[^\s<>]+)>/y, ([, href = ""]) => link(href)],
  [/https?:\/\/[^\s<]*[^\s<.,:;"'\])]/y, ([href]) => link(href)],
  [
    /<t:(-?\d{1,17})(?::([tTdDfFRsS]))?>/y,
    ([source, seconds = "", style = "f"]) => ({ kind: "time", unix: Number(seconds), style, source }),
  ],
  [/<@!?(\d{15,20})>/y, ([, id = ""]) => ({ kind: "mention", of: "user", name: id })],
  [/<@&(\d{15,20})>/y, ([, id = ""]) => ({ kind: "mention", of: "role", name: id })],
  [/<#(\d{15,20})>/y, ([, id = ""]) => ({ kind: "mention", of: "channel", name: id })],
  [/<\/([-_ \p{L}\p{N}]{1,98}):\d{1,20}>/uy, ([, name = ""]) => ({ kind: "mention", of: "command", name })],
  [/@(everyone|here)/y, ([, name = ""]) => ({ kind: "mention", of: "everyone", name })],
  [/<a?(:\w{2,32}:)\d{15,20}>/y, ([, name = ""]) => ({ kind: "text", text: name })],
];

/** What no mark and no token begins with. */
const PLAIN = /[^\\`[<h@*_~|]+/y;

/** Discord's markdown within a line, for titles and the like; line breaks stay in the texts. */
export function inlineMarkdown(text: string): readonly Inline[] {
  return parse(text, 0);
}

function parse(text: string, depth: number): readonly Inline[] {
  const found: Inline[] = [];
  const add = (inline: Inline) => {
    const last = found.at(-1);
    if (inline.kind === "text" && last?.kind === "text")
      found.splice(-1, 1, { ...last, text: last.text + inline.text });
    else found.push(inline);
  };
  for (let at = 0; at < text.length; ) {
    const { inline, length } =
      plainAt(text, at) ?? tokenAt(text, at, depth) ?? styledAt(text, at, depth) ?? oneAt(text, at);
    add(inline);
    at += length;
  }
  return found;
}

type Taken = { readonly inline: Inline; readonly length: number };

function plainAt(text: string, at: number): Taken | null {
  PLAIN.lastIndex = at;
  const match = PLAIN.exec(text);
  return match && { inline: { kind: "text", text: match[0] }, length: match[0].length };
}

function oneAt(text: string, at: number): Taken {
  return { inline: { kind: "text", text: text.charAt(at) }, length: 1 };
}

function tokenAt(text: string, at: number, depth: number): Taken | null {
  for (const [pattern, read] of tokens) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match) return { inline: read(match, depth), length: match[0].length };
  }
  return null;
}

function styledAt(text: string, at: number, depth: number): Taken | null {
  if (depth === DEEPEST) return null;
  for (const [mark, kind] of marks) {
    const end = text.startsWith(mark, at) ? closing(text, at + mark.length, mark) : null;
    if (end === null) continue;
    const children = parse(text.slice(at + mark.length, end), depth + 1);
    return { inline: { kind, children }, length: end + mark.length - at };
  }
  return null;
}

/** Where the mark that opened before `from` is closed again; null when it is not. */
function closing(text: string, from: number, mark: string): number | null {
  const isSingle = mark.length === 1;
  if (isSingle && (text[from] === mark || /\s/.test(text[from] ?? " "))) return null;
  for (let at = from; at < text.length; at++) {
    if (text[at] === "\\") at++;
    // A double mark is a unit of its own within a single one.
    else if (isSingle && text.startsWith(mark + mark, at)) at++;
    else if (at > from && text.startsWith(mark, at) && mayClose(text, at, mark)) return at;
  }
  return null;
}

function mayClose(text: string, at: number, mark: string): boolean {
  const after = text[at + mark.length] ?? "";
  switch (mark) {
    case "*":
      return !/\s/.test(text[at - 1] ?? "");
    case "_":
      return !/\w/.test(after);
    case "**":
    case "__":
      return after !== mark[0];
    default:
      return true;
  }
}

function link(href: string): Inline {
  return { kind: "link", href, children: [{ kind: "text", text: href }] };
}
