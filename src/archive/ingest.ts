import type { Analysis } from "#briefing/analysis.ts";
import type { NewArticle } from "#news/article.ts";
import type { Archive } from "./archive.ts";
import type { Servers } from "./scope.ts";

/** Stores articles that come from a source of everybody's, or only of the servers given; says of each whether it was new. */
export type Ingest = (articles: readonly NewArticle[], servers?: Servers) => Promise<readonly ("stored" | "known")[]>;

/** Takes articles into the archive: what is known is passed over before it costs anything, the rest is analysed and stored. */
export function createIngest(
  archive: Pick<Archive, "known" | "share" | "add">,
  analyse: (articles: readonly NewArticle[]) => Promise<readonly Analysis[]>,
  now: () => Date,
): Ingest {
  return async (articles, servers = null) => {
    const isKnown = await archive.known(articles, servers);
    await archive.share(
      articles.filter((_, index) => isKnown[index]),
      servers,
    );
    const fresh = articles.filter((_, index) => !isKnown[index]);
    const analyses = await analyse(fresh);
    const incoming = fresh.flatMap((article, index) => {
      const analysis = analyses[index];
      return analysis ? [{ article, analysis }] : [];
    });
    const outcomes = (await archive.add(incoming, now(), servers)).values();
    return isKnown.map((known) => (known ? "known" : (outcomes.next().value ?? "known")));
  };
}
