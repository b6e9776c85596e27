import { ApplicationCommandOptionType, InteractionContextType } from "discord-api-types/v10";
import { unlessRefused } from "#discord/allowed.ts";
import { BadInput, type Choice, type Command } from "#discord/command.ts";
import { PAGE, whichReply } from "#discord/subscriptions-reply.ts";
import { clockText, daysText } from "#subscriptions/clock-text.ts";
import type { StoredSubscription } from "#subscriptions/stored.ts";
import { optionalText } from "../options.ts";
import { choice } from "../suggestions.ts";
import { end } from "./actions.ts";
import type { SubscriptionNeeds } from "./needs.ts";
import { livingSubscriptions, ownerFor } from "./owner.ts";
import { topicsTyped } from "./typed-topics.ts";
import { viewOf } from "./view.ts";

/** `/unsubscribe [topic]`: ends a digest; without a topic the one of this channel, or a menu of several. */
export function unsubscribeCommand(needs: SubscriptionNeeds): Command {
  return {
    definition: {
      name: "unsubscribe",
      description: "Ends a digest; it can be had back for 30 days",
      contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
      options: [
        {
          type: ApplicationCommandOptionType.String,
          name: "topic",
          description: "Which one; else the one of this channel",
          autocomplete: true,
          max_length: 500,
        },
      ],
    },
    isPrivate: () => true,
    answer: async (asked) => {
      const owner = await ownerFor(asked, needs);
      const named = optionalText(asked.options, "topic");
      const meant = meantBy(named, await livingSubscriptions(owner, needs), asked.channelId);
      const [only] = meant;
      if (only === undefined) throw new BadInput(nothing(named));
      if (meant.length === 1) return end(only, needs);
      return whichReply(await Promise.all(meant.slice(0, PAGE).map((stored) => viewOf(stored, needs))));
    },
    suggest: async (asked) => {
      const owner = await unlessRefused(ownerFor(asked, needs));
      if (owner === null) return [];
      const typed = asked.focused.typed.trim().toLowerCase();
      const all = hereFirst(await livingSubscriptions(owner, needs), asked.channelId);
      return all.filter((stored) => nameOf(stored).toLowerCase().includes(typed)).map(choiceOf);
    },
  };
}

/** The subscription that was chosen from the suggestions, or those with that topic: of this channel, else of the whole server. */
function meantBy(
  named: string | null,
  all: readonly StoredSubscription[],
  channelId: string | null,
): readonly StoredSubscription[] {
  const chosen = all.filter(({ subscription }) => subscription.id === named);
  if (chosen.length > 0) return chosen;
  const fitting = named === null ? all : all.filter((stored) => isOn(stored, named));
  const here = fitting.filter(({ subscription }) => subscription.channelId === channelId);
  return here.length > 0 ? here : fitting;
}

function isOn({ subscription: { topics } }: StoredSubscription, named: string): boolean {
  const wanted = named.toLowerCase();
  return [...topics, topicsTyped(topics)].some((topic) => topic.toLowerCase() === wanted);
}

function hereFirst(all: readonly StoredSubscription[], channelId: string | null): StoredSubscription[] {
  const isElsewhere = ({ subscription }: StoredSubscription) => Number(subscription.channelId !== channelId);
  return all.toSorted((a, b) => isElsewhere(a) - isElsewhere(b));
}

function choiceOf(stored: StoredSubscription): Choice {
  return choice(nameOf(stored), stored.subscription.id);
}

function nameOf({ subscription: { topics, days, minute } }: StoredSubscription): string {
  return `${topicsTyped(topics)} · ${daysText(days)} at ${clockText(minute)}`;
}

function nothing(named: string | null): string {
  return named === null
    ? "There are no subscriptions to end."
    : "There is no subscription on that. `/subscriptions` shows those there are.";
}
