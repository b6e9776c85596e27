import { counted } from "./layout.ts";
import { momentText } from "./subscription-line.ts";

/** How things stand for a server, or for a person in direct messages. */
export type Status = {
  readonly articles: number;
  readonly newest: Date | null;
  readonly subscriptions: number;
  readonly next: Date | null;
  readonly feeds: number;
};

/** How things stand for those who run the bot. */
export type OperatorStatus = {
  /** Deliveries of the last 24 hours by state. */
  readonly deliveries: Readonly<Record<string, number>>;
  /** Subscriptions by state. */
  readonly subscriptions: Readonly<Record<string, number>>;
  readonly feeds: { readonly active: number; readonly failing: number; readonly gone: number };
  readonly memoryMb: number;
  readonly upSince: Date;
};

/** How things stand, in a few lines. */
export function statusText(status: Status, operator: OperatorStatus | null): string {
  const { articles, newest, subscriptions, next, feeds } = status;
  const lines = [
    `**News** ${counted(articles, "article")}, ${newest === null ? "none with a date" : `the newest of ${momentText(newest)}`}`,
    `**Feeds** ${counted(feeds, "feed")}`,
    `**Digests** ${counted(subscriptions, "subscription")}${next === null ? "" : `, the next ${momentText(next)}`}`,
  ];
  return [...lines, ...(operator === null ? [] : operatorLines(operator))].join("\n");
}

function operatorLines({ deliveries, subscriptions, feeds, memoryMb, upSince }: OperatorStatus): string[] {
  return [
    "",
    `**Deliveries of the last 24 hours** ${tally(deliveries)}`,
    `**Subscriptions** ${tally(subscriptions)}`,
    `**Feeds** ${feeds.active} active, ${feeds.failing} failing, ${feeds.gone} gone`,
    `**Process** ${memoryMb} MB, up since ${momentText(upSince)}`,
  ];
}

/** "3 sent, 1 dead"; states that nothing is in are left out. */
function tally(counts: Readonly<Record<string, number>>): string {
  const some = Object.entries(counts).filter(([, count]) => count > 0);
  return some.length === 0 ? "none" : some.map(([state, count]) => `${count} ${state}`).join(", ");
}
