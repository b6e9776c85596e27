import {
  type APIChannelSelectComponent,
  type APIRoleSelectComponent,
  type APISelectMenuOption,
  type APIStringSelectComponent,
  ComponentType,
} from "discord-api-types/v10";
import { html, type TemplateResult } from "lit";
import { ROLES } from "../protocol.ts";
import { channelsOf } from "./commands.ts";
import type { Use } from "./components.ts";

type Menu = APIStringSelectComponent | APIChannelSelectComponent | APIRoleSelectComponent;

const PLACEHOLDER = "Make a selection";

/** A select menu. */
export function menuView(menu: Menu, use: Use): TemplateResult {
  return (menu.max_values ?? 1) > 1 ? severalView(menu, use) : oneView(menu, use);
}

function oneView(menu: Menu, use: Use): TemplateResult {
  const { custom_id, type, placeholder = PLACEHOLDER, disabled = false } = menu;
  const options = optionsOf(menu);
  const chosen = ({ currentTarget }: Event) => {
    if (currentTarget instanceof HTMLSelectElement)
      use({ component_type: type, custom_id, values: [currentTarget.value] });
  };
  return html`<select class="menu" aria-label=${placeholder} ?disabled=${disabled} @change=${chosen}>
    <option value="" hidden ?selected=${options.every((option) => !option.default)}>${placeholder}</option>
    ${options.map(
      (option) => html`<option value=${option.value} ?selected=${option.default ?? false}>${textOf(option)}</option>`,
    )}
  </select>`;
}

/** Where several may be chosen they are sent when the menu closes, as in Discord; it closes too when the reader goes elsewhere. */
function severalView(menu: Menu, use: Use): TemplateResult {
  const { custom_id, type, placeholder = PLACEHOLDER, min_values = 1, max_values = 1 } = menu;
  const options = optionsOf(menu);
  let sent = options.filter((option) => option.default).map(({ value }) => value);
  const toggled = ({ currentTarget }: Event) => {
    if (!(currentTarget instanceof HTMLDetailsElement) || currentTarget.open) return;
    const values = [...currentTarget.querySelectorAll("input")]
      .filter(({ checked }) => checked)
      .map(({ value }) => value);
    if (values.join() === sent.join() || values.length < min_values || values.length > max_values) return;
    sent = values;
    use({ component_type: type, custom_id, values });
  };
  const left = ({ currentTarget, relatedTarget }: FocusEvent) => {
    const isElsewhere =
      relatedTarget instanceof Node && currentTarget instanceof Node && !currentTarget.contains(relatedTarget);
    if (isElsewhere && currentTarget instanceof HTMLDetailsElement) currentTarget.open = false;
  };
  return html`<details class="menu" @toggle=${toggled} @focusout=${left}>
    <summary>${placeholder}</summary>
    ${options.map(
      (option) =>
        html`<label><input type="checkbox" value=${option.value} ?checked=${option.default ?? false} /> ${textOf(option)}</label>`,
    )}
  </details>`;
}

function textOf({ label, description }: APISelectMenuOption): string {
  return description ? `${label} — ${description}` : label;
}

/** What is offered; Discord itself fills menus of channels and roles. */
function optionsOf(menu: Menu): readonly APISelectMenuOption[] {
  if (menu.type === ComponentType.StringSelect) return menu.options;
  const chosen = menu.default_values?.map(({ id }) => id) ?? [];
  const offered =
    menu.type === ComponentType.ChannelSelect
      ? channelsOf(menu.channel_types).map(({ id, name }) => ({ id, label: `#${name}` }))
      : ROLES.map(({ id, name }) => ({ id, label: `@${name}` }));
  return offered.map(({ id, label }) => ({ label, value: id, default: chosen.includes(id) }));
}
