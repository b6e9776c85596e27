import {
  type APIEmbed,
  type APIMessageComponent,
  type APIMessageTopLevelComponent,
  ComponentType,
} from "discord-api-types/v10";
import type { SentFile } from "./files.ts";
import type { Message } from "./messages.ts";

/** A message as somebody sees it. */
export type Seen = {
  readonly id: string;
  readonly channelId: string;
  readonly content: string;
  readonly embeds: readonly APIEmbed[];
  readonly components: readonly APIMessageTopLevelComponent[];
  /** "Only you can see this". */
  readonly isPrivate: boolean;
  readonly isThinking: boolean;
  /** Everything to read, one part a line. */
  readonly text: string;
  readonly files: readonly SentFile[];
  /** The labels of its buttons. */
  readonly buttons: readonly string[];
};

export function seen(message: Message): Seen {
  const { id, channelId, content, embeds, components, files, onlyFor, isThinking } = message;
  const parts = everyPart(components);
  const texts = parts.flatMap((part) => (part.type === ComponentType.TextDisplay ? [part.content] : []));
  return {
    id,
    channelId,
    content,
    embeds,
    components,
    files,
    isPrivate: onlyFor !== null,
    isThinking,
    text: [content, ...embeds.flatMap(embedTexts), ...texts].filter(Boolean).join("\n"),
    buttons: parts.flatMap((part) => (part.type === ComponentType.Button && "label" in part ? [part.label ?? ""] : [])),
  };
}

/** Whether the message is there for that person at all. */
export function isSeenBy({ onlyFor }: Message, userId: string): boolean {
  return onlyFor === null || onlyFor === userId;
}

/** All components of a message, those inside others too. */
export function everyPart(components: readonly APIMessageComponent[]): APIMessageComponent[] {
  return components.flatMap((component) => [
    component,
    ...("components" in component ? everyPart(component.components) : []),
    ...("accessory" in component ? everyPart([component.accessory]) : []),
  ]);
}

function embedTexts({ author, title, description, fields = [], footer }: APIEmbed): string[] {
  const inFields = fields.flatMap(({ name, value }) => [name, value]);
  return [author?.name, title, description, ...inFields, footer?.text].filter((text) => text !== undefined);
}
