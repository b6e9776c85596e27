import { REST } from "discord.js";
import { GatewayCloseCodes } from "discord-api-types/v10";
import { describe, expect } from "vitest";
import type { Command } from "#discord/command.ts";
import { connect, restOptions, TOKEN_REFUSED } from "#discord/gateway.ts";
import { publicReply } from "#discord/reply.ts";
import { test } from "./bot.ts";
import type { Discord } from "./double/discord.ts";

const hello: Command = {
  definition: { name: "hello", description: "Says hello" },
  isPrivate: () => false,
  answer: async () => publicReply({ content: "Hello." }),
};

/** What a login says that fails. */
function failureOf(discord: Pick<Discord, "api">, token: string, fatal = (_: string) => {}): Promise<string> {
  const login = connect({ token, api: discord.api, dispatch: async () => {}, log: () => {}, fatal });
  return login.then(
    () => "logged in",
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
}

describe("logging in", () => {
  test("tells which application the token belongs to", async ({ startBot }) => {
    const { discord, connection, logged } = await startBot({});
    expect(connection.applicationId).toBe(discord.applicationId);
    expect(logged).toContainEqual({ event: "gateway-ready", fields: { shard: 0 } });
  });

  test("takes a token that was pasted with its prefix", async ({ newDiscord }) => {
    const discord = await newDiscord();
    const token = `Bot ${discord.token}`;
    const connection = await connect({
      token,
      api: discord.api,
      dispatch: async () => {},
      log: () => {},
      fatal: () => {},
    });
    await connection.close();
    expect(discord.gateway.identified()).toBe(1);
  });

  test("with a wrong token fails with a sentence, after one try, and without calling fatal", async ({ newDiscord }) => {
    const discord = await newDiscord();
    const fatal: string[] = [];
    expect(await failureOf(discord, "wrong", (sentence) => fatal.push(sentence))).toBe(TOKEN_REFUSED);
    expect(discord.received("gateway")).toHaveLength(1);
    expect(fatal).toEqual([]);
  });

  const closed: readonly (readonly [number, string])[] = [
    [GatewayCloseCodes.AuthenticationFailed, TOKEN_REFUSED],
    [GatewayCloseCodes.DisallowedIntents, "Discord closed the connection for good (4014, DisallowedIntents)"],
  ];
  test.for(closed)("that the gateway ends with %d fails with a sentence", async ([code, sentence], { newDiscord }) => {
    const discord = await newDiscord();
    discord.gateway.refuses(code);
    expect(await failureOf(discord, discord.token)).toContain(sentence);
  });

  test("fails with a sentence when Discord is broken or not there", async ({ newDiscord }) => {
    const discord = await newDiscord();
    discord.fails("gateway", { kind: "broken", status: 503 });
    expect(await failureOf(discord, discord.token)).toMatch(/^We could not log in to Discord: 503\. Is the network up/);
    expect(await failureOf({ api: "http://127.0.0.1:1/api" }, "any")).toMatch(
      /^We could not log in to Discord: .*ECONNREFUSED/,
    );
  });
});

describe("a connection that breaks", () => {
  const breaks: readonly (readonly [string, (discord: Discord) => void])[] = [
    ["cut", ({ gateway }) => gateway.closes(1006)],
    ["closed with 4000", ({ gateway }) => gateway.closes(4000)],
    ["closed with 4001", ({ gateway }) => gateway.closes(4001)],
    ["closed with 4002", ({ gateway }) => gateway.closes(4002)],
    ["closed with 4009", ({ gateway }) => gateway.closes(4009)],
    ["asked to reconnect", ({ gateway }) => gateway.asksToReconnect()],
  ];

  test.concurrent.for(breaks)(
    "because it was %s is resumed, and what was asked meanwhile is answered",
    async ([, break_], { startBot }) => {
      const { discord, logs } = await startBot({ commands: [hello] });
      break_(discord);
      await discord.until("the break", () => (discord.gateway.isConnected() ? undefined : true));
      expect(await discord.person("ann").types("/hello")).toMatchObject({ content: "Hello." });
      expect(discord.gateway.identified()).toBe(1);
      expect((await logs("gateway-resumed")).fields).toMatchObject({ shard: 0 });
    },
  );

  test.concurrent("without a word, which missing heartbeats show, is resumed", async ({ newDiscord, startBot }) => {
    const discord = await newDiscord({ heartbeatMs: 100 });
    await startBot({ commands: [hello] }, discord);
    discord.gateway.goesDeaf();
    await discord.until("the resume", () => discord.gateway.resumed() || undefined);
    expect(await discord.person("ann").types("/hello")).toMatchObject({ content: "Hello." });
  });

  test.concurrent("only in Discord's mind is resumed where it is", async ({ startBot }) => {
    const { discord } = await startBot({ commands: [hello] });
    discord.gateway.invalidates(true);
    await discord.until("the resume", () => discord.gateway.resumed() || undefined);
    expect(await discord.person("ann").types("/hello")).toMatchObject({ content: "Hello." });
  });

  const forgetting: readonly (readonly [string, (discord: Discord) => void])[] = [
    ["cannot be resumed", ({ gateway }) => gateway.invalidates(false)],
    ["turns out to be forgotten", ({ gateway }) => [gateway.forgets(), gateway.closes(4000)]],
    ["was closed with 4007", ({ gateway }) => gateway.closes(4007)],
  ];

  test.concurrent.for(forgetting)("and whose session %s is begun anew", async ([, break_], { startBot }) => {
    const { discord } = await startBot({ commands: [hello] });
    break_(discord);
    await discord.until("a new session", () => (discord.gateway.identified() === 2 ? true : undefined));
    expect(await discord.person("ann").types("/hello")).toMatchObject({ content: "Hello." });
  });
});

describe("a connection that is lost for good", () => {
  test.for([4004, 4010, 4011, 4012, 4013, 4014])("with %d is told once, in a sentence", async (code, { startBot }) => {
    const { discord, fatal } = await startBot({});
    discord.gateway.closes(code);
    const sentence = await discord.until("the end", () => fatal[0]);
    expect(sentence).toBe(
      code === 4004
        ? TOKEN_REFUSED
        : `Discord closed the connection for good (${code}, ${GatewayCloseCodes[code]}): update Newsdesk, and report it if that does not help.`,
    );
    expect(fatal).toHaveLength(1);
  });

  test("because the token was changed shows at the next request", async ({ startBot }) => {
    const { discord, connection, fatal } = await startBot({});
    discord.changesToken();
    await expect(connection.rest.get("/users/@me")).rejects.toThrow();
    await expect(connection.rest.get("/users/@me")).rejects.toThrow();
    expect(await discord.until("the end", () => fatal[0])).toBe(TOKEN_REFUSED);
    expect(fatal).toHaveLength(1);
  });
});

test("what is no interaction at all neither stops the bot nor goes unlogged", async ({ startBot }) => {
  const { discord, logged } = await startBot({ commands: [hello] });
  const ann = discord.person("ann");
  const malformed = [null, {}, { type: 2, id: "1", token: "t", channel: { id: "1", type: 0 } }, { type: 3, data: {} }];
  for (const data of malformed) discord.gateway.tells("INTERACTION_CREATE", data);
  expect(await ann.types("/hello")).toMatchObject({ content: "Hello." });
  expect(logged.filter(({ event }) => event === "interaction-unknown")).toHaveLength(malformed.length);
});

describe("closing", () => {
  test("waits for the answer under way and takes no further interaction", async ({ newDiscord, startBot }) => {
    const discord = await newDiscord();
    const held = Promise.withResolvers<void>();
    let asked = 0;
    const slow: Command = {
      ...hello,
      answer: async () => {
        asked += 1;
        await held.promise;
        return publicReply({ content: "At last." });
      },
    };
    const { connection } = await startBot({ commands: [slow] }, discord);
    const ann = discord.person("ann");
    const exchange = ann.asks("/hello");
    await discord.until("the answer to be under way", () => asked || undefined);
    const closed = connection.close();
    const late = ann.asks("/hello");
    await connection.rest.get("/users/@me");
    held.resolve();
    await closed;
    expect(ann.sees()).toMatchObject([{ content: "At last.", isThinking: false }]);
    expect(exchange.isAcknowledged).toBe(true);
    expect(late.isAcknowledged).toBe(false);
    expect(asked).toBe(1);
    expect(discord.gateway.isConnected()).toBe(false);
  });
});

test("a bot that leaves does not log a lost connection", async ({ startBot }) => {
  const { connection, logged } = await startBot({});
  await connection.close();
  expect(logged.map(({ event }) => event)).toEqual(["gateway-ready"]);
});

describe("the bot's own requests", () => {
  function restOf({ api, token }: Discord): REST {
    return new REST(restOptions(api)).setToken(token);
  }

  test("are not repeated by discord.js", async ({ newDiscord }) => {
    const discord = await newDiscord();
    discord.fails("user", { kind: "broken", status: 502 });
    await expect(restOf(discord).get("/users/@me")).rejects.toMatchObject({ status: 502 });
    expect(discord.received("user")).toHaveLength(1);
  });

  test("wait for a short rate limit and reject a long one", async ({ newDiscord }) => {
    const discord = await newDiscord();
    const rest = restOf(discord);
    discord.fails("user", { kind: "limited", scope: "user", retryAfter: 0.1 });
    await expect(rest.get("/users/@me")).resolves.toMatchObject({ id: discord.applicationId });
    discord.fails("user", { kind: "limited", scope: "user", retryAfter: 120 });
    await expect(rest.get("/users/@me")).rejects.toMatchObject({ retryAfter: 120_050 });
  });
});
