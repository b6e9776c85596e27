import { createHash } from "node:crypto";

/** What a message is, whoever sends it and however often. */
export type MessageIdentity = {
  readonly applicationId: string;
  readonly subscriptionId: string;
  readonly channelId: string;
  /** The local date of the slot. */
  readonly date: string;
  readonly part: number;
};

/** As long as Discord takes. */
const LENGTH = 25;

/** The nonce under which Discord knows the message for some minutes: the same for every try, another for every other message. */
export function nonceOf({ applicationId, subscriptionId, channelId, date, part }: MessageIdentity): string {
  return createHash("sha256")
    .update([applicationId, subscriptionId, channelId, date, part].join("|"))
    .digest("base64url")
    .slice(0, LENGTH);
}
