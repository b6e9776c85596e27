import fc from "fast-check";
import { expect, test } from "vitest";
import { complaintsOf, histories } from "./model.ts";

/** `npm run soak` plays ten thousand. */
const runs = Number(process.env.SOAK_HISTORIES ?? 150);

const passes = (hours: number) => ({ kind: "time passes" as const, hours });
const outage = { kind: "outage" as const, how: "refused" as const };
/** A crash keeps what was held up by an outage of ten hours from being posted before the next one. */
const outageAfterOutage: Parameters<typeof complaintsOf>[0] = [
  { kind: "subscribe", minute: 0, zone: "UTC" },
  ...[passes(9), passes(2), outage, passes(9), { kind: "crash" as const, at: "before-claim" as const }, passes(1)],
  ...[outage, passes(9), passes(9)],
];

test("in every history each digest comes once, in time, and to nobody who does not want it", {
  timeout: 3_600_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(histories, async (history) => {
      expect(await complaintsOf(history)).toEqual([]);
    }),
    { numRuns: runs, examples: [[outageAfterOutage]] },
  );
});

test.for([
  ["post-then-record", "doubled"],
  ["claim-once", "lost"],
  ["no-nonce", "doubled"],
  ["no-history", "doubled"],
] as const)("the histories find out the design %s", async ([design, fault]) => {
  const found = async (history: Parameters<typeof complaintsOf>[0]) =>
    (await complaintsOf(history, design)).some((complaint) => complaint.startsWith(fault));
  const outcome = await fc.check(
    fc.asyncProperty(histories, async (history) => !(await found(history))),
    { numRuns: 5_000, endOnFailure: true },
  );
  expect(outcome.failed).toBe(true);
});
