import { randomUUID } from "node:crypto";
import type { Database } from "#database/database.ts";
import type { Row } from "#database/tables.ts";

/** How long a feed is one process's to poll: longer than any poll takes, short enough that a killed process holds up nobody for long. */
const LEASE = 5 * 60_000;
/** Over so many milliseconds the feeds that fell due while Newsdesk was down are spread. */
const SPREAD = 10 * 60_000;
/** A prime near the golden section of the spread: neighbours in the table end far apart. */
const STRIDE = 370_759;

/** A feed that is this process's to poll. */
export type LeasedFeed = Row<"feeds"> & { readonly lease: string };

/** Takes up to so many feeds that are due, the longest due first; no other process gets them meanwhile. */
export async function claimDue({ dialect, kysely }: Database, count: number, now: Date): Promise<LeasedFeed[]> {
  const due = kysely
    .selectFrom("feeds")
    .select("id")
    .where("next_poll_at", "<=", now.getTime())
    .where((where) => where.or([where("lease_until", "is", null), where("lease_until", "<=", now.getTime())]))
    .orderBy("next_poll_at")
    .limit(count);
  const lease = randomUUID();
  const claimed = await kysely
    .updateTable("feeds")
    .set({ lease, lease_until: now.getTime() + LEASE })
    .where("id", "in", dialect === "postgres" ? due.forUpdate().skipLocked() : due)
    .returningAll()
    .execute();
  return claimed.map((feed) => ({ ...feed, lease }));
}

/** Gives a feed back unpolled, to be polled at that time. */
export async function putOff({ kysely }: Database, { id, lease }: LeasedFeed, until: Date): Promise<void> {
  await kysely
    .updateTable("feeds")
    .set({ lease: null, lease_until: null, next_poll_at: until.getTime() })
    .where("id", "=", id)
    .where("lease", "=", lease)
    .execute();
}

/** Spreads what is overdue over the next minutes, so that a start is no stampede; a feed spread once keeps its time over further starts. */
export async function spreadOverdue({ kysely }: Database, now: Date): Promise<void> {
  await kysely
    .updateTable("feeds")
    .set(({ eb, parens, ref }) => ({
      next_poll_at: eb(parens(eb(parens(eb(ref("id"), "*", STRIDE)), "%", SPREAD)), "+", now.getTime()),
    }))
    .where("next_poll_at", "<=", now.getTime())
    .execute();
}

/** Makes every feed due that is neither paused nor gone, or only those that were never polled. */
export async function makeDue({ kysely }: Database, now: Date, which: "all" | "never-polled"): Promise<void> {
  const active = kysely.updateTable("feeds").set({ next_poll_at: now.getTime() }).where("state", "=", "active");
  await (which === "all" ? active : active.where("last_polled_at", "is", null)).execute();
}
