import type { NewArticle } from "#news/article.ts";
import { outletOf } from "#news/identity.ts";
import { paragraphs } from "#text/paragraphs.ts";
import { sentences } from "#text/sentences.ts";
import { cleanLine, cleanText, cleanUrl } from "./clean-text.ts";
import { dateInAddress, readDate } from "./dates.ts";

/** A title made from the text is cut at this many characters: about the length of a long headline. */
const LONGEST_MADE_TITLE = 100;
/** The first sentence is looked for in this many characters. */
const TITLE_WINDOW = 1000;

/** An article as a reader finds it: unclean text and unread dates; null for what the source does not give. */
export type FoundArticle = Readonly<{
  url: string | null;
  title: string | null;
  text: string;
  byline: string | null;
  outlet: string | null;
  language: string | null;
  section: string | null;
  date: string | null;
}>;

/**
 * The article that was found, cleaned and checked; null when it has no text. Without an outlet the host of its address
 * stands in, without a date the day in its path.
 */
export function newArticle(found: FoundArticle): NewArticle | null {
  const text = inParagraphs(cleanText(found.text));
  if (!/[\p{L}\p{N}]/u.test(text)) return null;
  const url = cleanUrl(found.url);
  return {
    url,
    title: cleanLine(found.title) ?? madeTitle(text),
    text,
    byline: cleanLine(found.byline)?.replace(/^by:? /i, "") ?? null,
    outlet: cleanLine(found.outlet) ?? (url === null ? null : outletOf(url)),
    language: languageCode(found.language),
    section: cleanLine(found.section),
    publishedAt: readDate(found.date ?? "") ?? readDate(dateInAddress(url ?? "") ?? ""),
  };
}

/** The text with every paragraph on one line and a blank line between them. */
function inParagraphs(text: string): string {
  if (!text.includes("\n")) return text;
  return paragraphs(text)
    .map(({ start, end }) => text.slice(start, end).replace(/\s*\n\s*/g, " "))
    .join("\n\n");
}

/** The first sentence of a text, cut at a word and marked by "…" when it is too long for a title. */
function madeTitle(text: string): string {
  const window = text.slice(0, TITLE_WINDOW);
  const first = sentences(window)[0];
  const sentence = window
    .slice(first?.start ?? 0, first?.end)
    .replace(/\s+/g, " ")
    .trim();
  if (sentence.length <= LONGEST_MADE_TITLE) return sentence;
  const cut = sentence.slice(0, LONGEST_MADE_TITLE).toWellFormed();
  return `${cut.replace(/\s+\S*$/, "").replace(/[\s,;:–—-]+$/, "")}…`;
}

/** "en-GB", "eng" and "EN" are `en`; what is no language code is `und`. */
function languageCode(tag: string | null): string {
  const code = /^\s*([a-z]{2,3})(?:[-_]|\s*$)/i.exec(tag ?? "")?.[1]?.toLowerCase();
  if (code === undefined) return "und";
  const [canonical] = Intl.getCanonicalLocales(code);
  return canonical?.length === 2 ? canonical : "und";
}
