import { dateInAddress, readDate } from "../dates.ts";
import type { PageDocument, PageElement } from "./dom.ts";

/** Where pages show the date, the surest first. */
const DATE_ELEMENTS = [
  "[itemprop=datePublished]",
  "time[pubdate]",
  "article time[datetime], main time[datetime], .entry-date, .published, .post-date",
  "time, relative-time",
  "[class*=publish i], [class*=date i], [class*=time i], [id*=date i], [class*=posted i], [class*=submitted i]",
  "[class*=meta i], [class*=byline i], [class*=info i], [class*=author i], header",
  "p, span, small, strong, b, dt, dd, li, td, h2, h3, h4, h5, div, summary, a",
];
/** Elements looked at for each kind; the date of the story comes before those of other stories. */
const MOST_ELEMENTS = 400;
/** A date stands among few other words, in characters; in longer ones it belongs to the story. */
const LONGEST_DATELINE = 100;
/** As long as it may be with all the white space that markup has. */
const LONGEST_MARKUP = 3 * LONGEST_DATELINE;

/** A day as it stands among other words, with the time behind it. */
const DAY_IN_WORDS =
  /(?<![\d./-])(?:\d{4}-\d{2}-\d{2}|\d{1,2}[./]\s?\d{1,2}[./]\s?\d{4}|\d{1,2}(?:st|nd|rd|th|\.)?\s+(?:de\s+)?\p{L}{3,9}\.?,?\s+(?:de\s+)?\d{4}|\p{L}{3,9}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}|\d{4}年\s?\d{1,2}月\s?\d{1,2}日)(?!\d)/iu;

/** The date of the story that a page shows or its address holds, as it is written there; null when there is none. */
export function shownDate(document: PageDocument, address: string | null): string | null {
  for (const selector of DATE_ELEMENTS) {
    for (const element of [...document.querySelectorAll(selector)].slice(0, MOST_ELEMENTS)) {
      const date = dateOf(element);
      if (date !== null) return date;
    }
  }
  return dateInAddress(address ?? "");
}

function dateOf(element: PageElement): string | null {
  const declared = ["datetime", "content"].map((name) => element.getAttribute(name) ?? "");
  const text = element.textContent;
  const line = text.length <= LONGEST_MARKUP ? text.replace(/\s+/g, " ").trim() : "";
  const written = line.length <= LONGEST_DATELINE ? [line, DAY_IN_WORDS.exec(line)?.[0] ?? ""] : [];
  return [...declared, ...written].find((date) => readDate(date) !== null) ?? null;
}
