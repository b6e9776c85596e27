import { randomUUID } from "node:crypto";
import { request } from "node:http";
import { createServer } from "node:net";
import { MessageFlags } from "discord-api-types/v10";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { readInteraction } from "#discord/interaction.ts";
import { CHANNEL, type ChannelEvent, type ChannelMessage, GUILD, YOU } from "#preview/protocol.ts";
import { openPreview, type Preview } from "#preview/server.ts";
import { commands, demoDispatch } from "./demo.ts";

let preview: Preview;
const seen: unknown[] = [];
const demo = demoDispatch();

beforeEach(() => {
  seen.length = 0;
});

beforeAll(async () => {
  preview = await openPreview({
    commands,
    dispatch: (payload, endpoints) => {
      seen.push(payload);
      return demo(payload, endpoints);
    },
    port: 0,
    log: () => {},
  });
});

afterAll(() => preview.close());

type Sent = { method?: string; path?: string; headers?: Record<string, string>; body?: string };

/** One raw request on a connection of its own, so that headers can be wrong which fetch would put right. */
function send({
  method = "GET",
  path = "/",
  headers = {},
  body,
}: Sent): Promise<{ status: number; text: string; csp: string }> {
  return new Promise((resolve, reject) => {
    const sent = request(new URL(path, preview.url), { method, headers, agent: false }, async (response) => {
      let text = "";
      for await (const chunk of response.setEncoding("utf8")) text += chunk;
      resolve({ status: response.statusCode ?? 0, text, csp: String(response.headers["content-security-policy"]) });
    });
    sent.once("error", reject).end(body);
  });
}

function post(body: unknown, headers: Record<string, string> = {}, path = "/interactions") {
  const own = { origin: preview.url.slice(0, -1), "content-type": "application/json" };
  return send({ method: "POST", path, headers: { ...own, ...headers }, body: JSON.stringify(body) });
}

function command(session_id: string, name: string, options: readonly object[] = []) {
  return { session_id, type: 2, data: { id: "1", name, type: 1, options } };
}

const syria = { name: "topic", type: 3, value: "syria" };

/** The messages that a tab that opens now finds. */
async function messagesOf(tab: string): Promise<readonly ChannelMessage[]> {
  const stop = new AbortController();
  const response = await fetch(new URL(`/events?tab=${tab}`, preview.url), { signal: stop.signal });
  const decoder = new TextDecoder();
  let text = "";
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk, { stream: true });
    if (text.includes("\n\n")) break;
  }
  stop.abort();
  const event: ChannelEvent = JSON.parse(text.slice("data: ".length, text.indexOf("\n\n")));
  return event.kind === "channel" ? event.messages : [];
}

describe("who may come in", () => {
  test("the page, under every name of this computer", async () => {
    const { port } = new URL(preview.url);
    for (const host of ["127.0.0.1", "localhost", "[::1]"])
      expect(await send({ headers: { host: `${host}:${port}` } })).toMatchObject({ status: 200 });
  });

  test("no foreign name that was pointed at this computer", async () => {
    for (const host of ["evil.example", "127.0.0.1", "localhost:1", `evil.example:${new URL(preview.url).port}`])
      expect(await send({ headers: { host } })).toMatchObject({ status: 403 });
  });

  test("no post from another site, or from none", async () => {
    const asked = command(randomUUID(), "help");
    for (const origin of ["http://evil.example", "null", preview.url.replace("http", "https").slice(0, -1)])
      expect(await post(asked, { origin })).toMatchObject({ status: 403 });
    expect(await send({ method: "POST", path: "/interactions", body: "{}" })).toMatchObject({ status: 403 });
    expect(seen).toEqual([]);
  });

  test("nothing that is no interaction, not JSON, or too large", async () => {
    expect(await post({ type: 2 })).toMatchObject({ status: 400 });
    expect(await post(command("not-a-tab", "help"))).toMatchObject({ status: 400 });
    expect(await post(command(randomUUID(), "help"), { "content-type": "text/plain" })).toMatchObject({ status: 400 });
    expect(await post(command(randomUUID(), "x".repeat(1_600_000)))).toMatchObject({ status: 400 });
    expect(seen).toEqual([]);
  });
});

test("the page may fetch from here alone and make no HTML from text", async () => {
  const { csp, text } = await send({});
  expect(csp).toContain("default-src 'none'");
  expect(csp).toContain("require-trusted-types-for 'script'");
  expect(csp).not.toMatch(/script-src[^;]*unsafe/);
  expect(text).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
});

test("the bot gets the interaction as Discord sends it", async () => {
  await post(command(randomUUID(), "brief", [syria]));
  expect(readInteraction(seen[0])).toMatchObject({
    kind: "command",
    name: "brief",
    options: { topic: "syria" },
    userId: YOU.id,
    channelId: CHANNEL.id,
    guildId: GUILD.id,
    locale: "en-US",
  });
});

test("every tab sees a public answer, also one that comes later", async () => {
  await post(command(randomUUID(), "brief", [syria]));
  const messages = await messagesOf(randomUUID());
  expect(messages[0]?.hints).toEqual(["/brief syria"]);
  expect(messages.at(-1)).toMatchObject({ usedCommand: "brief", embeds: [{ title: "Briefing: syria" }] });
});

test("a private answer is seen, pressed and dismissed by its own tab alone", async () => {
  const [asker, other] = [randomUUID(), randomUUID()];
  await post(command(asker, "brief", [syria, { name: "private", type: 5, value: true }]));
  const answer = (await messagesOf(asker)).at(-1);
  expect(answer).toMatchObject({ flags: MessageFlags.Ephemeral, embeds: [{ title: "Briefing: syria" }] });
  const shared = await messagesOf(other);
  expect(shared).not.toContainEqual(answer);
  const press = (session_id: string, custom_id = "quotes:syria") =>
    post({ session_id, type: 3, message_id: answer?.id, data: { component_type: 2, custom_id } });
  expect(await press(other)).toMatchObject({ status: 400 });
  expect(await press(asker, "quotes:other")).toMatchObject({ status: 400 });
  expect(await press(asker)).toMatchObject({ status: 204 });
  expect((await messagesOf(asker)).at(-1)).toMatchObject({ content: "More quotes on **syria**.", replyTo: answer?.id });
  const dismiss = (session_id: string) => post({ session_id, message_id: answer?.id }, {}, "/dismissals");
  await dismiss(other);
  expect(await messagesOf(asker)).toContainEqual(answer);
  await dismiss(asker);
  expect(await messagesOf(asker)).not.toContainEqual(answer);
  expect(await messagesOf(other)).toEqual(shared);
});

test("suggestions come back at once and leave no trace in the channel", async () => {
  const tab = randomUUID();
  const before = await messagesOf(tab);
  const focused = { name: "topic", type: 3, value: "s", focused: true };
  const { text } = await post({ ...command(tab, "brief", [focused]), type: 4 });
  expect(JSON.parse(text)).toHaveLength(4);
  expect(await messagesOf(tab)).toEqual(before);
});

describe("the port", () => {
  test("the next one is taken when the wanted one is in use", async () => {
    const wanted = Number(new URL(preview.url).port);
    const second = await openPreview({ commands, dispatch: demo, port: wanted, log: () => {} });
    expect(Number(new URL(second.url).port)).toBeGreaterThan(wanted);
    await second.close();
  });

  test("a port that the operator chose is not exchanged for another", async () => {
    const port = Number(new URL(preview.url).port);
    const open = openPreview({ commands, dispatch: demo, port, isPortFixed: true, log: () => {} });
    await expect(open).rejects.toThrow(`Port ${port} is already in use`);
  });

  // Elsewhere the second loopback address does not exist by itself.
  test.runIf(process.platform === "linux")("is on loopback alone", async () => {
    const { port } = new URL(preview.url);
    const everywhere = createServer();
    await new Promise<void>((resolve, reject) => {
      everywhere.once("error", reject).listen(Number(port), "127.0.0.2", resolve);
    });
    everywhere.close();
  });
});
