import { describe, expect } from "vitest";
import { type Design, designed, endsOf } from "../desk.ts";
import { type Scene, test } from "../scene.ts";
import { deaths } from "../worker.ts";

/** Longer than a lease, shorter than Discord remembers a nonce. */
const SOON = 80_000;
/** Discord has forgotten the nonce. */
const LATER = 15 * 60_000;

/** Kills a delivering process where it says, or once Discord has recorded the message and not answered yet. */
async function killed(
  scene: Scene,
  at: (typeof deaths)[number] | "recorded-unanswered",
  design: Design,
): Promise<void> {
  if (at !== "recorded-unanswered") {
    expect((await scene.run({ diesAt: at, design })).signal).toBe("SIGKILL");
    return;
  }
  scene.discord.fails("post", { kind: "silence", after: true });
  const child = scene.start({ design });
  await scene.discord.until("a message", () => scene.channelOf("syria").messages[0]);
  child.kill("SIGKILL");
}

async function afterRestart(scene: Scene, at: Parameters<typeof killed>[1], after: number, design: Design = "ours") {
  await scene.subscribe("syria");
  scene.fallDue();
  await killed(scene, at, design);
  scene.discord.passes(after);
  await scene.deliver(2, designed(endsOf(scene.database, scene.discord), design));
  return scene.complaints().map((complaint) => complaint.split(":")[0]);
}

describe.concurrent("kill -9, and a restart", () => {
  const points = [...deaths, "recorded-unanswered"] as const;
  const cases = points.flatMap((at) => [SOON, LATER].map((after) => [at, after] as const));
  test.for(cases)("%s, %d ms later: nothing lost, nothing doubled", async ([at, after], { newScene }) => {
    expect(await afterRestart(await newScene(), at, after)).toEqual([]);
  });
});

/** Where each design fails, and how; the last one is good only while Discord remembers the nonce. */
const losing: readonly (readonly [Design, (typeof deaths)[number], number, string[]])[] = [
  ["post-then-record", "claimed", SOON, []],
  ["post-then-record", "answered", SOON, ["doubled"]],
  ["claim-once", "claimed", SOON, ["lost"]],
  ["no-nonce", "answered", SOON, ["doubled"]],
  ["no-history", "answered", SOON, []],
  ["no-history", "answered", LATER, ["doubled"]],
];

describe.concurrent("the oracle finds out a design that would lose or double digests", () => {
  test.for(losing)("%s, killed when %s, %d ms later", async ([design, at, after, found], { newScene }) => {
    expect(await afterRestart(await newScene(), at, after, design)).toEqual(found);
  });
});
