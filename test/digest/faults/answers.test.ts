import { PermissionFlagsBits } from "discord-api-types/v10";
import { describe, expect } from "vitest";
import type { Fault } from "../../discord/double/faults.ts";
import { type Scene, test } from "../scene.ts";

const { ViewChannel, SendMessages } = PermissionFlagsBits;
const MINUTE = 60_000;

/** One subscriber, whose digest has fallen due. */
async function due(scene: Scene): Promise<string> {
  const id = await scene.subscribe("syria");
  scene.fallDue();
  return id;
}

async function reports(scene: Scene) {
  return scene.deliveries.list({ limit: 100 });
}

describe("an answer that leaves it open, or asks for patience, ends in one message", () => {
  const faults: readonly (readonly [string, Fault, number])[] = [
    ["502 after recording", { kind: "broken", status: 502, after: true }, 3],
    ["503 before it", { kind: "broken", status: 503 }, 3],
    ["a reset connection", { kind: "reset" }, 1],
    ["a reset after recording", { kind: "reset", after: true }, 2],
    ["a hang-up", { kind: "hang-up" }, 1],
    ["a hang-up after recording", { kind: "hang-up", after: true }, 2],
    ["half a body", { kind: "half a body", after: true }, 2],
    ["a 429 storm", { kind: "limited", scope: "user", retryAfter: 6 }, 12],
    ["a 429 of 120 s", { kind: "limited", scope: "shared", retryAfter: 120 }, 1],
    ["40004, messages are off for now", { kind: "refused", status: 400, code: 40004 }, 2],
    ["a proxy's own refusal", { kind: "broken", status: 403 }, 2],
  ];
  test.for(faults)("%s", async ([, fault, times], { newScene }) => {
    const scene = await newScene();
    await due(scene);
    scene.discord.fails("post", fault, times);
    await scene.deliver(90);
    expect(scene.complaints()).toEqual([]);
    expect(await reports(scene)).toMatchObject([{ state: "sent" }]);
  });

  test("no answer in time", async ({ newScene }) => {
    const scene = await newScene();
    await due(scene);
    scene.discord.fails("post", { kind: "silence", after: true });
    await scene.deliver(2);
    expect(scene.complaints()).toEqual([]);
    expect(scene.discord.received("history")).toEqual([]);
  });
});

describe("patience", () => {
  test("a 429 of 120 s is not asked again before they are over", async ({ newScene }) => {
    const scene = await newScene();
    await due(scene);
    scene.discord.fails("post", { kind: "limited", scope: "user", retryAfter: 120 });
    await scene.deliver(1);
    expect(scene.discord.received("post")).toHaveLength(1);
    scene.discord.passes(MINUTE);
    await scene.deliver(1);
    expect(scene.discord.received("post")).toHaveLength(1);
    scene.discord.passes(2 * MINUTE);
    await scene.deliver(1);
    expect(scene.complaints()).toEqual([]);
    // It certainly had not arrived: nothing needed looking for.
    expect(scene.discord.received("history")).toEqual([]);
  });

  test("a global 429 silences all channels, in a process that starts meanwhile too", async ({ newScene }) => {
    const scene = await newScene();
    await due(scene);
    await scene.subscribe("aleppo", { minute: 8 * 60 + 1 });
    scene.discord.fails("post", { kind: "limited", scope: "global", retryAfter: 120 });
    await scene.deliver(1);
    scene.discord.passes(MINUTE);
    await scene.deliver(1);
    expect(scene.discord.received("post")).toHaveLength(1);
    scene.discord.passes(2 * MINUTE);
    await scene.deliver(1);
    expect(scene.complaints()).toEqual([]);
  });

  test("retries come later and later, and end after 20 hours with what was wrong", async ({ newScene }) => {
    const scene = await newScene();
    await due(scene);
    scene.discord.fails("post", { kind: "broken", status: 403 }, 5_000);
    for (let tries = 0; tries < 20 * 6 + 2; tries++) {
      await scene.deliver(1);
      scene.discord.passes(10 * MINUTE);
    }
    await scene.deliver(1);
    expect(await reports(scene)).toMatchObject([{ state: "stale", reason: expect.stringContaining("403") }]);
    expect(scene.discord.received("post").length).toBeLessThan(130);
  });
});

describe("401", () => {
  test("stops the process, and the digest waits for a token that is good", async ({ newScene }) => {
    const scene = await newScene();
    await due(scene);
    scene.discord.fails("post", { kind: "refused", status: 401, code: 0 });
    const { fatal } = await scene.deliver(1);
    expect(fatal).toEqual([expect.stringContaining("401")]);
    expect(await reports(scene)).toMatchObject([{ state: "pending" }]);
    await scene.deliver(1);
    expect(scene.complaints()).toEqual([]);
  });

  test("40333 stops it too", async ({ newScene }) => {
    const scene = await newScene();
    await due(scene);
    scene.discord.fails("post", { kind: "refused", status: 403, code: 40333 });
    expect((await scene.deliver(1)).fatal).toHaveLength(1);
  });
});

describe("a channel that cannot be written to", () => {
  test("403: suspends the subscription and tells the subscriber once; next week it goes on by itself", async ({
    newScene,
  }) => {
    const scene = await newScene();
    const id = await scene.subscribe("syria");
    const channel = scene.channelOf("syria");
    channel.botMay = ViewChannel;
    scene.fallDue();
    const told: string[] = [];
    const tell = async (suspended: string) => void told.push(suspended);
    await scene.deliver(3, {}, tell);
    expect(await reports(scene)).toMatchObject([{ state: "dead", reason: "Newsdesk may not write in the channel" }]);
    expect(await scene.subscriptions.find(id)).toMatchObject({ subscription: { state: "suspended" } });
    expect(told).toEqual([id]);

    channel.botMay = ViewChannel | SendMessages;
    scene.discord.passes(8 * 24 * 60 * MINUTE);
    await scene.deliver(1, {}, tell);
    expect(await scene.subscriptions.find(id)).toMatchObject({ subscription: { state: "active" } });
    scene.fallDue();
    await scene.deliver(1, {}, tell);
    expect(channel.messages).toHaveLength(1);
    expect(told).toEqual([id]);
  });

  test("404: ends the subscription", async ({ newScene }) => {
    const scene = await newScene();
    const id = await due(scene);
    scene.discord.fails("post", { kind: "refused", status: 404, code: 10003 });
    await scene.deliver(1);
    expect(await reports(scene)).toMatchObject([{ state: "dead", reason: "the channel is gone" }]);
    expect(await scene.subscriptions.find(id)).toMatchObject({ subscription: { state: "ended" } });
  });

  test("one dead channel holds up nobody else", async ({ newScene }) => {
    const scene = await newScene();
    await scene.subscribe("syria", {}, { botMay: 0n });
    await scene.subscribe("aleppo");
    scene.fallDue();
    await scene.deliver(1);
    expect(scene.complaints()).toEqual([expect.stringMatching(/^lost: digest of syria/)]);
  });
});

describe("50035, a message that Discord refuses", () => {
  test("is sent once more as plain text", async ({ newScene }) => {
    const scene = await newScene();
    await due(scene);
    scene.discord.fails("post", { kind: "refused", status: 400, code: 50035 });
    await scene.deliver(1);
    const [message, ...others] = scene.channelOf("syria").messages;
    expect(message?.content).toMatch(/in plain words$/);
    expect(others).toEqual([]);
  });

  test("refused again it is given up with the reason, and holds up nobody else", async ({ newScene }) => {
    const scene = await newScene();
    await due(scene);
    scene.discord.fails("post", { kind: "refused", status: 400, code: 50035 }, 2);
    await scene.deliver(2);
    expect(await reports(scene)).toMatchObject([{ state: "dead", reason: expect.stringContaining("50035") }]);
    expect(scene.discord.received("post")).toHaveLength(2);
  });
});

describe("a message that was recorded, but not answered", () => {
  test("and deleted since is not posted again", async ({ newScene }) => {
    const scene = await newScene();
    await due(scene);
    scene.discord.fails("post", { kind: "broken", status: 502, after: true });
    const posted = scene.deliver(1, {
      clock: {
        now: async () => new Date(scene.discord.now()),
        elapsed: scene.discord.now,
        // Somebody deletes it before the retry.
        pause: async (ms) => {
          for (const message of scene.channelOf("syria").messages.slice()) scene.discord.deletes(message);
          scene.discord.passes(ms);
        },
      },
    });
    await posted;
    expect(scene.channelOf("syria").messages).toEqual([]);
    expect(await reports(scene)).toMatchObject([{ state: "sent", messageId: null, reason: "somebody deleted it" }]);
  });

  const after502: Fault = { kind: "broken", status: 502, after: true };
  const blind = ViewChannel | SendMessages;

  test("with the history forbidden and the nonce forgotten is unknown, and not posted again", async ({ newScene }) => {
    const scene = await newScene();
    await scene.subscribe("syria", {}, { botMay: blind });
    scene.fallDue();
    scene.discord.fails("post", after502, 100);
    await scene.deliver(30);
    expect(scene.complaints()).toEqual([]);
    expect(await reports(scene)).toMatchObject([{ state: "unknown", reason: expect.stringContaining("history") }]);
  });

  test("with the history forbidden is still proved by the nonce within a minute", async ({ newScene }) => {
    const scene = await newScene();
    await scene.subscribe("syria", {}, { botMay: blind });
    scene.fallDue();
    scene.discord.fails("post", after502, 2);
    await scene.deliver(1);
    expect(await reports(scene)).toMatchObject([{ state: "sent" }]);
    expect(scene.complaints()).toEqual([]);
  });

  test("with the history empty because it never arrived is posted", async ({ newScene }) => {
    const scene = await newScene();
    await scene.subscribe("syria", {}, { botMay: blind });
    scene.fallDue();
    scene.discord.fails("post", { kind: "broken", status: 502 }, 10);
    await scene.deliver(60);
    expect(scene.complaints()).toEqual([]);
    expect(await reports(scene)).toMatchObject([{ state: "sent" }]);
  });

  test("counts as told", async ({ newScene }) => {
    const scene = await newScene();
    const id = await scene.subscribe("syria", {}, { botMay: blind });
    scene.fallDue();
    scene.discord.fails("post", after502, 100);
    await scene.deliver(30);
    expect(await scene.deliveries.toldBy(id, new Date(0))).toHaveLength(1);
  });
});
