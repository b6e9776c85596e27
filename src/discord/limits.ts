import {
  type APIAllowedMentions,
  type APIEmbed,
  type APIMessageTopLevelComponent,
  MessageFlags,
} from "discord-api-types/v10";
import { componentProblems, everyComponent, rowProblems, textsIn, v2Problems } from "./component-limits.ts";
import { addressProblems, repeated, tooLong, tooMany, when } from "./problems.ts";

/*
 * How much Discord takes, from its documentation; lengths in characters, here counted in UTF-16 code units, which are never fewer.
 */
/** Of the text of a message. */
export const CONTENT = 2_000;
/** Of a nonce. */
export const NONCE = 25;
const EMBEDS = 10;
const EMBED_TITLE = 256;
const EMBED_DESCRIPTION = 4_096;
const EMBED_FIELDS = 25;
const EMBED_FIELD_NAME = 256;
const EMBED_FIELD_VALUE = 1_024;
const EMBED_FOOTER = 2_048;
const EMBED_AUTHOR = 256;
/** Summed over titles, descriptions, fields, footers and authors of all embeds of one message. */
const EMBEDS_TOGETHER = 6_000;
const MENTIONED_IDS = 100;
const FILES = 10;
const FILE_NAME = 1_024;

/** A message as it is sent: to a channel, as an answer or as an edit. */
export type SentMessage = {
  readonly content?: string | null | undefined;
  readonly embeds?: readonly APIEmbed[] | null | undefined;
  readonly components?: readonly APIMessageTopLevelComponent[] | null | undefined;
  readonly allowed_mentions?: APIAllowedMentions | null | undefined;
  readonly flags?: number | null | undefined;
  readonly nonce?: string | number | undefined;
  /** The files that come with it, and in an edit those that stay. */
  readonly attachments?: readonly { readonly filename?: string | null | undefined }[] | null | undefined;
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
    ...mentionProblems(message),
    ...fileProblems(message.attachments ?? []),
    ...when(
      isV2 && (Boolean(message.content) || embeds.length > 0),
      "IS_COMPONENTS_V2 allows neither content nor embeds",
    ),
    ...(isV2 ? v2Problems(components) : rowProblems(components)),
    ...componentProblems(everyComponent(components)),
  ];
}

function isEmpty({ content, embeds, components, attachments }: SentMessage): boolean {
  return (content ?? "").trim() === "" && [embeds, components, attachments].every((list) => (list ?? []).length === 0);
}

function fileProblems(files: NonNullable<SentMessage["attachments"]>): string[] {
  const names = files.map(({ filename }) => filename ?? "");
  return [
    ...tooMany("files", files, FILES),
    ...names.flatMap((name) => [
      ...when(name === "", "a file has no name"),
      ...tooLong("the name of a file", name, FILE_NAME),
    ]),
    ...repeated("the file", names),
  ];
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

function embedLength({ title, description, fields = [], footer, author }: APIEmbed): number {
  const texts = [title, description, footer?.text, author?.name, ...fields.flatMap(({ name, value }) => [name, value])];
  return sum(texts.map((text) => text?.length ?? 0));
}

/**
 * Discord by itself pings everybody that a text names, and an edit starts from that default again: each message says whom. No person is
 * ever pinged, and a role only when the text mentions it: those in embeds ping nobody.
 */
function mentionProblems({ allowed_mentions: mentions, content, components }: SentMessage): string[] {
  if (!mentions?.parse) return ["allowed_mentions.parse is missing: names in the text would ping"];
  const { parse, users = [], roles = [] } = mentions;
  const text = [content ?? "", ...textsIn(components ?? [])].join("\n");
  const unnamed = roles.filter((id) => !text.includes(`<@&${id}>`));
  return [
    ...when(parse.length > 0, "allowed_mentions.parse is not empty: names in the text would ping"),
    ...when(users.length > 0, "allowed_mentions.users is not empty: people would be pinged"),
    ...tooMany("ids that may be pinged", roles, MENTIONED_IDS),
    ...when(unnamed.length > 0, `the role ${unnamed.join(", ")} is to be pinged, but the text does not mention it`),
  ];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
