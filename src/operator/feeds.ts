import { readFile, stat } from "node:fs/promises";
import { nameOfFeed } from "#commands/feeds/shown.ts";
import { BadInput } from "#discord/command.ts";
import { plain } from "#discord/escape.ts";
import { listNotes } from "#discord/feeds-bulk-reply.ts";
import { counted } from "#discord/layout.ts";
import { type CatalogueFeed, catalogue, REGIONS } from "#feeds/catalogue.ts";
import { reasonOf } from "#feeds/import/files.ts";
import type { KnownFeed } from "#feeds/list-feeds.ts";
import { readOpml, writeOpml } from "#feeds/opml.ts";
import type { Newsdesk } from "#newsdesk.ts";

/** The operator's feeds are everybody's. */
const FOR_ALL = { guildId: null, addedBy: null, channelId: null };
/** In bytes. */
const LARGEST_LIST = 10_000_000;

/** What the feeds of the command line need of the desk. */
type Desk = Pick<Newsdesk, "feeds">;

/** `feeds add URL…` or `feeds add --catalogue REGION`: adds feeds for everybody. */
export async function addFeeds(
  desk: Desk,
  urls: readonly string[],
  { catalogue: region, language }: { readonly catalogue?: string; readonly language?: string },
): Promise<string> {
  if (region !== undefined && urls.length > 0) throw new BadInput("Give either addresses or --catalogue, not both.");
  if (region !== undefined) return addUnseen(desk, addressesIn(region, language));
  if (urls.length === 0) throw new BadInput(`Give the address of a feed, or --catalogue and ${regionNames()}.`);
  const told: string[] = [];
  for (const url of urls) told.push(...(await addFound(desk, url)));
  if (told.length === 0) throw new BadInput("No feed was added.");
  return told.join("\n");
}

/** `feeds remove URL…`: everybody's feeds are read no more, unless a server has them as its own. */
export async function removeFeeds({ feeds: { store } }: Desk, urls: readonly string[]): Promise<string> {
  const told: string[] = [];
  for (const url of urls) {
    const known = await store.feedAt(url);
    if (known !== null && (await store.remove(known.id, null))) told.push(`Removed: ${url}`);
    else complain(`${url} is no feed that everybody reads.`);
  }
  if (told.length === 0) throw new BadInput("No feed was removed: `feeds list` shows their addresses.");
  return told.join("\n");
}

/** `feeds list`: all feeds, whoever uses them, as text or as a JSON array. */
export async function listFeeds(
  { feeds: { store } }: Desk,
  { failing, json }: { readonly failing?: boolean; readonly json?: boolean },
): Promise<string> {
  const all = (await store.listAll()).toSorted((a, b) => nameOfFeed(a).localeCompare(nameOfFeed(b), "en"));
  const feeds = failing ? all.filter(({ lastError }) => lastError !== null) : all;
  if (json) return JSON.stringify(feeds.map((feed) => ({ ...feed, name: nameOfFeed(feed) })));
  if (feeds.length > 0) return feeds.map(feedText).join("\n");
  return all.length === 0
    ? "No feeds yet: `newsdesk feeds add --catalogue world` adds some."
    : `None of ${counted(all.length, "feed")} fails.`;
}

/** `feeds import FILE`: adds the feeds of an OPML list for everybody. */
export async function importList(desk: Desk, file: string): Promise<string> {
  const list = readOpml(await bytesOf(file));
  if (list.kind === "unreadable") throw new BadInput(`${file} ${list.reason}.`);
  for (const note of listNotes(list)) complain(note);
  return addUnseen(desk, list.urls);
}

/** `feeds export`: everybody's feeds as an OPML list. */
export async function exportList({ feeds: { store } }: Desk): Promise<string> {
  const feeds = (await store.list(null)).map((feed) => ({ url: feed.url, title: nameOfFeed(feed), site: feed.site }));
  return writeOpml(feeds, new Date()).trimEnd();
}

async function addFound({ feeds }: Desk, url: string): Promise<string[]> {
  const tried = await feeds.tryFeed(url);
  if (tried.kind === "none") {
    complain(`${plain(url)} ${plain(tried.reason)}.`);
    return [];
  }
  const { kind } = await feeds.store.add(tried, FOR_ALL);
  const name = nameOfFeed({ title: tried.feed.title, url: tried.url });
  return [`${kind === "added" ? "Added" : "Known already"}: ${plain(name)} (${plain(tried.url)})`];
}

async function addUnseen({ feeds: { store } }: Desk, urls: readonly string[]): Promise<string> {
  let added = 0;
  for (const url of urls) if ((await store.addUnseen(url, FOR_ALL)).kind === "added") added++;
  const known = urls.length - added;
  return `${counted(added, "feed")} added, ${known} known already. \`newsdesk feeds poll\` asks them now, the bot within ten minutes.`;
}

/** A place of the catalogue: a region or all of it, in one language when one is given. */
function addressesIn(region: string, language: string | undefined): string[] {
  const isWanted = (feed: CatalogueFeed) =>
    (region === "all" || feed.region === region) && (language === undefined || feed.language === language);
  const urls = catalogue().flatMap((feed) => (isWanted(feed) ? [feed.url] : []));
  if (urls.length > 0) return urls;
  const isRegion = region === "all" || REGIONS.some((known) => known === region);
  throw new BadInput(
    isRegion
      ? `The catalogue has no feeds in "${language}" there: use a code such as en, de or fr.`
      : `The catalogue has no region "${region}": it knows ${regionNames()}.`,
  );
}

function regionNames(): string {
  return new Intl.ListFormat("en", { type: "disjunction" }).format(["all", ...REGIONS]);
}

async function bytesOf(file: string): Promise<Uint8Array> {
  try {
    if ((await stat(file)).size > LARGEST_LIST) throw new BadInput(`${file} is larger than ${LARGEST_LIST / 1e6} MB.`);
    return await readFile(file);
  } catch (error) {
    throw error instanceof BadInput ? error : new BadInput(`${file}: ${reasonOf(error)}.`);
  }
}

function feedText(feed: KnownFeed): string {
  const { url, isForAll, servers, articles } = feed;
  const users = [isForAll ? "everybody" : "", servers > 0 ? counted(servers, "server") : ""].filter(Boolean).join(", ");
  return [
    `${healthMark(feed)} ${plain(nameOfFeed(feed))} · ${plain(url)}`,
    `    for ${users} · ${counted(articles, "article")} · ${standingOf(feed)}`,
  ].join("\n");
}

function healthMark({ lastError, lastSuccessAt, state }: KnownFeed): string {
  if (lastError !== null || state === "gone") return "✗";
  return lastSuccessAt === null ? "○" : "✓";
}

/** How a feed does, for a terminal. */
export function standingOf({ state, lastError, failingSince, lastSuccessAt, lastArticleAt }: KnownFeed): string {
  const day = (date: Date | null) => date?.toISOString().slice(0, 10) ?? "never";
  if (state === "gone") return `no longer asked: it ${plain(lastError ?? "is gone for good")}`;
  if (lastError !== null) return `fails since ${day(failingSince)}: it ${plain(lastError)}`;
  if (state === "paused") return "paused";
  return lastSuccessAt === null ? "not checked yet" : `works, last article ${day(lastArticleAt)}`;
}

/** Says what went wrong with a part, and goes on. */
function complain(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 1;
}
