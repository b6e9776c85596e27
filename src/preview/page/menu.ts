import {
  type APIChannelSelectComponent,
  type APIRoleSelectComponent,
  type APISelectMenuOption,
  type APIStringSelectComponent,
  ComponentType,
} from "discord-api-types/v10";
import { html, nothing, type TemplateResult } from "lit";
import { ROLES } from "../protocol.ts";
import { channelsOf } from "./commands.ts";
import type { Use } from "./components.ts";

type Menu = APIStringSelectComponent | APIChannelSelectComponent | APIRoleSelectComponent;

/** A select menu. Where several may be chosen they are sent when the reader leaves it, as Discord does when its menu closes. */
export function menuView(menu: Menu, use: Use): TemplateResult {
  const { custom_id, type, placeholder = "Make a selection", disabled = false, min_values = 1, max_values = 1 } = menu;
  const options = optionsOf(menu);
  const atFirst = options.filter((option) => option.default).map(({ value }) => value);
  const send = (select: HTMLSelectElement) => {
    const values = [...select.selectedOptions].map(({ value }) => value).filter((value) => value !== "");
    if (values.length < min_values || values.length > max_values) return;
    if (max_values > 1 && values.join() === atFirst.join()) return;
    use({ component_type: type, custom_id, values });
  };
  const isMultiple = max_values > 1;
  const onlyOn = (wanted: string) => (event: Event) => {
    if (event.type === wanted && event.currentTarget instanceof HTMLSelectElement) send(event.currentTarget);
  };
  return html`<select
    class="menu"
    aria-label=${placeholder}
    size=${isMultiple ? Math.min(options.length, 5) : nothing}
    ?disabled=${disabled}
    ?multiple=${isMultiple}
    @change=${onlyOn(isMultiple ? "" : "change")}
    @blur=${onlyOn(isMultiple ? "blur" : "")}
  >
    ${isMultiple ? nothing : html`<option value="" hidden ?selected=${atFirst.length === 0}>${placeholder}</option>`}
    ${options.map(
      ({ label, value, description, default: isDefault = false }) =>
        html`<option value=${value} ?selected=${isDefault}>${description ? `${label} — ${description}` : label}</option>`,
    )}
  </select>`;
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
