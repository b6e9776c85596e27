import { setTimeout } from "node:timers/promises";
import { expect, test } from "vitest";
import { gather } from "#feeds/poll/gather.ts";
import { keepBusy } from "#feeds/poll/keep-busy.ts";

test("what comes within a moment is done together, and each caller gets its own result", async () => {
  const groups: number[][] = [];
  const double = gather(
    async (items: readonly number[]) => {
      groups.push([...items]);
      return items.map((item) => item * 2);
    },
    { size: 3, milliseconds: 10 },
  );
  expect(await Promise.all([1, 2, 3, 4].map(double))).toEqual([2, 4, 6, 8]);
  expect(groups).toEqual([[1, 2, 3], [4]]);
});

test("one gathering is worked on at a time, and a failed one fails its own callers only", async () => {
  let underWay = 0;
  let most = 0;
  const work = gather(
    async (items: readonly number[]) => {
      most = Math.max(most, ++underWay);
      await setTimeout(5);
      underWay--;
      if (items.includes(1)) throw new Error("bad");
      return items;
    },
    { size: 2, milliseconds: 5 },
  );
  const outcomes = await Promise.allSettled([1, 2, 3, 4, 5].map(work));
  expect(outcomes.map(({ status }) => status)).toEqual(["rejected", "rejected", "fulfilled", "fulfilled", "fulfilled"]);
  expect(most).toBe(1);
});

test("all that can be claimed is worked off, never more than the limit at once", async () => {
  const left = Array.from({ length: 50 }, (_, n) => n);
  const done: number[] = [];
  let underWay = 0;
  let most = 0;
  await keepBusy({
    claim: async (count) => left.splice(0, count),
    work: async (item) => {
      most = Math.max(most, ++underWay);
      await setTimeout(item % 3);
      underWay--;
      done.push(item);
    },
    limit: 4,
    signal: new AbortController().signal,
  });
  expect(done).toHaveLength(50);
  expect(most).toBe(4);
});

test("what falls due while slow work is under way is not kept waiting by it", async () => {
  const slow = Promise.withResolvers<void>();
  const due = ["slow"];
  setTimeout(10).then(() => due.push("news"));
  await keepBusy({
    claim: async (count) => due.splice(0, count),
    work: async (item) => {
      if (item === "slow") await slow.promise;
      else slow.resolve();
    },
    limit: 4,
    signal: new AbortController().signal,
  });
  expect(due).toEqual([]);
});

test("after a stop or a failure nothing more is claimed, what is under way is waited for, and the failure is told", async () => {
  const stop = new AbortController();
  let claimed = 0;
  let ended = 0;
  const run = (signal: AbortSignal, fails: boolean) =>
    keepBusy({
      claim: async () => [claimed++],
      work: async () => {
        await setTimeout(5);
        ended++;
        if (fails) throw new Error("broken");
        if (ended === 3) stop.abort();
      },
      limit: 1,
      signal,
    });
  await run(stop.signal, false);
  expect([claimed, ended]).toEqual([3, 3]);
  await expect(run(new AbortController().signal, true)).rejects.toThrow("broken");
  expect([claimed, ended]).toEqual([4, 4]);
});

test("when nothing can be claimed any more, what is under way is waited for all the same", async () => {
  const slow = Promise.withResolvers<void>();
  let claims = 0;
  let isDone = false;
  const busy = keepBusy({
    claim: async () => {
      if (claims++ === 0) return ["slow"];
      setTimeout(20).then(slow.resolve);
      throw new Error("the disk is full");
    },
    work: async () => {
      await slow.promise;
      isDone = true;
    },
    limit: 4,
    signal: new AbortController().signal,
  });
  await expect(busy).rejects.toThrow("the disk is full");
  expect(isDone).toBe(true);
});
