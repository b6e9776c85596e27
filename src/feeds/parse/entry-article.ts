import { dateInAddress, readDate } from "../dates.ts";
import type { Feed, FeedAuthor, FeedEntry } from "../feed.ts";
import type { FoundArticle } from "../found-article.ts";
import { isHtml, textOfHtml } from "../html-text.ts";
import { outletInTitle } from "./outlet-name.ts";

/** Characters; nine of ten stories on 181 news pages are longer (half have more than 3,100). */
const SHORTEST_STORY = 1100;
/** Feeds are younger than 1990; "1970" is how programs write that they know no date. */
const FIRST_DATE = "1990-01-01";
/** Longer categories are sentences or lists of keywords. */
const LONGEST_SECTION = 40;

/** What feeds add to a text stands in this many characters at its end. */
const END = 600;

const CUT_OFF = /(?:…|\.{3}|[[(](?:…|\.{3})[\])])[\s»›→]*$/;
/** The link at the end of a teaser, in the languages of which the feeds are many. */
const READ_ON =
  /[\s([]*(?:(?:read|see|view|get)\s+(?:more|on|the (?:full|whole|rest|entire)\b)|continue reading|keep reading|full (?:story|article)|click here to read|weiterlesen|mehr lesen|lire (?:la suite|plus)|leer más|seguir leyendo|leggi tutto|leia mais|lees (?:meer|verder)|czytaj (?:dalej|więcej)|читать (?:далее|дальше))[^.!?\n]{0,150}[\s.…»›→\])]*$/iu;
/** What WordPress adds below the text of a feed. */
const FOOTER =
  /\s*(?:The post|Der Beitrag|L’article|La entrada|El artículo|O post|Het bericht) [^\n]{1,300} (?:appeared first on|first appeared on|erschien zuerst auf|est apparu en premier sur|se publicó primero en|apareceu primeiro em|verscheen eerst op) [^\n]{1,150}$/;
/** Log-ins that stand where an author should. */
const NO_AUTHOR =
  /^(?:admin(?:istrator)?|editors?|editorial|staff|web ?master|root|user|author|unknown|anonymous|none|n\/a)$/i;
const NO_SECTION = /^(?:un(?:categori[sz]ed|kategorisiert)|general|other|default|news|rss|article)$|https?:|[/#@<>{}]/i;

/** An article as its feed gives it, and whether the page surely has more of it. */
export type EntryArticle = Readonly<{ found: FoundArticle; isTeaser: boolean }>;

/**
 * The article of a feed's entry by the feed's own words; the text is "" when the feed gives only a title. A date that is missing, before
 * 1990 or to come is replaced by the day in the address, else by the moment at which the entry was seen.
 */
export function articleOfEntry(entry: FeedEntry, feed: Feed, { seenAt }: { readonly seenAt: Date }): EntryArticle {
  const text = fullestText(entry);
  const story = withoutEnd(text, FOOTER);
  const teaser = withoutEnd(story, READ_ON);
  const outlet = outletOf(entry, feed);
  return {
    isTeaser: teaser !== story || CUT_OFF.test(teaser.slice(-END)) || teaser.length < SHORTEST_STORY,
    found: {
      url: entry.url,
      title: plain(entry.title),
      text: teaser,
      byline: bylineOf(entry.authors) ?? bylineOf(feed.authors.filter(({ name }) => name !== outlet)),
      outlet,
      language: entry.language ?? feed.language,
      section: sectionOf(entry.categories),
      date: dateOf(entry, seenAt.toISOString()),
    },
  };
}

function withoutEnd(text: string, end: RegExp): string {
  return text.slice(0, -END) + text.slice(-END).replace(end, "");
}

function fullestText({ content, summary }: FeedEntry): string {
  const texts = [content[0], summary].map((html) => plain(html ?? null) ?? "");
  return texts.reduce((fullest, text) => (text.length > fullest.length ? text : fullest), "");
}

/** Feeds write texts without tags, too; there blank lines part the paragraphs. */
function plain(html: string | null): string | null {
  if (html === null) return null;
  return textOfHtml(isHtml(html) ? html : html.replace(/\n[ \t\r]*\n/g, "<br><br>")) || null;
}

function outletOf({ source }: FeedEntry, { title, site }: Feed): string | null {
  return outletInTitle(plain(source), null) ?? outletInTitle(plain(title), site);
}

function bylineOf(authors: readonly FeedAuthor[]): string | null {
  const names = authors.flatMap(({ name }) =>
    name === null || NO_AUTHOR.test(name) || /^https?:/i.test(name) ? [] : name,
  );
  return names.join(", ") || null;
}

function sectionOf(categories: readonly string[]): string | null {
  const names = categories.map((category) => plain(category) ?? "");
  return names.find((name) => /\p{L}/u.test(name) && name.length <= LONGEST_SECTION && !NO_SECTION.test(name)) ?? null;
}

/** All dates are ISO 8601 in UTC, so their order is that of their letters. */
function dateOf({ publishedAt, updatedAt, url }: FeedEntry, seenAt: string): string {
  const dates = [publishedAt, updatedAt, readDate(dateInAddress(url ?? "") ?? "")];
  return dates.find((date) => date !== null && date >= FIRST_DATE && date <= seenAt) ?? seenAt;
}
