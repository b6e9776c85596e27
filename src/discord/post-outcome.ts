import { RateLimitError } from "discord.js";
import { RESTJSONErrorCodes } from "discord-api-types/v10";
import { type DiscordError, discordError } from "./discord-error.ts";

/** Why Discord did not do what it was asked in a channel; `reason` is for an administrator. */
export type Refusal =
  /** Not done; not before `after` milliseconds. `isGlobal`: nothing at all is done until then. */
  | { readonly kind: "not-now"; readonly after: number; readonly reason: string; readonly isGlobal: boolean }
  | { readonly kind: "no-access"; readonly reason: string }
  | { readonly kind: "gone"; readonly reason: string }
  | { readonly kind: "locked-out"; readonly reason: string }
  | { readonly kind: "refused"; readonly reason: string }
  /** Discord may have done it. */
  | { readonly kind: "open"; readonly reason: string };

const { UnknownChannel, UnknownGuild, UnknownUser } = RESTJSONErrorCodes;
const gone = new Set<unknown>([UnknownChannel, UnknownGuild, UnknownUser]);

/** Access was lost, each with what an administrator can do. */
const accessLost: ReadonlyMap<unknown, string> = new Map([
  [RESTJSONErrorCodes.MissingAccess, "Newsdesk cannot see the channel"],
  [RESTJSONErrorCodes.MissingPermissions, "Newsdesk may not write in the channel"],
  [RESTJSONErrorCodes.CannotSendMessagesInNonTextChannel, "the channel takes no messages"],
  [RESTJSONErrorCodes.CannotExecuteActionOnThisChannelType, "the channel takes no such messages"],
  [RESTJSONErrorCodes.CannotSendMessagesToThisUser, "this person takes no direct messages from Newsdesk"],
  [RESTJSONErrorCodes.ThreadLocked, "the thread is locked"],
]);

/** Nothing was done; in milliseconds how soon it is worth asking again at the earliest, where Discord does not say. */
const later: ReadonlyMap<unknown, number> = new Map([
  [RESTJSONErrorCodes.ActionCannotBePerformedDueToSlowmodeRateLimit, 60_000],
  [RESTJSONErrorCodes.ChannelWriteRateLimit, 30_000],
  [RESTJSONErrorCodes.ServerWriteRateLimit, 30_000],
  [RESTJSONErrorCodes.SendMessagesHasBeenTemporarilyDisabled, 60_000],
  [RESTJSONErrorCodes.ServiceResourceIsBeingRateLimited, 30_000],
  [RESTJSONErrorCodes.APIResourceOverloaded, 30_000],
]);

/** Discord takes this client for a danger, whatever token it has. */
const CLIENT_BLOCKED = RESTJSONErrorCodes.CloudflareIsBlockingYourRequest;

/** No connection came about, so nothing was sent. */
const unconnected = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "ENETUNREACH",
  "EHOSTUNREACH",
  "UND_ERR_CONNECT_TIMEOUT",
]);

/** What a failed request means; `task` completes "could not …". */
export function refusalOf(task: string, error: unknown): Refusal {
  const failure = discordError(task, error);
  const reason = failure.message;
  if (error instanceof RateLimitError) {
    const after = Math.max(error.retryAfter, error.timeToReset);
    return { kind: "not-now", after, reason, isGlobal: error.global };
  }
  if (unconnected.has(codeOf(error) ?? "")) return { kind: "not-now", after: 0, reason, isGlobal: false };
  return refusalFor(failure, reason);
}

function refusalFor({ status, code, isOpen }: DiscordError, reason: string): Refusal {
  if (status === 401 || code === CLIENT_BLOCKED) return { kind: "locked-out", reason };
  const after = later.get(code);
  if (after !== undefined) return { kind: "not-now", after, reason, isGlobal: false };
  if (gone.has(code)) return { kind: "gone", reason: "the channel is gone" };
  const lost = accessLost.get(code);
  if (lost !== undefined) return { kind: "no-access", reason: lost };
  if (isOpen) return { kind: "open", reason };
  // Without a code of Discord's own somebody on the way has refused it: a proxy, or a wall in front of Discord.
  const isDiscords = typeof code === "number" && code > 0;
  return isDiscords ? { kind: "refused", reason } : { kind: "not-now", after: 0, reason, isGlobal: false };
}

function codeOf(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  if ("code" in error && typeof error.code === "string") return error.code;
  return error.cause === undefined ? null : codeOf(error.cause);
}
