import { cleanLine } from "../clean-text.ts";
import type { PageDocument } from "./dom.ts";

/** Where pages name an author each, the surest first. */
const AUTHOR_ELEMENTS = [
  "[itemprop=author] [itemprop=name]",
  "[itemprop=author]",
  "[rel=author], [rel~=author]",
  "[class*=author-name i], [class*=author__name i], [class*=authorname i], [class*=byline-name i], [class*=byline__name i], .vcard .fn",
  "[class*=byline i] a, [class*=author i] a",
];
/** What holds all authors of a story at once. */
const WHOLE_BYLINE = "[class*=byline i], [class*=author i]";
/** The authors of the story stand before those of other stories. */
const MOST_ELEMENTS = 20;
const MOST_AUTHORS = 5;
const LONGEST_BYLINE = 100;

/** What stands before a name, and what no name has. */
const LEAD_IN = /^(?:(?:written |story |article |posted )?by|von|par|por|autore?[ins]*:|author[s]?:)[:\s]+/i;
const NO_NAME =
  /\d|https?:|www\.|@|\b(?:stories|articles|posts|bio|follow|contact|about|beiträge|read|view|email|share|reporter|editor)\b/i;

/** The authors that a page declares or else shows, as one line; null when it names none. */
export function bylineOf(document: PageDocument, declared: readonly (string | null | undefined)[]): string | null {
  const named = declared.map(asNames).find((line) => line !== null);
  return named ?? shownByline(document);
}

function shownByline(document: PageDocument): string | null {
  for (const selector of AUTHOR_ELEMENTS) {
    const names = namesIn(document, selector);
    if (names.length > 0) return names.slice(0, MOST_AUTHORS).join(", ");
  }
  return namesIn(document, WHOLE_BYLINE)[0] ?? null;
}

/** What the elements name, each once. */
function namesIn(document: PageDocument, selector: string): string[] {
  const elements = [...document.querySelectorAll(selector)].slice(0, MOST_ELEMENTS);
  return [...new Set(elements.flatMap(({ textContent }) => asNames(textContent) ?? []))];
}

function asNames(text: string | null | undefined): string | null {
  const line = cleanLine(text ?? null)?.replace(LEAD_IN, "") ?? "";
  return line.length > 2 && line.length <= LONGEST_BYLINE && !NO_NAME.test(line) ? line : null;
}
