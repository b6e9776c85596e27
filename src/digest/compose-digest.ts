import { subjectsOf } from "#archive/wanted.ts";
import type { FoundArticle } from "#briefing/analysis.ts";
import type { Digest } from "#briefing/digest.ts";
import { composeDigest } from "#briefing/digest-composing.ts";
import { sourcesIn } from "#briefing/digest-proof.ts";
import type { TopicFound } from "#briefing/digest-stories.ts";
import type { StoredArticle } from "#briefing/proof.ts";
import { parseTopic, type Topic } from "#news/topic.ts";
import type { Subscription } from "#subscriptions/subscription.ts";
import type { Compose } from "./composed.ts";
import { KEPT_MS } from "./deliveries.ts";
import { markerOf } from "./marker.ts";
import type { Payload } from "./posting.ts";

/** Articles that a digest reads on a topic at the most: those since the last digest, and those of the days before, late ones among them. */
const MOST = { since: 60, before: 30 };
const BEFORE = 3 * 86_400_000;
/** A first digest tells of three days at the most. */
const FIRST = 3 * 86_400_000;
/** Of what was told, the newest articles that are read again to know a story that goes on. */
const MOST_TOLD = 80;

/** What composing needs: the archive, and how Discord is to show what is composed. */
export type ComposeNeeds = {
  readonly find: (
    topic: Topic,
    window: { readonly since: Date | null; readonly now: Date; readonly limit: number; readonly server: string | null },
  ) => Promise<readonly FoundArticle[]>;
  readonly load: (ids: readonly number[], server: string | null) => Promise<readonly StoredArticle[]>;
  /** Keeps the texts of articles until a date: what a digest shows is to be proven as long as its buttons work. */
  readonly cite: (ids: readonly number[], until: Date) => Promise<void>;
  readonly render: {
    readonly digest: (digest: Digest, post: Post) => { readonly payload: Payload; readonly plain: Payload };
    readonly nothingNew: (topics: readonly string[], post: Post) => Payload;
  };
  readonly now: () => Date;
};

type Post = { readonly marker: string; readonly pingRoleId: string | null };

/** Builds what composes the digests of subscriptions. Topics that cannot be read any more are left out. */
export function createCompose(needs: ComposeNeeds): Compose {
  return async (subscription, slot, told) => {
    const post = { marker: markerOf(slot), pingRoleId: subscription.pingRoleId };
    const digest = await digestFor(subscription, told, needs);
    if (digest !== null) {
      const sources = sourcesIn([...digest.stories, ...digest.more]).map(({ id }) => id);
      await needs.cite(sources, new Date(needs.now().getTime() + KEPT_MS));
      return { kind: "digest", digest, ...needs.render.digest(digest, post) };
    }
    const payload = subscription.saysNothingNew ? needs.render.nothingNew(subscription.topics, post) : null;
    return { kind: "nothing-new", payload };
  };
}

/** The digest of a subscription as it would be now, after those that were told, oldest first; null when there is nothing new. */
export async function digestFor(
  { topics, guildId, stories }: Pick<Subscription, "topics" | "guildId" | "stories">,
  told: readonly Digest[],
  { find, load, now }: Pick<ComposeNeeds, "find" | "load" | "now">,
): Promise<Digest | null> {
  const moment = now();
  const last = told.at(-1);
  const since = last === undefined ? null : new Date(last.asOf);
  const start = since ?? new Date(moment.getTime() - FIRST);
  const windows = [
    { since: start, now: moment, limit: MOST.since, server: guildId },
    { since: new Date(start.getTime() - BEFORE), now: moment, limit: MOST.before, server: guildId },
  ];
  const read = topics.map((topic) => parseTopic(topic, moment)).filter((topic) => topic.kind === "topic");
  if (read.length === 0) return null;
  const found = await Promise.all(
    read.map(async (topic) => {
      const articles = await Promise.all(windows.map((window) => find(topic, window)));
      return {
        topic,
        subjects: subjectsOf(topic),
        found: [...new Map(articles.flat().map((found) => [found.article.id, found])).values()],
      };
    }),
  );
  const before = await load(toldIds(told), guildId);
  return composeDigest({ topics: withTold(found, before), told, since, stories, now: moment });
}

/** The articles told last: the newest first. */
function toldIds(told: readonly Digest[]): number[] {
  const newestFirst = told.toReversed().flatMap(({ stories }) => stories.flatMap(({ sources }) => sources));
  return [...new Set(newestFirst.map(({ id }) => id))].slice(0, MOST_TOLD);
}

/** Every topic with the articles told and their past: composing takes each for what it is, by its id. */
function withTold(found: readonly TopicFound[], told: readonly StoredArticle[]): TopicFound[] {
  const pastOf = new Map(told.map(({ article, former = [] }) => [article.id, former]));
  const topics = found.map((one) => ({
    ...one,
    found: one.found.map((article) => ({ ...article, former: pastOf.get(article.article.id) ?? [] })),
  }));
  const [first, ...others] = topics;
  if (first === undefined) return [];
  const have = new Set(topics.flatMap(({ found }) => found.map(({ article }) => article.id)));
  const missing = told.filter(({ article }) => !have.has(article.id));
  return [
    { ...first, found: [...first.found, ...missing.map((article) => ({ ...article, isInPassing: false }))] },
    ...others,
  ];
}
