import { setTimeout as pause } from "node:timers/promises";
import type { RawFile, REST } from "discord.js";
import { RESTJSONErrorCodes, Routes } from "discord-api-types/v10";
import { type DiscordError, discordError } from "./discord-error.ts";
import type { Endpoints } from "./endpoints.ts";
import type { ReplyFile } from "./reply.ts";

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
  readonly tryForMs: number;
  readonly send: (signal: AbortSignal) => Promise<unknown>;
  /** What Discord says when it has done it before: to a second try whose first had arrived after all, for one. */
  readonly doneAlready?: RESTJSONErrorCodes;
};

/**
 * Discord's interaction endpoints over REST. No try is endless, and what may be repeated is tried again when it stays open whether
 * Discord did it; a follow-up is not, it could appear twice.
 * @throws DiscordError
 */
export function restEndpoints(rest: REST): Endpoints {
  return {
    respond: async ({ id, token }, body) => {
      const failure = await failureOfTwo({
        task: "give the first answer",
        tryForMs: FIRST_ANSWER_TRY_MS,
        send: (signal) => rest.post(Routes.interactionCallback(id, token), { body, auth, signal }),
        doneAlready: RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged,
      });
      // Slow is not no: when Discord has it after all, the answer that follows finds its place.
      if (failure && !failure.isOpen) throw failure;
    },
    editOriginal: async ({ applicationId, token }, body, files) => {
      const failure = await failureOfTwo({
        task: "edit the answer",
        tryForMs: LATER_TRY_MS,
        send: (signal) =>
          rest.patch(Routes.webhookMessage(applicationId, token), { body, auth, signal, ...attached(files) }),
      });
      if (failure) throw failure;
    },
    deleteOriginal: async ({ applicationId, token }) => {
      const failure = await failureOfTwo({
        task: "delete the answer",
        tryForMs: LATER_TRY_MS,
        send: (signal) => rest.delete(Routes.webhookMessage(applicationId, token), { auth, signal }),
        doneAlready: RESTJSONErrorCodes.UnknownMessage,
      });
      if (failure) throw failure;
    },
    followUp: async ({ applicationId, token }, body, files) => {
      const failure = await failureOf({
        task: "send a further answer",
        tryForMs: LATER_TRY_MS,
        send: (signal) => rest.post(Routes.webhook(applicationId, token), { body, auth, signal, ...attached(files) }),
      });
      if (failure) throw failure;
    },
  };
}

/** With files the request is multipart, which Discord takes only where there are some. */
function attached(files: readonly ReplyFile[] = []): { files?: RawFile[] } {
  if (files.length === 0) return {};
  const contentType = "text/plain; charset=utf-8";
  return { files: files.map(({ name, text }) => ({ name, data: Buffer.from(text), contentType })) };
}

async function failureOfTwo(request: Request): Promise<DiscordError | null> {
  const first = await failureOf(request);
  if (!first?.isOpen) return first;
  await pause(PAUSE_MS);
  return failureOf(request);
}

async function failureOf({ task, tryForMs, send, doneAlready }: Request): Promise<DiscordError | null> {
  try {
    await send(AbortSignal.timeout(tryForMs));
    return null;
  } catch (error) {
    const failure = discordError(task, error);
    return failure.code === doneAlready ? null : failure;
  }
}
