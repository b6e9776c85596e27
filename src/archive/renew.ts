import type { Kysely } from "kysely";
import type { Analysable } from "#briefing/analyse.ts";
import { ANALYSIS_VERSION, Analysis } from "#briefing/analysis.ts";
import type { Database } from "#database/database.ts";
import type { Tables } from "#database/tables.ts";
import { countNames, discountNames } from "./counts.ts";

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
    for (const [place, { id }] of outdated.entries()) {
      const analysis = analyses[place];
      if (analysis) await replace(transaction, id, analysis);
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

async function replace(transaction: Kysely<Tables>, id: number, analysis: Analysis): Promise<void> {
  const before = await transaction.selectFrom("bodies").select("analysis").where("id", "=", id).executeTakeFirst();
  await transaction
    .updateTable("bodies")
    .set({ analysis: JSON.stringify(analysis), analysis_version: analysis.version })
    .where("id", "=", id)
    .execute();
  const former = namesIn(before?.analysis);
  const names = analysis.actors.map(({ name }) => name);
  await discountNames(transaction, [former.filter((name) => !names.includes(name))]);
  await countNames(transaction, [names.filter((name) => !former.includes(name))]);
}

/** None when a former version wrote what this one cannot read. */
function namesIn(analysis: string | undefined): string[] {
  const read = Analysis.pick({ actors: true }).safeParse(JSON.parse(analysis ?? "{}"));
  return read.success ? read.data.actors.map(({ name }) => name) : [];
}
