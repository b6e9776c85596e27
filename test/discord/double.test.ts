import { once } from "node:events";
import { ApplicationCommandOptionType, PermissionFlagsBits } from "discord-api-types/v10";
import { describe, expect, vi } from "vitest";
import { WebSocket } from "ws";
import type { Command } from "#discord/command.ts";
import { test } from "./bot.ts";
import type { Discord } from "./double/discord.ts";

/*
 * A double that lets everything pass would make every other test pass: here it has to refuse what Discord refuses.
 */

const muted = { allowed_mentions: { parse: [] } };
const ask: Command["definition"] = { name: "ask", description: "Asks" };
const deferral = { type: 5, data: {} };

/** One request as any client could make it. */
async function call(discord: Discord, request: string, body?: unknown, authorization?: string) {
  const [method = "", path = ""] = request.split(" ");
  const response = await fetch(`${discord.api}/v10${path}`, {
    method,
    headers: { "content-type": "application/json", ...(authorization !== undefined && { authorization }) },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  const json = text === "" ? {} : JSON.parse(text);
  return { status: response.status, headers: response.headers, code: json.code, id: json.id, json };
}

/** Stops the real time, in which rate limits are counted: what comes before its end does so on a slow machine too. */
async function withoutTime<T>(act: () => Promise<T>): Promise<T> {
  vi.useFakeTimers({ toFake: ["Date"] });
  return act().finally(() => vi.useRealTimers());
}

/** A request with the bot's token. */
function asBot(discord: Discord, request: string, body?: unknown) {
  return call(discord, request, body, `Bot ${discord.token}`);
}

function asked(discord: Discord) {
  discord.offers(ask);
  const ann = discord.person("ann");
  const exchange = ann.asks("/ask");
  const callback = `POST /interactions/${exchange.id}/${exchange.token}/callback`;
  const answers = `/webhooks/${discord.applicationId}/${exchange.token}`;
  return { ann, exchange, callback, original: `${answers}/messages/@original`, followUp: `POST ${answers}` };
}

describe("an interaction", () => {
  test("takes its first answer within three seconds and only once", async ({ newDiscord }) => {
    const discord = await newDiscord();
    const early = asked(discord);
    discord.passes(2_500);
    expect(await call(discord, early.callback, deferral)).toMatchObject({ status: 204 });
    expect(await call(discord, early.callback, deferral)).toMatchObject({ status: 400, code: 40060 });
    const late = asked(discord);
    discord.passes(3_001);
    expect(await call(discord, late.callback, deferral)).toMatchObject({ status: 404, code: 10062 });
  });

  test("is edited and followed up only after its first answer, and for 15 minutes", async ({ newDiscord }) => {
    const discord = await newDiscord();
    const { callback, original, followUp } = asked(discord);
    const body = { ...muted, content: "x" };
    expect(await call(discord, `PATCH ${original}`, body)).toMatchObject({ status: 404, code: 10015 });
    expect(await call(discord, followUp, body)).toMatchObject({ status: 404, code: 10015 });
    await call(discord, callback, deferral);
    expect(await call(discord, `PATCH ${original}`, body)).toMatchObject({ status: 200 });
    expect(await call(discord, `GET ${original}`)).toMatchObject({ status: 200, json: { content: "x" } });
    discord.passes(15 * 60_000 + 1);
    expect(await call(discord, `PATCH ${original}`, body)).toMatchObject({ status: 401, code: 50027 });
  });

  test("whose deferral is followed up has it filled, as private as it was", async ({ newDiscord }) => {
    const discord = await newDiscord();
    const { ann, callback, followUp } = asked(discord);
    await call(discord, callback, { type: 5, data: { flags: 64 } });
    await call(discord, followUp, { ...muted, content: "first" });
    await call(discord, followUp, { ...muted, content: "second" });
    expect(ann.sees()).toMatchObject([
      { content: "first", isPrivate: true },
      { content: "second", isPrivate: false },
    ]);
    expect(discord.person("bob").sees()).toMatchObject([{ content: "second" }]);
  });

  test("loses its answer when that is deleted", async ({ newDiscord }) => {
    const discord = await newDiscord();
    const { ann, callback, original } = asked(discord);
    await call(discord, callback, deferral);
    expect(await call(discord, `DELETE ${original}`)).toMatchObject({ status: 204 });
    expect(await call(discord, `DELETE ${original}`)).toMatchObject({ status: 404, code: 10008 });
    expect(await call(discord, `PATCH ${original}`, { ...muted, content: "x" })).toMatchObject({ code: 10008 });
    expect(ann.sees()).toEqual([]);
  });

  test("of a button may be answered by changing its message", async ({ newDiscord }) => {
    const discord = await newDiscord();
    const { ann, callback } = asked(discord);
    const components = [{ type: 1, components: [{ type: 2, style: 2, label: "Next", custom_id: "next" }] }];
    await call(discord, callback, { type: 4, data: { ...muted, content: "page 1", components } });
    const [message] = ann.sees();
    if (!message) throw new Error("nothing to press");
    const exchange = ann.pushes(message, "Next");
    const update = { type: 7, data: { ...muted, content: "page 2" } };
    await call(discord, `POST /interactions/${exchange.id}/${exchange.token}/callback`, update);
    expect(await ann.answerTo(exchange)).toMatchObject({ id: message.id, content: "page 2", buttons: ["Next"] });
  });
});

describe("what no Discord would take is refused and noted", () => {
  const bodies: readonly (readonly [string, unknown, string])[] = [
    ["a message without content", { type: 4 }, "empty"],
    ["a message that would ping", { type: 4, data: { content: "@everyone" } }, "would ping"],
    ["a message that is too long", { type: 4, data: { ...muted, content: "x".repeat(2_001) } }, "at data.content"],
    ["a deferral with content", { type: 5, data: { content: "x" } }, "flags alone"],
    ["suggestions to a command", { type: 8, data: { choices: [] } }, "was answered with type 8"],
    ["an update without a button", { type: 7, data: { ...muted, content: "x" } }, ""],
  ];

  test.for(bodies)("%s", async ([, body, problem], { newDiscord }) => {
    const discord = await newDiscord();
    const { callback, exchange } = asked(discord);
    expect(await call(discord, callback, body)).toMatchObject({ status: 400, code: 50035 });
    expect(discord.takeProblems().join()).toContain(problem);
    expect(exchange.isAcknowledged).toBe(false);
  });

  test("an edit that empties the message", async ({ newDiscord }) => {
    const discord = await newDiscord();
    const { callback, original } = asked(discord);
    await call(discord, callback, deferral);
    expect(await call(discord, `PATCH ${original}`, muted)).toMatchObject({ status: 400, code: 50006 });
  });

  test("a route that it does not have", async ({ newDiscord }) => {
    const discord = await newDiscord();
    expect(await asBot(discord, "POST /guilds/1/bans")).toMatchObject({ status: 404 });
    expect(discord.takeProblems()).toEqual(["no such route: POST /api/v10/guilds/1/bans"]);
  });

  test("a definition that breaks a rule of Discord's schema or of its documentation", async ({ newDiscord }) => {
    const discord = await newDiscord();
    const commands = `PUT /applications/${discord.applicationId}/commands`;
    expect(await asBot(discord, commands, [{ name: "x".repeat(40), description: "d" }])).toMatchObject({ status: 400 });
    expect(await asBot(discord, commands, [{ name: "Upper", description: "d" }])).toMatchObject({ status: 400 });
    expect(await asBot(discord, commands, [ask, ask])).toMatchObject({ status: 400 });
    expect(discord.takeProblems()).toHaveLength(3);
    expect(discord.commands()).toEqual([]);
  });
});

describe("the bot's token", () => {
  test("is needed, with its prefix", async ({ newDiscord }) => {
    const discord = await newDiscord();
    for (const authorization of [undefined, discord.token, `Bearer ${discord.token}`, "Bot wrong"]) {
      expect(await call(discord, "GET /users/@me", undefined, authorization)).toMatchObject({ status: 401 });
    }
    expect(await asBot(discord, "GET /users/@me")).toMatchObject({ status: 200, id: discord.applicationId });
  });

  test("is good for 50 requests a second", async ({ newDiscord }) => {
    const discord = await newDiscord();
    const many = Array.from({ length: 70 }, () => "GET /users/@me");
    const answers = await withoutTime(() => Promise.all(many.map((request) => asBot(discord, request))));
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused).toHaveLength(20);
    expect(refused[0]?.headers.get("x-ratelimit-global")).toBe("true");
    expect(refused[0]?.headers.get("retry-after")).toBe("1");
  });
});

describe("a channel", () => {
  const hello = { ...muted, content: "hello" };

  test("keeps what is posted, newest first in its history", async ({ newDiscord }) => {
    const discord = await newDiscord();
    const { id } = discord.channel("news");
    const first = await asBot(discord, `POST /channels/${id}/messages`, { ...muted, content: "first" });
    const second = await asBot(discord, `POST /channels/${id}/messages`, { ...muted, content: "second" });
    const texts = (list: { content: string }[]) => list.map(({ content }) => content);
    expect(texts((await asBot(discord, `GET /channels/${id}/messages`)).json)).toEqual(["second", "first"]);
    expect(texts((await asBot(discord, `GET /channels/${id}/messages?before=${second.id}`)).json)).toEqual(["first"]);
    await asBot(discord, `PATCH /channels/${id}/messages/${first.id}`, { ...muted, content: "changed" });
    expect((await asBot(discord, `GET /channels/${id}/messages/${first.id}`)).json.content).toBe("changed");
    expect(await asBot(discord, `DELETE /channels/${id}/messages/${first.id}`)).toMatchObject({ status: 204 });
    expect(await asBot(discord, `GET /channels/${id}/messages/${first.id}`)).toMatchObject({ code: 10008 });
  });

  test("takes an enforced nonce once in a few minutes", async ({ newDiscord }) => {
    const discord = await newDiscord();
    const channel = discord.channel("news");
    const post = (body: object) => asBot(discord, `POST /channels/${channel.id}/messages`, { ...hello, ...body });
    const { id } = await post({ nonce: "n", enforce_nonce: true });
    expect((await post({ nonce: "n", enforce_nonce: true })).id).toBe(id);
    expect((await post({ nonce: "n" })).id).not.toBe(id);
    discord.deletes({ id, channelId: channel.id });
    expect(await post({ nonce: "n", enforce_nonce: true })).toMatchObject({ status: 404, code: 10008 });
    discord.passes(5 * 60_000 + 1);
    expect(await post({ nonce: "n", enforce_nonce: true })).toMatchObject({ status: 200 });
  });

  test("takes five messages in five seconds and says when the next", async ({ newDiscord }) => {
    const discord = await newDiscord();
    const { id } = discord.channel("news");
    const answers: Awaited<ReturnType<typeof asBot>>[] = [];
    await withoutTime(async () => {
      for (let count = 0; count < 6; count += 1)
        answers.push(await asBot(discord, `POST /channels/${id}/messages`, hello));
    });
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 429]);
    expect(answers[4]?.headers.get("x-ratelimit-remaining")).toBe("0");
    expect(answers[5]?.headers.get("x-ratelimit-scope")).toBe("user");
    expect(answers[5]?.json.retry_after).toBe(5);
  });

  const { ViewChannel, SendMessages } = PermissionFlagsBits;
  const refusals: readonly (readonly [string, bigint, string, unknown, number])[] = [
    ["to be seen", SendMessages, "GET", undefined, 50001],
    ["to post", ViewChannel, "POST", hello, 50013],
    ["to embed", ViewChannel | SendMessages, "POST", { ...muted, embeds: [{ title: "t" }] }, 50013],
  ];
  test.for(refusals)("asks for the permission %s", async ([, botMay, method, body, code], { newDiscord }) => {
    const discord = await newDiscord();
    const { id } = discord.channel("news", { botMay });
    expect(await asBot(discord, `${method} /channels/${id}/messages`, body)).toMatchObject({ status: 403, code });
  });

  test("gives an empty history to who may not read it, but says when its newest message came", async ({
    newDiscord,
  }) => {
    const discord = await newDiscord();
    const { id } = discord.channel("news", { botMay: ViewChannel | SendMessages });
    const posted = await asBot(discord, `POST /channels/${id}/messages`, hello);
    expect((await asBot(discord, `GET /channels/${id}/messages`)).json).toEqual([]);
    expect((await asBot(discord, `GET /channels/${id}`)).json).toMatchObject({ last_message_id: posted.id });
  });

  test("that is not there is unknown", async ({ newDiscord }) => {
    const discord = await newDiscord();
    expect(await asBot(discord, "POST /channels/123/messages", hello)).toMatchObject({ status: 404, code: 10003 });
  });
});

describe("the gateway", () => {
  const properties = { os: "linux" };
  const frames: readonly (readonly [number, string, (discord: Discord) => unknown[]])[] = [
    [4001, "an opcode that there is not", () => [{ op: 99, d: null }]],
    [4002, "what is no JSON", () => ["{"]],
    [4002, "an identify without properties", ({ token }) => [{ op: 2, d: { token, intents: 0 } }]],
    [4003, "a presence before the identify", () => [{ op: 3, d: {} }]],
    [4004, "a wrong token", () => [{ op: 2, d: { token: "wrong", intents: 0, properties } }]],
    [
      4005,
      "two identifies",
      ({ token }) => Array.from({ length: 2 }, () => ({ op: 2, d: { token, intents: 0, properties } })),
    ],
    [4008, "121 frames", () => Array.from({ length: 121 }, () => ({ op: 1, d: null }))],
    [4010, "a shard beyond the last", ({ token }) => [{ op: 2, d: { token, intents: 0, properties, shard: [1, 1] } }]],
    [4014, "an intent that was not granted", ({ token }) => [{ op: 2, d: { token, intents: 1 << 15, properties } }]],
  ];

  test.for(frames)("closes with %d on %s", async ([code, , framesFor], { newDiscord }) => {
    const discord = await newDiscord();
    const socket = new WebSocket(`${discord.api.replace("http", "ws").replace("/api", "")}/?v=10&encoding=json`);
    await once(socket, "open");
    for (const frame of framesFor(discord)) socket.send(typeof frame === "string" ? frame : JSON.stringify(frame));
    expect((await once(socket, "close"))[0]).toBe(code);
  });

  test("closes with 4012 on another version", async ({ newDiscord }) => {
    const discord = await newDiscord();
    const socket = new WebSocket(`${discord.api.replace("http", "ws").replace("/api", "")}/?v=9`);
    expect((await once(socket, "close"))[0]).toBe(4012);
  });
});

describe("a person", () => {
  const brief: Command["definition"] = {
    name: "brief",
    description: "Briefs",
    options: [
      { type: ApplicationCommandOptionType.String, name: "topic", description: "Of what", required: true },
      { type: ApplicationCommandOptionType.Integer, name: "days", description: "How far back", max_value: 30 },
      {
        type: ApplicationCommandOptionType.String,
        name: "length",
        description: "How long",
        choices: [{ name: "Short", value: "short" }],
      },
    ],
  };

  test("can send only what Discord's client lets through", async ({ newDiscord }) => {
    const discord = await newDiscord();
    discord.offers(brief);
    const ann = discord.person("ann");
    expect(() => ann.asks("/brief")).toThrow("required: topic");
    expect(() => ann.asks("/brief", { topic: "x", colour: "red" })).toThrow("no option colour");
    expect(() => ann.asks("/brief", { topic: "x", days: 31 })).toThrow("days takes");
    expect(() => ann.asks("/brief", { topic: "x", days: "7" })).toThrow("days takes a number");
    expect(() => ann.asks("/brief", { topic: "x", length: "long" })).toThrow('offers no "long"');
    expect(() => ann.asks("/none")).toThrow("offers no /none");
    expect(ann.asks("/brief", { topic: "x", days: 7, length: "short" }).asked).toBe("brief");
  });

  test("is offered the commands that are for them and for this place", async ({ newDiscord }) => {
    const discord = await newDiscord();
    discord.offers({ ...ask, name: "manage", default_member_permissions: String(PermissionFlagsBits.ManageGuild) });
    discord.offers({ ...ask, name: "server", contexts: [0] });
    const direct = discord.channel("ann", { isDirect: true });
    expect(() => discord.person("ann").asks("/manage")).toThrow("offers no /manage");
    expect(discord.person("mod", { may: PermissionFlagsBits.ManageGuild }).asks("/manage").asked).toBe("manage");
    expect(() => discord.person("ann", { channel: direct }).asks("/server")).toThrow("offers no /server");
  });
});
