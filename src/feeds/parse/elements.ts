import { Parser } from "htmlparser2";
import { declaredBy, type Namespaces, noNamespaces, usualName } from "./namespaces.ts";

/** Of 1,700 feeds none nests deeper than 30; every unclosed `<br>` in an ill-formed one adds a level. */
const DEEPEST = 300;
/** Elements held at once: a whole entry rarely has 1,000, a bomb of 5 MB a million. */
const MOST_ELEMENTS = 100_000;

/** An element of a feed. */
export type Element = {
  /** In lower case, with the usual prefix of its namespace: `title`, `dc:creator`. */
  readonly name: string;
  /** The name without prefix, as markup needs it. */
  readonly tag: string;
  /** By the name that the feed writes, in lower case. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Element | string)[];
  /** The address that relative links in it start from: its `xml:base` and those around it. */
  readonly base: string;
  /** The nearest `xml:lang`. */
  readonly language: string | null;
  /** Where it begins in the text. */
  readonly start: number;
};

/** An element whose end has not come yet. */
type OpenElement = Element & {
  readonly children: (Element | string)[];
  readonly namespaces: Namespaces;
  /** How many elements were held before it. */
  readonly heldBefore: number;
};

/**
 * Reads XML, well-formed or not: an unclosed element ends with the one around it, a doctype is passed over unread, names of entities
 * that XML does not know stay as they are. Each element that `isWhole` picks is handed to `take` when it ends and dropped from the
 * root that is given back, so a long feed never stands in memory as a whole; `take` says whether to read on. Markup that is nested or
 * numerous beyond all feeds ends the reading.
 */
export function readElements(
  xml: string,
  base: string,
  isWhole: (element: Element) => boolean,
  take: (element: Element, root: Element) => boolean,
): Element {
  const root = rootElement(base);
  const open = [root];
  let held = 0;
  const innermost = () => open.at(-1) ?? root;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const around = innermost();
        const element = inside(around, name, attributes, { start: parser.startIndex, heldBefore: held });
        around.children.push(element);
        open.push(element);
        held++;
        if (open.length > DEEPEST || held > MOST_ELEMENTS) parser.pause();
      },
      ontext(text) {
        const { children } = innermost();
        const last = children.at(-1);
        if (typeof last === "string") children[children.length - 1] = last + text;
        else children.push(text);
      },
      onclosetag() {
        const element = open.pop();
        if (element === undefined || !isWhole(element)) return;
        held = element.heldBefore;
        innermost().children.pop();
        if (!take(element, root)) parser.pause();
      },
    },
    { xmlMode: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  parser.end(xml);
  // What was cut off still counts as far as it was read.
  for (const element of open.toReversed()) if (isWhole(element)) take(element, root);
  return root;
}

function rootElement(base: string): OpenElement {
  return {
    name: "",
    tag: "",
    attributes: {},
    children: [],
    base,
    language: null,
    namespaces: noNamespaces,
    start: 0,
    heldBefore: 0,
  };
}

function inside(
  around: OpenElement,
  written: string,
  attributes: Readonly<Record<string, string>>,
  place: Pick<OpenElement, "start" | "heldBefore">,
): OpenElement {
  const namespaces = declaredBy(attributes, around.namespaces);
  const base = attributes["xml:base"];
  return {
    name: usualName(written, namespaces),
    tag: written.slice(written.indexOf(":") + 1),
    attributes,
    children: [],
    base: (base === undefined ? null : URL.parse(base.trim(), around.base)?.href) ?? around.base,
    language: attributes["xml:lang"] ?? around.language,
    namespaces,
    ...place,
  };
}

/** The elements directly in another that have one of these names, in the order of the names. */
export function childrenOf({ children }: Element, ...names: readonly string[]): readonly Element[] {
  const elements = children.filter((child) => typeof child !== "string");
  return names.flatMap((name) => elements.filter((element) => element.name === name));
}

/** The element with relative links starting from another address wherever they start from `base` now. */
export function rebased(element: Element, base: string, other: string): Element {
  return {
    ...element,
    base: element.base === base ? other : element.base,
    children: element.children.map((child) => (typeof child === "string" ? child : rebased(child, base, other))),
  };
}

/** All text in an element and in what it holds, trimmed; null without any. */
export function textOf(element: Element | undefined): string | null {
  return element === undefined ? null : rawText(element).trim() || null;
}

function rawText({ children }: Element): string {
  return children.map((child) => (typeof child === "string" ? child : rawText(child))).join("");
}
