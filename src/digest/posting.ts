import type { ChannelKind } from "#subscriptions/subscription.ts";

/** The body of a Discord message, frozen as JSON: what is sent again is the same to the letter. */
export type Payload = Readonly<Record<string, unknown>>;

/** Where a digest goes and how. */
export type Target = {
  readonly channelId: string;
  /** Who is written to when `kind` is `direct`: the channel is then theirs with the bot. */
  readonly userId: string;
  readonly kind: ChannelKind;
  /** For a post in a forum; at most 100 characters. */
  readonly title: string;
};

/** Why nothing could be done now, or ever. `reason` is for an administrator: plain words, no secrets. */
type Hindrance =
  /** It certainly was not done; try again, not before `after` milliseconds. */
  | { readonly kind: "not-now"; readonly after: number; readonly reason: string; readonly isGlobal: boolean }
  | { readonly kind: "no-access"; readonly reason: string }
  | { readonly kind: "gone"; readonly reason: string }
  /** The token is no longer good: nothing can be sent until the operator acts. */
  | { readonly kind: "locked-out"; readonly reason: string };

/** What Discord said to a post. */
export type PostOutcome =
  | { readonly kind: "posted"; readonly messageId: string }
  /** Recorded once and deleted since: Discord knows the nonce, but not the message. */
  | { readonly kind: "deleted-since" }
  /** Nobody knows whether it arrived. */
  | { readonly kind: "open"; readonly reason: string }
  /** Our payload was refused. */
  | { readonly kind: "refused"; readonly reason: string }
  | Hindrance;

/** Whether a message with a marker stands in a channel. */
export type HistoryOutcome =
  | { readonly kind: "found"; readonly messageId: string }
  | { readonly kind: "absent" }
  /** The history cannot be read, or not that far back. */
  | { readonly kind: "unknown"; readonly reason: string }
  | Exclude<Hindrance, { readonly kind: "no-access" }>;

/** Posts to Discord as delivery needs it; never rejects. */
export type Posting = {
  /**
   * Asks `mayStill` right before the request leaves, which may have had to wait: when it says no, nothing is sent, and
   * the outcome is `not-now`.
   */
  readonly post: (target: Target, payload: Payload, nonce: string, mayStill: () => boolean) => Promise<PostOutcome>;
  /** Looks through the messages since a moment for our own whose components or footer hold the marker. */
  readonly sought: (target: Target, marker: string, since: Date) => Promise<HistoryOutcome>;
  /** Publishes to the followers of an announcement channel; what it says is logged, not retried for ever. */
  readonly publish: (
    target: Target,
    messageId: string,
  ) => Promise<{ readonly isPublished: boolean; readonly reason: string | null }>;
};
