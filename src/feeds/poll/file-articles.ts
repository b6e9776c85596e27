import type { Archive } from "#archive/archive.ts";
import type { Ingest } from "#archive/ingest.ts";
import type { Identified } from "#archive/known.ts";
import type { Analysis } from "#briefing/analysis.ts";
import type { NewArticle } from "#news/article.ts";
import type { EntryOutcome, WaitingEntry } from "./waiting-entries.ts";

/** What filing articles needs. */
export type FilingNeeds = {
  readonly ingest: Ingest;
  readonly analyse: (articles: readonly NewArticle[]) => Promise<readonly Analysis[]>;
  readonly archive: Pick<Archive, "identify" | "share" | "revise">;
  readonly mayChange: MayChange;
  readonly now: () => Date;
};

/** Whether a feed of these servers (null: everybody's) may change an article: all who read it have it from them. */
type MayChange = (articleId: number, servers: readonly string[] | null) => Promise<boolean>;

/** An article that was read from an entry; `from` is null when only its address was, because it is stored already. */
export type ReadArticle = {
  readonly waiting: WaitingEntry;
  readonly article: NewArticle;
  readonly from: "page" | "feed" | null;
};

/**
 * Stores articles that all come from feeds of the same servers (null: everybody's), or revises those that are stored already;
 * says of each what became of its entry.
 */
export async function fileArticles(
  read: readonly ReadArticle[],
  servers: readonly string[] | null,
  needs: FilingNeeds,
): Promise<EntryOutcome[]> {
  const isStored = await store(read, servers, needs);
  const found = await needs.archive.identify(articlesOf(read), servers);
  const outcomes = read.map((one, place) => outcomeOf(one, isStored.has(one), found[place] ?? null));
  for (const [place, outcome] of outcomes.entries()) {
    const one = read[place];
    if (one === undefined || outcome.kind !== "stored" || outcome.readFrom === null || isStored.has(one)) continue;
    const known = found[place];
    const isUpToDate = known?.id === outcome.articleId && known.isSame && !known.isWithdrawn;
    if (!isUpToDate && (await needs.mayChange(outcome.articleId, servers))) {
      await revise(outcome.articleId, one.article, needs);
    }
  }
  return outcomes;
}

/** Stores what is new, and lets the servers read what is known; gives what was stored. */
async function store(
  read: readonly ReadArticle[],
  servers: readonly string[] | null,
  { ingest, archive }: FilingNeeds,
): Promise<ReadonlySet<ReadArticle>> {
  const fresh = read.filter(({ waiting, from }) => waiting.articleId === null && from !== null);
  const outcomes = await ingest(articlesOf(fresh), servers);
  await archive.share(articlesOf(read.filter(({ from }) => from === null)), servers);
  return new Set(fresh.filter((_, place) => outcomes[place] === "stored"));
}

/**
 * An entry may change only the article that it made: other feeds carry it too, perhaps in other words. What a killed
 * process had made of it is known now.
 */
function outcomeOf({ waiting, from }: ReadArticle, isStored: boolean, found: Identified | null): EntryOutcome {
  const articleId = waiting.articleId ?? found?.id;
  if (articleId === undefined) return { kind: "failed" };
  const isOwn = isStored || waiting.readFrom !== null || found?.isSame;
  return { kind: "stored", articleId, readFrom: isOwn ? from : null };
}

async function revise(id: number, article: NewArticle, { analyse, archive, now }: FilingNeeds): Promise<void> {
  const [analysis] = await analyse([article]);
  if (analysis !== undefined) await archive.revise(id, article, analysis, now());
}

function articlesOf(read: readonly ReadArticle[]): NewArticle[] {
  return read.map(({ article }) => article);
}
