import type { DeliveryReport, DeliveryState } from "#digest/deliveries.ts";
import { plain, shorten } from "#discord/escape.ts";
import { counted } from "#discord/layout.ts";
import type { Newsdesk } from "#newsdesk.ts";
import type { Health } from "./health.ts";

const MOST = 100;
/** States in which a digest is not where it should be. */
const FAILED: readonly DeliveryState[] = ["dead", "unknown", "stale"];
const DAY = 86_400_000;
const TOPICS = 40;

/** `deliveries`: the newest deliveries of digests, a line each, or with `failed` those that went wrong; as JSON with all that is known. */
export async function deliveries(
  { digests }: Pick<Newsdesk, "digests">,
  { failed, json }: { readonly failed?: boolean; readonly json?: boolean },
): Promise<string> {
  const reports = await digests.deliveries.list({ limit: MOST, ...(failed && { states: FAILED }) });
  if (json) return JSON.stringify(reports);
  if (reports.length === 0) return failed ? "No delivery has failed." : "Nothing was delivered yet.";
  const lines = await Promise.all(reports.map(async (report) => lineOf(report, await topicsOf(report, digests))));
  return lines.join("\n");
}

/** How digests fare, in one sentence, and whether nothing went wrong within a day. */
export async function deliveryHealth({ digests }: Pick<Newsdesk, "digests">, now: Date): Promise<Health> {
  const { active, paused, suspended } = await digests.subscriptions.counts();
  const counts = await digests.deliveries.counts(new Date(now.getTime() - DAY));
  const lost = counts.dead + counts.unknown + counts.stale;
  const held = `${active} active, ${paused} paused, ${suspended} resting because their channel is closed`;
  const sent = `in the last 24 hours ${counts.sent} sent, ${counts.silent} with nothing new, ${counts.pending} waiting`;
  if (lost === 0) return { isWell: true, sentence: `${held}; ${sent}.` };
  return {
    isWell: false,
    sentence: `${held}; ${sent}, ${lost} failed: see why with \`npm run newsdesk -- deliveries --failed\`.`,
  };
}

async function topicsOf({ subscriptionId }: DeliveryReport, { subscriptions }: Newsdesk["digests"]): Promise<string> {
  const stored = await subscriptions.find(subscriptionId);
  return stored === null ? "(deleted)" : stored.subscription.topics.join("; ");
}

/** "2026-11-22 08:00  sent  syria  channel 123  1 attempt". */
function lineOf({ dueAt, state, attempts, channelId, reason }: DeliveryReport, topics: string): string {
  const due = dueAt.toISOString().slice(0, 16).replace("T", " ");
  const where = channelId === null ? "" : `channel ${channelId}`;
  const parts = [
    due,
    state.padEnd(7),
    shorten(plain(topics), TOPICS),
    where,
    counted(attempts, "attempt"),
    reason === null ? "" : plain(reason),
  ];
  return parts.filter((part) => part !== "").join("  ");
}
