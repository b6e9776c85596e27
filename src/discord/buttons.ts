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

/** Buttons to the pages before and after one of several, counted from 0; none where there is no such page. */
export function pager(page: number, pages: number, idOf: (page: number) => string): ActionRow[] {
  return row(
    ...(page > 0 ? [button("‹ Back", idOf(page - 1))] : []),
    ...(page < pages - 1 ? [button("More ›", idOf(page + 1))] : []),
  );
}

/** One row of what can be pressed; none when there is nothing in it. */
export function row(...components: ActionRow["components"]): ActionRow[] {
  return components.length === 0 ? [] : [{ type: ComponentType.ActionRow, components }];
}
