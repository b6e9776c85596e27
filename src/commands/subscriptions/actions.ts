import type { SendNow } from "#digest/send-now.ts";
import { BadInput, type Button } from "#discord/command.ts";
import type { ButtonPressed } from "#discord/interaction.ts";
import { privateReply, type Reply } from "#discord/reply.ts";
import { lastText } from "#discord/subscription-line.ts";
import { endedReply } from "#discord/subscriptions-reply.ts";
import type { Changes } from "#subscriptions/store.ts";
import type { StoredSubscription } from "#subscriptions/stored.ts";
import { changedReply, joined } from "./changing.ts";
import { replaceGuess } from "./guessed-zone.ts";
import { detailOf } from "./list.ts";
import type { SubscriptionNeeds } from "./needs.ts";
import { livingSubscriptions, noRoom, type Owner, ownerFor, ownSubscription } from "./owner.ts";
import { placeFor, requireAccess, requireMentionable } from "./place.ts";
import { subscribeHere } from "./subscribe.ts";
import { deliveryOf, viewOf } from "./view.ts";
import { typedZone } from "./wish.ts";

/** A press by somebody who may manage the subscription. */
type Press = { readonly stored: StoredSubscription; readonly owner: Owner; readonly pressed: ButtonPressed };

/** What the buttons and menus of a subscription do. */
export function subscriptionButtons(needs: SubscriptionNeeds): Button[] {
  const onOne = (name: string, answer: (press: Press) => Promise<Reply>): Button => ({
    name,
    updates: true,
    answer: async (id, pressed) => {
      const owner = await ownerFor(pressed, needs);
      return answer({ stored: await ownSubscription(id, owner, needs), owner, pressed });
    },
  });
  const { updates: _, ...sendButton } = onOne("sub-send", (press) => sendNow(press, needs));
  return [
    onOne("sub-end", (press) => end(press.stored, needs)),
    onOne("sub-pause", async ({ stored: { subscription } }) => {
      await needs.subscriptions.setState(subscription.id, { to: "paused", now: needs.now() });
      return shown(subscription.id, needs);
    }),
    onOne("sub-resume", (press) => resume(press, needs)),
    onOne("sub-move", (press) => move(press, needs)),
    onOne("sub-ping", (press) => ping(press, needs)),
    onOne("sub-silence", ({ stored: { subscription } }) =>
      change(subscription.id, { saysNothingNew: !subscription.saysNothingNew }, needs),
    ),
    onOne("sub-publish", (press) => publish(press, needs)),
    onOne("sub-zone", (press) => chooseZone(press, needs)),
    sendButton,
    {
      name: "sub-join",
      updates: true,
      answer: async (detail, pressed) => {
        const owner = await ownerFor(pressed, needs);
        const [id = "", otherId = ""] = detail.split(".");
        const [stored, other] = [await ownSubscription(id, owner, needs), await ownSubscription(otherId, owner, needs)];
        return joined(stored, other, needs);
      },
    },
    { name: "sub-here", answer: (topics, pressed) => subscribeHere(topics, pressed, needs) },
  ];
}

/** Ends a subscription, which can be taken up again for 30 days. */
export async function end({ subscription: { id } }: StoredSubscription, needs: SubscriptionNeeds): Promise<Reply> {
  await needs.subscriptions.setState(id, { to: "ended", now: needs.now() });
  return endedReply(await viewOf(await again(id, needs), needs));
}

async function resume({ stored, owner, pressed }: Press, needs: SubscriptionNeeds): Promise<Reply> {
  const { subscription } = stored;
  const { id, isPublished, state } = subscription;
  if (state === "ended") await requireRoom(owner, needs);
  await requireAccess(pressed, subscription, { isPublished, mentionsClosedRole: false }, needs.botPermissions);
  await needs.subscriptions.setState(id, { to: "active", now: needs.now() });
  return shown(id, needs);
}

async function move({ stored, owner, pressed }: Press, needs: SubscriptionNeeds): Promise<Reply> {
  const { id, isPublished: wasPublished, state } = stored.subscription;
  const channel = pressed.resolved.channels.get(pressed.values[0] ?? "");
  if (channel === undefined) throw new BadInput("Discord knows no such channel: choose another.");
  const place = placeFor(pressed, channel);
  const isPublished = wasPublished && place.channelKind === "announcement";
  await requireAccess(pressed, place, { isPublished, mentionsClosedRole: false }, needs.botPermissions);
  if (state === "ended") await requireRoom(owner, needs);
  await needs.subscriptions.change(id, { ...place, isPublished }, needs.now());
  await needs.subscriptions.setState(id, { to: "active", from: ["suspended", "ended"], now: needs.now() });
  return shown(id, needs);
}

async function ping({ stored, pressed }: Press, needs: SubscriptionNeeds): Promise<Reply> {
  const { id, isPublished } = stored.subscription;
  const [roleId] = pressed.values;
  if (roleId === undefined) return change(id, { pingRoleId: null }, needs);
  const role = requireMentionable(pressed.resolved.roles.get(roleId), pressed);
  const manners = { isPublished, mentionsClosedRole: !role.mentionable };
  await requireAccess(pressed, stored.subscription, manners, needs.botPermissions);
  return change(id, { pingRoleId: role.id }, needs);
}

async function publish({ stored, pressed }: Press, needs: SubscriptionNeeds): Promise<Reply> {
  const { id, isPublished } = stored.subscription;
  if (isPublished) return change(id, { isPublished: false }, needs);
  const manners = { isPublished: true, mentionsClosedRole: false };
  await requireAccess(pressed, stored.subscription, manners, needs.botPermissions);
  return change(id, { isPublished: true }, needs);
}

/** The zone was a guess until now: it changes for all that were told the same. */
async function chooseZone({ stored, owner, pressed }: Press, needs: SubscriptionNeeds): Promise<Reply> {
  const zone = typedZone(pressed.values[0] ?? "");
  const { id } = stored.subscription;
  await replaceGuess(owner, zone, needs);
  await needs.subscriptions.change(id, { zone }, needs.now());
  if (owner.kind === "server" && owner.settings.isZoneGuessed)
    await needs.settings.set(owner.guildId, { zone, isZoneGuessed: false });
  return changedReply(await again(id, needs), needs);
}

async function sendNow({ stored: { subscription } }: Press, needs: SubscriptionNeeds): Promise<Reply> {
  if (subscription.state !== "active")
    throw new BadInput("It is not active: resume it in `/subscriptions` first, then send it.");
  return privateReply({ content: sentText(await needs.sendNow(subscription), subscription.guildId) });
}

function sentText(sent: SendNow, guildId: string | null): string {
  if (sent.kind === "under-way") return "One is on its way already.";
  const { state } = sent.report;
  if (state === "silent") return "There is nothing new, so nothing was posted.";
  if (state === "pending" || state === "leased") return "It is on its way, and comes within a minute or two.";
  return `The digest: ${lastText({ last: deliveryOf(sent.report), guildId })}.`;
}

async function change(id: string, changes: Changes, needs: SubscriptionNeeds): Promise<Reply> {
  await needs.subscriptions.change(id, changes, needs.now());
  return shown(id, needs);
}

async function shown(id: string, needs: SubscriptionNeeds): Promise<Reply> {
  return detailOf(await again(id, needs), needs);
}

async function again(id: string, { subscriptions }: Pick<SubscriptionNeeds, "subscriptions">) {
  const stored = await subscriptions.find(id);
  if (stored === null) throw new BadInput("It was deleted for good meanwhile.");
  return stored;
}

/** What is brought back counts like what is new. */
async function requireRoom(owner: Owner, needs: SubscriptionNeeds): Promise<void> {
  const { most } = needs.subscriptions;
  if ((await livingSubscriptions(owner, needs)).length >= most) throw noRoom(owner, most);
}
