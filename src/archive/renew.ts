import type { Kysely } from "kysely";
import type { Analysable } from "#briefing/analyse.ts";
import { ANALYSIS_VERSION, type Analysis } from "#briefing/analysis.ts";
import type { Database } from "#database/database.ts";
import type { Tables } from "#database/tables.ts";
import { countNames } from "./counts.ts";
import { isCounted, namesIn } from "./shelving.ts";
import { storableText } from "./storable.ts";

/** Articles analysed again at once: few, so that a reader's question never waits for them. */
const BATCH = 32;

type Outdated = { readonly id: number; readonly title: string; readonly text: string; readonly language: string };

/**
 * Analyses again up to 32 articles whose analysis is of a former version, the newest first, and says how many there
 * were: 0 when all are up to date. Killed at any moment it leaves each article with one whole analysis.
 */
export async function renewAnalyses(
  { kysely }: Pick<Database, "kysely">,
  analyse: (articles: readonly Analysable[]) => Promise<readonly Analysis[]>,
): Promise<number> {
  const outdated = await outdatedIn(kysely);
  const analyses = await analyse(outdated);
  await kysely.transaction().execute(async (transaction) => {
    for (const [place, { id, text }] of outdated.entries()) {
      const analysis = analyses[place];
      if (analysis) await replace(transaction, { id, text }, analysis);
    }
  });
  return outdated.length;
}

function outdatedIn(kysely: Kysely<Tables>): Promise<Outdated[]> {
  return kysely
    .selectFrom("bodies")
    .innerJoin("articles", "articles.id", "bodies.id")
    .select(["bodies.id", "bodies.text", "articles.title", "articles.language"])
    .where("analysis_version", "<", ANALYSIS_VERSION)
    .orderBy("analysis_version", "desc")
    .orderBy("bodies.id", "desc")
    .limit(BATCH)
    .execute();
}

/** An article that was revised or forgotten meanwhile is passed over. */
async function replace(
  transaction: Kysely<Tables>,
  { id, text }: Pick<Outdated, "id" | "text">,
  analysis: Analysis,
): Promise<void> {
  const before = await transaction
    .selectFrom("bodies")
    .select(["analysis", "text"])
    .where("id", "=", id)
    .executeTakeFirst();
  if (before?.text !== text) return;
  await transaction
    .updateTable("bodies")
    .set({ analysis: JSON.stringify(analysis), analysis_version: analysis.version })
    .where("id", "=", id)
    .execute();
  if (!(await isCounted(transaction, id))) return;
  const former = namesIn(before.analysis);
  const names = analysis.actors.map(({ name }) => storableText(name));
  await countNames(transaction, [former.filter((name) => !names.includes(name))], -1);
  await countNames(transaction, [names.filter((name) => !former.includes(name))], 1);
}
