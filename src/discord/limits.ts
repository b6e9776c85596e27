import {
  type APIAllowedMentions,
  type APIButtonComponent,
  type APIEmbed,
  type APIMessageComponent,
  type APIMessageTopLevelComponent,
  type APIStringSelectComponent,
  ButtonStyle,
  ComponentType,
  MessageFlags,
} from "discord-api-types/v10";

/*
 * How much Discord takes, from its documentation; lengths in characters, here counted in UTF-16 code units, which are never fewer.
 */
export const CONTENT = 2_000;
export const NONCE = 25;
export const EMBEDS = 10;
export const EMBED_TITLE = 256;
export const EMBED_DESCRIPTION = 4_096;
export const EMBED_FIELDS = 25;
export const EMBED_FIELD_NAME = 256;
export const EMBED_FIELD_VALUE = 1_024;
export const EMBED_FOOTER = 2_048;
export const EMBED_AUTHOR = 256;
/** Summed over titles, descriptions, fields, footers and authors of all embeds of one message. */
export const EMBEDS_TOGETHER = 6_000;
const ADDRESS = 2_048;
export const ROWS = 5;
export const BUTTONS_IN_ROW = 5;
export const CUSTOM_ID = 100;
export const BUTTON_LABEL = 80;
export const BUTTON_URL = 512;
export const SELECT_OPTIONS = 25;
/** Label, value and description of an option each. */
export const SELECT_OPTION_TEXT = 100;
export const SELECT_PLACEHOLDER = 150;
/** Of a message flagged IS_COMPONENTS_V2: components counted with those inside others, texts summed. */
export const V2_COMPONENTS = 40;
export const V2_TEXT = 4_000;
export const SECTION_TEXTS = 3;
export const GALLERY_ITEMS = 10;
export const MENTIONED_IDS = 100;

/** A message as it is sent: to a channel, as an answer or as an edit. */
export type SentMessage = {
  readonly content?: string | null | undefined;
  readonly embeds?: readonly APIEmbed[] | null | undefined;
  readonly components?: readonly APIMessageTopLevelComponent[] | null | undefined;
  readonly allowed_mentions?: APIAllowedMentions | null | undefined;
  readonly flags?: number | null | undefined;
  readonly nonce?: string | number | undefined;
};

/**
 * Every reason for which Discord would refuse the message, or show it other than meant, as a plain sentence each; none when it is
 * fine. An edit (`isEdit`) may leave things out: they stay as they were.
 */
export function problemsOf(message: SentMessage, { isEdit = false } = {}): string[] {
  const isV2 = ((message.flags ?? 0) & MessageFlags.IsComponentsV2) !== 0;
  const embeds = message.embeds ?? [];
  const components = message.components ?? [];
  return [
    ...tooLong("the content", message.content, CONTENT),
    ...tooLong("the nonce", message.nonce === undefined ? "" : String(message.nonce), NONCE),
    ...when(!isEdit && isEmpty(message), "the message is empty"),
    ...tooMany("embeds", embeds, EMBEDS),
    ...embeds.flatMap(embedProblems),
    ...when(
      sum(embeds.map(embedLength)) > EMBEDS_TOGETHER,
      `the embeds have more than ${EMBEDS_TOGETHER} characters together`,
    ),
    ...mentionProblems(message.allowed_mentions),
    ...(isV2 ? v2Problems(message, components) : rowProblems(components)),
    ...componentProblems(everyComponent(components)),
  ];
}

/** `what` and its length, when `text` is longer than `most`. */
export function tooLong(what: string, text: string | null | undefined, most: number): string[] {
  const length = text?.length ?? 0;
  return when(length > most, `${what} has ${length} characters, Discord takes ${most}`);
}

/** How many `things` there are, when they are more than `most`. */
export function tooMany(things: string, list: readonly unknown[], most: number): string[] {
  return when(list.length > most, `there are ${list.length} ${things}, Discord takes ${most}`);
}

/** Which of `values` occur more than once. */
export function repeated(what: string, values: readonly string[]): string[] {
  const twice = values.filter((value, index) => values.indexOf(value) !== index);
  return [...new Set(twice)].map((value) => `${what} "${value}" stands there twice`);
}

/** The problem, or nothing when it is none. */
export function when(isProblem: boolean, problem: string): string[] {
  return isProblem ? [problem] : [];
}

function isEmpty({ content, embeds, components }: SentMessage): boolean {
  return (content ?? "").trim() === "" && (embeds ?? []).length === 0 && (components ?? []).length === 0;
}

function embedProblems(embed: APIEmbed, index: number): string[] {
  const at = `embed ${index + 1}`;
  const fields = embed.fields ?? [];
  return [
    ...when(embedLength(embed) === 0 && !embed.image && !embed.thumbnail, `${at} is empty`),
    ...tooLong(`the title of ${at}`, embed.title, EMBED_TITLE),
    ...tooLong(`the description of ${at}`, embed.description, EMBED_DESCRIPTION),
    ...tooLong(`the footer of ${at}`, embed.footer?.text, EMBED_FOOTER),
    ...tooLong(`the author of ${at}`, embed.author?.name, EMBED_AUTHOR),
    ...tooMany(`fields in ${at}`, fields, EMBED_FIELDS),
    ...fields.flatMap(({ name, value }) => [
      ...when(name.trim() === "" || value.trim() === "", `a field of ${at} lacks its name or its value`),
      ...tooLong(`the name of a field of ${at}`, name, EMBED_FIELD_NAME),
      ...tooLong(`the value of a field of ${at}`, value, EMBED_FIELD_VALUE),
    ]),
    ...[embed.url, embed.author?.url, embed.image?.url, embed.thumbnail?.url].flatMap((url) =>
      addressProblems(at, url),
    ),
  ];
}

function addressProblems(what: string, url: string | undefined): string[] {
  const isAddress = url === undefined || (/^(?:https?|attachment):\/\//.test(url) && URL.canParse(url));
  return [
    ...when(!isAddress, `${what} links to "${url}", which is no web address`),
    ...tooLong(`an address in ${what}`, url, ADDRESS),
  ];
}

function embedLength({ title, description, fields = [], footer, author }: APIEmbed): number {
  const texts = [title, description, footer?.text, author?.name, ...fields.flatMap(({ name, value }) => [name, value])];
  return sum(texts.map((text) => text?.length ?? 0));
}

/** Discord by itself pings everybody that a text names, and an edit starts from that default again: each message says whom. */
function mentionProblems(mentions: APIAllowedMentions | null | undefined): string[] {
  if (!mentions?.parse) return ["allowed_mentions.parse is missing: names in the text would ping"];
  const ids = [mentions.users ?? [], mentions.roles ?? []];
  return [
    ...when(mentions.parse.length > 0, "allowed_mentions.parse is not empty: names in the text would ping"),
    ...ids.flatMap((list) => tooMany("ids that may be pinged", list, MENTIONED_IDS)),
  ];
}

function rowProblems(components: readonly APIMessageTopLevelComponent[]): string[] {
  return [
    ...tooMany("rows", components, ROWS),
    ...when(
      components.some(({ type }) => type !== ComponentType.ActionRow),
      "only rows stand at the top of a message without the flag IS_COMPONENTS_V2",
    ),
  ];
}

function v2Problems({ content, embeds }: SentMessage, components: readonly APIMessageTopLevelComponent[]): string[] {
  const every = everyComponent(components);
  const texts = every.flatMap((component) => (component.type === ComponentType.TextDisplay ? [component.content] : []));
  return [
    ...when(Boolean(content) || (embeds ?? []).length > 0, "IS_COMPONENTS_V2 allows neither content nor embeds"),
    ...tooMany("components", every, V2_COMPONENTS),
    ...tooLong("the text of all components", texts.join(""), V2_TEXT),
  ];
}

function everyComponent(components: readonly APIMessageComponent[]): APIMessageComponent[] {
  return components.flatMap((component) => [
    component,
    ...("components" in component ? everyComponent(component.components) : []),
    ...("accessory" in component ? everyComponent([component.accessory]) : []),
  ]);
}

function componentProblems(components: readonly APIMessageComponent[]): string[] {
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

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
