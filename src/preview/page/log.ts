import { html, render } from "lit";
import { guard } from "lit/directives/guard.js";
import { repeat } from "lit/directives/repeat.js";
import { CHANNEL, type ChannelEvent, type ChannelMessage } from "../protocol.ts";
import { dismiss, press } from "./connection.ts";
import type { OpenForm } from "./form-dialog.ts";
import { type MessageActions, messageView } from "./message.ts";

/** Relative times ("5 minutes ago") are drawn anew this often. */
const MINUTE_MS = 60_000;

/** The messages on the page. */
export type Log = {
  readonly tell: (event: ChannelEvent) => void;
  /** Scrolls down to the newest message. */
  readonly showEnd: () => void;
};

type Parts = {
  readonly scroller: HTMLElement;
  readonly root: HTMLElement;
  /** Puts a command line into the composer. */
  readonly fill: (line: string) => void;
  readonly openForm: OpenForm;
};

/** Keeps the messages that this tab sees and draws them into `root`, which scrolls in `scroller`. */
export function createLog({ scroller, root, fill, openForm }: Parts): Log {
  const messages = new Map<string, ChannelMessage>();
  /** Messages whose button is being answered: Discord takes no second press meanwhile. */
  const pressed = new Set<string>();
  const actions: MessageActions = {
    fill,
    dismiss: (id) => void dismiss(id).catch(() => {}),
    use:
      ({ id }) =>
      async (data) => {
        if (pressed.has(id)) return;
        pressed.add(id);
        const form = await press(id, data).catch(() => null);
        pressed.delete(id);
        if (form) openForm(id, form);
      },
  };

  function draw(): void {
    const minute = Math.floor(Date.now() / MINUTE_MS);
    const drawn = ([id, message]: readonly [string, ChannelMessage]) => {
      const repliedTo = messages.get(message.replyTo ?? "");
      return guard([id, message, repliedTo, minute], () => messageView(message, repliedTo, actions));
    };
    render(html`${start}${repeat(messages, ([id]) => id, drawn)}`, root);
  }

  setInterval(draw, MINUTE_MS);

  return {
    tell: (event) => {
      apply(messages, event);
      draw();
    },
    // The scroller lies upside down: its zero is the end, and a reader at the end stays there.
    showEnd: () => scroller.scrollTo({ top: 0 }),
  };
}

function apply(messages: Map<string, ChannelMessage>, event: ChannelEvent): void {
  switch (event.kind) {
    case "channel":
      messages.clear();
      for (const message of event.messages) messages.set(message.id, message);
      return;
    case "message":
      messages.set(event.message.id, event.message);
      return;
    case "deleted":
      messages.delete(event.id);
  }
}

const start = html`<div class="start">
  <div class="start-icon" aria-hidden="true">#</div>
  <h1>Welcome to #${CHANNEL.name}!</h1>
  <p>This is the start of the #${CHANNEL.name} channel.</p>
</div>`;
