import { test as base, expect } from "vitest";
import type { Button, Command, Form } from "#discord/command.ts";
import { createDispatch, type Log } from "#discord/dispatch.ts";
import { type Connection, connect } from "#discord/gateway.ts";
import { register } from "#discord/register.ts";
import { type Discord, startDiscord } from "./double/discord.ts";

type Logged = { readonly event: string; readonly fields: Readonly<Record<string, unknown>> };

/** A bot of the test's own, logged in to a Discord of the test's own. */
export type Bot = {
  readonly discord: Discord;
  readonly connection: Connection;
  readonly logged: readonly Logged[];
  /** The sentences given to `fatal`. */
  readonly fatal: readonly string[];
  /** Waits until the log has that event. */
  readonly logs: (event: string) => Promise<Logged>;
};

type Parts = {
  readonly commands?: readonly Command[];
  readonly buttons?: readonly Button[];
  readonly forms?: readonly Form[];
};

type Fixtures = {
  /** A Discord that ends with the test, which fails if it was sent anything that no Discord would take. */
  readonly newDiscord: (options?: Parameters<typeof startDiscord>[0]) => Promise<Discord>;
  /** Logs in, registers the commands, and logs out after the test. */
  readonly startBot: (parts: Parts, on?: Discord) => Promise<Bot>;
};

/** Tests that may start Discords and bots; what they start ends with them, so that they can run side by side. */
export const test = base.extend<Fixtures>({
  newDiscord: async ({ onTestFinished }, use) => {
    await use(async (options) => {
      const discord = await startDiscord(options);
      onTestFinished(async () => {
        await discord.end();
        expect(discord.takeProblems()).toEqual([]);
      });
      return discord;
    });
  },
  startBot: async ({ newDiscord, onTestFinished }, use) => {
    await use(async (parts, on) => {
      const bot = await start(parts, on ?? (await newDiscord()));
      onTestFinished(bot.connection.close);
      return bot;
    });
  },
});

async function start({ commands = [], buttons = [], forms = [] }: Parts, discord: Discord): Promise<Bot> {
  const logged: Logged[] = [];
  const fatal: string[] = [];
  const log: Log = (event, fields) => logged.push({ event, fields });
  const connection = await connect({
    token: discord.token,
    api: discord.api,
    dispatch: createDispatch({ commands, buttons, forms, log, newErrorId: () => "e-1" }),
    log,
    fatal: (sentence) => fatal.push(sentence),
  });
  const remembered = { get: async () => undefined, set: async () => undefined };
  await register({ ...connection, commands, remembered });
  return {
    discord,
    connection,
    logged,
    fatal,
    logs: (event) => discord.until(`${event} in the log`, () => logged.find((each) => each.event === event)),
  };
}
