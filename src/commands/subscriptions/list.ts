import { ApplicationCommandOptionType, InteractionContextType } from "discord-api-types/v10";
import type { Button, Command } from "#discord/command.ts";
import type { Reply } from "#discord/reply.ts";
import { PAGE, PLACES, subscriptionReply, subscriptionsReply } from "#discord/subscriptions-reply.ts";
import type { StoredSubscription } from "#subscriptions/stored.ts";
import { pageAt } from "../pages.ts";
import type { SubscriptionNeeds } from "./needs.ts";
import { everySubscription, isListed, type Owner, ownerFor, ownSubscription } from "./owner.ts";
import { deliveryOf, viewOf } from "./view.ts";

/** Deliveries shown of one subscription. */
const RECENT = 5;

/** `/subscriptions [channel]`: those of the server or of one channel, each with what can be done about it. */
export function subscriptionsCommand(needs: SubscriptionNeeds): Command {
  return {
    definition: {
      name: "subscriptions",
      description: "The digests of this server: when they come, and buttons to change, pause, send or delete them",
      contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
      options: [
        {
          type: ApplicationCommandOptionType.Channel,
          name: "channel",
          description: "Only those of this channel",
          channel_types: [...PLACES],
        },
      ],
    },
    isPrivate: () => true,
    answer: async (asked) => {
      const { channel } = asked.options;
      const scope = channel === undefined ? "all" : String(channel);
      return listed(await ownerFor(asked, needs), scope, 0, needs);
    },
  };
}

/** The pages of a list, and the menu that takes one subscription up. */
export function listButtons(needs: SubscriptionNeeds): Button[] {
  return [
    {
      name: "sub-list",
      updates: true,
      answer: async (detail, pressed) => {
        const [scope = "all", page = "0"] = detail.split(".");
        return listed(await ownerFor(pressed, needs), scope, Number(page), needs);
      },
    },
    {
      name: "sub-show",
      updates: true,
      answer: async (id, pressed) => {
        const owner = await ownerFor(pressed, needs);
        return detailOf(await ownSubscription(id || (pressed.values[0] ?? ""), owner, needs), needs);
      },
    },
  ];
}

/** One subscription with its last deliveries. */
export async function detailOf(stored: StoredSubscription, needs: Pick<SubscriptionNeeds, "recent">): Promise<Reply> {
  const recent = await needs.recent(stored.subscription.id, RECENT);
  return subscriptionReply(await viewOf(stored, needs), recent.map(deliveryOf));
}

async function listed(owner: Owner, wanted: string, wantedPage: number, needs: SubscriptionNeeds): Promise<Reply> {
  const scope = owner.kind === "person" ? "me" : wanted;
  const every = (await everySubscription(owner, needs)).filter(isListed);
  const all = every
    .filter(({ subscription }) => scope === "all" || scope === "me" || subscription.channelId === scope)
    .toSorted((a, b) => Number(hasEnded(a)) - Number(hasEnded(b)));
  const { page, pages, shown } = pageAt(all, wantedPage, PAGE);
  const views = await Promise.all(shown.map((stored) => viewOf(stored, needs)));
  return subscriptionsReply({ scope, page, pages, total: all.length, views });
}

function hasEnded({ subscription }: StoredSubscription): boolean {
  return subscription.state === "ended";
}
