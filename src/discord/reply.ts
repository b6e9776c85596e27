import type {
  APIActionRowComponent,
  APIButtonComponent,
  APIEmbed,
  APIStringSelectComponent,
} from "discord-api-types/v10";

export type ActionRow = APIActionRowComponent<APIButtonComponent | APIStringSelectComponent>;

/** The body of a Discord message as Newsdesk sends it: it can ping nobody. */
export type MessageBody = {
  readonly content?: string;
  readonly embeds?: APIEmbed[];
  readonly components?: ActionRow[];
  readonly allowed_mentions: { parse: [] };
};

/** What a command or a button answers. */
export type Reply = {
  readonly body: MessageBody;
  /** Only the person who asked sees it. */
  readonly isPrivate: boolean;
};

/** A message for everyone in the channel. */
export function publicReply(body: Omit<MessageBody, "allowed_mentions">): Reply {
  return { body: { ...body, allowed_mentions: { parse: [] } }, isPrivate: false };
}

/** A message that only the person who asked sees. */
export function privateReply(body: Omit<MessageBody, "allowed_mentions">): Reply {
  return { ...publicReply(body), isPrivate: true };
}
