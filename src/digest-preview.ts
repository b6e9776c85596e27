import type { Archive } from "#archive/archive.ts";
import type { Digest } from "#briefing/digest.ts";
import { digestFor } from "#digest/compose-digest.ts";
import type { Preview, UnknownTopic } from "#discord/subscribed-reply.ts";
import { parseTopic } from "#news/topic.ts";
import type { Subscription } from "#subscriptions/subscription.ts";

/** Of the newest articles, the days that are tried for a digest of the past: the very newest may only mention the topic. */
const PAST = { articles: 20, days: 4 };
const DATE = "2016-07-12".length;
/** Names offered for a topic that nothing is on. */
const NEAR = 3;

type Wanted = Pick<Subscription, "topics" | "guildId" | "stories">;

type Needs = {
  readonly archive: Pick<Archive, "search" | "nearNames" | "load">;
  /** As a digest finds its articles. */
  readonly find: Archive["find"];
  /** Whether a server, or somebody in direct messages, reads any feed. */
  readonly hasFeeds: (guildId: string | null) => Promise<boolean>;
  readonly now: () => Date;
};

/** A digest as it would be now, as if nothing had been told before; where there is nothing to tell, what may be told instead. */
export async function previewOf(wanted: Wanted, needs: Needs): Promise<Preview> {
  const { archive, find, now } = needs;
  const digest = await digestFor(wanted, [], { find, load: archive.load, now });
  if (digest !== null) return { digest, past: null, unknown: [], hasFeeds: true };
  return {
    digest,
    past: await pastDigest(wanted, needs),
    unknown: await unknownTopics(wanted, archive),
    hasFeeds: await needs.hasFeeds(wanted.guildId),
  };
}

/** What a digest would have told when its newest story was new; null when no day of the newest articles makes one. */
async function pastDigest(wanted: Wanted, { archive, find, now }: Needs): Promise<Digest | null> {
  const query = { since: null, until: now(), limit: PAST.articles, order: "newest", server: wanted.guildId } as const;
  const topics = wanted.topics.map((topic) => parseTopic(topic, now())).filter((topic) => topic.kind === "topic");
  const hits = (await Promise.all(topics.map((topic) => archive.search({ ...query, topic })))).flat();
  const newest = new Map<string, string>();
  const times = hits.flatMap(({ publishedAt }) => publishedAt ?? []);
  for (const at of times.toSorted()) newest.set(at.slice(0, DATE), at);
  for (const at of [...newest.values()].reverse().slice(0, PAST.days)) {
    const findUntil: Needs["find"] = async (topic, window) =>
      (await find(topic, window)).filter(({ article }) => article.publishedAt <= at);
    const digest = await digestFor(wanted, [], { find: findUntil, load: archive.load, now: () => new Date(at) });
    if (digest !== null) return digest;
  }
  return null;
}

/** The topics that nothing was ever stored on, each with names that may be meant. */
async function unknownTopics(
  { topics, guildId }: Wanted,
  { search, nearNames }: Needs["archive"],
): Promise<Preview["unknown"]> {
  const unknown = topics.map(async (text): Promise<UnknownTopic[]> => {
    const topic = parseTopic(text);
    if (topic.kind === "problem") return [];
    const hits = await search({ topic, since: null, until: null, limit: 1, order: "newest", server: guildId });
    if (hits.length > 0) return [];
    const words = topic.alternatives.flat(2).filter((word) => word.length > 2);
    const near = await Promise.all(words.map((word) => nearNames(word, NEAR)));
    return [{ topic: text, near: [...new Set(near.flat())].slice(0, NEAR) }];
  });
  return (await Promise.all(unknown)).flat();
}
