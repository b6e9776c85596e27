import { randomUUID } from "node:crypto";
import { ComponentType, InteractionType } from "discord-api-types/v10";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type Channel, createChannel } from "#preview/channel.ts";
import { createInteract, type Interact } from "#preview/interact.ts";
import { createOpenInteractions } from "#preview/open-interactions.ts";
import { playDiscord } from "#preview/played-discord.ts";
import { welcome } from "#preview/welcome.ts";

const session_id = randomUUID();
let channel: Channel;
let interact: Interact;

beforeEach(() => {
  vi.useFakeTimers();
  const now = () => new Date();
  channel = createChannel(now);
  const interactions = createOpenInteractions(channel.nextId, now);
  const endpoints = playDiscord(channel, interactions, now);
  interact = createInteract({ channel, interactions, endpoints, dispatch: async () => {}, now });
});

afterEach(() => {
  vi.useRealTimers();
});

test("a silent bot is reported to the one who asked, as Discord does", async () => {
  const add = { name: "add", type: 1, options: [{ name: "minutes", type: 4, value: 10 }] };
  const data = { id: "1", name: "feeds", type: 1 as const, options: [add] };
  const outcome = interact({ session_id, type: InteractionType.ApplicationCommand, data });
  await vi.advanceTimersByTimeAsync(3_000);
  expect(await outcome).toEqual({ kind: "taken" });
  const failure = { content: "The application did not respond", usedCommand: "feeds add", isFailure: true };
  expect(channel.seenBy(session_id)).toMatchObject([failure]);
  expect(channel.seenBy(randomUUID())).toEqual([]);
});

test("a silent bot has no suggestions", async () => {
  const data = { id: "1", name: "brief", type: 1 as const, options: [] };
  const outcome = interact({ session_id, type: InteractionType.ApplicationCommandAutocomplete, data });
  await vi.advanceTimersByTimeAsync(3_000);
  expect(await outcome).toEqual({ kind: "choices", choices: null });
  expect(channel.seenBy(session_id)).toEqual([]);
});

test("a button that is on no message cannot be pressed", async () => {
  const message = welcome(channel.nextId(), new Date());
  channel.put(message, null);
  const press = (message_id: string) =>
    interact({
      session_id,
      type: InteractionType.MessageComponent,
      message_id,
      data: { component_type: 2, custom_id: "x" },
    });
  expect(await press(message.id)).toMatchObject({ kind: "refused" });
  expect(await press("0")).toMatchObject({ kind: "refused" });
});

test("a form that no button has opened cannot be sent", async () => {
  const message = welcome(channel.nextId(), new Date());
  channel.put(message, null);
  const data = { custom_id: "edit:1", components: [] };
  const sent = { session_id, type: InteractionType.ModalSubmit as const, message_id: message.id, data };
  expect(await interact(sent)).toMatchObject({ kind: "refused" });
});

test("a menu gives only what it offers", async () => {
  const menu = { type: ComponentType.StringSelect as const, custom_id: "m", options: [{ label: "One", value: "1" }] };
  const components = [{ type: ComponentType.ActionRow as const, components: [menu] }];
  const message = { ...welcome(channel.nextId(), new Date()), components };
  channel.put(message, null);
  const type = InteractionType.MessageComponent as const;
  const choose = (values: string[]) =>
    interact({ session_id, type, message_id: message.id, data: { component_type: 3, custom_id: "m", values } });
  expect(await choose(["2"])).toMatchObject({ kind: "refused" });
  const taken = choose(["1"]);
  await vi.advanceTimersByTimeAsync(3_000);
  expect(await taken).toEqual({ kind: "taken" });
});
