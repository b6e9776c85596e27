import fc from "fast-check";
import { expect, test } from "vitest";
import { complaintsOf, histories } from "./model.ts";

/** `npm run soak` plays ten thousand. */
const runs = Number(process.env.SOAK_HISTORIES ?? 150);

test("in every history each digest comes once, in time, and to nobody who does not want it", {
  timeout: 3_600_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(histories, async (history) => {
      expect(await complaintsOf(history)).toEqual([]);
    }),
    { numRuns: runs },
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
