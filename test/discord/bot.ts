import { afterEach, expect } from "vitest";
import type { Button, Command } from "#discord/command.ts";
import { createDispatch } from "#discord/dispatch.ts";
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

type Parts = { readonly commands?: readonly Command[]; readonly buttons?: readonly Button[] };

const toEnd: (() => Promise<void>)[] = [];
const discords: Discord[] = [];

afterEach(async () => {
  for (const end of toEnd.splice(0).reverse()) await end();
  // What the bot sent is as much part of every test as what the test asks for.
  expect(discords.splice(0).flatMap((discord) => discord.takeProblems())).toEqual([]);
});

/** A Discord that ends with the test, which fails if the bot did anything that Discord would not take. */
export async function newDiscord(options?: Parameters<typeof startDiscord>[0]): Promise<Discord> {
  const discord = await startDiscord(options);
  discords.push(discord);
  toEnd.push(discord.end);
  return discord;
}

/** Registers the commands, logs in, and logs out after the test. */
export async function startBot({ commands = [], buttons = [] }: Parts, on?: Discord): Promise<Bot> {
  const discord = on ?? (await newDiscord());
  const logged: Logged[] = [];
  const fatal: string[] = [];
  const log = (event: string, fields: Logged["fields"]) => {
    logged.push({ event, fields });
    discord.changed();
  };
  const dispatch = createDispatch({ commands, buttons, log, newErrorId: () => "e-1" });
  const connection = await connect({
    token: discord.token,
    api: discord.api,
    dispatch,
    log,
    fatal: (sentence) => {
      fatal.push(sentence);
      discord.changed();
    },
  });
  toEnd.push(connection.close);
  const remembered = { get: async () => undefined, set: async () => undefined };
  await register({ rest: connection.rest, applicationId: connection.applicationId, commands, remembered });
  return {
    discord,
    connection,
    logged,
    fatal,
    logs: (event) => discord.until(`${event} in the log`, () => logged.find((each) => each.event === event)),
  };
}
