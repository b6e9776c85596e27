import type { Window } from "#archive/find.ts";
import { subjectsOf } from "#archive/wanted.ts";
import type { FoundArticle } from "#briefing/analysis.ts";
import { Briefing } from "#briefing/briefing.ts";
import { composeBriefing } from "#briefing/compose.ts";
import { provenOnly, type Stored, type StoredArticle } from "#briefing/proof.ts";
import { parseTopic, type Topic } from "#news/topic.ts";
import { betterKnown, topicsMeant } from "./meant.ts";
import { storedAmong } from "./stored-among.ts";
import type { Unanswered } from "./unanswered.ts";

/** How many articles a briefing reads at the most. */
const MOST_ARTICLES = 40;
/** With a time asked for, what is new since is told apart from what so many articles of the week before knew; in milliseconds. */
const MOST_KNOWN = 60;
const KNOWN_BEFORE = 7 * 86_400_000;
/** The buttons of a briefing work this long: 400 days, in milliseconds. */
const KEPT_FOR = 400 * 86_400_000;

/** What asking for a briefing comes to; `near` are names that may be meant instead, where hardly anything was found. */
export type BriefOutcome =
  | { readonly kind: "briefing"; readonly briefing: Briefing; readonly near: readonly string[] }
  | Unanswered;

/** How far back a briefing looks, and for whom: a server reads its own articles and everybody's, null everybody's alone. */
export type Asked = { readonly since: Date | null; readonly server: string | null };

/** A kept briefing and the articles it rests on, as they are stored now; the heads of withdrawn ones say so. */
export type KeptBriefing = { readonly briefing: Briefing; readonly stored: Stored };

/** What briefings need: the archive's search, and a store for what the buttons ask for later. */
export type BriefingNeeds = {
  readonly find: (
    topic: Topic,
    window: Asked & Pick<Window, "until" | "now" | "limit" | "anySense">,
  ) => Promise<readonly FoundArticle[]>;
  readonly load: (ids: readonly number[], server: string | null) => Promise<readonly StoredArticle[]>;
  /** Keeps the texts of articles until a date. */
  readonly cite: (ids: readonly number[], until: Date) => Promise<void>;
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
  readonly on: (topic: string, asked: Asked) => Promise<BriefOutcome>;
  readonly keep: (briefing: Briefing) => Promise<void>;
  /** A briefing made earlier, every line checked again against what the server may read; null when it is kept no longer. */
  readonly kept: (id: string, server: string | null) => Promise<KeptBriefing | null>;
};

/** Builds the making and keeping of briefings on an archive and a store. */
export function createBriefings(needs: BriefingNeeds): Briefings {
  const { find, load, cite, store, now } = needs;
  return {
    on: async (text, { since, server }) => {
      const topic = parseTopic(text, now());
      if (topic.kind !== "topic") return { kind: "topic-unclear", problem: topic.reason };
      const articles = await find(topic, { since, server, now: now(), limit: MOST_ARTICLES });
      if (articles.length > 0) {
        const before = since === null ? [] : await foundBefore(since, topic, server);
        const made = composeBriefing(topic, articles, { subjects: subjectsOf(topic), before });
        const near = since === null ? await betterKnown(topic, articles.length, server, needs) : [];
        return { kind: "briefing", briefing: proven(made, articles).briefing, near };
      }
      return {
        kind: "nothing-found",
        topic: text,
        near: await topicsMeant(topic, server, needs),
        isWindowed: since !== null,
      };
    },
    keep: async (briefing) => {
      await cite(
        briefing.sources.map(({ id }) => id),
        new Date(now().getTime() + KEPT_FOR),
      );
      await store.set(briefing.id, briefing, KEPT_FOR);
    },
    kept: async (id, server) => {
      const kept = Briefing.safeParse(await store.get(id));
      if (!kept.success) return null;
      const ids = kept.data.sources.map((source) => source.id);
      return withdrawalsShown(proven(kept.data, await load(ids, server)));
    },
  };

  /** What was known at a moment: the articles of the week before it. */
  async function foundBefore(since: Date, topic: Topic, server: string | null): Promise<FoundArticle[]> {
    const start = new Date(since.getTime() - KNOWN_BEFORE);
    const articles = await find(topic, { since: start, until: since, server, now: since, limit: MOST_KNOWN });
    return articles.filter(({ article }) => Date.parse(article.publishedAt) < since.getTime());
  }
}

function proven(briefing: Briefing, articles: readonly StoredArticle[]): KeptBriefing {
  const stored = storedAmong(articles);
  return { briefing: provenOnly(briefing, stored), stored };
}

function withdrawalsShown({ briefing, stored }: KeptBriefing): KeptBriefing {
  const sources = briefing.sources.map((source) => {
    const withdrawnAt = stored(source.id)?.withdrawnAt;
    return withdrawnAt ? { ...source, withdrawnAt } : source;
  });
  return { briefing: { ...briefing, sources }, stored };
}
