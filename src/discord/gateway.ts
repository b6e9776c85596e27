import { setTimeout as pause } from "node:timers/promises";
import { Client, Events, type REST, RESTEvents, type RESTOptions } from "discord.js";
import { GatewayCloseCodes, GatewayDispatchEvents } from "discord-api-types/v10";
import { discordError } from "./discord-error.ts";
import type { Dispatch, Log } from "./dispatch.ts";
import { restEndpoints } from "./rest-endpoints.ts";

/** Waiting longer than this for a rate limit is worse than trying again later; discord.js by itself waits without end. */
const LONGEST_RATE_LIMIT_MS = 5_000;
/** Supervisors kill 10 s after they ask a process to stop (Docker's default). */
const DRAIN_MS = 8_000;
/** Discord blocks an address after 10,000 answers of 401, 403 or 429 in ten minutes: the log says so long before. */
const REFUSALS_TO_LOG = 1_000;

/** What the operator reads when Discord does not know the token. */
export const TOKEN_REFUSED =
  "Discord refuses the bot token: copy it again from the Bot page of your application on https://discord.com/developers/applications.";

/** What a connection needs. */
export type Wiring = {
  readonly token: string;
  readonly dispatch: Dispatch;
  readonly log: Log;
  /** Called at most once, with one sentence, when the connection is lost for good: the process has nothing left to do. */
  readonly fatal: (sentence: string) => void;
  /** Where Discord's API is, without its version; absent, it is Discord itself. */
  readonly api?: string | undefined;
};

/** A bot that is logged in. */
export type Connection = {
  readonly applicationId: string;
  /** Carries the bot's token until the connection is closed. */
  readonly rest: REST;
  /** Takes no more interactions, lets the answers under way finish for 8 s at most, and leaves. */
  readonly close: () => Promise<void>;
};

/**
 * Logs in and hands every interaction to `dispatch`. A broken connection is resumed, and what was missed meanwhile comes then.
 * @throws Error with a sentence for the operator when the login fails.
 */
export async function connect({ token, dispatch, log, fatal, api }: Wiring): Promise<Connection> {
  // Interactions come without any intent, and the objects of all servers stay out of memory.
  const client = new Client({ intents: [], shards: "auto", rest: restOptions(api) });
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  const lost = lostForGood(client);
  const drain = takeInteractions(client, dispatch);
  report(client, log);

  const login = client.login(token).catch((error: unknown) => {
    const { message } = discordError("log in to Discord", error);
    throw new Error(`We ${message}. Is the network up, and DISCORD_API right if it is set?`);
  });
  const refused = lost.then((sentence) => {
    throw new Error(sentence);
  });
  const [bot] = await Promise.race([Promise.all([ready, login]), refused]);
  void lost.then(fatal);

  return {
    applicationId: bot.application.id,
    rest: bot.rest,
    close: async () => {
      await drain();
      // Leaving on purpose is no news: discord.js would report a lost connection.
      client.removeAllListeners();
      await client.destroy();
    },
  };
}

/** The options under which discord.js neither repeats a request by itself nor waits without end. */
export function restOptions(api?: string): Partial<RESTOptions> {
  return {
    retries: 0,
    rejectOnRateLimit: ({ timeToReset, retryAfter }) => Math.max(timeToReset, retryAfter) > LONGEST_RATE_LIMIT_MS,
    invalidRequestWarningInterval: REFUSALS_TO_LOG,
    ...(api !== undefined && { api }),
  };
}

/** Answers interactions until the returned function is called, which then waits for the answers under way. */
function takeInteractions(client: Client, dispatch: Dispatch): () => Promise<void> {
  const endpoints = restEndpoints(client.rest);
  const underWay = new Set<Promise<void>>();
  let isOpen = true;

  client.on(Events.Raw, (packet: { t: string | null; d: unknown }) => {
    if (packet.t !== GatewayDispatchEvents.InteractionCreate) return;
    // discord.js would next build its own objects of the interaction: keep user, channel and message in its caches, and end the
    // process when one is malformed. A packet without a name it leaves alone.
    packet.t = null;
    if (!isOpen) return;
    const answer = dispatch(packet.d, endpoints).finally(() => underWay.delete(answer));
    underWay.add(answer);
  });

  return async () => {
    isOpen = false;
    await Promise.race([Promise.all(underWay), pause(DRAIN_MS, undefined, { ref: false })]);
  };
}

/** Resolves with a sentence for the operator when Discord will not let this bot in again; discord.js itself says nothing then. */
function lostForGood(client: Client): Promise<string> {
  return new Promise((resolve) => {
    client.on(Events.ShardDisconnect, ({ code }) => resolve(sentenceOn(code)));
    client.rest.on(RESTEvents.Response, ({ data }, { status }) => {
      if (status === 401 && data.auth) resolve(TOKEN_REFUSED);
    });
  });
}

function sentenceOn(code: number): string {
  if (code === GatewayCloseCodes.AuthenticationFailed) return TOKEN_REFUSED;
  const reason = GatewayCloseCodes[code] ?? "unknown";
  return `Discord closed the connection for good (${code}, ${reason}): update Newsdesk, and report it if that does not help.`;
}

function report(client: Client, log: Log): void {
  client.on(Events.ShardReady, (shard) => log("gateway-ready", { shard }));
  client.on(Events.ShardResume, (shard, replayed) => log("gateway-resumed", { shard, replayed }));
  client.on(Events.ShardReconnecting, (shard) => log("gateway-reconnecting", { shard }));
  client.on(Events.ShardError, (error, shard) => log("gateway-error", { shard, error: error.message }));
  client.on(Events.Error, (error) => log("gateway-error", { error: error.message }));
  client.rest.on(RESTEvents.InvalidRequestWarning, ({ count }) => log("discord-refuses-often", { count }));
}
