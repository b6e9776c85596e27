import { BadInput, type Form } from "#discord/command.ts";
import type { FormBody } from "#discord/form.ts";
import type { FormSent } from "#discord/interaction.ts";
import type { Reply } from "#discord/reply.ts";
import { subscribedReply } from "#discord/subscribed-reply.ts";
import { clockText, daysText } from "#subscriptions/clock-text.ts";
import type { Changes } from "#subscriptions/store.ts";
import type { StoredSubscription } from "#subscriptions/stored.ts";
import type { Subscription } from "#subscriptions/subscription.ts";
import type { SubscriptionNeeds } from "./needs.ts";
import { type Owner, ownerFor, ownSubscription } from "./owner.ts";
import { MOST_TOPICS, topicsTyped, typedTopics } from "./typed-topics.ts";
import { viewOf } from "./view.ts";
import { refuseQuiet, typedDays, typedMinute, typedZone } from "./wish.ts";

/** The form behind "Change": topics, time, days, zone and length of a subscription. */
export function editForm(needs: SubscriptionNeeds): Form {
  return {
    name: "sub-edit",
    updates: true,
    open: async (id, pressed) => {
      const owner = await ownerFor(pressed, needs);
      return bodyFor((await ownSubscription(id, owner, needs)).subscription);
    },
    answer: async (id, sent) => {
      const owner = await ownerFor(sent, needs);
      const { subscription } = await ownSubscription(id, owner, needs);
      const changes = changesIn(sent, subscription, owner, needs.now());
      const stored = await needs.subscriptions.change(id, changes, needs.now());
      if (stored === null) throw new BadInput("It was deleted for good meanwhile.");
      return changedReply(stored, needs);
    },
  };
}

/** Shows a subscription after a change, with its digest as it would be now. */
export async function changedReply(stored: StoredSubscription, needs: SubscriptionNeeds): Promise<Reply> {
  return subscribedReply({
    kind: "changed",
    view: await viewOf(stored, needs),
    preview: await needs.preview(stored.subscription),
    zoneQuestion: null,
    joinable: [],
    notes: [],
  });
}

/** Makes one digest of two: the topics of the new one move to the other. */
export async function joined(
  { subscription: added }: StoredSubscription,
  { subscription: other }: StoredSubscription,
  needs: SubscriptionNeeds,
): Promise<Reply> {
  const topics = typedTopics(topicsTyped([...other.topics, ...added.topics]));
  if (added.state === "ended" || other.state === "ended" || topics.length > MOST_TOPICS)
    throw new BadInput("They can no longer be joined: one was deleted, or there are too many topics.");
  const stored = await needs.subscriptions.change(other.id, { topics }, needs.now());
  if (stored === null) throw new BadInput("The other digest was deleted meanwhile: this one stays as it is.");
  await needs.subscriptions.setState(added.id, { to: "ended", now: needs.now() });
  return changedReply(stored, needs);
}

function bodyFor({ topics, minute, days, zone, stories }: Subscription): FormBody {
  return {
    title: "Change the digest",
    fields: [
      { name: "topics", label: "Topics, parted by semicolons", value: topicsTyped(topics), isLong: true, most: 1500 },
      { name: "time", label: "Time", value: clockText(minute), most: 40 },
      { name: "days", label: "Days", description: "daily, weekdays, mon-fri, sat", value: daysText(days), most: 100 },
      { name: "zone", label: "Whose clock", description: "A city or a country", value: zone, most: 100 },
      { name: "stories", label: "The most stories, 1 to 10", value: String(stories), most: 2 },
    ],
  };
}

/** @throws BadInput when a field cannot be meant. */
function changesIn({ fields }: FormSent, before: Subscription, owner: Owner, now: Date): Changes {
  const { topics = "", time = "", days = "", zone = "", stories = "" } = fields;
  const when = { minute: typedMinute(time), days: typedDays(days), zone: typedZone(zone) };
  const isMoved = when.minute !== before.minute || when.zone !== before.zone;
  if (isMoved) refuseQuiet(when, owner, now);
  return { ...when, topics: typedTopics(topics), stories: typedStories(stories) };
}

function typedStories(typed: string): number {
  const stories = Number(typed.trim());
  if (Number.isInteger(stories) && stories >= 1 && stories <= 10) return stories;
  throw new BadInput("The number of stories is one from 1 to 10.");
}
