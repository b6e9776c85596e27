import { type APISelectMenuOption, type APIStringSelectComponent, ComponentType } from "discord-api-types/v10";
import { row } from "./buttons.ts";
import { SELECT_OPTION_TEXT } from "./component-limits.ts";
import { plain, shorten } from "./escape.ts";
import type { ActionRow } from "./reply.ts";

/** A row with a menu to choose from. */
export function menu(select: Omit<APIStringSelectComponent, "type">): ActionRow[] {
  return row({ type: ComponentType.StringSelect, ...select });
}

/** One option of a menu; its texts may be a stranger's, and are cut where Discord would refuse them. */
export function option(value: string, label: string, description?: string): APISelectMenuOption {
  return {
    value,
    label: optionText(label) || "Untitled",
    ...(description !== undefined && { description: optionText(description) }),
  };
}

function optionText(text: string): string {
  return shorten(plain(text), SELECT_OPTION_TEXT);
}
