import type { AnalysedArticle, FoundArticle } from "#briefing/analysis.ts";
import { Briefing } from "#briefing/briefing.ts";
import { composeBriefing } from "#briefing/compose.ts";
import { provenOnly, type Stored } from "#briefing/proof.ts";
import { parseTopic, type Topic } from "#news/topic.ts";

/** How many articles a briefing reads at the most. */
const MOST_ARTICLES = 40;
/** Names offered when nothing is found. */
const MOST_NEAR_NAMES = 3;
/** A shorter word begins too many names to mean one of them. */
const SHORTEST_BEGINNING = 3;
/** The buttons of a briefing work this long: 400 days, in milliseconds. */
const KEPT_FOR = 400 * 86_400_000;

export type BriefOutcome =
  | { readonly kind: "briefing"; readonly briefing: Briefing }
  | {
      readonly kind: "nothing-found";
      readonly topic: string;
      readonly near: readonly string[];
      readonly isWindowed: boolean;
    }
  | { readonly kind: "topic-unclear"; readonly problem: string };

/** A kept briefing and the articles it rests on, as they are stored now. */
export type KeptBriefing = { readonly briefing: Briefing; readonly stored: Stored };

/** What briefings need: the archive's search, and a store for what the buttons ask for later. */
export type BriefingNeeds = {
  readonly find: (
    topic: Topic,
    window: { readonly since: Date | null; readonly now: Date; readonly limit: number },
  ) => Promise<readonly FoundArticle[]>;
  readonly load: (ids: readonly number[]) => Promise<readonly AnalysedArticle[]>;
  /** Names that a misspelled word may stand for. */
  readonly nearNames: (word: string, limit: number) => Promise<readonly string[]>;
  /** Names that begin with a word. */
  readonly namesStartingWith: (prefix: string, limit: number) => Promise<readonly string[]>;
  readonly store: {
    readonly get: (key: string) => Promise<unknown>;
    readonly set: (key: string, value: Briefing, ttl: number) => Promise<unknown>;
  };
  readonly now: () => Date;
};

/** Makes briefings and keeps them for their buttons. */
export type Briefings = {
  /** `since`: only articles from then on; null for the newest, as far back as it takes. */
  readonly on: (topic: string, since: Date | null) => Promise<BriefOutcome>;
  readonly keep: (briefing: Briefing) => Promise<void>;
  /** A briefing made earlier, every line checked again against the archive; null when it is kept no longer. */
  readonly kept: (id: string) => Promise<KeptBriefing | null>;
};

/** Builds the making and keeping of briefings on an archive and a store. */
export function createBriefings({ find, load, nearNames, namesStartingWith, store, now }: BriefingNeeds): Briefings {
  return {
    on: async (text, since) => {
      const topic = parseTopic(text);
      if (topic.kind !== "topic") return { kind: "topic-unclear", problem: topic.reason };
      const articles = await find(topic, { since, now: now(), limit: MOST_ARTICLES });
      if (articles.length > 0)
        return { kind: "briefing", briefing: proven(composeBriefing(topic, articles), articles).briefing };
      return {
        kind: "nothing-found",
        topic: text,
        near: await nearest(topic),
        isWindowed: since !== null,
      };
    },
    keep: async (briefing) => {
      await store.set(briefing.id, briefing, KEPT_FOR);
    },
    kept: async (id) => {
      const kept = Briefing.safeParse(await store.get(id));
      return kept.success ? proven(kept.data, await load(kept.data.sources.map((source) => source.id))) : null;
    },
  };

  async function nearest(topic: Topic): Promise<string[]> {
    const words = topic.alternatives.flat(2);
    const names = await Promise.all(
      words
        .filter((word) => word.length >= SHORTEST_BEGINNING)
        .flatMap((word) => [namesStartingWith(word, MOST_NEAR_NAMES), nearNames(word, MOST_NEAR_NAMES)]),
    );
    const found = [...new Set(names.flat())];
    // A name that was spelled well means itself: there is nothing on it in that time.
    const isKnown = found.some((name) => name.toLowerCase() === topic.text.toLowerCase());
    return isKnown ? [] : found.slice(0, MOST_NEAR_NAMES);
  }
}

function proven(briefing: Briefing, articles: readonly AnalysedArticle[]): KeptBriefing {
  const byId = new Map(articles.map((article) => [article.article.id, article]));
  const stored: Stored = (id) => byId.get(id);
  return { briefing: provenOnly(briefing, stored), stored };
}
