import { requireManageServer } from "#discord/allowed.ts";
import { BadInput } from "#discord/command.ts";
import type { Asker } from "#discord/interaction.ts";
import type { GuildSettings } from "#subscriptions/guild-settings.ts";
import type { StoredSubscription } from "#subscriptions/stored.ts";
import type { SubscriptionNeeds } from "./needs.ts";

/** Whose subscriptions are dealt with: a server's, or in direct messages the asker's own. */
export type Owner =
  | { readonly kind: "server"; readonly guildId: string; readonly userId: string; readonly settings: GuildSettings }
  | { readonly kind: "person"; readonly guildId: null; readonly userId: string };

/**
 * The owner for whom somebody may act; to be asked at every use.
 * @throws BadInput in a server for those who may not manage it.
 */
export async function ownerFor(
  asked: Pick<Asker, "guildId" | "userId" | "permissions" | "memberRoles">,
  { settings }: Pick<SubscriptionNeeds, "settings">,
): Promise<Owner> {
  const { guildId, userId } = asked;
  if (guildId === null) return { kind: "person", guildId, userId };
  const own = await settings.of(guildId);
  requireManageServer(asked, own.managerRoleId);
  return { kind: "server", guildId, userId, settings: own };
}

/** All of an owner's subscriptions, those that ended lately among them. */
export function everySubscription(
  owner: Owner,
  { subscriptions }: Pick<SubscriptionNeeds, "subscriptions">,
): Promise<StoredSubscription[]> {
  return owner.kind === "server" ? subscriptions.ofGuild(owner.guildId) : subscriptions.ofUser(owner.userId);
}

/** Those of an owner's subscriptions that have not ended. */
export async function livingSubscriptions(
  owner: Owner,
  needs: Pick<SubscriptionNeeds, "subscriptions">,
): Promise<StoredSubscription[]> {
  return (await everySubscription(owner, needs)).filter(({ subscription }) => subscription.state !== "ended");
}

/** Says that an owner has as many subscriptions as one may. */
export function noRoom({ kind }: Owner, most: number): BadInput {
  const who = kind === "server" ? "This server has" : "You have";
  return new BadInput(`${who} ${most} subscriptions, as many as there may be: delete one in \`/subscriptions\` first.`);
}

/** Those that a list shows: what somebody ended by hand is out of sight, what Discord ended is not. */
export function isListed({ subscription, reason }: StoredSubscription): boolean {
  return subscription.state !== "ended" || reason !== null;
}

/**
 * A subscription of that owner.
 * @throws BadInput when there is none: old buttons stay where they are, and ids can be made up.
 */
export async function ownSubscription(
  id: string,
  owner: Owner,
  { subscriptions }: Pick<SubscriptionNeeds, "subscriptions">,
): Promise<StoredSubscription> {
  const stored = await subscriptions.find(id);
  if (stored === null || !isOwn(stored, owner))
    throw new BadInput("That subscription is no longer there. `/subscriptions` shows those there are.");
  return stored;
}

function isOwn({ subscription: { guildId, userId } }: StoredSubscription, owner: Owner): boolean {
  return guildId === owner.guildId && (guildId !== null || userId === owner.userId);
}
