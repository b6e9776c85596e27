/** The body of a Discord message, frozen as JSON: what is sent again is the same to the letter. */
export type Payload = Readonly<Record<string, unknown>>;

/** Where a digest goes and how. */
export type Target = {
  readonly channelId: string;
  readonly kind: "text" | "announcement" | "thread" | "forum" | "voice" | "direct";
  /** For a post in a forum. */
  readonly title: string;
};

/** What Discord said to a post. `reason` is for an administrator: plain words, no secrets. */
export type PostOutcome =
  | { readonly kind: "posted"; readonly messageId: string }
  /** Recorded once and deleted since: Discord knows the nonce, but not the message. */
  | { readonly kind: "deleted-since" }
  /** It certainly did not arrive; try again, not before `after` milliseconds. */
  | { readonly kind: "not-now"; readonly after: number; readonly reason: string; readonly isGlobal: boolean }
  /** Nobody knows whether it arrived. */
  | { readonly kind: "open"; readonly reason: string }
  | { readonly kind: "no-access"; readonly reason: string }
  | { readonly kind: "gone"; readonly reason: string }
  /** Our payload was refused. */
  | { readonly kind: "refused"; readonly reason: string }
  /** The token is no longer good: nothing can be sent until the operator acts. */
  | { readonly kind: "locked-out"; readonly reason: string };

/** Whether a message with a marker stands in a channel. */
export type HistoryOutcome =
  | { readonly kind: "found"; readonly messageId: string }
  | { readonly kind: "absent" }
  /** The history cannot be read, or not that far back. */
  | { readonly kind: "unknown"; readonly reason: string };

/** Posts to Discord as delivery needs it; never rejects. */
export type Posting = {
  readonly post: (target: Target, payload: Payload, nonce: string) => Promise<PostOutcome>;
  /** Looks through the messages since a moment for our own whose components or footer hold the marker. */
  readonly sought: (target: Target, marker: string, since: Date) => Promise<HistoryOutcome>;
  /** Publishes to the followers of an announcement channel; what it says is logged, not retried for ever. */
  readonly publish: (
    target: Target,
    messageId: string,
  ) => Promise<{ readonly isPublished: boolean; readonly reason: string | null }>;
};
