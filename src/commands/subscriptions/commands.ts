import type { Button, Command, Form } from "#discord/command.ts";
import type { NamesStartingWith } from "../suggestions.ts";
import { subscriptionButtons } from "./actions.ts";
import { editForm } from "./changing.ts";
import { digestCommand } from "./digest-preview.ts";
import { listButtons, subscriptionsCommand } from "./list.ts";
import type { SubscriptionNeeds } from "./needs.ts";
import { settingsButtons, settingsForm } from "./settings.ts";
import { subscribeCommand } from "./subscribe.ts";
import { unsubscribeCommand } from "./unsubscribe.ts";

/** The commands on digests. */
export function subscriptionCommands(needs: SubscriptionNeeds, names: NamesStartingWith): Command[] {
  return [
    subscribeCommand(needs, names),
    subscriptionsCommand(needs),
    unsubscribeCommand(needs),
    digestCommand(needs, names),
  ];
}

/** Their buttons, menus and forms, and those of a server's settings. */
export function subscriptionParts(needs: SubscriptionNeeds): { readonly buttons: Button[]; readonly forms: Form[] } {
  return {
    buttons: [...subscriptionButtons(needs), ...listButtons(needs), ...settingsButtons(needs)],
    forms: [editForm(needs), settingsForm(needs)],
  };
}
