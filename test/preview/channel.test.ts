import { expect, test } from "vitest";
import { type Channel, createChannel } from "#preview/channel.ts";
import { welcome } from "#preview/welcome.ts";

const now = new Date("2026-11-22T12:00:00Z");

function put(channel: Channel, onlyFor: string | null = null): string {
  const message = welcome(channel.nextId(), now);
  channel.put(message, onlyFor);
  return message.id;
}

test("ids grow even within a millisecond, and carry Discord's clock", () => {
  const channel = createChannel(() => now);
  const [first, second] = [BigInt(channel.nextId()), BigInt(channel.nextId())];
  expect(second).toBeGreaterThan(first);
  expect(Number(first >> 22n) + 1_420_070_400_000).toBe(now.getTime());
});

test("a message for one tab is seen, found and told there alone", () => {
  const channel = createChannel(() => now);
  const told: string[] = [];
  for (const tab of ["a", "b"]) channel.watch(tab, ({ kind }) => told.push(`${tab} ${kind}`));
  const id = put(channel, "a");
  channel.remove(id);
  expect(told).toEqual(["a message", "a deleted"]);
  const other = put(channel, "b");
  expect(channel.seenBy("a")).toEqual([]);
  expect(channel.find(other, "a")).toBeNull();
  expect(channel.find(other, "b")?.id).toBe(other);
});

test("only one's own ephemeral message can be dismissed", () => {
  const channel = createChannel(() => now);
  const [shared, mine] = [put(channel), put(channel, "a")];
  for (const id of [shared, mine]) channel.dismiss(id, "b");
  expect(channel.seenBy("a").map(({ id }) => id)).toEqual([shared, mine]);
  for (const id of [shared, mine]) channel.dismiss(id, "a");
  expect(channel.seenBy("a").map(({ id }) => id)).toEqual([shared]);
});

test("a changed message keeps its place", () => {
  const channel = createChannel(() => now);
  const [first, second] = [put(channel), put(channel)];
  channel.put({ ...welcome(first, now), content: "changed" }, null);
  expect(channel.seenBy("a").map(({ id }) => id)).toEqual([first, second]);
  expect(channel.find(first, "a")?.content).toBe("changed");
});

test("the oldest messages are forgotten, and watchers hear of it", () => {
  const channel = createChannel(() => now);
  const gone: string[] = [];
  const unwatch = channel.watch("a", (change) => {
    if (change.kind === "deleted") gone.push(change.id);
  });
  const first = put(channel);
  for (let more = 0; more < 200; more++) put(channel);
  expect(gone).toEqual([first]);
  unwatch();
  put(channel);
  expect(gone).toEqual([first]);
  expect(channel.seenBy("a")).toHaveLength(200);
});
