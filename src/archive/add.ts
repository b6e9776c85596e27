import { type Kysely, sql } from "kysely";
import type { Analysis } from "#briefing/analysis.ts";
import { inBatches } from "#database/batches.ts";
import type { Database } from "#database/database.ts";
import type { Tables } from "#database/tables.ts";
import type { Article, NewArticle } from "#news/article.ts";
import { countNames, countStems, countTitleWords } from "./counts.ts";
import { freeIds } from "./ids.ts";
import { type Identity, identityOf, outletNameOf, tellKnown } from "./known.ts";
import { articleRow } from "./load.ts";
import { monthOf } from "./months.ts";
import type { IndexEntry, SearchIndex } from "./search-index.ts";
import { storable, storableText } from "./storable.ts";
import { indexText, vectorOf } from "./vector.ts";

/** An article and what is understood of it, on its way into the archive. */
export type Incoming = { readonly article: NewArticle; readonly analysis: Analysis };

/** Any number, the same in every Newsdesk: PostgreSQL lets one holder of it add articles at a time, as SQLite does by itself. */
const ADD_LOCK = 7_396_412_002;

type Identified = Incoming & { readonly identity: Identity };

/** How far back an article without a date is filed, in seconds: 50 years, behind all news and outside every window of days. */
const UNDATED = 50 * 365 * 86_400;

/** An article with its id, and all that is derived from it. */
type Entry = {
  readonly article: Article;
  readonly analysis: Analysis;
  readonly identity: Identity;
  readonly words: IndexEntry;
  readonly vector: Uint8Array;
};

/** Stores the articles that are not known yet, all of them or none, and says of each what became of it. */
export async function addArticles(
  { dialect, kysely }: Database,
  index: SearchIndex,
  incoming: readonly Incoming[],
  now: Date,
): Promise<("stored" | "known")[]> {
  const identified = incoming.map((given) => ({ ...given, identity: identityOf(given.article) }));
  return kysely.transaction().execute(async (transaction) => {
    if (dialect === "postgres") await sql`select pg_advisory_xact_lock(${ADD_LOCK})`.execute(transaction);
    const isKnown = await tellKnown(
      transaction,
      identified.map(({ identity }) => identity),
    );
    const fresh = identified.filter((_, place) => !isKnown[place]);
    await store(transaction, index, await entriesOf(transaction, fresh, now));
    return isKnown.map((known) => (known ? "known" : "stored"));
  });
}

async function entriesOf(kysely: Kysely<Tables>, incoming: readonly Identified[], now: Date): Promise<Entry[]> {
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
  { article: given, analysis, identity, date }: Identified & { readonly date: Date },
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
  const words = { id, ...indexText(article) };
  return { article, analysis, identity, words, vector: vectorOf(words) };
}

/** A date in the future is an error of the source, and would keep its article on top. */
function publishedAt(article: NewArticle, now: Date): Date {
  const date = article.publishedAt === null ? now : new Date(article.publishedAt);
  return date <= now ? date : now;
}

async function store(kysely: Kysely<Tables>, index: SearchIndex, entries: readonly Entry[]): Promise<void> {
  await storeRows(kysely, entries);
  await storeWords(kysely, index, entries);
  await countStems(
    kysely,
    entries.map(({ vector }) => vector),
  );
  await countNames(
    kysely,
    entries.map(({ analysis }) => analysis.actors.map(({ name }) => storableText(name))),
  );
  await countTitleWords(
    kysely,
    entries.map(({ words }) => words.title),
  );
}

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
    await kysely
      .insertInto("vectors")
      .values(batch.map(({ article: { id }, vector }) => ({ id, vector })))
      .execute();
  }
}

async function storeWords(kysely: Kysely<Tables>, index: SearchIndex, entries: readonly Entry[]): Promise<void> {
  const months = Map.groupBy(entries, ({ article }) => monthOf(article.id));
  for (const [month, ofMonth] of months) {
    const before = await kysely.selectFrom("months").select("month").where("month", "=", month).executeTakeFirst();
    if (before === undefined) await index.createMonth(kysely, month);
    await kysely
      .insertInto("months")
      .values({ month, articles: ofMonth.length })
      .onConflict((conflict) =>
        conflict.column("month").doUpdateSet(({ eb }) => ({ articles: eb("months.articles", "+", ofMonth.length) })),
      )
      .execute();
    for (const batch of inBatches(ofMonth)) {
      await index.add(
        kysely,
        month,
        batch.map(({ words }) => words),
      );
    }
  }
}
