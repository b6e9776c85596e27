import { PermissionFlagsBits } from "discord-api-types/v10";
import { describe, expect } from "vitest";
import { subscriptionParts } from "#commands/subscriptions/commands.ts";
import type { Button, Form } from "#discord/command.ts";
import { filled, pressed } from "../asked.ts";
import { type Desk, test } from "./desk.ts";

const manage = { permissions: PermissionFlagsBits.ManageGuild };

/** Everything that can be done with one subscription, as somebody with a made-up custom id would try it. */
const acts = ["end", "pause", "resume", "move", "ping", "silence", "publish", "zone", "send", "show", "edit"].map(
  (name) => `sub-${name}`,
);

function act(name: string, { digests }: Desk, id: string, who: object): Promise<unknown> {
  const { buttons, forms } = subscriptionParts(digests.commandNeeds);
  const part = [...buttons, ...forms].find((each) => each.name === name);
  if (!part) throw new Error(name);
  return "open" in part ? fill(part, id, who) : press(part, id, who);
}

async function press(button: Button, id: string, who: object): Promise<unknown> {
  return button.answer(id, pressed(`${button.name}:${id}`, ["1"], who));
}

async function fill(form: Form, id: string, who: object): Promise<unknown> {
  await expect(form.open(id, pressed(`${form.name}:${id}`, [], who))).rejects.toThrow();
  return form.answer(id, filled(`${form.name}:${id}`, {}, who));
}

async function subscribed({ digests, discord }: Desk, guildId: string | null, userId: string): Promise<string> {
  const outcome = await digests.subscriptions.add(
    {
      ...{ guildId, userId, channelId: "4", channelKind: guildId === null ? "direct" : "text", topics: ["peru"] },
      ...{
        minute: 480,
        days: [1],
        zone: "UTC",
        stories: 6,
        pingRoleId: null,
        isPublished: false,
        saysNothingNew: false,
      },
    },
    new Date(discord.now()),
  );
  if (outcome.kind !== "added") throw new Error(outcome.kind);
  return outcome.stored.subscription.id;
}

describe.for(acts)("%s", (name) => {
  test("does nothing for somebody of another server, or who is somebody else", async ({ newDesk }) => {
    const desk = await newDesk();
    const ofServer = await subscribed(desk, "5", "3");
    const ofPerson = await subscribed(desk, null, "3");
    const gone = "That subscription is no longer there";
    await expect(act(name, desk, ofServer, { ...manage, guildId: "6" })).rejects.toThrow(gone);
    await expect(act(name, desk, ofPerson, { guildId: null, userId: "7" })).rejects.toThrow(gone);
    await expect(act(name, desk, ofPerson, { ...manage, guildId: "5" })).rejects.toThrow(gone);
    await expect(act(name, desk, "nosuchone0", { ...manage, guildId: "5" })).rejects.toThrow(gone);
  });

  test("does nothing for who may not manage the server", async ({ newDesk }) => {
    const desk = await newDesk();
    const id = await subscribed(desk, "5", "3");
    await expect(act(name, desk, id, { guildId: "5" })).rejects.toThrow("**Manage Server**");
    expect(await desk.digests.subscriptions.find(id)).toMatchObject({ subscription: { state: "active", minute: 480 } });
  });
});
