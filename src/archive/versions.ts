import type { Kysely } from "kysely";
import type { Analysis } from "#briefing/analysis.ts";
import type { Database } from "#database/database.ts";
import type { Tables } from "#database/tables.ts";
import type { NewArticle } from "#news/article.ts";
import { named } from "./known.ts";
import type { SearchIndex } from "./search-index.ts";
import { changing, findable, namesIn, shelve, unshelve } from "./shelving.ts";
import { storable } from "./storable.ts";

/** Former texts kept of an article beside those that are cited: some pages change every few minutes for days. */
const MOST_VERSIONS = 20;

/** What became of a revision; `gone`: there is no such article. */
export type Revised = "revised" | "unchanged" | "gone";

/** Gives an article another text (and title); the former one is kept as a version. It can be found again if it was withdrawn. */
export function reviseArticle(
  database: Database,
  index: SearchIndex,
  { id, article, analysis, now }: { id: number; article: NewArticle; analysis: Analysis; now: Date },
): Promise<Revised> {
  const { title, fingerprint } = named(article);
  return changing(database, async (transaction) => {
    const former = await storedText(transaction, id);
    if (former === undefined) return "gone";
    const isSame = former.fingerprint === fingerprint && former.title === title;
    if (isSame && former.withdrawn_at === null) return "unchanged";
    await unshelve(transaction, index, [id]);
    if (!isSame) {
      await keepVersion(transaction, id, former, now);
      await replace(transaction, id, { article: storable(article), analysis, fingerprint });
    }
    await transaction.updateTable("articles").set({ withdrawn_at: null }).where("id", "=", id).execute();
    await shelveAsStored(transaction, index, id);
    return "revised";
  });
}

/** Takes an article out of search, counts and completion; its texts stay for those who cite them. Says whether it was there. */
export function withdrawArticle(
  database: Database,
  index: SearchIndex,
  { id, when }: { id: number; when: Date },
): Promise<boolean> {
  return changing(database, async (transaction) => {
    const { numUpdatedRows } = await transaction
      .updateTable("articles")
      .set({ withdrawn_at: when.getTime() })
      .where("id", "=", id)
      .where("withdrawn_at", "is", null)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return false;
    await unshelve(transaction, index, [id]);
    return true;
  });
}

/** Keeps the articles as they are now, and their present texts, until a date, whatever else is forgotten. */
export function citeArticles({ kysely }: Pick<Database, "kysely">, ids: readonly number[], until: Date): Promise<void> {
  return kysely.transaction().execute(async (transaction) => {
    for (const id of new Set(ids)) {
      await transaction
        .insertInto("citations")
        .values({ article_id: id, version: await currentVersion(transaction, id), until: until.getTime() })
        .onConflict((conflict) =>
          conflict
            .columns(["article_id", "version"])
            .doUpdateSet({ until: until.getTime() })
            .where("citations.until", "<", until.getTime()),
        )
        .execute();
    }
  });
}

type StoredText = { readonly title: string; readonly text: string };

function storedText(kysely: Kysely<Tables>, id: number) {
  return kysely
    .selectFrom("articles")
    .innerJoin("bodies", "bodies.id", "articles.id")
    .select(["articles.title", "articles.fingerprint", "articles.withdrawn_at", "bodies.text", "bodies.analysis"])
    .where("articles.id", "=", id)
    .executeTakeFirst();
}

/** From the rows, not from what came in: words that are the same may differ in their marks. */
async function shelveAsStored(kysely: Kysely<Tables>, index: SearchIndex, id: number): Promise<void> {
  const stored = await storedText(kysely, id);
  if (stored === undefined) return;
  await shelve(kysely, index, [findable({ id, title: stored.title, text: stored.text }, namesIn(stored.analysis))]);
}

async function keepVersion(kysely: Kysely<Tables>, id: number, { title, text }: StoredText, now: Date): Promise<void> {
  const version = await currentVersion(kysely, id);
  const until = now.getTime();
  await kysely.insertInto("versions").values({ article_id: id, version, until, title, text }).execute();
  await kysely
    .deleteFrom("versions")
    .where("article_id", "=", id)
    .where("version", "<=", version - MOST_VERSIONS)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("citations")
            .select("citations.version")
            .whereRef("citations.article_id", "=", "versions.article_id")
            .whereRef("citations.version", "=", "versions.version")
            .where("citations.until", ">", until),
        ),
      ),
    )
    .execute();
}

/** The number that the present text gets when another one replaces it. */
async function currentVersion(kysely: Kysely<Tables>, id: number): Promise<number> {
  const latest = await kysely
    .selectFrom("versions")
    .select(({ fn }) => fn.max("version").as("version"))
    .where("article_id", "=", id)
    .executeTakeFirst();
  return (latest?.version ?? 0) + 1;
}

/** The date of publishing and the address stay: by them the article is known. */
async function replace(
  kysely: Kysely<Tables>,
  id: number,
  revision: { readonly article: NewArticle; readonly analysis: Analysis; readonly fingerprint: string },
): Promise<void> {
  const { article, analysis, fingerprint } = revision;
  const { title, byline, language, section, text } = article;
  await kysely
    .updateTable("articles")
    .set({ title, byline, language, section, fingerprint })
    .where("id", "=", id)
    .execute();
  await kysely
    .updateTable("bodies")
    .set({ text, analysis: JSON.stringify(analysis), analysis_version: analysis.version })
    .where("id", "=", id)
    .execute();
}
