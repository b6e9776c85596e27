import { once } from "node:events";
import type { AddressInfo } from "node:net";
import type { Command } from "#discord/command.ts";
import type { Fault } from "./faults.ts";
import { type Gateway, newGateway } from "./gateway.ts";
import { type Channel, type Message, removeMessage } from "./messages.ts";
import { newPerson, type Person, type PersonTraits } from "./person.ts";
import { newRest } from "./rest.ts";
import { type RouteName, routesOf } from "./routes.ts";
import {
  addChannel,
  type ChannelTraits,
  newWorld,
  type Received,
  type RegisteredCommand,
  type Role,
  tokenOf,
} from "./world.ts";

/**
 * A Discord on loopback: REST v10 and gateway for a real client, with one application in one server. It checks every body it gets
 * against Discord's own schemas and against the limits of Newsdesk, keeps Discord's deadlines, and fails on demand.
 */
export type Discord = {
  /** For the `api` of a client. */
  readonly api: string;
  readonly token: string;
  readonly applicationId: string;
  /** The id of the one server. */
  readonly guildId: string;
  readonly gateway: Gateway;
  /** The time there, in milliseconds since 1970. */
  readonly now: () => number;
  /** Moves Discord's clock on without waiting: its 3 seconds and 15 minutes pass. */
  readonly passes: (ms: number) => void;
  /** Makes the next request to a route fail, or so many of the next. */
  readonly fails: (route: RouteName, fault: Fault, times?: number) => void;
  /** From now on that route fails no more. */
  readonly forgives: (route: RouteName) => void;
  /** From now on the token works no more, over REST as for the next login. */
  readonly changesToken: () => void;
  /** What an operator can set for the application, to the harm of the gateway. */
  readonly sendsInteractionsTo: (url: string) => void;
  /** Makes somebody the owner of the application. */
  readonly belongsTo: (userId: string) => void;
  readonly channel: (name: string, traits?: ChannelTraits) => Channel;
  readonly role: (name: string, traits?: { readonly mentionable?: boolean }) => Role;
  /** Somebody in the server, in the channel "general" unless `traits` say otherwise. */
  readonly person: (name: string, traits?: PersonTraits) => Person;
  /** The channel of the bot's direct messages with somebody, once it was opened. */
  readonly directChannel: (userId: string) => Channel | undefined;
  /** Every channel there is, threads among them. */
  readonly channels: () => readonly Channel[];
  readonly isPublished: (messageId: string) => boolean;
  readonly deletes: (message: Pick<Message, "id" | "channelId">) => void;
  /** Offers a command although nobody has registered it: as from another version of the bot. */
  readonly offers: (command: Command["definition"]) => void;
  readonly commands: () => readonly RegisteredCommand[];
  readonly received: (route: RouteName) => readonly Received[];
  /** Everything wrong so far, which is then forgotten: what a test expects it takes, the rest fails it. */
  readonly takeProblems: () => readonly string[];
  /** Waits until `look` finds something. */
  readonly until: <T>(awaited: string, look: () => T | undefined) => Promise<T>;
  readonly end: () => Promise<void>;
};

/** Starts a Discord on a free port. */
export async function startDiscord({ heartbeatMs = 41_250 } = {}): Promise<Discord> {
  const world = newWorld();
  const gatewayUrl = () => `ws://127.0.0.1:${port}`;
  const { server, fails, forgives } = newRest(world, routesOf(world, gatewayUrl));
  const gateway = newGateway(world, server, gatewayUrl, heartbeatMs);
  const port = await listen(server);
  const general = addChannel(world, "general");

  return {
    api: `http://127.0.0.1:${port}/api`,
    token: world.application.token,
    applicationId: world.application.id,
    guildId: world.guildId,
    gateway,
    now: world.clock.now,
    passes: world.clock.passes,
    fails,
    forgives,
    changesToken: () => {
      world.application.token = tokenOf(world.newId());
    },
    sendsInteractionsTo: (url) => {
      world.application.interactionsUrl = url;
    },
    belongsTo: (userId) => {
      world.application.ownerId = userId;
    },
    channel: (name, traits) => addChannel(world, name, traits),
    role: (name, { mentionable = false } = {}) => {
      const role = { id: world.newId(), name, mentionable };
      world.roles.push(role);
      return role;
    },
    person: (name, traits = {}) => newPerson(world, gateway, name, { channel: general, ...traits }),
    directChannel: (userId) => world.directChannels.get(userId),
    channels: () => [...world.channels.values()],
    isPublished: (messageId) => world.published.has(messageId),
    deletes: (message) => removeMessage(world, message),
    offers: (command) => {
      world.commands = [...world.commands, { ...command, id: world.newId() }];
    },
    commands: () => world.commands,
    received: (route) => world.received.filter((each) => each.route === route),
    takeProblems: () => world.problems.splice(0),
    until: world.until,
    end: async () => {
      gateway.end();
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

async function listen(server: ReturnType<typeof newRest>["server"]): Promise<number> {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}
