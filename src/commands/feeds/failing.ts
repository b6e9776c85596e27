import { hash } from "node:crypto";
import { failingFeedNotice } from "#discord/failing-feed-notice.ts";
import { NONCE } from "#discord/limits.ts";
import type { Place } from "#discord/place.ts";
import type { Posting } from "#discord/posting.ts";
import type { FailingFeed } from "#feeds/poll/health.ts";
import { nameOfFeed } from "./shown.ts";

/**
 * Tells a server that one of its feeds fails: where the feed was added, else the person who added it, alone. Rejects
 * when it should be tried again later; who can be told nowhere counts as told.
 */
export function tellOfFailing(post: Posting["post"]): (failing: FailingFeed) => Promise<void> {
  return async (failing) => {
    const { feedId, ...rest } = failing;
    const notice = failingFeedNotice({ ...rest, id: feedId, name: nameOfFeed(failing) });
    for (const place of placesFor(failing)) {
      const outcome = await post(place, notice, nonceOf(failing, place), () => true);
      if (outcome.kind === "not-now" || outcome.kind === "locked-out") throw new Error(outcome.reason);
      if (outcome.kind === "posted" || outcome.kind === "open" || outcome.kind === "deleted-since") return;
    }
  };
}

function placesFor({ channelId, addedBy }: FailingFeed): Place[] {
  const place = { userId: addedBy ?? "", title: "A feed does not work" };
  return [
    ...(channelId === null ? [] : [{ ...place, channelId, kind: "text" as const }]),
    ...(addedBy === null ? [] : [{ ...place, channelId: "", kind: "direct" as const }]),
  ];
}

/** The same for every try. */
function nonceOf({ feedId, guildId, since }: FailingFeed, { kind }: Place): string {
  return hash("sha256", [feedId, guildId, since.getTime(), kind].join("|"), "base64url").slice(0, NONCE);
}
