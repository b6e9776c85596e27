import { z } from "zod";
import { openDatabase } from "#database/database.ts";
import type { Outbox } from "#digest/outbox.ts";
import type { Posting } from "#digest/posting.ts";
import { createPace } from "#discord/pace.ts";
import { buildDelivery, designed, designs, endsOf } from "./desk.ts";

/*
 * A process that delivers, for tests that kill it: the real database file, the real loop and a real client, at a given time. It ends when nothing
 * more happens, and prints when it began each post, in real time, and its log; SIGTERM closes it in order.
 */

/** Where it kills itself: before a delivery is taken, after, after Discord's answer, after that is written down. */
export const deaths = ["before-claim", "claimed", "answered", "recorded"] as const;

export const Orders = z.object({
  url: z.string(),
  api: z.string(),
  token: z.string(),
  applicationId: z.string(),
  /** The time of day when it starts; null: the machine's. */
  now: z.number(),
  beats: z.int(),
  design: z.enum(designs).default("ours"),
  diesAt: z.enum(deaths).nullable().default(null),
  /** How many deliveries it lets pass before it dies. */
  spares: z.int().default(0),
  isPaced: z.boolean().default(false),
});
export type Orders = z.input<typeof Orders>;

if (import.meta.main) await work(Orders.parse(JSON.parse(process.argv[2] ?? "{}")));

async function work(orders: z.output<typeof Orders>): Promise<void> {
  const database = await openDatabase({ url: orders.url });
  let skipped = orders.now - performance.now();
  const clock = {
    now: async () => new Date(skipped + performance.now()),
    elapsed: () => performance.now() + skipped,
    pause: async (ms: number) => {
      skipped += ms;
    },
  };
  const ends = endsOf(database, orders, orders.isPaced ? createPace() : undefined);
  const { applicationId } = orders;
  const begun: number[] = [];
  const note = () => begun.push(Date.now());
  const parts = mortal(designed(ends, orders.design), orders, note);
  const delivery = buildDelivery(database, { applicationId, clock, ...parts });
  process.on("SIGTERM", () => void delivery.close().then(() => process.exit(0)));
  for (let beat = 0; beat < orders.beats; beat++) {
    await delivery.beat();
    skipped += 60_000;
  }
  process.stdout.write(`${JSON.stringify({ begun, logged: delivery.logged })}\n`);
  await database.close();
}

function mortal(
  { outbox, posting }: ReturnType<typeof designed>,
  { diesAt, spares }: z.output<typeof Orders>,
  note: () => void,
) {
  let left = spares;
  const die = (at: (typeof deaths)[number]) => {
    if (at !== diesAt) return;
    if (left === 0) process.kill(process.pid, "SIGKILL");
    left -= 1;
  };
  const take: Outbox["take"] = async (...how) => {
    die("before-claim");
    const taken = await outbox.take(...how);
    die("claimed");
    return taken;
  };
  const post: Posting["post"] = async (...what) => {
    note();
    const outcome = await posting.post(...what);
    die("answered");
    return outcome;
  };
  const settle: Outbox["settle"] = async (...what) => {
    const isSettled = await outbox.settle(...what);
    die("recorded");
    return isSettled;
  };
  return { outbox: { ...outbox, take, settle }, posting: { ...posting, post } };
}
