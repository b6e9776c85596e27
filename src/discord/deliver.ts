import { InteractionResponseType, MessageFlags } from "discord-api-types/v10";
import type { Endpoints } from "./endpoints.ts";
import type { ButtonPressed, CommandAsked, FormSent } from "./interaction.ts";
import type { Reply } from "./reply.ts";

/** What is answered with a message. */
export type Asked = CommandAsked | ButtonPressed | FormSent;

/** How Discord was told to expect the answer: a new message, one for the asker alone, or a change of the message it was asked from. */
export type Manner = "public" | "private" | "update";

/** Gives the first answer, which announces the real one. */
export function acknowledge(asked: Asked, manner: Manner, endpoints: Endpoints): Promise<void> {
  if (manner === "update") return endpoints.respond(asked, { type: InteractionResponseType.DeferredMessageUpdate });
  return endpoints.respond(asked, {
    type: InteractionResponseType.DeferredChannelMessageWithSource,
    data: manner === "private" ? { flags: MessageFlags.Ephemeral } : {},
  });
}

/** Brings the answer to where it was announced, or past it when only the asker may see it. */
export async function deliver(asked: Asked, reply: Reply, manner: Manner, endpoints: Endpoints): Promise<void> {
  if (manner === "update") {
    const wouldShow = reply.isPrivate && "isOnPrivate" in asked && !asked.isOnPrivate;
    return wouldShow ? whisper(asked, reply, endpoints) : endpoints.editOriginal(asked, replacing(reply), reply.files);
  }
  if (reply.isPrivate === (manner === "private")) return endpoints.editOriginal(asked, bodyOf(reply), reply.files);
  // What was announced to the channel turned out to be for the asker alone, or the other way round.
  await endpoints.deleteOriginal(asked);
  if (reply.isPrivate) return whisper(asked, reply, endpoints);
  return endpoints.followUp(asked, bodyOf(reply), reply.files);
}

/** Brings an excuse to the asker alone; a message that was to be changed stays as it is, to be tried again. */
export function excuse(asked: Asked, reply: Reply, manner: Manner, endpoints: Endpoints): Promise<void> {
  return manner === "update" ? whisper(asked, reply, endpoints) : deliver(asked, reply, manner, endpoints);
}

function whisper(asked: Asked, reply: Reply, endpoints: Endpoints): Promise<void> {
  return endpoints.followUp(asked, { ...bodyOf(reply), flags: MessageFlags.Ephemeral }, reply.files);
}

/** Files are sent beside the body, which numbers them. */
function bodyOf({ body, files }: Reply) {
  return { ...body, ...(files && { attachments: numbered(files) }) };
}

/** What an edit leaves out stays: a message that takes the place of another says that the rest is gone. */
function replacing({ body, files = [] }: Reply) {
  return { content: "", embeds: [], components: [], ...body, attachments: numbered(files) };
}

function numbered(files: NonNullable<Reply["files"]>): { id: string; filename: string }[] {
  return files.map(({ name }, id) => ({ id: String(id), filename: name }));
}
