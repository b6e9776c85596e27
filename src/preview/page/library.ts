import "@skyra/discord-components-core/discord-messages.js";
import "@skyra/discord-components-core/discord-embed-description.js";
import "@skyra/discord-components-core/discord-embed-fields.js";
import "@skyra/discord-components-core/discord-mention.js";
import "@skyra/discord-components-core/discord-spoiler.js";
import "@skyra/discord-components-core/discord-time.js";
import { DiscordActionRow } from "@skyra/discord-components-core/discord-action-row.js";
import { DiscordAuthorInfo } from "@skyra/discord-components-core/discord-author-info.js";
import { DiscordButton } from "@skyra/discord-components-core/discord-button.js";
import { DiscordCommand } from "@skyra/discord-components-core/discord-command.js";
import { DiscordEmbed } from "@skyra/discord-components-core/discord-embed.js";
import { DiscordEmbedField } from "@skyra/discord-components-core/discord-embed-field.js";
import { DiscordEmbedFooter } from "@skyra/discord-components-core/discord-embed-footer.js";
import { DiscordMessage } from "@skyra/discord-components-core/discord-message.js";
import { DiscordReply } from "@skyra/discord-components-core/discord-reply.js";

/**
 * Loads Discord's look and brings it to the present: the library draws the Discord of some years ago, and page styles
 * do not reach into its components (its own begin with `:host` too, or they would win). What surrounds them is in page.css.
 */
export function loadLibrary(): void {
  for (const [component, css] of present) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    component.elementStyles.push(sheet);
  }
}

type Component = { elementStyles: { push: (sheet: CSSStyleSheet) => void } };

const present: readonly (readonly [Component, string])[] = [
  [
    DiscordMessage,
    `:host .discord-message-content { min-width: 0; padding-top: 0; line-height: 1.375rem; }
     :host .discord-message-body { overflow-wrap: anywhere; word-break: normal; }
     :host .discord-message-timestamp { color: var(--muted); margin-left: 4px; }
     :host .discord-message-edited { color: var(--muted); margin-left: 4px; }
     :host .discord-author-avatar { margin-top: 2px; }
     :host .discord-author-avatar img { cursor: default; }
     /* Replaced by a button that the keyboard reaches. */
     :host .discord-message-ephemeral { display: none; }`,
  ],
  [
    DiscordAuthorInfo,
    `:host .discord-author-username { color: var(--bright); } :host .discord-author-username:hover { cursor: default; text-decoration: none; }`,
  ],
  [
    DiscordCommand,
    `:host .discord-replied-message-username { font-weight: 500; opacity: 1; cursor: default; }
     :host .discord-slash-command-name { padding: 0 4px; color: var(--accent-text); cursor: default; }
     :host .discord-slash-command-name svg { display: none; }`,
  ],
  [
    DiscordReply,
    `:host { min-width: 0; margin-right: 16px; }
     :host .discord-replied-message-content { min-width: 0; flex: 0 1 auto; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }`,
  ],
  [
    DiscordEmbed,
    `:host .discord-left-border { background-color: var(--embed-colour); }
     :host .discord-embed-root { flex: 0 1 516px; }
     :host .discord-embed-wrapper { background-color: var(--embed); border: 1px solid #3f4147; border-left: 0; max-width: 516px; width: 100%; }
     :host .discord-embed-wrapper .discord-embed-grid { padding: 0.5rem 1rem 1rem 0.75rem; min-width: 0; display: grid; grid-template-columns: minmax(0, 1fr); }`,
  ],
  [DiscordEmbedField, `:host { overflow-wrap: anywhere; }`],
  [
    DiscordEmbedFooter,
    `:host { color: var(--text); overflow-wrap: anywhere; } :host .discord-footer-separator { color: inherit; }`,
  ],
  [DiscordActionRow, `:host { gap: 8px; margin-top: 4px; }`],
  [
    DiscordButton,
    `:host > *:first-child { box-sizing: border-box; gap: 6px; margin: 0; padding: 2px 16px; min-height: 32px; height: auto; border-radius: 8px; max-width: 100%; overflow-wrap: anywhere; }
     :host > *:first-child:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; }
     :host .secondary { background-color: var(--button); } :host .secondary.hoverable:hover, :host a.secondary:hover { background-color: var(--button-hover); }
     :host .success { background-color: #248046; } :host .success.hoverable:hover { background-color: #1a6334; }
     :host .destructive { background-color: #da373c; } :host .destructive.hoverable:hover { background-color: #a12828; }
     @media (pointer: coarse), (max-width: 640px) { :host > *:first-child { min-height: 40px; } }
     @media (prefers-reduced-motion: reduce) { :host > *:first-child { transition: none; } }`,
  ],
];
