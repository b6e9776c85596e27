import type { Asker } from "#discord/interaction.ts";
import type { Reply } from "#discord/reply.ts";
import { subscribedReply, type ZoneQuestion } from "#discord/subscribed-reply.ts";
import type { NewSubscription, StoredSubscription } from "#subscriptions/stored.ts";
import { zoneSuggestions, zoneWithClock } from "#subscriptions/typed-zone.ts";
import type { SubscriptionNeeds } from "./needs.ts";
import { everySubscription, noRoom, type Owner } from "./owner.ts";
import { type Place, requireAccess } from "./place.ts";
import { MOST_TOPICS } from "./typed-topics.ts";
import { viewOf } from "./view.ts";
import {
  DEFAULT_MINUTE,
  DEFAULT_STORIES,
  EVERY_DAY,
  guessedZone,
  outOfQuiet,
  refuseQuiet,
  typedDays,
  typedMinute,
  typedZone,
  type When,
} from "./wish.ts";

/** What somebody asks for; null is not said. */
export type Wish = {
  readonly topics: readonly string[];
  readonly time: string | null;
  readonly days: string | null;
  readonly zone: string | null;
  readonly place: Place;
  readonly stories: number | null;
  readonly role: { readonly id: string; readonly mentionable: boolean } | null;
  readonly isPublished: boolean;
  readonly saysNothingNew: boolean;
};

/** Subscribes, and shows what that means. @throws BadInput when it cannot be. */
export async function subscribe(asked: Asker, owner: Owner, wish: Wish, needs: SubscriptionNeeds): Promise<Reply> {
  const isPublished = wish.isPublished && wish.place.channelKind === "announcement";
  const mentionsClosedRole = wish.role !== null && !wish.role.mentionable;
  await requireAccess(asked, wish.place, { isPublished, mentionsClosedRole }, needs.botPermissions);
  const zone = await zoneFor(asked, owner, wish.zone, needs);
  const days = wish.days === null ? [...EVERY_DAY] : typedDays(wish.days);
  const { minute, note } = minuteFor(owner, wish.time, { days, zone: zone.zone }, needs.now());
  const decided: NewSubscription = {
    guildId: owner.guildId,
    userId: owner.userId,
    ...wish.place,
    topics: [...wish.topics],
    minute,
    days,
    zone: zone.zone,
    stories: wish.stories ?? DEFAULT_STORIES,
    pingRoleId: wish.role?.id ?? null,
    isPublished,
    saysNothingNew: wish.saysNothingNew,
  };
  const outcome = await needs.subscriptions.add(decided, needs.now());
  if (outcome.kind === "full") throw noRoom(owner, outcome.most);
  await rememberZone(owner, zone, needs);
  const publishNote = wish.isPublished && !isPublished ? "Only an announcement channel publishes: it is posted." : null;
  return subscribedReply({
    kind: outcome.kind,
    view: await viewOf(outcome.stored, needs),
    preview: await needs.preview(outcome.stored.subscription),
    zoneQuestion: zone.isAsked ? zoneQuestion(zone.zone, needs.now()) : null,
    joinable: outcome.kind === "added" ? await joinable(outcome.stored, owner, needs) : [],
    notes: [note, publishNote].filter((sentence) => sentence !== null),
  });
}

/** What one can choose from when the zone is a guess. */
function zoneQuestion(guess: string, now: Date): ZoneQuestion {
  const own = { name: zoneWithClock(guess, now), value: guess };
  const others = zoneSuggestions("", now).filter(({ value }) => value !== guess);
  return { guess: own.name, zones: [own, ...others] };
}

/** A subscription that a new one could be told together with: the same place and time, and room for all topics. */
async function joinable(
  { subscription: added }: StoredSubscription,
  owner: Owner,
  needs: Pick<SubscriptionNeeds, "subscriptions">,
): Promise<{ readonly id: string; readonly topics: readonly string[] }[]> {
  const all = (await everySubscription(owner, needs)).map(({ subscription }) => subscription);
  return all.filter(
    (other) =>
      other.id !== added.id &&
      other.state === "active" &&
      other.channelId === added.channelId &&
      other.minute === added.minute &&
      other.zone === added.zone &&
      other.days.join() === added.days.join() &&
      other.topics.length + added.topics.length <= MOST_TOPICS,
  );
}

type Zone = { readonly zone: string; readonly isAsked: boolean; readonly remembered: "said" | "guessed" | null };

async function zoneFor(
  asked: Asker,
  owner: Owner,
  typed: string | null,
  { subscriptions }: Pick<SubscriptionNeeds, "subscriptions">,
): Promise<Zone> {
  if (typed !== null) return { zone: typedZone(typed), isAsked: false, remembered: "said" };
  if (owner.kind === "server") {
    if (owner.settings.zone !== null) return { zone: owner.settings.zone, isAsked: false, remembered: null };
    return { zone: guessedZone(asked), isAsked: true, remembered: "guessed" };
  }
  const last = (await subscriptions.ofUser(owner.userId)).at(-1);
  if (last !== undefined) return { zone: last.subscription.zone, isAsked: false, remembered: null };
  return { zone: guessedZone(asked), isAsked: true, remembered: null };
}

/** The first zone that anybody names for a server is its own from then on, a guess until somebody does. */
async function rememberZone(owner: Owner, { zone, remembered }: Zone, { settings }: SubscriptionNeeds): Promise<void> {
  if (owner.kind === "person") return;
  const isOpen = owner.settings.zone === null || owner.settings.isZoneGuessed;
  if (remembered !== null && isOpen)
    await settings.set(owner.guildId, { zone, isZoneGuessed: remembered === "guessed" });
}

function minuteFor(owner: Owner, time: string | null, when: Omit<When, "minute">, now: Date) {
  if (time === null) {
    const usual = (owner.kind === "server" ? owner.settings.defaultMinute : null) ?? DEFAULT_MINUTE;
    return outOfQuiet({ ...when, minute: usual }, owner, now);
  }
  const minute = typedMinute(time);
  refuseQuiet({ ...when, minute }, owner, now);
  return { minute, note: null };
}
