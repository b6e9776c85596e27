import {
  type APIButtonComponent,
  type APIComponentInMessageActionRow,
  type APIMessageTopLevelComponent,
  ButtonStyle,
  ComponentType,
} from "discord-api-types/v10";
import { html, nothing, type TemplateResult } from "lit";
import { isWeb } from "./embed.ts";
import { menuView } from "./menu.ts";

/** What happens when something below a message is used. */
export type Use = (data: { component_type: number; custom_id: string; values?: readonly string[] }) => void;

const looks = new Map<ButtonStyle, string>([
  [ButtonStyle.Primary, "primary"],
  [ButtonStyle.Secondary, "secondary"],
  [ButtonStyle.Success, "success"],
  [ButtonStyle.Danger, "destructive"],
]);

/** A row of buttons or a select menu; other components are left out. */
export function rowView(row: APIMessageTopLevelComponent, use: Use): TemplateResult | typeof nothing {
  if (row.type !== ComponentType.ActionRow) return nothing;
  return html`<discord-action-row slot="components">${row.components.map((part) => partView(part, use))}</discord-action-row>`;
}

function partView(part: APIComponentInMessageActionRow, use: Use): TemplateResult | typeof nothing {
  switch (part.type) {
    case ComponentType.Button:
      return buttonView(part, use);
    case ComponentType.StringSelect:
    case ComponentType.ChannelSelect:
    case ComponentType.RoleSelect:
      return menuView(part, use);
    default:
      return nothing;
  }
}

function buttonView(button: APIButtonComponent, use: Use): TemplateResult | typeof nothing {
  if (button.style === ButtonStyle.Premium) return nothing;
  const { disabled = false, emoji, label = "" } = button;
  const text = [emoji?.name, label].filter(Boolean).join(" ");
  if (button.style === ButtonStyle.Link) {
    const url = isWeb(button.url) ? button.url : nothing;
    return html`<discord-button url=${url} ?disabled=${disabled}>${text}</discord-button>`;
  }
  const { custom_id, type } = button;
  const pressed = () => (disabled ? undefined : use({ component_type: type, custom_id }));
  return html`<discord-button type=${looks.get(button.style) ?? "secondary"} ?disabled=${disabled} aria-disabled=${disabled} @click=${pressed}>${text}</discord-button>`;
}
