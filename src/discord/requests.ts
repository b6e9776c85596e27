import type { REST } from "discord.js";
import type { Pace } from "./pace.ts";

/** No answer after so long is as good as none: the request is tried again later. */
const PATIENCE_MS = 8_000;

type Route = `/${string}`;

/** Requests at a pace, none of which is endless; each rejects with what discord.js throws. */
export type Requests = {
  readonly get: (route: Route, query?: URLSearchParams) => Promise<unknown>;
  /** Calls `before` when its turn has come; what that throws keeps it from leaving. */
  readonly post: (route: Route, body?: object, before?: () => void) => Promise<unknown>;
  readonly patch: (route: Route, body: object) => Promise<unknown>;
};

/** Requests with the bot's token. */
export function createRequests(rest: REST, pace: Pace): Requests {
  return {
    get: async (route, query) => {
      await pace();
      return rest.get(route, { signal: AbortSignal.timeout(PATIENCE_MS), ...(query && { query }) });
    },
    post: async (route, body, before) => {
      await pace();
      before?.();
      return rest.post(route, { signal: AbortSignal.timeout(PATIENCE_MS), ...(body && { body }) });
    },
    patch: async (route, body) => {
      await pace();
      return rest.patch(route, { signal: AbortSignal.timeout(PATIENCE_MS), body });
    },
  };
}
