import { setTimeout as pause } from "node:timers/promises";
import type { REST } from "discord.js";
import { RESTJSONErrorCodes, Routes } from "discord-api-types/v10";
import { type DiscordError, discordError } from "./discord-error.ts";
import type { Endpoints } from "./endpoints.ts";

/** Two tries and the pause between them fit into the 3 seconds that Discord gives for the first answer. */
const FIRST_ANSWER_TRY_MS = 1_200;
/** The token lives for 15 minutes, but the reader's patience does not. */
const LATER_TRY_MS = 5_000;
/** Lets a hiccup pass; 3 tries without a pause, as discord.js makes them, are over in 20 ms. */
const PAUSE_MS = 250;

/** The token in the route is the whole authority: with the bot's own, the 401 of an expired answer would log the bot out. */
const auth = false;

type Request = {
  /** Completes "could not …". */
  readonly task: string;
  readonly withinMs: number;
  readonly send: (signal: AbortSignal) => Promise<unknown>;
};

/**
 * Discord's interaction endpoints over REST. No request hangs, and one that may be repeated is tried twice when it stays open
 * whether Discord did it; a follow-up is sent once, or it could appear twice.
 * @throws DiscordError
 */
export function restEndpoints(rest: REST): Endpoints {
  return {
    respond: ({ id, token }, body) =>
      twice(
        {
          task: "give the first answer",
          withinMs: FIRST_ANSWER_TRY_MS,
          send: (signal) => rest.post(Routes.interactionCallback(id, token), { body, auth, signal }),
        },
        RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged,
      ),
    editOriginal: ({ applicationId, token }, body) =>
      twice({
        task: "edit the answer",
        withinMs: LATER_TRY_MS,
        send: (signal) => rest.patch(Routes.webhookMessage(applicationId, token), { body, auth, signal }),
      }),
    deleteOriginal: ({ applicationId, token }) =>
      twice(
        {
          task: "delete the answer",
          withinMs: LATER_TRY_MS,
          send: (signal) => rest.delete(Routes.webhookMessage(applicationId, token), { auth, signal }),
        },
        RESTJSONErrorCodes.UnknownMessage,
      ),
    followUp: async ({ applicationId, token }, body) => {
      const failure = await failureOf({
        task: "send a further answer",
        withinMs: LATER_TRY_MS,
        send: (signal) => rest.post(Routes.webhook(applicationId, token), { body, auth, signal }),
      });
      if (failure) throw failure;
    },
  };
}

/** `doneBefore` is what Discord says to the second try when the first one had arrived after all. */
async function twice(request: Request, doneBefore?: RESTJSONErrorCodes): Promise<void> {
  const first = await failureOf(request);
  if (!first) return;
  if (!first.isOpen) throw first;
  await pause(PAUSE_MS);
  const second = await failureOf(request);
  if (second && second.code !== doneBefore) throw second;
}

async function failureOf({ task, withinMs, send }: Request): Promise<DiscordError | null> {
  try {
    await send(AbortSignal.timeout(withinMs));
    return null;
  } catch (error) {
    return discordError(task, error);
  }
}
