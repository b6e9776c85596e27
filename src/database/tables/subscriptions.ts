/** Who wants which digests when. */
export type SubscriptionsTable = {
  id: string;
  /** null: direct messages. */
  guild_id: string | null;
  channel_id: string;
  channel_kind: string;
  user_id: string;
  /** JSON of a list of texts. */
  topics: string;
  /** Minutes after midnight, local time. */
  minute: number;
  /** ISO weekdays as digits: "12345". */
  days: string;
  zone: string;
  stories: number;
  ping_role_id: string | null;
  /** 0 or 1. */
  is_published: number;
  /** 0 or 1. */
  says_nothing_new: number;
  state: string;
  /** Milliseconds since 1970, like every `_at` below. */
  created_at: number;
  /** The last local date that was dealt with; null before the first. */
  done_until: string | null;
  /** The next slot; null unless active. */
  next_date: string | null;
  next_due_at: number | null;
  /** Why it is suspended or has ended, in words for an administrator. */
  reason: string | null;
  suspended_at: number | null;
  /** When to see next whether the channel can be written to again. */
  probe_at: number | null;
  /** When the subscriber was told of the suspension. */
  told_at: number | null;
  ended_at: number | null;
};

/** What a server has set for itself. */
export type GuildSettingsTable = {
  guild_id: string;
  zone: string | null;
  /** 0 or 1: whether nobody has said that it is right. */
  zone_is_guess: number;
  language: string | null;
  /** Minutes after midnight, local time, like the two below. */
  default_minute: number | null;
  quiet_from: number | null;
  quiet_until: number | null;
  manager_role_id: string | null;
  /** Milliseconds since 1970; null while the bot is there. */
  removed_at: number | null;
};
