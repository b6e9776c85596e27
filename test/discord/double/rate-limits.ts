import { type Answer, limited } from "./faults.ts";

/** What Discord lets through: so many requests in so many milliseconds. */
export type Bucket = { readonly name: string; readonly limit: number; readonly windowMs: number };

const GLOBAL: Bucket = { name: "global", limit: 50, windowMs: 1_000 };

type Window = { used: number; endsAt: number };

/** Counts requests in real time, as the client that waits for a bucket does. */
export type RateLimits = {
  /** The 429 for a request too many, or null. */
  readonly refuse: (bucket: Bucket | undefined, major: string, isAuthorised: boolean) => Answer | null;
  /** The headers that tell the client how much of the bucket is left. */
  readonly headers: (bucket: Bucket | undefined, major: string) => Readonly<Record<string, string>>;
};

export function newRateLimits(): RateLimits {
  const windows = new Map<string, Window>();

  function windowOf({ name, windowMs }: Bucket, major: string): Window {
    const key = `${name}:${major}`;
    const current = windows.get(key);
    if (current && current.endsAt > Date.now()) return current;
    const fresh = { used: 0, endsAt: Date.now() + windowMs };
    windows.set(key, fresh);
    return fresh;
  }

  function isTooMuch(bucket: Bucket, major: string): boolean {
    const window = windowOf(bucket, major);
    window.used += 1;
    return window.used > bucket.limit;
  }

  return {
    refuse: (bucket, major, isAuthorised) => {
      // Interactions are answered with their own token: the bot's 50 a second do not count them.
      if (isAuthorised && isTooMuch(GLOBAL, "")) return limited("global", secondsLeft(windowOf(GLOBAL, "")));
      if (bucket && isTooMuch(bucket, major)) return limited("user", secondsLeft(windowOf(bucket, major)));
      return null;
    },
    headers: (bucket, major) => {
      if (!bucket) return {};
      const window = windowOf(bucket, major);
      return {
        "x-ratelimit-bucket": bucket.name,
        "x-ratelimit-limit": String(bucket.limit),
        "x-ratelimit-remaining": String(Math.max(0, bucket.limit - window.used)),
        "x-ratelimit-reset": String(window.endsAt / 1000),
        "x-ratelimit-reset-after": String(secondsLeft(window)),
      };
    },
  };
}

function secondsLeft({ endsAt }: Window): number {
  return Math.max(0, endsAt - Date.now()) / 1000;
}
