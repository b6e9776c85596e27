import { randomUUID } from "node:crypto";
import type { Archive } from "#archive/archive.ts";
import type { Digest } from "#briefing/digest.ts";
import type { SendNow, SubscriptionNeeds } from "#commands/subscriptions/needs.ts";
import type { Database } from "#database/database.ts";
import { type Clock, clockOf } from "#digest/clock.ts";
import { createCompose, digestFor } from "#digest/compose-digest.ts";
import { createDelivery, type Delivery } from "#digest/deliver.ts";
import { type Deliveries, openDeliveries } from "#digest/deliveries.ts";
import { openOutbox } from "#digest/outbox.ts";
import type { Posting } from "#digest/posting.ts";
import { enterExtra } from "#digest/send-now.ts";
import { senderLease } from "#digest/sender-lease.ts";
import { accessOf, slotsOf } from "#digest/subscribed.ts";
import type { BotPermissionsIn } from "#discord/bot-permissions.ts";
import { digestMessage, nothingNewMessage, plainDigestMessage } from "#discord/digest-reply.ts";
import type { Preview, UnknownTopic } from "#discord/subscribed-reply.ts";
import { parseTopic } from "#news/topic.ts";
import { type GuildSettingsStore, openGuildSettings } from "#subscriptions/guild-settings.ts";
import { openSubscriptions, type Subscriptions } from "#subscriptions/store.ts";
import type { Subscription } from "#subscriptions/subscription.ts";
import { localDate } from "#subscriptions/zone-clock.ts";
import { closedChannels } from "./closed-channels.ts";
import type { Log } from "./log.ts";

/** Whoever sends a digest at once waits so long to hear what came of it, in milliseconds. */
const PATIENCE = 10_000;
const LOOK_EVERY = 250;
/** Of the newest articles, the days that are tried for a digest of the past: the very newest may only mention the topic. */
const PAST = { articles: 20, days: 4 };
const DATE = "2016-07-12".length;
/** Names offered for a topic that nothing is on. */
const NEAR = 3;

/** The way to Discord, or to the page that stands in for it. */
export type DigestDoor = {
  readonly applicationId: string;
  readonly posting: Posting;
  readonly botPermissions: BotPermissionsIn;
  readonly isInServer: (guildId: string) => Promise<boolean>;
  /** The ids of those to whom the application belongs. */
  readonly owners: () => Promise<readonly string[]>;
  /** Ends the process with a sentence: nothing can be posted any more. */
  readonly fatal: (sentence: string) => void;
};

/** The digests of a built Newsdesk. */
export type Digests = {
  readonly subscriptions: Subscriptions;
  readonly settings: GuildSettingsStore;
  readonly deliveries: Deliveries;
  /** What the commands on subscriptions need; what needs Discord waits until the door is open. */
  readonly commandNeeds: SubscriptionNeeds;
  readonly isOperator: (userId: string) => Promise<boolean>;
  readonly isInServer: DigestDoor["isInServer"];
  /** Begins to deliver through a door: the caller gives the beats. */
  readonly open: (door: DigestDoor) => Delivery;
};

type Needs = {
  readonly database: Database;
  readonly archive: Archive;
  readonly maxSubscriptions: number | undefined;
  /** Whether a server, or somebody in direct messages, reads any feed. */
  readonly hasFeeds: (guildId: string | null) => Promise<boolean>;
  readonly log: Log;
  readonly now: () => Date;
  /** Left out: the database's. */
  readonly clock?: Clock;
};

/** Ties subscriptions, outbox, archive and rendering together. */
export function digestsOn(needs: Needs): Digests {
  const { database, archive, maxSubscriptions, log, now } = needs;
  const subscriptions = openSubscriptions(database, { most: maxSubscriptions });
  const settings = openGuildSettings(database);
  const deliveries = openDeliveries(database);
  const { clock = clockOf(database) } = needs;
  const opened = Promise.withResolvers<{ readonly door: DigestDoor; readonly delivery: Delivery }>();
  const find = inItsLanguage(archive, settings);

  function open(door: DigestDoor): Delivery {
    const delivery = createDelivery({
      ...closedChannels({ door, subscriptions, settings, log, now }),
      owner: randomUUID(),
      applicationId: door.applicationId,
      posting: door.posting,
      fatal: door.fatal,
      clock,
      outbox: openOutbox(database, slotsOf(subscriptions, database)),
      senderLease: senderLease(database, door.applicationId),
      subscription: async (id) => (await subscriptions.find(id))?.subscription ?? null,
      compose: createCompose({ find, load: archive.load, cite: archive.cite, render, now }),
      told: deliveries.toldBy,
      access: accessOf(subscriptions),
      log: deliveryLog(log),
    });
    opened.resolve({ door, delivery });
    return delivery;
  }

  return {
    subscriptions,
    settings,
    deliveries,
    open,
    isOperator: async (userId) => (await (await opened.promise).door.owners()).includes(userId),
    isInServer: async (guildId) => (await opened.promise).door.isInServer(guildId),
    commandNeeds: {
      subscriptions,
      settings,
      recent: (subscriptionId, limit) => deliveries.list({ subscriptionIds: [subscriptionId], limit }),
      preview: async (wanted) => {
        const ways = { find, load: archive.load };
        const digest = await digestFor(wanted, [], { ...ways, now });
        if (digest !== null) return { digest, past: null, unknown: [], hasFeeds: true };
        return {
          digest,
          past: await pastDigest(wanted, ways, { archive, now: now() }),
          unknown: await unknownTopics(wanted, archive),
          hasFeeds: await needs.hasFeeds(wanted.guildId),
        };
      },
      sendNow: async (subscription) =>
        sendNow(subscription, { database, deliveries, clock, beat: (await opened.promise).delivery.beat }),
      botPermissions: async (guildId, channelId) => (await opened.promise).door.botPermissions(guildId, channelId),
      now,
    },
  };
}

const render: Parameters<typeof createCompose>[0]["render"] = {
  digest: (digest, post) => ({ payload: digestMessage(digest, post), plain: plainDigestMessage(digest, post) }),
  nothingNew: nothingNewMessage,
};

/** Finds articles in the language that a server wants, if it wants one. */
function inItsLanguage({ find }: Archive, settings: GuildSettingsStore): Archive["find"] {
  return async (topic, window) => {
    const language = window.server === null ? null : (await settings.of(window.server)).language;
    const found = await find(topic, window);
    return language === null ? found : found.filter(({ article }) => article.language === language);
  };
}

/** What a digest would have told when its newest story was new; null when no day of the newest articles makes one. */
async function pastDigest(
  wanted: Pick<Subscription, "topics" | "guildId" | "stories">,
  ways: Pick<Parameters<typeof digestFor>[2], "find" | "load">,
  { archive, now }: { readonly archive: Archive; readonly now: Date },
): Promise<Digest | null> {
  const query = { since: null, until: now, limit: PAST.articles, order: "newest", server: wanted.guildId } as const;
  const topics = wanted.topics.map(parseTopic).filter((topic) => topic.kind === "topic");
  const hits = (await Promise.all(topics.map((topic) => archive.search({ ...query, topic })))).flat();
  const newest = new Map<string, string>();
  const times = hits.flatMap(({ publishedAt }) => publishedAt ?? []);
  for (const at of times.toSorted()) newest.set(at.slice(0, DATE), at);
  for (const at of [...newest.values()].reverse().slice(0, PAST.days)) {
    const find: typeof ways.find = async (topic, window) =>
      (await ways.find(topic, window)).filter(({ article: { publishedAt } }) => (publishedAt ?? "") <= at);
    const digest = await digestFor(wanted, [], { ...ways, find, now: () => new Date(at) });
    if (digest !== null) return digest;
  }
  return null;
}

/** The topics that nothing was ever stored on, each with names that may be meant. */
async function unknownTopics(
  { topics, guildId }: Pick<Subscription, "topics" | "guildId">,
  { search, nearNames }: Archive,
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

type Sending = {
  readonly database: Database;
  readonly deliveries: Deliveries;
  readonly clock: Clock;
  readonly beat: () => Promise<void>;
};

async function sendNow(subscription: Subscription, { database, deliveries, clock, beat }: Sending): Promise<SendNow> {
  const { id, zone } = subscription;
  const now = await clock.now();
  const extra = await enterExtra(database, id, { date: localDate(now, zone), now });
  if (extra.kind === "under-way") return extra;
  const { date, part } = extra.delivery;
  const until = clock.elapsed() + PATIENCE;
  for (;;) {
    // Not waited for: with many due at this minute a beat takes long, and another may be under way already.
    void beat();
    await clock.pause(LOOK_EVERY);
    const reports = await deliveries.list({ subscriptionIds: [id], since: now, limit: 5 });
    const report = reports.find((each) => each.date === date && each.part === part);
    if (report === undefined) throw new Error("a delivery that was entered is gone");
    const isSettled = report.state !== "pending" && report.state !== "leased";
    if (isSettled || clock.elapsed() > until) return { kind: "reported", report };
  }
}

/** Deliveries that went as they should are news of the day; all others are worth a look. */
function deliveryLog(log: Log): (event: string, fields: Readonly<Record<string, unknown>>) => void {
  return (event, fields) => {
    const isUsual = fields.state === "sent" || fields.state === "silent" || fields.state === "pending";
    log[event === "digest-turn-failed" ? "error" : isUsual ? "info" : "warn"](event, fields);
  };
}
