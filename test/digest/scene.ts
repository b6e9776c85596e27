import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { type Database, openDatabase } from "#database/database.ts";
import type { DeliveryNeeds } from "#digest/deliver.ts";
import { type Deliveries, openDeliveries } from "#digest/deliveries.ts";
import { openSubscriptions, type Subscriptions } from "#subscriptions/store.ts";
import { test as base } from "../discord/bot.ts";
import type { Discord } from "../discord/double/discord.ts";
import type { Channel } from "../discord/double/messages.ts";
import type { ChannelTraits } from "../discord/double/world.ts";
import { buildDelivery, restPosting } from "./desk.ts";
import type { Orders } from "./worker.ts";

const worker = join(import.meta.dirname, "worker.ts");
const DAY = 86_400_000;
/** When all digests of a scene fall due, in UTC. */
const HOUR = 8;

type Wanted = Partial<Parameters<Subscriptions["add"]>[0]>;

/** A Discord, a database, and people who want digests daily at eight. */
export type Scene = {
  readonly discord: Discord;
  readonly database: Database;
  readonly url: string;
  readonly subscriptions: Subscriptions;
  readonly deliveries: Deliveries;
  /** Subscribes to a topic in a channel of its own, or the given one; gives the subscription's id. */
  readonly subscribe: (topic: string, wanted?: Wanted, traits?: ChannelTraits) => Promise<string>;
  readonly channelOf: (topic: string) => Channel;
  /** Moves Discord's clock to so many milliseconds after the next eight o'clock, which is that of the digests. */
  readonly fallDue: (after?: number) => void;
  /** Delivers in this process, beat by beat, a minute apart. */
  readonly deliver: (
    beats?: number,
    parts?: Partial<DeliveryNeeds>,
    tell?: (subscriptionId: string) => Promise<void>,
  ) => Promise<ReturnType<typeof buildDelivery>>;
  /** Starts a process that delivers. */
  readonly start: (orders?: Partial<Orders>) => ChildProcess;
  /** Starts one and waits until it has ended. */
  readonly run: (orders?: Partial<Orders>) => Promise<{ readonly out: string; readonly signal: string | null }>;
  /** Every complaint of the oracle: none when each digest stands there once, in time. */
  readonly complaints: () => readonly string[];
};

type Fixtures = { readonly newScene: (url?: string) => Promise<Scene> };

export const test = base.extend<Fixtures>({
  newScene: async ({ newDiscord, onTestFinished }, use) => {
    await use(async (given) => {
      const discord = await newDiscord();
      const url = given ?? join(mkdtempSync(join(tmpdir(), "newsdesk-")), "news.db");
      const database = await openDatabase({ url });
      const children: ChildProcess[] = [];
      onTestFinished(async () => {
        for (const child of children) child.kill("SIGKILL");
        await database.close();
      });
      return sceneOf(discord, database, url, children);
    });
  },
});

function sceneOf(discord: Discord, database: Database, url: string, children: ChildProcess[]): Scene {
  const subscriptions = openSubscriptions(database, { most: 100_000 });
  const channels = new Map<string, Channel>();
  const due: number[] = [];
  // Noon, so that the next eight o'clock is tomorrow's.
  discord.passes(DAY - (discord.now() % DAY) + DAY / 2);

  const scene: Scene = {
    discord,
    database,
    url,
    subscriptions,
    deliveries: openDeliveries(database),
    subscribe: async (topic, wanted = {}, traits) => {
      const channel = channels.get(topic) ?? discord.channel(topic, traits);
      channels.set(topic, channel);
      const decided = { ...daily, guildId: discord.guildId, channelId: channel.id, topics: [topic], ...wanted };
      const outcome = await subscriptions.add(decided, new Date(discord.now()));
      if (outcome.kind !== "added") throw new Error(outcome.kind);
      return outcome.stored.subscription.id;
    },
    channelOf: (topic) => channels.get(topic) ?? discord.channel(topic),
    fallDue: (after = 0) => {
      const now = discord.now();
      const today = now - (now % DAY) + HOUR * 3_600_000;
      const next = today > now ? today : today + DAY;
      due.push(next);
      discord.passes(next - now + after);
    },
    deliver: async (beats = 1, parts = {}, tell = async () => {}) => {
      const { applicationId } = discord;
      const clock = {
        now: async () => new Date(discord.now()),
        elapsed: discord.now,
        pause: async (ms: number) => discord.passes(ms),
      };
      const posting = restPosting(discord);
      const delivery = buildDelivery(database, { clock, applicationId, posting, tell, ...parts });
      for (let beat = 0; beat < beats; beat++) {
        await delivery.beat();
        if (beat < beats - 1) discord.passes(60_000);
      }
      return delivery;
    },
    start: (orders = {}) => {
      const { api, token, applicationId } = discord;
      const all: Orders = { url, api, token, applicationId, now: discord.now(), beats: 1, ...orders };
      const child = spawn(process.execPath, [worker, JSON.stringify(all)], { stdio: ["ignore", "pipe", "inherit"] });
      children.push(child);
      return child;
    },
    run: async (orders) => {
      const child = scene.start(orders);
      const [out] = await Promise.all([child.stdout ? text(child.stdout) : "", once(child, "exit")]);
      return { out, signal: child.signalCode };
    },
    complaints: () => complaints(channels, due),
  };
  return scene;
}

const daily = {
  channelKind: "text" as const,
  userId: "777",
  minute: HOUR * 60,
  days: [1, 2, 3, 4, 5, 6, 7],
  zone: "UTC",
  stories: 6,
  pingRoleId: null,
  isPublished: false,
  saysNothingNew: false,
};

/** The oracle: counts what stands in the channels by its words, and shares no code with what put it there. */
function complaints(channels: ReadonlyMap<string, Channel>, due: readonly number[]): string[] {
  return [...channels].flatMap(([topic, { messages }]) => {
    const wanted = new Map(due.map((at) => [`digest of ${topic} on ${new Date(at).toISOString().slice(0, 10)}`, at]));
    const strange = messages.filter(({ content }) => !wanted.has(content)).map(({ content }) => `strange: ${content}`);
    const wrong = [...wanted].flatMap(([content, at]) => {
      const found = messages.filter((message) => message.content === content);
      const early = found.some(({ sentAt }) => sentAt < at) ? [`early: ${content}`] : [];
      if (found.length === 1) return early;
      return [...early, found.length === 0 ? `lost: ${content}` : `doubled: ${content}`];
    });
    return [...strange, ...wrong];
  });
}
