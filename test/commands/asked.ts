import type { ButtonPressed, CommandAsked, OptionValues, SuggestionAsked } from "../../src/discord/interaction.ts";

const asker = {
  id: "1",
  token: "token",
  applicationId: "2",
  userId: "3",
  channelId: "4",
  guildId: "5",
  locale: "en-GB",
  permissions: 0n,
};

/** A command as somebody asked it. */
export function asked(name: string, options: OptionValues = {}): CommandAsked {
  return { ...asker, kind: "command", name, options };
}

/** An option as somebody types it. */
export function typing(name: string, option: string, typed: string): SuggestionAsked {
  return { ...asker, kind: "suggestion", name, options: {}, focused: { option, typed } };
}

/** A button pressed, or a menu with something chosen. */
export function pressed(customId: string, values: readonly string[] = []): ButtonPressed {
  return { ...asker, kind: "button", customId, values };
}
