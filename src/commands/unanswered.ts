import { nothingFoundReply } from "#discord/notice-reply.ts";
import { privateReply, type Reply } from "#discord/reply.ts";

/**
 * Why there is no answer on a topic: nothing is stored on it, or it cannot be read. `near` are names that may be meant;
 * `isWindowed`: only a stretch of time was searched.
 */
export type Unanswered =
  | {
      readonly kind: "nothing-found";
      readonly topic: string;
      readonly near: readonly string[];
      readonly isWindowed: boolean;
    }
  | { readonly kind: "topic-unclear"; readonly problem: string };

/** Tells why there is no answer; `action` is that of the buttons for what may be meant, null: it is named in words only. */
export function unansweredReply(outcome: Unanswered, action: "brief" | null): Reply {
  return outcome.kind === "nothing-found"
    ? nothingFoundReply(outcome, action)
    : privateReply({ content: outcome.problem });
}
