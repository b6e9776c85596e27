import { setTimeout as pause } from "node:timers/promises";
import { expect } from "vitest";
import type { Fault } from "../discord/double/faults.ts";
import { type Scene, test } from "./scene.ts";

/** `npm run soak` goes on for many mornings; each is a burst of digests with three workers that are killed at random. */
const mornings = Number(process.env.SOAK_MORNINGS ?? 1);
const READERS = 60;

/** Repeats itself: a failure can be looked into. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const faults: readonly Fault[] = [
  { kind: "broken", status: 502, after: true },
  { kind: "broken", status: 503 },
  { kind: "reset", after: true },
  { kind: "hang-up" },
  { kind: "half a body", after: true },
  { kind: "limited", scope: "user", retryAfter: 7 },
];

async function morning(scene: Scene, random: (below: number) => number): Promise<void> {
  scene.fallDue();
  for (let round = 0; round < 3; round++) {
    const fault = faults[random(faults.length)];
    if (fault) scene.discord.fails("post", fault, random(15));
    const workers = ["a", "b", "c"].map(() => scene.start({ beats: 4 }));
    await pause(700 + random(1_500));
    for (const worker of workers) worker.kill("SIGKILL");
    // Sometimes soon, sometimes when Discord has forgotten the nonces.
    scene.discord.passes(80_000 + random(2) * 600_000);
  }
  scene.discord.forgives("post");
  await scene.deliver(40);
}

test("mornings with three workers, killed at random, and a faulty Discord", { timeout: 36_000_000 }, async ({
  newScene,
}) => {
  const seed = Number(process.env.SOAK_SEED ?? 7);
  const random = randomFrom(seed);
  const scene = await newScene();
  for (let number = 0; number < READERS; number++) await scene.subscribe(`topic ${number}`);
  for (let day = 0; day < mornings; day++) {
    await morning(scene, random);
    expect(scene.complaints(), `seed ${seed}, morning ${day}`).toEqual([]);
  }
  const counts = await scene.deliveries.counts(new Date(0));
  expect(counts).toMatchObject({ sent: READERS * mornings, pending: 0, leased: 0, unknown: 0, dead: 0, stale: 0 });
});
