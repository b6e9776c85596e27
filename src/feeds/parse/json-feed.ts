import { z } from "zod";
import { readDate } from "../dates.ts";
import type { Feed, FeedAuthor, FeedEntry } from "../feed.ts";
import { parsedJson } from "../parsed-json.ts";
import { cleanAddress } from "./links.ts";
import { escapeHtml, withAbsoluteLinks } from "./markup.ts";

// What has another form than the standard's counts as not there: one odd member must not cost the feed.
const Text = z
  .union([z.string(), z.number().transform(String)])
  .transform((text) => text.trim() || null)
  .nullable()
  .catch(null)
  .default(null);

const Person = z.object({ name: Text, url: Text }).catch({ name: null, url: null });
const People = {
  author: Person.nullable().catch(null).default(null),
  authors: z.array(Person).catch([]).default([]),
};

const Item = z
  .object({
    id: Text,
    url: Text,
    external_url: Text,
    title: Text,
    content_html: Text,
    content_text: Text,
    summary: Text,
    image: Text,
    banner_image: Text,
    date_published: Text,
    date_modified: Text,
    language: Text,
    ...People,
    tags: z.array(Text).catch([]).default([]),
    attachments: z
      .array(z.object({ url: Text }).catch({ url: null }))
      .catch([])
      .default([]),
  })
  .nullable()
  .catch(null);
type Item = NonNullable<z.infer<typeof Item>>;

const JsonFeed = z.object({
  version: Text,
  title: Text,
  description: Text,
  home_page_url: Text,
  feed_url: Text,
  language: Text,
  icon: Text,
  favicon: Text,
  ...People,
  items: z.array(z.unknown()),
});

/** The feed of a JSON Feed 1.0 or 1.1, with at most `most` entries; null for any other text. */
export function readJsonFeed(json: string, base: string, most: number): Feed | null {
  const read = JsonFeed.safeParse(parsedJson(json));
  if (!read.success) return null;
  const { data } = read;
  const items = data.items.slice(0, most).flatMap((item) => Item.parse(item) ?? []);
  return {
    title: data.title && escapeHtml(data.title),
    description: data.description && escapeHtml(data.description),
    site: cleanAddress(data.home_page_url, base),
    id: data.feed_url,
    language: data.language,
    publishedAt: null,
    updatedAt: null,
    authors: people(data),
    image: cleanAddress(data.icon, base) ?? cleanAddress(data.favicon, base),
    ttl: null,
    entries: items.map((item) => entryOf(item, base)),
  };
}

function entryOf(item: Item, base: string): FeedEntry {
  return {
    id: item.id,
    url: cleanAddress(item.url, base) ?? cleanAddress(item.external_url, base),
    title: item.title && escapeHtml(item.title),
    summary: item.summary && escapeHtml(item.summary),
    content: contentOf(item, base),
    publishedAt: readDate(item.date_published ?? ""),
    updatedAt: readDate(item.date_modified ?? ""),
    authors: people(item),
    categories: item.tags.filter((tag) => tag !== null),
    enclosures: item.attachments.flatMap(({ url }) => cleanAddress(url, base) ?? []),
    image: cleanAddress(item.image, base) ?? cleanAddress(item.banner_image, base),
    language: item.language,
    source: null,
    isWithdrawn: false,
  };
}

function contentOf({ content_html, content_text }: Item, base: string): readonly string[] {
  if (content_html !== null) return [withAbsoluteLinks(content_html, base)];
  return content_text === null ? [] : [escapeHtml(content_text)];
}

/** Version 1.0 has one `author`, version 1.1 `authors`; some feeds have both. */
function people({ author, authors }: Pick<Item, "author" | "authors">): readonly FeedAuthor[] {
  const names = [...authors, author].flatMap((person) => person?.name ?? []);
  return [...new Set(names)].map((name) => ({ name, email: null }));
}
