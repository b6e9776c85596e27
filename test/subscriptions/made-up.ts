import type { NewSubscription } from "#subscriptions/stored.ts";

/** A subscription as a person makes one: Syria, every day at eight in Berlin. */
export function wish(changes: Partial<NewSubscription> = {}): NewSubscription {
  return {
    guildId: "100",
    channelId: "200",
    channelKind: "text",
    userId: "300",
    topics: ["syria"],
    minute: 480,
    days: [1, 2, 3, 4, 5, 6, 7],
    zone: "Europe/Berlin",
    stories: 3,
    pingRoleId: null,
    isPublished: false,
    saysNothingNew: false,
    ...changes,
  };
}
