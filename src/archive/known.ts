import type { Kysely } from "kysely";
import { inBatches } from "#database/batches.ts";
import type { Tables } from "#database/tables.ts";
import type { NewArticle } from "#news/article.ts";
import { canonicalUrl, fingerprint, outletOf } from "#news/identity.ts";
import { storableText } from "./storable.ts";

/** What an article is known by: `url_key` and `fingerprint` with `outlet_key` are unique in the archive. */
export type Identity = { readonly url_key: string | null; readonly fingerprint: string; readonly outlet_key: string };

/** What the archive knows an article by. */
export function identityOf(article: NewArticle): Identity {
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

/** Says of each article whether it is in the archive or stands earlier in the list: by its address, or by its text and outlet. */
export async function tellKnown(kysely: Kysely<Tables>, identities: readonly Identity[]): Promise<boolean[]> {
  const known = new Set<string>();
  for (const batch of inBatches(identities)) {
    for (const identity of await stored(kysely, batch)) note(identity, known);
  }
  return identities.map((identity) => {
    const isKnown = keysOf(identity).some((key) => known.has(key));
    note(identity, known);
    return isKnown;
  });
}

async function stored(kysely: Kysely<Tables>, identities: readonly Identity[]): Promise<Identity[]> {
  const urlKeys = identities.flatMap(({ url_key }) => url_key ?? []);
  const fingerprints = identities.map((identity) => identity.fingerprint);
  const select = kysely.selectFrom("articles").select(["url_key", "fingerprint", "outlet_key"]);
  const byText = await select.where("fingerprint", "in", fingerprints).execute();
  if (urlKeys.length === 0) return byText;
  return [...byText, ...(await select.where("url_key", "in", urlKeys).execute())];
}

function note(identity: Identity, known: Set<string>): void {
  for (const key of keysOf(identity)) known.add(key);
}

function keysOf({ url_key, fingerprint, outlet_key }: Identity): string[] {
  const textKey = `text ${fingerprint} ${outlet_key}`;
  return url_key === null ? [textKey] : [`url ${url_key}`, textKey];
}
