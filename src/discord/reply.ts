import type {
  APIActionRowComponent,
  APIButtonComponent,
  APIChannelSelectComponent,
  APIEmbed,
  APIRoleSelectComponent,
  APIStringSelectComponent,
} from "discord-api-types/v10";

/** A row of buttons, or one menu. */
export type ActionRow = APIActionRowComponent<
  APIButtonComponent | APIStringSelectComponent | APIChannelSelectComponent | APIRoleSelectComponent
>;

/** The body of a Discord message as Newsdesk sends it: it can ping nobody but the roles named to be pinged. */
export type MessageBody = {
  readonly content?: string;
  readonly embeds?: APIEmbed[];
  readonly components?: ActionRow[];
  readonly allowed_mentions: { parse: []; roles?: string[] };
};

/** A text file that comes with a message. */
export type ReplyFile = { readonly name: string; readonly text: string };

/** What a command, a button or a form answers. */
export type Reply = {
  readonly body: MessageBody;
  /** Only the person who asked sees it. */
  readonly isPrivate: boolean;
  readonly files?: readonly ReplyFile[];
};

/** A message before it is settled whom it may ping. */
type Unaddressed = Omit<MessageBody, "allowed_mentions">;

/** A message for everyone in the channel. */
export function publicReply(body: Unaddressed, files?: readonly ReplyFile[]): Reply {
  return { body: { ...body, allowed_mentions: { parse: [] } }, isPrivate: false, ...(files && { files }) };
}

/** A message that only the person who asked sees. */
export function privateReply(body: Unaddressed, files?: readonly ReplyFile[]): Reply {
  return { ...publicReply(body, files), isPrivate: true };
}

/** A message that mentions one role before anything else, and pings that role alone; null: none. */
export function pinging(roleId: string | null, message: Unaddressed): MessageBody {
  if (roleId === null) return publicReply(message).body;
  const { content, ...rest } = message;
  const mention = `<@&${roleId}>`;
  return {
    ...rest,
    content: content ? `${mention}\n${content}` : mention,
    allowed_mentions: { parse: [], roles: [roleId] },
  };
}
