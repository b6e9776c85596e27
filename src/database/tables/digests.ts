/** A digest that is to be posted, or was. */
export type OutboxTable = {
  subscription_id: string;
  /** The local date of its slot. */
  date: string;
  /** 1 for the scheduled delivery of that date, more for those sent beside it. */
  part: number;
  /** Milliseconds since 1970, as all times here. */
  due_at: number;
  /**
   * `leased`: a post is under way, or was when its process died. Final are `sent`; `unknown`: posted perhaps, nobody
   * can tell, not posted again; `dead`: refused, or not wanted any more; `stale`: too late; `silent`: there was nothing
   * to say.
   */
  state: "pending" | "leased" | "sent" | "unknown" | "dead" | "stale" | "silent";
  /** Where its newest post went; null before the first. */
  channel_id: string | null;
  kind: "text" | "announcement" | "thread" | "forum" | "voice" | "direct" | null;
  nonce: string | null;
  /** JSON of the message, as it was frozen before the first post; another as plain text, for when Discord refuses that. */
  payload: string | null;
  plain: string | null;
  /** 1 once the plain one is sent instead. */
  is_plain: number;
  /** JSON of what it tells; null when that is nothing. */
  digest: string | null;
  attempts: number;
  next_at: number;
  /** Of the posts of which nobody knows whether they arrived, the first; on disk before it leaves. */
  first_post_at: number | null;
  lease_owner: string | null;
  /** The generation of the sender that took it last. */
  lease_gen: number | null;
  message_id: string | null;
  /** When its state became final. */
  settled_at: number | null;
  last_error: string | null;
};

/** Which process posts for an application. */
export type SendersTable = {
  application_id: string;
  /** One more for each that took over: what an older one still writes is told by it. */
  generation: number;
  /** null: nobody. */
  owner: string | null;
  until: number;
  /** Discord has asked for silence until then. */
  not_before: number;
};
