import { type APIButtonComponentWithCustomId, ButtonStyle, ComponentType } from "discord-api-types/v10";
import type { ActionRow } from "./reply.ts";

const STYLES = {
  primary: ButtonStyle.Primary,
  secondary: ButtonStyle.Secondary,
  success: ButtonStyle.Success,
  danger: ButtonStyle.Danger,
} as const;

/** A button that calls for an answer. */
export function button(
  label: string,
  customId: string,
  style: keyof typeof STYLES = "secondary",
): APIButtonComponentWithCustomId {
  return { type: ComponentType.Button, style: STYLES[style], label, custom_id: customId };
}

/** One row of what can be pressed; none when there is nothing in it. */
export function row(...components: ActionRow["components"]): ActionRow[] {
  return components.length === 0 ? [] : [{ type: ComponentType.ActionRow, components }];
}
