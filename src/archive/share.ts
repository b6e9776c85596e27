import type { Kysely } from "kysely";
import { inBatches } from "#database/batches.ts";
import type { Database } from "#database/database.ts";
import type { Tables } from "#database/tables.ts";
import type { NewArticle } from "#news/article.ts";
import { count } from "./counts.ts";
import { identify, named } from "./known.ts";
import { letRead, localOnly, type Servers } from "./scope.ts";
import { changing, countables } from "./shelving.ts";

/** Lets more servers (null: everybody) read those of the articles that are stored for single ones. */
export async function shareArticles(
  database: Database,
  articles: readonly NewArticle[],
  servers: Servers,
): Promise<void> {
  const anyLocal = await database.kysely.selectFrom("local_articles").select("article_id").limit(1).execute();
  if (anyLocal.length === 0) return;
  await changing(database, async (transaction) => {
    const known = await identify(transaction, articles.map(named), servers);
    const ids = known.flatMap((found) => found?.id ?? []);
    await openTo(transaction, [...new Set(ids)], servers);
  });
}

/** Lets more servers (null: everybody) read those of the articles of these ids that are for single ones. */
export function shareStored(database: Database, ids: readonly number[], servers: Servers): Promise<void> {
  return changing(database, (transaction) => openTo(transaction, ids, servers));
}

async function openTo(transaction: Kysely<Tables>, articles: readonly number[], servers: Servers): Promise<void> {
  const ids = [...(await localOnly(transaction, articles)).keys()];
  if (ids.length === 0) return;
  if (servers !== null) return letRead(transaction, ids, servers);
  for (const batch of inBatches(ids)) {
    await transaction.deleteFrom("local_articles").where("article_id", "in", batch).execute();
  }
  await count(transaction, [...(await countables(transaction, ids)).values()], 1);
}
