import { retryAfter } from "./retry-after.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Milliseconds between two polls of a feed that asks for nothing else: more often is rude, and hardly any feed changes faster. */
export const USUAL_INTERVAL = HOUR;
/** A feed that asks to be left alone for longer is still looked at once a day. */
const LONGEST_PAUSE = 24 * HOUR;
/** Polls are up to this share late, so that feeds added together drift apart. */
const JITTER = 0.1;

/** What decides when a feed is polled next. */
export type Pace = {
  /** The feed's own interval, in milliseconds. */
  readonly interval: number;
  /** What the feed says in its body, in minutes. */
  readonly ttl: number | null;
  readonly headers: Readonly<Record<string, string>>;
  readonly now: Date;
  /** From 0 to 1. */
  readonly random: number;
};

/** When to ask again after an answer: the longest pause that anybody asks for, a day at most, and a little later. */
export function nextPoll({ interval, ttl, headers, now, random }: Pace): Date {
  const asked = Math.max(interval, (ttl ?? 0) * MINUTE, maxAge(headers), untilExpiry(headers, now));
  return later(now, Math.min(asked, LONGEST_PAUSE), random);
}

/** When to ask again after the n-th failure in a row: the interval, doubled each time, up to a day; later when the server says so. */
export function nextTry({ interval, headers, now, random }: Omit<Pace, "ttl">, failures: number): Date {
  const pause = Math.min(interval * 2 ** Math.min(failures - 1, 16), LONGEST_PAUSE);
  return later(now, Math.max(pause, retryAfter(headers, now) ?? 0), random);
}

function later(now: Date, pause: number, random: number): Date {
  return new Date(Math.round(now.getTime() + pause * (1 + JITTER * random)));
}

/** `max-age` of Cache-Control in milliseconds; 0 when there is none. */
function maxAge(headers: Readonly<Record<string, string>>): number {
  const seconds = /(?:^|[\s,])max-age\s*=\s*"?(\d{1,9})/i.exec(headers["cache-control"] ?? "")?.[1];
  return Number(seconds ?? 0) * 1000;
}

/** How long until `Expires`, by the server's own clock where it shows one; 0 when it has passed or cannot be read. */
function untilExpiry(headers: Readonly<Record<string, string>>, now: Date): number {
  const expires = Date.parse(headers.expires ?? "");
  const sent = Date.parse(headers.date ?? "");
  const pause = expires - (Number.isNaN(sent) ? now.getTime() : sent);
  return Number.isNaN(pause) ? 0 : Math.max(pause, 0);
}
