import { neededIn } from "#commands/subscriptions/place.ts";
import type { DeliveryNeeds } from "#digest/deliver.ts";
import type { Target } from "#digest/posting.ts";
import { createTend } from "#digest/tend.ts";
import { missing } from "#discord/permissions.ts";
import { suspendedNotice } from "#discord/suspended-notice.ts";
import type { GuildSettingsStore } from "#subscriptions/guild-settings.ts";
import type { Subscriptions } from "#subscriptions/store.ts";
import type { StoredSubscription } from "#subscriptions/stored.ts";
import type { Subscription } from "#subscriptions/subscription.ts";
import type { DigestDoor } from "./digests.ts";
import type { Log } from "./log.ts";

/** Whoever was told of a channel is not told again within a day, in milliseconds: a channel may have many digests. */
const TOLD_LATELY = 86_400_000;
/** Channels of the server in which a notice is tried when its reader takes no direct messages. */
const OTHERS = 3;

type Needs = {
  readonly door: DigestDoor;
  readonly subscriptions: Subscriptions;
  readonly settings: GuildSettingsStore;
  readonly log: Log;
  readonly now: () => Date;
};

/** What is done about channels that are closed to the bot: their people are told once, and they are tried again. */
export function closedChannels({ door, subscriptions, settings, log, now }: Needs): Pick<DeliveryNeeds, "tend"> {
  return {
    tend: createTend({
      subscriptions,
      tell,
      mayPostIn,
      log: (event, fields) => log.info(event, fields),
    }),
  };

  async function tell(stored: StoredSubscription): Promise<void> {
    const { subscription, reason, suspendedAt } = stored;
    const { id, guildId, channelId } = subscription;
    // Somebody who takes no direct messages cannot be told that by one.
    if (guildId === null) return;
    if (!(await door.isInServer(guildId))) return leave(guildId);
    if (await isToldLately(subscription)) return;
    const none = { isPublished: false, mentionsClosedRole: false };
    const needed = missing(0n, neededIn(subscription.channelKind, none));
    const notice = suspendedNotice({ channelId, reason: reason ?? "it is closed to Newsdesk", needed });
    const nonce = `t${id}${(suspendedAt?.getTime() ?? 0).toString(36)}`;
    for (const target of [directly(subscription), ...(await elsewhere(guildId, subscription))]) {
      const { kind } = await door.posting.post({ ...target, title: "" }, notice, nonce, () => true);
      if (kind === "posted" || kind === "open") return;
    }
    log.warn("suspension-untold", { subscription: id });
  }

  async function mayPostIn({ subscription }: StoredSubscription): Promise<boolean | null> {
    const { id, guildId, channelId, channelKind, isPublished } = subscription;
    if (guildId === null) return null;
    if (!(await door.isInServer(guildId))) {
      await leave(guildId);
      return false;
    }
    const bits = await door.botPermissions(guildId, channelId);
    if (bits === null) {
      await subscriptions.setState(id, { to: "ended", reason: "the channel is gone", now: now() });
      return false;
    }
    return missing(bits, neededIn(channelKind, { isPublished, mentionsClosedRole: false })).length === 0;
  }

  /** Ends all that a server has: it has removed the bot. Should it come back within a month, all is still there. */
  async function leave(guildId: string): Promise<void> {
    const reason = "Newsdesk was removed from the server";
    await settings.setRemoved(guildId, now());
    for (const { subscription } of await subscriptions.ofGuild(guildId))
      await subscriptions.setState(subscription.id, { to: "ended", reason, now: now() });
    log.info("server-left", { guild: guildId });
  }

  async function isToldLately({ channelId, userId }: Subscription): Promise<boolean> {
    const others = await subscriptions.ofChannel(channelId);
    return others.some(
      ({ toldAt, subscription }) =>
        toldAt !== null && subscription.userId === userId && now().getTime() - toldAt.getTime() < TOLD_LATELY,
    );
  }

  /** Channels of the server in which digests still arrive. */
  async function elsewhere(guildId: string, { channelId, userId }: Subscription): Promise<Untitled[]> {
    const all = (await subscriptions.ofGuild(guildId)).map(({ subscription }) => subscription);
    const open = all.filter(
      (other) => other.state === "active" && other.channelId !== channelId && other.channelKind !== "forum",
    );
    const byChannel = new Map(open.map((other) => [other.channelId, { ...other, kind: other.channelKind, userId }]));
    return [...byChannel.values()].slice(0, OTHERS);
  }
}

type Untitled = Omit<Target, "title">;

function directly({ channelId, userId }: Subscription): Untitled {
  return { kind: "direct", channelId, userId };
}
