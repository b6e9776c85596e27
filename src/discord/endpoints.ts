import type {
  APIInteractionResponse,
  RESTPatchAPIWebhookWithTokenMessageJSONBody,
  RESTPostAPIWebhookWithTokenJSONBody,
} from "discord-api-types/v10";
import type { ReplyFile } from "./reply.ts";

/** Which interaction is answered. */
export type Answered = { readonly id: string; readonly token: string; readonly applicationId: string };

/**
 * Discord's four interaction endpoints: over REST when there is a bot, played by the chat page when there is none.
 * Each rejects when Discord refuses.
 */
export type Endpoints = {
  /** The first answer, due within 3 seconds. */
  readonly respond: (to: Answered, response: APIInteractionResponse) => Promise<void>;
  readonly editOriginal: (
    to: Answered,
    body: RESTPatchAPIWebhookWithTokenMessageJSONBody,
    files?: readonly ReplyFile[],
  ) => Promise<void>;
  readonly deleteOriginal: (to: Answered) => Promise<void>;
  readonly followUp: (
    to: Answered,
    body: RESTPostAPIWebhookWithTokenJSONBody,
    files?: readonly ReplyFile[],
  ) => Promise<void>;
};
