import type { Analysis } from "#briefing/analysis.ts";
import type { NewArticle } from "#news/article.ts";
import type { Archive } from "./archive.ts";

/** Stores articles; says of each whether it was new. */
export type Ingest = (articles: readonly NewArticle[]) => Promise<readonly ("stored" | "known")[]>;

/** Takes articles into the archive: what is known is passed over before it costs anything, the rest is analysed and stored. */
export function createIngest(
  archive: Pick<Archive, "known" | "add">,
  analyse: (articles: readonly NewArticle[]) => Promise<readonly Analysis[]>,
  now: () => Date,
): Ingest {
  return async (articles) => {
    const isKnown = await archive.known(articles);
    const fresh = articles.filter((_, index) => !isKnown[index]);
    const analyses = await analyse(fresh);
    const incoming = fresh.flatMap((article, index) => {
      const analysis = analyses[index];
      return analysis ? [{ article, analysis }] : [];
    });
    const outcomes = (await archive.add(incoming, now())).values();
    return isKnown.map((known) => (known ? "known" : (outcomes.next().value ?? "known")));
  };
}
