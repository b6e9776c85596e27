import type { SentMessage } from "#discord/limits.ts";

/** What Discord would say to what it does not take. */
export function refusal(problems: readonly string[]): Error {
  return new Error(`Discord refuses this: ${problems.join("; ")}`);
}

/** What arrives of a body that is sent as JSON: the bot's own objects can change no more. */
export function overTheWire(body: unknown): SentMessage {
  return JSON.parse(JSON.stringify(body));
}
