import {
  type APIAutoPopulatedSelectMenuComponent,
  type APIButtonComponent,
  type APIMessageComponent,
  type APIMessageTopLevelComponent,
  type APIStringSelectComponent,
  ButtonStyle,
  ComponentType,
} from "discord-api-types/v10";
import { addressProblems, repeated, tooLong, tooMany, when } from "./problems.ts";

const ROWS = 5;
const BUTTONS_IN_ROW = 5;
/** Of what a component is known by. */
export const CUSTOM_ID = 100;
/** Of what stands on a button. */
export const BUTTON_LABEL = 80;
const BUTTON_URL = 512;
/** Of one menu. */
export const SELECT_OPTIONS = 25;
/** Of label, value and description of an option each. */
export const SELECT_OPTION_TEXT = 100;
const SELECT_PLACEHOLDER = 150;
/** Of a message flagged IS_COMPONENTS_V2: components counted with those inside others, texts summed. */
const V2_COMPONENTS = 40;
const V2_TEXT = 4_000;
const SECTION_TEXTS = 3;
const GALLERY_ITEMS = 10;

/** What is wrong with the components at the top of any other message. */
export function rowProblems(components: readonly APIMessageTopLevelComponent[]): string[] {
  return [
    ...tooMany("rows", components, ROWS),
    ...when(
      components.some(({ type }) => type !== ComponentType.ActionRow),
      "only rows stand at the top of a message without the flag IS_COMPONENTS_V2",
    ),
  ];
}

/** What is wrong with the components of a message flagged IS_COMPONENTS_V2, taken together. */
export function v2Problems(components: readonly APIMessageTopLevelComponent[]): string[] {
  return [
    ...tooMany("components", everyComponent(components), V2_COMPONENTS),
    ...tooLong("the text of all components", textsIn(components).join(""), V2_TEXT),
  ];
}

/** The texts that stand in components. */
export function textsIn(components: readonly APIMessageComponent[]): string[] {
  const every = everyComponent(components);
  return every.flatMap((component) => (component.type === ComponentType.TextDisplay ? [component.content] : []));
}

/** All components, those inside others too. */
export function everyComponent(components: readonly APIMessageComponent[]): APIMessageComponent[] {
  return components.flatMap((component) => [
    component,
    ...("components" in component ? everyComponent(component.components) : []),
    ...("accessory" in component ? everyComponent([component.accessory]) : []),
  ]);
}

/** What is wrong with each of the components, and with their custom ids together. */
export function componentProblems(components: readonly APIMessageComponent[]): string[] {
  const customIds = components.flatMap((component) => ("custom_id" in component ? [component.custom_id] : []));
  return [
    ...repeated("custom id", customIds),
    ...customIds.flatMap((id) => [
      ...tooLong("a custom id", id, CUSTOM_ID),
      ...when(id === "", "a custom id is empty"),
    ]),
    ...components.flatMap(ownProblems),
  ];
}

function ownProblems(component: APIMessageComponent): string[] {
  switch (component.type) {
    case ComponentType.ActionRow:
      return rowContentProblems(component.components);
    case ComponentType.Button:
      return buttonProblems(component);
    case ComponentType.StringSelect:
      return selectProblems(component);
    case ComponentType.ChannelSelect:
    case ComponentType.RoleSelect:
      return pickerProblems(component);
    case ComponentType.Section:
      return tooMany("texts in a section", component.components, SECTION_TEXTS);
    case ComponentType.MediaGallery:
      return tooMany("pictures in a gallery", component.items, GALLERY_ITEMS);
    default:
      return [];
  }
}

function rowContentProblems(inside: readonly APIMessageComponent[]): string[] {
  const buttons = inside.filter(({ type }) => type === ComponentType.Button);
  return [
    ...when(inside.length === 0, "a row is empty"),
    ...tooMany("buttons in a row", buttons, BUTTONS_IN_ROW),
    ...when(buttons.length < inside.length && inside.length > 1, "a select menu shares its row"),
  ];
}

function buttonProblems(button: APIButtonComponent): string[] {
  if (button.style === ButtonStyle.Premium) return [];
  return [
    ...tooLong("the label of a button", button.label, BUTTON_LABEL),
    ...when(!button.label && !button.emoji, "a button has neither label nor emoji"),
    ...(button.style === ButtonStyle.Link ? tooLong("the address of a button", button.url, BUTTON_URL) : []),
    ...(button.style === ButtonStyle.Link ? addressProblems("a button", button.url) : []),
    ...when(!("url" in button) && !("custom_id" in button), "a button does nothing: no custom id, no address"),
    ...when("url" in button && "custom_id" in button, "a button has both a custom id and an address"),
  ];
}

function selectProblems({ options, placeholder, max_values = 1 }: APIStringSelectComponent): string[] {
  const texts = options.flatMap(({ label, value, description = "" }) => [label, value, description]);
  return [
    ...when(options.length === 0, "a select menu has no options"),
    ...tooMany("options in a select menu", options, SELECT_OPTIONS),
    ...when(max_values > options.length, "a select menu asks for more choices than it has options"),
    ...tooLong("the placeholder of a select menu", placeholder, SELECT_PLACEHOLDER),
    ...texts.flatMap((text) => tooLong("a text in a select menu", text, SELECT_OPTION_TEXT)),
    ...repeated(
      "the value",
      options.map(({ value }) => value),
    ),
  ];
}

/** A menu that Discord itself fills, with the channels or the roles of the server. */
function pickerProblems({
  placeholder,
  default_values = [],
  max_values = 1,
}: APIAutoPopulatedSelectMenuComponent): string[] {
  return [
    ...tooLong("the placeholder of a select menu", placeholder, SELECT_PLACEHOLDER),
    ...when(max_values > SELECT_OPTIONS, `a select menu asks for more than ${SELECT_OPTIONS} choices`),
    ...when(default_values.length > max_values, "more is chosen in a select menu than may be"),
  ];
}
