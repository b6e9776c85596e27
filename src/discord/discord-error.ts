import { DiscordAPIError, HTTPError, RateLimitError } from "discord.js";

/** What Discord answers instead of doing what it was asked; holds no address and no token, so it can be logged whole. */
export class DiscordError extends Error {
  override readonly name = "DiscordError";
  /** The HTTP status; null when no whole answer arrived. */
  readonly status: number | null;
  /** Discord's own code, e.g. 50035 for an invalid body; null when it gave none. */
  readonly code: number | string | null;

  constructor(message: string, status: number | null, code: number | string | null) {
    super(message);
    this.status = status;
    this.code = code;
  }

  /** Discord may or may not have done it: only asking again tells. */
  get isOpen(): boolean {
    return this.status === null || this.status >= 500;
  }
}

/** Turns what discord.js throws into a DiscordError; `task` completes "could not …". The original is dropped: its `url` holds tokens. */
export function discordError(task: string, error: unknown): DiscordError {
  const failed = `could not ${task}`;
  if (error instanceof DiscordAPIError) {
    return new DiscordError(
      `${failed}: ${error.status}, code ${error.code}, ${error.message}`,
      error.status,
      error.code,
    );
  }
  if (error instanceof HTTPError) return new DiscordError(`${failed}: ${error.status}`, error.status, null);
  if (error instanceof RateLimitError) {
    return new DiscordError(`${failed}: rate limited for ${Math.ceil(error.retryAfter / 1000)} s`, 429, null);
  }
  return new DiscordError(`${failed}: ${wordsOf(error)}`, null, null);
}

/** Node sums up the failures at all addresses of a host without words: the first of them tells. */
function wordsOf(error: unknown): string {
  if (error instanceof AggregateError && error.message === "") return wordsOf(error.errors[0]);
  return error instanceof Error ? error.message || error.name : String(error);
}

/** Discord's own code of what discord.js throws, e.g. 10008 for an unknown message; null when it gave none. */
export function discordCode(error: unknown): number | string | null {
  return error instanceof DiscordAPIError ? error.code : null;
}
