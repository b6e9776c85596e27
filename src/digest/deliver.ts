import type { Clock } from "./clock.ts";
import type { Outbox } from "./outbox.ts";
import { type SendNeeds, type Sent, sendDue } from "./send.ts";
import type { Lease, SenderLease } from "./sender-lease.ts";
import { within } from "./within.ts";

/** A turn begins no delivery after this time, so that the next heartbeat finds it at its end, … */
const BEGIN_WITHIN_MS = 45_000;
/** … lets no request leave after this, and is given up as hung: its lease then runs out by itself. */
const TURN_MS = 50_000;

/** What delivering needs. */
export type DeliveryNeeds = Omit<SendNeeds, "outbox" | "clock"> & {
  readonly clock: Clock;
  readonly outbox: Outbox;
  readonly senderLease: SenderLease;
  /** Tells those whose channel is closed, and tries closed channels again. */
  readonly tend: (now: Date) => Promise<void>;
  /** This process: no two have the same. */
  readonly owner: string;
  /** Ends the process: the token is no good. */
  readonly fatal: (sentence: string) => void;
};

/** Delivers what falls due. */
export type Delivery = {
  /** One beat of the heart: enters what fell due and posts it. Logs what fails and never rejects; a beat during another does nothing. */
  readonly beat: () => Promise<void>;
  /** Begins nothing more, and waits for what is under way. */
  readonly close: () => Promise<void>;
};

/** Delivers what falls due, beat by beat. */
export function createDelivery(needs: DeliveryNeeds): Delivery {
  const { clock, log } = needs;
  let underWay: Promise<void> | null = null;
  let isClosing = false;

  async function turn(): Promise<void> {
    const startedAt = (await clock.now()).getTime();
    const started = clock.elapsed();
    const age = () => clock.elapsed() - started;
    const now = () => Math.round(startedAt + age());
    const outcome = await needs.senderLease.acquire(needs.owner, startedAt);
    if (outcome.kind !== "held") return;
    const { lease } = outcome;
    const mayBegin = () => !isClosing && age() < BEGIN_WITHIN_MS;
    const mayPost = () => age() < TURN_MS;
    await book(needs.outbox, new Date(startedAt), mayBegin);
    const sent = await sendDue({ lease, now, mayBegin, mayPost }, needs);
    if (sent.kind === "done" && mayBegin()) await needs.tend(new Date(now()));
    await conclude(sent, lease);
  }

  async function conclude(sent: Sent, lease: Lease): Promise<void> {
    if (sent.kind === "hush") await needs.senderLease.hush(sent.until);
    await needs.senderLease.release(lease);
    if (sent.kind === "stop") needs.fatal(sent.reason);
  }

  return {
    beat: async () => {
      if (underWay !== null || isClosing) return;
      // What a turn that hung still does is held off by its lease: the next one has a later generation.
      underWay = within(TURN_MS, turn(), "the turn hung").catch((error: unknown) =>
        log("digest-turn-failed", { error }),
      );
      await underWay;
      underWay = null;
    },
    close: async () => {
      isClosing = true;
      await underWay;
    },
  };
}

async function book(outbox: Outbox, now: Date, mayGoOn: () => boolean): Promise<void> {
  while (mayGoOn() && (await outbox.book(now)) > 0);
}
