import {
  type APIModalInteractionResponseCallbackData,
  InteractionResponseType,
  InteractionType,
  MessageFlags,
} from "discord-api-types/v10";
import { z } from "zod";
import type { Choice } from "#discord/command.ts";
import type { SentMessage } from "#discord/limits.ts";
import type { Parcel, SentFile } from "./files.ts";
import { addMessage, editMessage, type Message, messageJson, removeMessage } from "./messages.ts";
import {
  acknowledgedAlready,
  expiredToken,
  invalidBody,
  unknownChannel,
  unknownInteraction,
  unknownMessage,
  unknownWebhook,
} from "./refusal.ts";
import { choicesAnswer, editedAnswer, followUp, messageAnswer, modalAnswer, updateAnswer } from "./validation.ts";
import type { World } from "./world.ts";

const FIRST_ANSWER_MS = 3_000;
const TOKEN_MS = 15 * 60_000;

/** Something a person has asked of the bot, and what came of it. */
export type Exchange = {
  readonly id: string;
  readonly token: string;
  readonly kind: "command" | "suggestion" | "button" | "form";
  /** The command's name or the custom id of the button or form. */
  readonly asked: string;
  readonly user: { readonly id: string; readonly [field: string]: unknown };
  readonly channelId: string;
  readonly askedAt: number;
  /** The message whose button was pressed. */
  readonly pressed: Message | null;
  isAcknowledged: boolean;
  answeredWith: InteractionResponseType | null;
  /** The first message of the answer; null before there is one and after it was deleted. */
  original: Message | null;
  /** All messages of the answer that are still there, in order. */
  readonly messages: Message[];
  choices: readonly Choice[] | null;
  /** The form that opened. */
  modal: APIModalInteractionResponseCallbackData | null;
  /** Whether the message whose button was pressed has been changed by the answer. */
  isUpdated: boolean;
};

/** Takes the first answer. */
export function respond(world: World, id: string, token: string, body: unknown): Exchange {
  const exchange = world.exchanges.get(token);
  if (exchange?.id !== id) throw unknownInteraction();
  if (exchange.isAcknowledged) throw acknowledgedAlready();
  if (world.clock.now() - exchange.askedAt > FIRST_ANSWER_MS) throw unknownInteraction();
  const { type } = z.object({ type: z.enum(InteractionResponseType) }).parse(body);
  const isSuggestion = exchange.kind === "suggestion";
  if (isSuggestion !== (type === InteractionResponseType.ApplicationCommandAutocompleteResult)) {
    world.problems.push(`a ${exchange.kind} was answered with type ${type}`);
    throw invalidBody();
  }
  acknowledge(world, exchange, type, body);
  exchange.isAcknowledged = true;
  exchange.answeredWith = type;
  return exchange;
}

const INTERACTION_TYPES = {
  command: InteractionType.ApplicationCommand,
  suggestion: InteractionType.ApplicationCommandAutocomplete,
  button: InteractionType.MessageComponent,
  form: InteractionType.ModalSubmit,
};

/** What Discord tells of a first answer to those who want to know. */
export function responseJson(world: World, { id, kind, channelId, original, answeredWith }: Exchange): object {
  const type = INTERACTION_TYPES[kind];
  return {
    interaction: {
      id,
      type,
      channel_id: channelId,
      ...(original && {
        response_message_id: original.id,
        response_message_loading: original.isThinking,
        response_message_ephemeral: original.onlyFor !== null,
      }),
    },
    ...(original &&
      !original.isThinking && { resource: { type: answeredWith, message: messageJson(world, original) } }),
  };
}

/** Edits the first message, which is also how a deferred answer is filled. */
export function editOriginal(world: World, token: string, { body, files }: Parcel): Message {
  const exchange = acknowledged(world, token);
  const edited = editMessage(
    world,
    originalOf(exchange),
    named(world, "edit", editedAnswer(world, "edit", body), files),
    files,
  );
  exchange.isUpdated = true;
  return edited;
}

export function deleteOriginal(world: World, token: string): void {
  const exchange = acknowledged(world, token);
  const original = originalOf(exchange);
  removeMessage(world, original);
  exchange.original = null;
  exchange.messages.splice(exchange.messages.indexOf(original), 1);
}

/** A further message; straight after a deferral it fills the deferred one instead, which stays as private as it was. */
export function addFollowUp(world: World, token: string, { body, files }: Parcel): Message {
  const exchange = acknowledged(world, token);
  const content = named(world, "follow-up", followUp(world, "follow-up", body), files);
  if (exchange.original?.isThinking) return editMessage(world, exchange.original, content, files);
  return show(world, exchange, content, { isPrivate: isEphemeral(content.flags), files });
}

/** The files that a body speaks of have to be those that come with it. */
function named(world: World, where: string, body: SentMessage, files: readonly SentFile[]): SentMessage {
  const names = body.attachments?.map(({ filename }) => filename) ?? [];
  if (files.some(({ name }) => !names.includes(name)) || names.length !== files.length) {
    world.problems.push(`${where}: sent are the files ${files.map(({ name }) => name).join()}, named ${names.join()}`);
  }
  return body;
}

/** The first message as it is now. */
export function originalOf({ original }: Exchange): Message {
  if (!original) throw unknownMessage();
  return original;
}

/** @throws Refusal unless the token still works and the first answer was given. */
export function acknowledged(world: World, token: string): Exchange {
  const exchange = world.exchanges.get(token);
  if (!exchange) throw unknownWebhook();
  if (world.clock.now() - exchange.askedAt > TOKEN_MS) throw expiredToken();
  if (!exchange.isAcknowledged) throw unknownWebhook();
  return exchange;
}

function acknowledge(world: World, exchange: Exchange, type: InteractionResponseType, body: unknown): void {
  switch (type) {
    case InteractionResponseType.ChannelMessageWithSource:
    case InteractionResponseType.DeferredChannelMessageWithSource: {
      const { data } = messageAnswer(world, "respond", body);
      const isThinking = type === InteractionResponseType.DeferredChannelMessageWithSource;
      exchange.original = show(world, exchange, data ?? {}, { isPrivate: isEphemeral(data?.flags), isThinking });
      return;
    }
    case InteractionResponseType.DeferredMessageUpdate:
    case InteractionResponseType.UpdateMessage: {
      const { data } = updateAnswer(world, "respond", body);
      if (!exchange.pressed) throw invalidBody();
      exchange.original = exchange.pressed;
      if (type === InteractionResponseType.DeferredMessageUpdate) return;
      editMessage(world, exchange.pressed, data ?? {});
      exchange.isUpdated = true;
      return;
    }
    case InteractionResponseType.ApplicationCommandAutocompleteResult:
      exchange.choices = z
        .array(z.object({ name: z.string(), value: z.string() }))
        .parse(choicesAnswer(world, "respond", body).data.choices ?? []);
      return;
    case InteractionResponseType.Modal:
      if (exchange.kind === "form") throw invalidBody();
      exchange.modal = modalAnswer(world, "respond", body).data;
      return;
    default:
      throw invalidBody();
  }
}

function show(
  world: World,
  exchange: Exchange,
  body: SentMessage,
  {
    isPrivate,
    isThinking = false,
    files = [],
  }: { isPrivate: boolean; isThinking?: boolean; files?: readonly SentFile[] },
): Message {
  const onlyFor = isPrivate ? exchange.user.id : null;
  const channel = world.channels.get(exchange.channelId);
  if (!channel) throw unknownChannel();
  const message = addMessage(world, channel, { onlyFor, exchange, isThinking, nonce: null }, body, files);
  exchange.messages.push(message);
  return message;
}

function isEphemeral(flags: number | null | undefined): boolean {
  return ((flags ?? 0) & MessageFlags.Ephemeral) !== 0;
}
