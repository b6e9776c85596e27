import { expect, test } from "vitest";
import { openDatabase } from "#database/database.ts";
import { openDeliveries } from "#digest/deliveries.ts";
import type { Posting } from "#digest/posting.ts";
import { openSubscriptions } from "#subscriptions/store.ts";
import { buildDelivery } from "./desk.ts";

const READERS = 10_000;
const evening = Date.UTC(2026, 10, 22, 20);
/** What one post takes at 40 a second. */
const TURN = 25;

test("ten thousand that fall due at one minute come once each, turn by turn", async () => {
  const database = await openDatabase({ url: ":memory:" });
  await subscribeAll(openSubscriptions(database, { most: READERS }));
  let now = evening + 12 * 3_600_000;
  const posted: string[] = [];
  const posting: Posting = {
    post: async ({ channelId }, _, __, mayStill) => {
      now += TURN;
      if (!mayStill()) return { kind: "not-now", after: 0, reason: "late", isGlobal: false };
      posted.push(channelId);
      return { kind: "posted", messageId: channelId };
    },
    sought: async () => ({ kind: "absent" }),
    publish: async () => ({ isPublished: true, reason: null }),
  };
  const clock = { now: async () => new Date(now), elapsed: () => now, pause: async () => {} };
  const { beat } = buildDelivery(database, { applicationId: "1", clock, posting });
  let beats = 0;
  for (; posted.length < READERS && beats < 20; beats++) {
    await beat();
    now = Math.ceil(now / 60_000) * 60_000;
  }
  expect(new Set(posted).size).toBe(READERS);
  expect(posted).toHaveLength(READERS);
  // 1,800 fit into the 45 seconds of a turn.
  expect(beats).toBe(Math.ceil(READERS / 1_800));
  expect(await openDeliveries(database).counts(new Date(0))).toMatchObject({ sent: READERS, pending: 0, leased: 0 });
  await database.close();
});

async function subscribeAll({ add }: ReturnType<typeof openSubscriptions>): Promise<void> {
  const when = { zone: "UTC", days: [1, 2, 3, 4, 5, 6, 7], minute: 480, stories: 6 };
  const rest = { userId: "1", pingRoleId: null, isPublished: false, saysNothingNew: false };
  for (let reader = 0; reader < READERS; reader++) {
    // A server each: its limit is not what is tested.
    const where = { guildId: `${reader}`, channelId: `${reader}`, channelKind: "text" as const };
    await add({ ...when, ...rest, ...where, topics: ["syria"] }, new Date(evening));
  }
}
