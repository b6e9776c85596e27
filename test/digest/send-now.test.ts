import { expect } from "vitest";
import { markerOf, slotOf } from "#digest/marker.ts";
import { enterExtra } from "#digest/send-now.ts";
import { test } from "./scene.ts";

test("a digest sent beside the schedule leaves the scheduled one of that date as it is", async ({ newScene }) => {
  const scene = await newScene();
  const id = await scene.subscribe("syria");
  const now = new Date(scene.discord.now());
  const date = new Date(now.getTime() + 86_400_000).toISOString().slice(0, 10);
  expect(await enterExtra(scene.database, id, { date, now })).toMatchObject({ kind: "entered" });
  await scene.deliver();
  expect(scene.channelOf("syria").messages).toHaveLength(1);
  scene.fallDue();
  await scene.deliver();
  expect(scene.channelOf("syria").messages).toHaveLength(2);
  const sent = await scene.deliveries.list({ limit: 9 });
  expect(sent).toMatchObject([
    { date, part: 1, state: "sent" },
    { date, part: 2, state: "sent" },
  ]);
});

test("who asks twice before it is posted gets it once", async ({ newScene }) => {
  const scene = await newScene();
  const id = await scene.subscribe("syria");
  const wish = { date: "2026-11-22", now: new Date(scene.discord.now()) };
  const asked = await Promise.all([enterExtra(scene.database, id, wish), enterExtra(scene.database, id, wish)]);
  expect(asked.map(({ kind }) => kind).sort()).toEqual(["entered", "under-way"]);
  await scene.deliver(2);
  expect(scene.channelOf("syria").messages).toHaveLength(1);
});

test("a digest sent beside the schedule answers its own buttons", async ({ newScene }) => {
  const scene = await newScene();
  const id = await scene.subscribe("syria");
  const now = new Date(scene.discord.now());
  for (const later of [0, 3_600_000]) {
    await enterExtra(scene.database, id, { date: "2026-11-22", now: new Date(now.getTime() + later) });
    scene.discord.passes(3_600_000);
    await scene.deliver();
  }
  const asOf = async (part: number) =>
    (await scene.deliveries.digestOf(markerOf({ subscriptionId: id, date: "2026-11-22", part })))?.asOf;
  expect(await asOf(1)).toBeUndefined();
  expect(await asOf(2)).toBe(now.toISOString());
  expect(await asOf(3)).toBe(new Date(now.getTime() + 3_600_000).toISOString());
});

test("a marker names its delivery, and stands in no other", () => {
  const slot = { subscriptionId: "abcdefghij", date: "2026-11-22" };
  for (const part of [1, 2, 12]) expect(slotOf(markerOf({ ...slot, part }))).toEqual({ ...slot, part });
  expect(markerOf({ ...slot, part: 2 })).not.toContain(markerOf(slot));
  expect(slotOf("abcdefghij.x.2026-11-22")).toBeNull();
});
