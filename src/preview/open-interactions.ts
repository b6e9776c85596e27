import { randomUUID } from "node:crypto";
import type { APIInteractionResponse } from "discord-api-types/v10";
import type { Answered } from "#discord/endpoints.ts";
import type { ChannelMessage } from "./protocol.ts";

/** Discord waits 3 s for the first answer and takes further ones for 15 min. */
const FIRST_ANSWER_MS = 3_000;
const TOKEN_LIFE_MS = 15 * 60_000;

/** What a tab asks for. */
export type Asked = {
  readonly tab: string;
  /** The command, with its subcommand; null for a button or a form. */
  readonly command: string | null;
  /** The message that holds the button or from which the form was opened; null for a command. */
  readonly message: ChannelMessage | null;
};

/** An interaction in its first 15 minutes. */
export type OpenInteraction = Asked & {
  readonly id: string;
  readonly token: string;
  /** When it was opened, in milliseconds. */
  readonly since: number;
  readonly isTooLate: () => boolean;
  /** Hands over the first answer. */
  readonly settle: (response: APIInteractionResponse) => void;
  isAnswered: boolean;
  /** The message that `editOriginal` means, once there is one. */
  original: string | null;
};

/** What a tab waits for. */
export type Opened = {
  readonly id: string;
  readonly token: string;
  /** The bot's first answer; null when 3 s pass without one. */
  readonly answer: Promise<APIInteractionResponse | null>;
};

/** The interactions that can still be answered. */
export type OpenInteractions = {
  readonly open: (asked: Asked) => Opened;
  /** null when there is none of that token, or none any more. */
  readonly find: (answered: Answered) => OpenInteraction | null;
};

/** The interactions that can still be answered; `nextId` gives their ids. */
export function createOpenInteractions(nextId: () => string, now: () => Date): OpenInteractions {
  const byToken = new Map<string, OpenInteraction>();

  function forgetExpired(): void {
    for (const [token, { since }] of byToken) if (now().getTime() - since > TOKEN_LIFE_MS) byToken.delete(token);
  }

  return {
    open: (asked) => {
      forgetExpired();
      const { promise, resolve } = Promise.withResolvers<APIInteractionResponse | null>();
      const deadline = setTimeout(() => resolve(null), FIRST_ANSWER_MS).unref();
      const [id, token, since] = [nextId(), randomUUID(), now().getTime()];
      const isTooLate = () => now().getTime() - since > FIRST_ANSWER_MS;
      const settle = (response: APIInteractionResponse) => {
        clearTimeout(deadline);
        resolve(response);
      };
      byToken.set(token, { ...asked, id, token, since, isTooLate, settle, isAnswered: false, original: null });
      return { id, token, answer: promise };
    },
    find: ({ id, token }) => {
      forgetExpired();
      const found = byToken.get(token);
      return found?.id === id ? found : null;
    },
  };
}
