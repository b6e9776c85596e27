import type {
  Asker,
  ButtonPressed,
  CommandAsked,
  FormSent,
  OptionValues,
  SuggestionAsked,
} from "#discord/interaction.ts";
import type { Resolved } from "#discord/resolved.ts";

const asker: Asker = {
  id: "1",
  token: "token",
  applicationId: "2",
  userId: "3",
  memberRoles: [],
  channelId: "4",
  channel: null,
  guildId: "5",
  locale: "en-GB",
  guildLocale: "en-US",
  permissions: 0n,
  appPermissions: 0n,
};

const resolved: Resolved = { channels: new Map(), roles: new Map(), users: new Map(), attachments: new Map() };

/** A command as somebody asked it; `more` says who and where, if that matters. */
export function asked(name: string, options: OptionValues = {}, more: Partial<CommandAsked> = {}): CommandAsked {
  return { ...asker, kind: "command", name, options, resolved, ...more };
}

/** An option as somebody types it. */
export function typing(
  name: string,
  option: string,
  typed: string,
  more: Partial<SuggestionAsked> = {},
): SuggestionAsked {
  return { ...asker, kind: "suggestion", name, options: {}, focused: { option, typed }, ...more };
}

/** A button pressed, or a menu with something chosen. */
export function pressed(
  customId: string,
  values: readonly string[] = [],
  more: Partial<ButtonPressed> = {},
): ButtonPressed {
  return { ...asker, kind: "button", customId, values, resolved, isOnPrivate: false, ...more };
}

/** A form filled in and sent. */
export function filled(customId: string, fields: FormSent["fields"], more: Partial<FormSent> = {}): FormSent {
  return { ...asker, kind: "form", customId, fields, isOnPrivate: false, ...more };
}
