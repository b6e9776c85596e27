import { headline } from "./headline.ts";
import { discordTime, escapedWithin } from "./layout.ts";

/** Escaped, where several subscriptions share a message. */
const TOPIC = 60;
const REASON = 140;

/** What became of a subscription's last delivery. */
export type LastDelivery = {
  readonly state: "pending" | "leased" | "sent" | "unknown" | "dead" | "stale" | "silent";
  readonly at: Date;
  /** Why it did not go as wished; null when it did. */
  readonly reason: string | null;
  readonly channelId: string | null;
  readonly messageId: string | null;
};

/** A subscription as people see it. */
export type SubscriptionView = {
  readonly id: string;
  /** null: in direct messages. */
  readonly guildId: string | null;
  readonly channelId: string;
  readonly isAnnouncement: boolean;
  readonly userId: string;
  readonly topics: readonly string[];
  /** As clocks show it: "08:00". */
  readonly time: string;
  /** In words: "every day". */
  readonly days: string;
  /** The place it has its name from: "Berlin". */
  readonly zone: string;
  readonly stories: number;
  readonly pingRoleId: string | null;
  readonly isPublished: boolean;
  readonly saysNothingNew: boolean;
  readonly state: "active" | "paused" | "suspended" | "ended";
  /** Why it is suspended or has ended. */
  readonly reason: string | null;
  /** null unless active. */
  readonly nextAt: Date | null;
  readonly last: LastDelivery | null;
};

/** "**Syria** and **Climate**". */
export function topicsText(topics: readonly string[], most = TOPIC): string {
  return new Intl.ListFormat("en").format(topics.map((topic) => `**${escapedWithin(headline(topic), most)}**`));
}

/** "every day at **08:00** (Berlin)". */
export function whenText({ days, time, zone }: Pick<SubscriptionView, "days" | "time" | "zone">): string {
  return `${days} at **${time}** (${escapedWithin(zone, 40)})`;
}

/** "in #news", or "for you alone". */
export function whereText({ guildId, channelId }: Pick<SubscriptionView, "guildId" | "channelId">): string {
  return guildId === null ? "for you alone, by direct message" : `in <#${channelId}>`;
}

/** How a subscription stands, in a few words: when it comes next, or why it does not. */
export function standingText({ state, reason, nextAt }: SubscriptionView): string {
  const why = reason === null ? "" : `: ${escapedWithin(reason, REASON)}`;
  switch (state) {
    case "active":
      return nextAt === null ? "active" : `next ${momentText(nextAt)}`;
    case "paused":
      return "paused";
    case "suspended":
      return `resting${why}; tried again every week`;
    case "ended":
      return `ended${why}`;
  }
}

/** What became of the last delivery, in a few words; a posted one with a link to it. */
export function lastText({ last, guildId }: Pick<SubscriptionView, "last" | "guildId">): string {
  if (last === null) return "none yet";
  const when = discordTime(last.at.toISOString(), "R");
  const why = last.reason === null ? "" : `: ${escapedWithin(last.reason, REASON)}`;
  switch (last.state) {
    case "pending":
    case "leased":
      return "on its way";
    case "sent":
      return `[posted](${messageLink(last, guildId)}) ${when}`;
    case "silent":
      return `nothing new ${when}`;
    case "stale":
      return `missed ${when}${why}`;
    case "unknown":
      return `uncertain ${when}${why}`;
    case "dead":
      return `failed ${when}${why}`;
  }
}

/** Where Discord shows a message. */
function messageLink(
  { channelId, messageId }: Pick<LastDelivery, "channelId" | "messageId">,
  guildId: string | null,
): string {
  return `https://discord.com/channels/${guildId ?? "@me"}/${channelId ?? ""}/${messageId ?? ""}`;
}

/** A moment in each reader's own zone, and how far it is. */
export function momentText(moment: Date): string {
  const iso = moment.toISOString();
  return `${discordTime(iso, "f")} (${discordTime(iso, "R")})`;
}
