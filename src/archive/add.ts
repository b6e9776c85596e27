import type { Kysely } from "kysely";
import type { Analysis } from "#briefing/analysis.ts";
import { inBatches } from "#database/batches.ts";
import type { Database } from "#database/database.ts";
import type { Tables } from "#database/tables.ts";
import type { Article, NewArticle } from "#news/article.ts";
import { freeIds } from "./ids.ts";
import { type Identity, named, outletNameOf, tellKnown } from "./known.ts";
import { articleRow } from "./load.ts";
import { letRead, type Servers } from "./scope.ts";
import type { SearchIndex } from "./search-index.ts";
import { changing, type Findable, findable, shelve } from "./shelving.ts";
import { storable, storableText } from "./storable.ts";

/** An article and what is understood of it, on its way into the archive. */
export type Incoming = { readonly article: NewArticle; readonly analysis: Analysis };

/** An article that is not known yet. */
type Fresh = Incoming & { readonly identity: Identity };

/** How far back an article without a date is filed, in seconds: 50 years, behind all news and outside every window of days. */
const UNDATED = 50 * 365 * 86_400;

/** An article with its id, and all that is derived from it. */
type Entry = Findable & { readonly article: Article; readonly analysis: Analysis; readonly identity: Identity };

/** Stores the articles that are not known yet to the servers, all of them or none, and says of each what became of it. */
export async function addArticles(
  database: Database,
  index: SearchIndex,
  incoming: readonly Incoming[],
  now: Date,
  servers: Servers,
): Promise<("stored" | "known")[]> {
  const identities = incoming.map(({ article }) => named(article));
  return changing(database, async (transaction) => {
    const isKnown = await tellKnown(transaction, identities, servers);
    const fresh = incoming.flatMap((given, place) => {
      const identity = identities[place];
      return isKnown[place] || identity === undefined ? [] : [{ ...given, identity }];
    });
    const entries = await entriesOf(transaction, fresh, now);
    await storeRows(transaction, entries);
    const ids = entries.map(({ id }) => id);
    if (servers !== null) await letRead(transaction, ids, servers);
    await shelve(transaction, index, entries);
    return isKnown.map((known) => (known ? "known" : "stored"));
  });
}

async function entriesOf(kysely: Kysely<Tables>, incoming: readonly Fresh[], now: Date): Promise<Entry[]> {
  const dated = incoming.map((given) => ({ ...given, date: publishedAt(given.article, now) }));
  const ids = await freeIds(
    kysely,
    dated.map(({ article, date }) => Math.floor(date.getTime() / 1000) - (article.publishedAt === null ? UNDATED : 0)),
  );
  return dated.flatMap((given, place) => {
    const id = ids[place];
    return id === undefined ? [] : [entryOf(given, id, now)];
  });
}

function entryOf(
  { article: given, analysis, identity, date }: Fresh & { readonly date: Date },
  id: number,
  now: Date,
): Entry {
  const article: Article = {
    ...storable({ ...given, outlet: outletNameOf(given) }),
    id,
    publishedAt: date.toISOString(),
    storedAt: now.toISOString(),
    fingerprint: identity.fingerprint,
  };
  const names = analysis.actors.map(({ name }) => storableText(name));
  return { article, analysis, identity, ...findable(article, names) };
}

/** A date in the future is an error of the source, and would keep its article on top. */
function publishedAt(article: NewArticle, now: Date): Date {
  const date = article.publishedAt === null ? now : new Date(article.publishedAt);
  return date <= now ? date : now;
}

/** The rows of an article, with its text and analysis. */
async function storeRows(kysely: Kysely<Tables>, entries: readonly Entry[]): Promise<void> {
  for (const batch of inBatches(entries)) {
    await kysely
      .insertInto("articles")
      .values(batch.map(({ article, identity }) => articleRow(article, identity)))
      .execute();
    await kysely
      .insertInto("bodies")
      .values(
        batch.map(({ article: { id, text }, analysis }) => ({
          id,
          text,
          analysis: JSON.stringify(analysis),
          analysis_version: analysis.version,
        })),
      )
      .execute();
  }
}
