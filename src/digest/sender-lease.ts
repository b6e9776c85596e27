import type { Database } from "#database/database.ts";
import { durably } from "#database/durable.ts";

/**
 * How long one process is the sender without asking again: the 50 s of a turn, and the 13 s that a request begun in its
 * last moment may take (8 s of its own, and a pause of 5 s that Discord asks for). Whoever takes over then overlaps
 * with no request.
 */
export const LEASE_MS = 75_000;

/** Who sends now. */
export type Lease = {
  /** Grows with every taking: what an older holder still writes is known by it. */
  readonly generation: number;
  readonly owner: string;
};

type LeaseOutcome =
  | { readonly kind: "held"; readonly lease: Lease }
  /** Another process sends. */
  | { readonly kind: "taken" }
  /** Discord has asked this application for silence. */
  | { readonly kind: "silence"; readonly until: Date };

/**
 * The right to send for one application: at most one process has it at a time, so that two on one token keep to
 * Discord's rate together.
 */
export type SenderLease = {
  readonly acquire: (owner: string, now: number) => Promise<LeaseOutcome>;
  readonly release: (lease: Lease) => Promise<void>;
  /** Nobody sends before that moment. */
  readonly hush: (until: number) => Promise<void>;
};

/** The lease of an application, kept in the database. */
export function senderLease(database: Database, applicationId: string): SenderLease {
  const { kysely } = database;

  async function acquire(owner: string, now: number): Promise<LeaseOutcome> {
    await kysely
      .insertInto("senders")
      .values({ application_id: applicationId, generation: 0, owner: null, until: 0, not_before: 0 })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    return durably(database, async (transaction) => {
      const taken = await transaction
        .updateTable("senders")
        .set((column) => ({ generation: column("generation", "+", 1), owner, until: now + LEASE_MS }))
        .where("application_id", "=", applicationId)
        .where((is) =>
          is.or([
            is("owner", "is", null),
            // Its last turn failed; what is left of it is held off by the new generation.
            is("owner", "=", owner),
            is("until", "<=", now),
            // A lease that ends later than one taken now would is of a clock that was set back since.
            is("until", ">", now + LEASE_MS),
          ]),
        )
        .returning(["generation", "not_before"])
        .executeTakeFirst();
      if (!taken) return { kind: "taken" };
      if (taken.not_before <= now) return { kind: "held", lease: { generation: taken.generation, owner } };
      await free(transaction, taken.generation);
      return { kind: "silence", until: new Date(taken.not_before) };
    });
  }

  async function free(within: Pick<Database["kysely"], "updateTable">, generation: number): Promise<void> {
    await within
      .updateTable("senders")
      .set({ owner: null })
      .where("application_id", "=", applicationId)
      .where("generation", "=", generation)
      .execute();
  }

  return {
    acquire,
    release: ({ generation }) => free(kysely, generation),
    hush: async (until) => {
      await kysely
        .updateTable("senders")
        .set({ not_before: until })
        .where("application_id", "=", applicationId)
        .execute();
    },
  };
}
