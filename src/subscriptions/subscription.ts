import { z } from "zod";

/** Where a digest can go; in a forum each digest is a post of its own. */
const ChannelKind = z.enum(["text", "announcement", "thread", "forum", "voice", "direct"]);
export type ChannelKind = z.infer<typeof ChannelKind>;

/** Who wants which topics where and when. */
export const Subscription = z.object({
  /** Short, unique, fit for a custom id. */
  id: z.string().regex(/^[0-9a-z]{10}$/),
  /** null: direct messages to the person who subscribed. */
  guildId: z.string().nullable(),
  channelId: z.string(),
  channelKind: ChannelKind,
  /** Who subscribed. */
  userId: z.string(),
  /** Topic expressions as people typed them, each one a section of the digest. */
  topics: z.array(z.string().min(1)).min(1).max(5),
  /** Minutes after midnight, local time. */
  minute: z.int().min(0).max(1439),
  /** ISO weekdays, 1 is Monday; sorted. */
  days: z.array(z.int().min(1).max(7)).min(1).max(7),
  /** IANA zone. */
  zone: z.string(),
  /** The most stories a digest tells. */
  stories: z.int().min(1).max(10),
  /** A role to mention; null for none. */
  pingRoleId: z.string().nullable(),
  /** Whether digests in an announcement channel are published to its followers. */
  isPublished: z.boolean(),
  /** Whether one line is posted when there is nothing new; else the channel hears nothing. */
  saysNothingNew: z.boolean(),
  /** `suspended`: the channel cannot be written to, and is probed weekly; `ended`: kept 30 days, then deleted. */
  state: z.enum(["active", "paused", "suspended", "ended"]),
  createdAt: z.iso.datetime(),
});
export type Subscription = Readonly<z.infer<typeof Subscription>>;
