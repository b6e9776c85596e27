import { InteractionResponseType, MessageFlags } from "discord-api-types/v10";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Endpoints } from "#discord/endpoints.ts";
import { modalOf } from "#discord/form.ts";
import { publicReply } from "#discord/reply.ts";
import { type Channel, createChannel } from "#preview/channel.ts";
import { createOpenInteractions, type Opened, type OpenInteractions } from "#preview/open-interactions.ts";
import { playDiscord } from "#preview/played-discord.ts";
import { NEWSDESK } from "#preview/protocol.ts";
import { welcome } from "#preview/welcome.ts";

let channel: Channel;
let interactions: OpenInteractions;
let endpoints: Endpoints;

beforeEach(() => {
  vi.useFakeTimers({ now: new Date("2026-11-22T12:00:00Z") });
  const now = () => new Date();
  channel = createChannel(now);
  interactions = createOpenInteractions(channel.nextId, now);
  endpoints = playDiscord(channel, interactions, now);
});

afterEach(() => {
  vi.useRealTimers();
});

const deferred = { type: InteractionResponseType.DeferredChannelMessageWithSource, data: {} } as const;
const hello = publicReply({ content: "hello" }).body;

function asks(tab = "a", command: string | null = "brief") {
  return answeredAs(interactions.open({ tab, command, message: null }));
}

function answeredAs({ id, token, answer }: Opened) {
  return { id, token, applicationId: NEWSDESK.id, answer };
}

describe("a deferred answer", () => {
  test("thinks until it is edited, and the edit does not show as one", async () => {
    const to = asks();
    await endpoints.respond(to, deferred);
    expect(channel.seenBy("b")).toMatchObject([{ flags: MessageFlags.Loading, usedCommand: "brief" }]);
    await endpoints.editOriginal(to, hello);
    expect(channel.seenBy("b")).toMatchObject([{ flags: 0, content: "hello", editedTimestamp: null }]);
    await endpoints.editOriginal(to, { ...hello, content: "again" });
    expect(channel.seenBy("b")[0]?.editedTimestamp).toBe("2026-11-22T12:00:00.000Z");
  });

  test("is for the asker alone when it was announced so", async () => {
    const to = asks("a");
    await endpoints.respond(to, { ...deferred, data: { flags: MessageFlags.Ephemeral } });
    await endpoints.editOriginal(to, hello);
    expect(channel.seenBy("a")).toMatchObject([{ flags: MessageFlags.Ephemeral, content: "hello" }]);
    expect(channel.seenBy("b")).toEqual([]);
  });

  test("can be deleted and followed up in private", async () => {
    const to = asks("a");
    await endpoints.respond(to, deferred);
    await endpoints.deleteOriginal(to);
    await endpoints.followUp(to, { ...hello, flags: MessageFlags.Ephemeral });
    expect(channel.seenBy("a")).toMatchObject([{ content: "hello", usedCommand: "brief", replyTo: null }]);
    expect(channel.seenBy("b")).toEqual([]);
  });
});

describe("Discord refuses", () => {
  test("a second first answer", async () => {
    const to = asks();
    await endpoints.respond(to, deferred);
    await expect(endpoints.respond(to, deferred)).rejects.toThrow("already been acknowledged");
  });

  test("a first answer after three seconds, and the tab hears of the silence", async () => {
    const to = asks();
    await vi.advanceTimersByTimeAsync(3_001);
    await expect(to.answer).resolves.toBeNull();
    await expect(endpoints.respond(to, deferred)).rejects.toThrow("Unknown interaction");
  });

  test("everything after fifteen minutes", async () => {
    const to = asks();
    await endpoints.respond(to, deferred);
    await vi.advanceTimersByTimeAsync(15 * 60_000 + 1);
    await expect(endpoints.editOriginal(to, hello)).rejects.toThrow("Unknown interaction");
  });

  test("another's token, an edit before an answer, a message that is gone", async () => {
    const [one, other] = [asks(), asks()];
    await expect(endpoints.respond({ ...one, token: other.token }, deferred)).rejects.toThrow("Unknown interaction");
    await expect(endpoints.editOriginal(one, hello)).rejects.toThrow("Unknown message");
    await expect(endpoints.followUp(one, hello)).rejects.toThrow("Unknown webhook");
    await endpoints.respond(one, deferred);
    await endpoints.deleteOriginal(one);
    await expect(endpoints.editOriginal(one, hello)).rejects.toThrow("Unknown message");
  });

  test.each([
    ["too long", { ...hello, content: "x".repeat(2001) }],
    ["empty", publicReply({ content: " " }).body],
    ["able to ping", { content: "@everyone" }],
  ])("a message that is %s; what stood there stays", async (_, body) => {
    const to = asks();
    await endpoints.respond(to, deferred);
    await expect(endpoints.editOriginal(to, body)).rejects.toThrow("Discord refuses this");
    expect(channel.seenBy("a")).toMatchObject([{ flags: MessageFlags.Loading }]);
  });

  test("26 suggestions", async () => {
    const choices = Array.from({ length: 26 }, (_, index) => ({ name: `${index}`, value: `${index}` }));
    const type = InteractionResponseType.ApplicationCommandAutocompleteResult;
    await expect(endpoints.respond(asks(), { type, data: { choices } })).rejects.toThrow("25");
    await expect(endpoints.respond(asks(), { type, data: { choices: choices.slice(1) } })).resolves.toBeUndefined();
  });
});

test("a button's answer replies to its message, an update changes it", async () => {
  const message = { ...welcome(channel.nextId(), new Date()), content: "before" };
  channel.put(message, null);
  const press = () => answeredAs(interactions.open({ tab: "a", command: null, message }));
  await endpoints.respond(press(), { type: InteractionResponseType.ChannelMessageWithSource, data: hello });
  await endpoints.respond(press(), {
    type: InteractionResponseType.UpdateMessage,
    data: { ...hello, content: "after" },
  });
  expect(channel.seenBy("b")).toMatchObject([{ content: "after" }, { content: "hello", replyTo: message.id }]);
});

test("files stay through an edit, unless it lists which are there", async () => {
  const to = asks();
  const [one, two] = ["one", "two"].map((name) => ({ name: `${name}.txt`, text: name }));
  if (!one || !two) throw new Error("no files");
  await endpoints.respond(to, deferred);
  await endpoints.editOriginal(to, publicReply({}).body, [one]);
  await endpoints.editOriginal(to, hello, [two]);
  expect(channel.seenBy("a")).toMatchObject([{ content: "hello", files: [one, two] }]);
  await endpoints.editOriginal(to, { ...hello, attachments: [] });
  expect(channel.seenBy("a")).toMatchObject([{ files: [] }]);
});

test("a form is held to Discord's limits, and leaves nothing in the channel", async () => {
  const open = (title: string) => ({
    type: InteractionResponseType.Modal as const,
    data: modalOf("edit:1", { title, fields: [{ name: "words", label: "Words" }] }),
  });
  await expect(endpoints.respond(asks(), open("t".repeat(46)))).rejects.toThrow("the title of the form has 46");
  const to = asks();
  await endpoints.respond(to, open("Edit"));
  expect(await to.answer).toMatchObject({ data: { title: "Edit" } });
  expect(channel.seenBy("a")).toEqual([]);
});

test("what is shown is what went over the wire: the bot's own objects can change no more", async () => {
  const to = asks();
  const embeds = [{ title: "before" }];
  await endpoints.respond(to, {
    type: InteractionResponseType.ChannelMessageWithSource,
    data: publicReply({ embeds }).body,
  });
  embeds.splice(0, 1, { title: "after" });
  expect(channel.seenBy("a")[0]?.embeds).toEqual([{ title: "before" }]);
});
