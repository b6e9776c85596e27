import { InteractionResponseType, MessageFlags } from "discord-api-types/v10";
import { describe, expect, test } from "vitest";
import { BadInput, type Command } from "#discord/command.ts";
import { createDispatch, type Needs } from "#discord/dispatch.ts";
import type { Endpoints } from "#discord/endpoints.ts";
import { privateReply, publicReply } from "#discord/reply.ts";

const asked = { id: "1", token: "t", application_id: "2", user: { id: "5" }, type: 2, data: { name: "brief" } };
const pressed = { ...asked, type: 3, data: { custom_id: "more:a:b", component_type: 2 } };

const brief: Command = {
  definition: { name: "brief", description: "Briefs" },
  isPrivate: () => false,
  answer: async () => publicReply({ content: "Briefly." }),
};

/** Plays Discord's four endpoints, of which some may fail, and tells what was sent. */
async function dispatched(payload: unknown, needs: Partial<Needs>, failing: Partial<Endpoints> = {}) {
  const sent: unknown[][] = [];
  const logged: unknown[][] = [];
  const endpoints: Endpoints = {
    respond: async (_, body) => void sent.push(["respond", body]),
    editOriginal: async (_, body) => void sent.push(["edit", body]),
    deleteOriginal: async () => void sent.push(["delete"]),
    followUp: async (_, body) => void sent.push(["follow up", body]),
    ...failing,
  };
  const log: Needs["log"] = (event, fields) => void logged.push([event, fields]);
  await createDispatch({ commands: [brief], buttons: [], newErrorId: () => "e-1", log, ...needs })(payload, endpoints);
  return { sent, logged };
}

const deferred = ["respond", { type: InteractionResponseType.DeferredChannelMessageWithSource, data: {} }];
const deferredPrivately = [
  "respond",
  { type: InteractionResponseType.DeferredChannelMessageWithSource, data: { flags: MessageFlags.Ephemeral } },
];
const apology = privateReply({
  content: "Something went wrong on our side. If it happens again, tell the bot's operator this id: `e-1`.",
}).body;

describe("a command", () => {
  test("is deferred at once and answered by an edit", async () => {
    const { sent, logged } = await dispatched(asked, {});
    expect(sent).toEqual([deferred, ["edit", publicReply({ content: "Briefly." }).body]]);
    expect(logged).toEqual([]);
  });

  test("is not started before Discord has the first answer", async () => {
    const events: string[] = [];
    const watching: Command = {
      ...brief,
      answer: async () => {
        events.push("answer");
        return publicReply({ content: "x" });
      },
    };
    await dispatched(asked, { commands: [watching] }, { respond: async () => void events.push("respond") });
    expect(events).toEqual(["respond", "answer"]);
  });

  test("whose answer is of another privacy than announced is answered anew", async () => {
    const whispering: Command = { ...brief, answer: async () => privateReply({ content: "x" }) };
    const { sent } = await dispatched(asked, { commands: [whispering] });
    const body = { ...privateReply({ content: "x" }).body, flags: MessageFlags.Ephemeral };
    expect(sent).toEqual([deferred, ["delete"], ["follow up", body]]);
  });

  test("with input that cannot be meant answers why, and logs nothing", async () => {
    const picky: Command = { ...brief, isPrivate: () => true, answer: () => Promise.reject(new BadInput("No.")) };
    const { sent, logged } = await dispatched(asked, { commands: [picky] });
    expect(sent).toEqual([deferredPrivately, ["edit", privateReply({ content: "No." }).body]]);
    expect(logged).toEqual([]);
  });

  test("that throws answers with an apology and logs why", async () => {
    const error = new Error("disk full");
    const failing: Command = { ...brief, isPrivate: () => true, answer: () => Promise.reject(error) };
    const { sent, logged } = await dispatched(asked, { commands: [failing] });
    expect(sent).toEqual([deferredPrivately, ["edit", apology]]);
    expect(logged).toEqual([["answer-failed", { id: "e-1", asked: "brief", error }]]);
  });

  test("whose edit is refused ends in the apology", async () => {
    const refused = new Error("50035");
    const { sent } = await dispatched(asked, {}, { editOriginal: () => Promise.reject(refused) });
    expect(sent).toEqual([deferred, ["delete"], ["follow up", { ...apology, flags: MessageFlags.Ephemeral }]]);
  });

  test("whose first answer is refused is not tried, and logged", async () => {
    const error = new Error("10062");
    const { sent, logged } = await dispatched(asked, {}, { respond: () => Promise.reject(error) });
    expect(sent).toEqual([]);
    expect(logged).toEqual([["interaction-unanswered", { kind: "command", interaction: "1", error }]]);
  });
});

describe("a button", () => {
  test("is found by the name before the colon and gets the rest", async () => {
    const more = { name: "more", answer: async (detail: string) => publicReply({ content: detail }) };
    const { sent } = await dispatched(pressed, { buttons: [more] });
    expect(sent).toEqual([deferredPrivately, ["delete"], ["follow up", publicReply({ content: "a:b" }).body]]);
  });
});

test("what is no interaction is logged and not answered", async () => {
  expect(await dispatched({ type: 99 }, {})).toEqual({ sent: [], logged: [["interaction-unknown", {}]] });
});

test("nothing that fails makes it reject", async () => {
  const fails = () => Promise.reject(new Error("gone"));
  const endpoints = { respond: fails, editOriginal: fails, deleteOriginal: fails, followUp: fails };
  for (const payload of [asked, pressed, { ...asked, type: 4 }, null]) {
    await expect(dispatched(payload, {}, endpoints)).resolves.toBeDefined();
    await expect(dispatched(payload, {}, { ...endpoints, respond: async () => {} })).resolves.toBeDefined();
  }
});
