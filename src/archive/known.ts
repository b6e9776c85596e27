import type { Kysely } from "kysely";
import { inBatches } from "#database/batches.ts";
import type { Row, Tables } from "#database/tables.ts";
import type { NewArticle } from "#news/article.ts";
import { canonicalUrl, fingerprint, outletOf } from "#news/identity.ts";
import { localOnly, type Servers } from "./scope.ts";
import { storableText } from "./storable.ts";

/** What an article is known by: the same address, or the same words from the same outlet. */
export type Identity = { readonly url_key: string | null; readonly fingerprint: string; readonly outlet_key: string };

/** What the archive has of an article that comes in again. */
export type Identified = {
  readonly id: number;
  /** Whether words and title are those that are stored. */
  readonly isSame: boolean;
  readonly isWithdrawn: boolean;
  /** Whether all who read it have it from the servers asked for: only then may their feed revise or withdraw it. */
  readonly isTheirs: boolean;
};

/** What the archive knows an article by. */
function identityOf(article: NewArticle): Identity {
  return {
    url_key: article.url === null ? null : canonicalUrl(article.url),
    fingerprint: fingerprint(article.text),
    outlet_key: (outletNameOf(article) ?? "").toLowerCase(),
  };
}

/** The outlet as it is stored, or else the host of the address. */
export function outletNameOf({ outlet, url }: NewArticle): string | null {
  if (outlet !== null) return storableText(outlet);
  return url === null ? null : outletOf(url);
}

/** An article with what it is known by. */
export type Named = Identity & { readonly title: string };

/** The title and identity of an article, as they are compared. */
export function named(article: NewArticle): Named {
  return { ...identityOf(article), title: storableText(article.title) };
}

/**
 * Finds each article among the stored ones, null when it is not there. What is everybody's is known to all. An article
 * of single servers is known to these, and to others only when it is the same to the letter: no server's feed puts
 * words or links before another's.
 */
export async function identify(
  kysely: Kysely<Tables>,
  articles: readonly Named[],
  servers: Servers,
): Promise<(Identified | null)[]> {
  const keyed = await storedLike(kysely, articles);
  return articles.map((article) => {
    const alike = new Set(keysOf(article).flatMap((key) => keyed.get(key) ?? []));
    const known = [...alike].filter((stored) => isKnownTo(servers, stored, article));
    const best = known.find((stored) => stored.servers === null) ?? known.find((stored) => isCopy(stored, article));
    const found = best ?? known[0];
    return found ? identified(found, article, servers) : null;
  });
}

/** Says of each article whether it is in the archive or stands earlier in the list. */
export async function tellKnown(
  kysely: Kysely<Tables>,
  articles: readonly Named[],
  servers: Servers,
): Promise<boolean[]> {
  const stored = await identify(kysely, articles, servers);
  const seen = new Set<string>();
  return articles.map((article, place) => {
    const isKnown = Boolean(stored[place]) || keysOf(article).some((key) => seen.has(key));
    for (const key of keysOf(article)) seen.add(key);
    return isKnown;
  });
}

type Stored = Named & Pick<Row<"articles">, "id" | "withdrawn_at"> & { readonly servers: Servers };

function isKnownTo(servers: Servers, stored: Stored, article: Named): boolean {
  return stored.servers === null || isCopy(stored, article) || isWithin(servers, stored.servers);
}

function identified(stored: Stored, article: Named, servers: Servers): Identified {
  return {
    id: stored.id,
    isSame: stored.fingerprint === article.fingerprint && stored.title === article.title,
    isWithdrawn: stored.withdrawn_at !== null,
    isTheirs: servers === null || isWithin(stored.servers, servers),
  };
}

/** Whether all of some servers are among others; everybody is neither. */
function isWithin(some: Servers, others: Servers): boolean {
  return some !== null && others !== null && some.every((server) => others.includes(server));
}

function isCopy(a: Named, b: Named): boolean {
  return (
    a.title === b.title && a.fingerprint === b.fingerprint && a.outlet_key === b.outlet_key && a.url_key === b.url_key
  );
}

/** The stored articles that share an address or a text with one of these, by both. */
async function storedLike(kysely: Kysely<Tables>, articles: readonly Named[]): Promise<Map<string, Stored[]>> {
  const rows = new Map<number, Omit<Stored, "servers">>();
  for (const batch of inBatches(articles)) {
    for (const row of await rowsLike(kysely, batch)) rows.set(row.id, row);
  }
  const servers = await localOnly(kysely, [...rows.keys()]);
  const keyed = new Map<string, Stored[]>();
  for (const row of rows.values()) {
    const stored = { ...row, servers: servers.get(row.id) ?? null };
    for (const key of keysOf(row)) keyed.set(key, [...(keyed.get(key) ?? []), stored]);
  }
  return keyed;
}

async function rowsLike(kysely: Kysely<Tables>, articles: readonly Named[]): Promise<Omit<Stored, "servers">[]> {
  const urlKeys = articles.flatMap(({ url_key }) => url_key ?? []);
  const fingerprints = articles.map((article) => article.fingerprint);
  const select = kysely
    .selectFrom("articles")
    .select(["id", "title", "url_key", "fingerprint", "outlet_key", "withdrawn_at"]);
  const byText = await select.where("fingerprint", "in", fingerprints).execute();
  if (urlKeys.length === 0) return byText;
  return [...byText, ...(await select.where("url_key", "in", urlKeys).execute())];
}

function keysOf({ url_key, fingerprint, outlet_key }: Identity): string[] {
  const textKey = `text ${fingerprint} ${outlet_key}`;
  return url_key === null ? [textKey] : [`url ${url_key}`, textKey];
}
