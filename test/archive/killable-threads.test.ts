import { expect, onTestFinished, test } from "vitest";
import { openKillableThreads } from "#archive/killable-threads.ts";

const work = { module: new URL("./sleeper.ts", import.meta.url), name: "sleep" };

/** Threads whose tasks have so many milliseconds, in a process that has worked as long as the clock says. */
function threads(time: number, worked: () => number) {
  const opened = openKillableThreads<number, string>(work, { threads: 1, time, memory: 100 }, worked);
  onTestFinished(opened.kill);
  return opened;
}

test("a task is not late for waiting until a processor is free", async () => {
  expect(await threads(1500, () => 0).run(2000)).toEqual({ kind: "done", result: "slept" });
});

test("a task is late when it has worked as long as it may, and the next one is done", async () => {
  let now = 0;
  const { run } = threads(3000, () => (now += 3000));
  expect(await run(600_000)).toEqual({ kind: "late" });
  expect(await run(0)).toEqual({ kind: "done", result: "slept" });
});

test("a task that waits for ever is late after all", async () => {
  expect(await threads(100, () => 0).run(600_000)).toEqual({ kind: "late" });
});
