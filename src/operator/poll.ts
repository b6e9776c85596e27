import { setTimeout as pause } from "node:timers/promises";
import { nameOfFeed } from "#commands/feeds/shown.ts";
import { plain } from "#discord/escape.ts";
import { counted } from "#discord/layout.ts";
import type { KnownFeed } from "#feeds/list-feeds.ts";
import type { Newsdesk } from "#newsdesk.ts";
import { standingOf } from "./feeds.ts";
import { stopOnSignal, stoppedNote } from "./stop-on-signal.ts";

/** Milliseconds between two looks at how far it is. */
const LOOK_EVERY = 500;
const CLEAR_LINE = "\r\u001b[2K";

type Desk = Pick<Newsdesk, "feeds" | "archive">;

/**
 * `feeds poll`: asks the feeds that are due or were never asked (`all`: every one) and reads what is new, until there
 * is nothing left to do.
 */
export async function pollNow({ feeds, archive }: Desk, { all }: { readonly all?: boolean }): Promise<string> {
  const { store, poller } = feeds;
  const begun = new Date();
  const before = await archive.count();
  await store.makeDue(all ? "all" : "never-polled");
  const stop = stopOnSignal();
  const isDone = new AbortController();
  const shown = showProgress({ feeds, archive }, before, isDone.signal);
  await poller.work(stop).finally(() => isDone.abort());
  await shown;
  const asked = (await store.listAll()).filter(({ lastPolledAt }) => lastPolledAt !== null && lastPolledAt >= begun);
  const failed = asked.filter(({ lastError }) => lastError !== null);
  const { waiting } = await store.counts();
  const stored = (await archive.count()) - before;
  return [
    ...failed.map(failureLine),
    `${stoppedNote(stop)}${counted(asked.length, "feed")} asked, ${failed.length} failed; ${counted(stored, "article")} stored${waiting > 0 ? `, ${waiting} still to be read` : ""}.`,
  ].join("\n");
}

function failureLine(feed: KnownFeed): string {
  return `✗ ${plain(nameOfFeed(feed))}: ${standingOf(feed)}`;
}

/** A line that says how far it is, on a terminal alone. */
async function showProgress({ feeds: { store }, archive }: Desk, before: number, done: AbortSignal): Promise<void> {
  if (!process.stderr.isTTY) return;
  while (!done.aborted) {
    const { due, waiting } = await store.counts();
    const stored = (await archive.count()) - before;
    const parts = [`${counted(due, "feed")} to ask`, `${counted(waiting, "article")} to read`, `${stored} stored`];
    process.stderr.write(CLEAR_LINE + parts.join(", "));
    await pause(LOOK_EVERY, undefined, { signal: done }).catch(() => {});
  }
  process.stderr.write(CLEAR_LINE);
}
