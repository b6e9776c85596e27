import { MessageFlags } from "discord-api-types/v10";
import { html, nothing, type TemplateResult } from "lit";
import { keyed } from "lit/directives/keyed.js";
import type { ReplyFile } from "#discord/reply.ts";
import { type ChannelMessage, NEWSDESK, YOU } from "../protocol.ts";
import { rowView, type Use } from "./components.ts";
import { embedView } from "./embed.ts";
import { inlineProse, prose } from "./prose.ts";
import { messageTime } from "./time.ts";

/** What a message can ask the page to do. */
export type MessageActions = {
  readonly use: (message: ChannelMessage) => Use;
  readonly dismiss: (id: string) => void;
  /** Puts a command line into the composer. */
  readonly fill: (line: string) => void;
};

/** A message as Discord shows it; `repliedTo` is the message it answers, while that is there. */
export function messageView(
  message: ChannelMessage,
  repliedTo: ChannelMessage | undefined,
  actions: MessageActions,
): TemplateResult {
  const isEphemeral = (message.flags & MessageFlags.Ephemeral) !== 0;
  return html`<discord-message
    data-id=${message.id}
    author=${NEWSDESK.name}
    avatar="/newsdesk.svg"
    bot
    ?ephemeral=${isEphemeral}
    ?edited=${message.editedTimestamp !== null}
    .timestamp=${messageTime(new Date(message.timestamp), new Date())}
  >
    ${replyView(message, repliedTo)}${postedView(message)}${bodyView(message)}
    ${message.embeds.map(embedView)}
    ${message.files.map(fileView)}
    ${keyed(message.editedTimestamp, html`${message.components.map((row) => rowView(row, actions.use(message)))}`)}
    ${message.hints.map((line) => hintView(line, actions))}
    ${isEphemeral ? ephemeralView(message, actions) : nothing}
  </discord-message>`;
}

function replyView({ usedCommand, replyTo }: ChannelMessage, repliedTo: ChannelMessage | undefined): unknown {
  if (usedCommand !== null)
    return html`<discord-command slot="reply" author=${YOU.name} avatar="/you.svg" command=${`/${usedCommand}`}></discord-command>`;
  if (replyTo === null) return nothing;
  return repliedTo
    ? html`<discord-reply slot="reply" author=${NEWSDESK.name} avatar="/newsdesk.svg" bot>${excerpt(repliedTo)}</discord-reply>`
    : html`<discord-reply slot="reply" deleted></discord-reply>`;
}

function postedView({ postedTo }: ChannelMessage): unknown {
  return postedTo === null ? nothing : html`<small class="posted-to">Posted to <strong>#${postedTo}</strong></small>`;
}

/** A file as Discord lists it; its content is in the link itself, for nothing else holds it. */
function fileView({ name, text }: ReplyFile): TemplateResult {
  const bytes = new Blob([text]).size;
  const size = bytes < 1024 ? `${bytes} bytes` : `${(bytes / 1024).toFixed(1)} KB`;
  const href = `data:text/plain;charset=utf-8,${encodeURIComponent(text)}`;
  return html`<div slot="attachments" class="file">
    <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M6 2h8l6 6v14H4V4a2 2 0 0 1 2-2Zm7 1.500V9h5.500zM8 12v2h8v-2zm0 4v2h8v-2z" /></svg>
    <span><a href=${href} download=${name}>${name}</a><small>${size}</small></span>
  </div>`;
}

/** The first line. */
function excerpt({ content, embeds }: ChannelMessage): unknown {
  if (content === "") return embeds[0]?.title ?? "Click to see attachment";
  return inlineProse(content.split("\n")[0] ?? "");
}

function bodyView({ flags, isFailure, content }: ChannelMessage): unknown {
  if ((flags & MessageFlags.Loading) !== 0)
    return html`<span class="thinking"><span class="dots" aria-hidden="true"><i></i><i></i><i></i></span> ${NEWSDESK.name} is thinking…</span>`;
  if (isFailure) return html`<span class="failure">${content}</span>`;
  return prose(content);
}

function hintView(line: string, { fill }: MessageActions): TemplateResult {
  return html`<button slot="components" class="hint" type="button" @click=${() => fill(line)}>Try <code>${line}</code></button>`;
}

function ephemeralView({ id }: ChannelMessage, { dismiss }: MessageActions): TemplateResult {
  return html`<div slot="components" class="ephemeral">
    <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M12 5C6.5 5 2.700 9.200 1.500 12c1.200 2.800 5 7 10.500 7s9.300-4.200 10.500-7C21.300 9.200 17.500 5 12 5Zm0 11.500a4.500 4.500 0 1 1 0-9 4.500 4.500 0 0 1 0 9Z" /></svg>
    Only you can see this • <button type="button" @click=${() => dismiss(id)}>Dismiss message</button>
  </div>`;
}
