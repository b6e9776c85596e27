/** Where a message goes; in a forum it becomes a post of that title. */
export type Place = {
  readonly channelId: string;
  readonly userId: string;
  readonly kind: "text" | "announcement" | "thread" | "forum" | "voice" | "direct";
  readonly title: string;
};
