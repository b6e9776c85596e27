import { expect, test } from "vitest";
import { openDatabase } from "#database/database.ts";
import { createTend, type TendNeeds } from "#digest/tend.ts";
import { PROBE_EVERY } from "#subscriptions/states.ts";
import { openSubscriptions } from "#subscriptions/store.ts";
import { wish } from "../subscriptions/made-up.ts";

const suspendedAt = new Date("2026-11-23T08:00:00Z");
const weeks = (count: number) => new Date(suspendedAt.getTime() + count * PROBE_EVERY);

/** A subscription whose channel is closed, and what looks after it. */
async function closedChannel(parts: Pick<TendNeeds, "tell" | "mayPostIn">) {
  const subscriptions = openSubscriptions(await openDatabase({ url: ":memory:" }));
  const added = await subscriptions.add(wish(), suspendedAt);
  if (added.kind !== "added") throw new Error(added.kind);
  const { id } = added.stored.subscription;
  await subscriptions.setState(id, { to: "suspended", reason: "Newsdesk cannot see the channel", now: suspendedAt });
  const logged: { readonly event: string; readonly fields: unknown }[] = [];
  const tend = createTend({ subscriptions, ...parts, log: (event, fields) => logged.push({ event, fields }) });
  const state = async () => (await subscriptions.find(id))?.subscription.state;
  return { id, tend, logged, state };
}

test("a subscriber is told of a closed channel once, even where the telling fails", async () => {
  let tries = 0;
  const tell = async () => {
    tries += 1;
    throw new Error("no direct messages");
  };
  const { id, tend, logged } = await closedChannel({ tell, mayPostIn: async () => null });
  await tend(suspendedAt);
  await tend(suspendedAt);
  expect(tries).toBe(1);
  expect(logged).toEqual([{ event: "suspension-untold", fields: { subscription: id, error: expect.any(Error) } }]);
});

test("a channel that cannot be asked about is logged, and asked about again in a week", async () => {
  const answers = [() => Promise.reject(new Error("Discord is down")), () => Promise.resolve(true)];
  const mayPostIn: TendNeeds["mayPostIn"] = async () => answers.shift()?.() ?? null;
  const { id, tend, logged, state } = await closedChannel({ tell: async () => {}, mayPostIn });
  await tend(weeks(1));
  await tend(weeks(1));
  expect(logged).toEqual([{ event: "channel-not-probed", fields: { subscription: id, error: expect.any(Error) } }]);
  expect(await state()).toBe("suspended");
  await tend(weeks(2));
  expect(await state()).toBe("active");
});

test("a channel that is still closed is asked about once a week", async () => {
  let asked = 0;
  const mayPostIn = async () => {
    asked += 1;
    return false;
  };
  const { tend, state } = await closedChannel({ tell: async () => {}, mayPostIn });
  await tend(weeks(1));
  await tend(new Date(weeks(2).getTime() - 1));
  expect(asked).toBe(1);
  expect(await state()).toBe("suspended");
});
