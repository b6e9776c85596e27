import { randomUUID } from "node:crypto";
import type { Archive } from "#archive/archive.ts";
import type { SubscriptionNeeds } from "#commands/subscriptions/needs.ts";
import type { Database } from "#database/database.ts";
import { type Clock, clockOf } from "#digest/clock.ts";
import { createCompose } from "#digest/compose-digest.ts";
import { createDelivery, type Delivery } from "#digest/deliver.ts";
import { type Deliveries, openDeliveries } from "#digest/deliveries.ts";
import { openOutbox } from "#digest/outbox.ts";
import type { Posting } from "#digest/posting.ts";
import { sendNow } from "#digest/send-now.ts";
import { senderLease } from "#digest/sender-lease.ts";
import { accessOf, slotsOf } from "#digest/subscribed.ts";
import type { BotPermissionsIn } from "#discord/bot-permissions.ts";
import { digestMessage, nothingNewMessage, plainDigestMessage } from "#discord/digest-reply.ts";
import { type GuildSettingsStore, openGuildSettings } from "#subscriptions/guild-settings.ts";
import { openSubscriptions, type Subscriptions } from "#subscriptions/store.ts";
import { closedChannels } from "./closed-channels.ts";
import { previewOf } from "./digest-preview.ts";
import type { Log } from "./log.ts";

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
      preview: (wanted) => previewOf(wanted, { archive, find, hasFeeds: needs.hasFeeds, now }),
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

/** Deliveries that went as they should are news of the day; all others are worth a look. */
function deliveryLog(log: Log): (event: string, fields: Readonly<Record<string, unknown>>) => void {
  return (event, fields) => {
    const isUsual = fields.state === "sent" || fields.state === "silent" || fields.state === "pending";
    log[event === "digest-turn-failed" ? "error" : isUsual ? "info" : "warn"](event, fields);
  };
}
