import { html, type TemplateResult } from "lit";
import { CHANNELS, NEWSDESK, ROLES, YOU } from "../protocol.ts";
import { type Inline, inlineMarkdown } from "./inline-markdown.ts";
import { type Block, type List, markdown } from "./markdown.ts";
import { formatTime } from "./time.ts";

type Shown = TemplateResult | string;

/** Discord's markdown as elements. Texts reach them as text nodes: nothing in them can become HTML. */
export function prose(text: string): readonly Shown[] {
  return markdown(text).map(block);
}

/** Markdown where Discord allows none that needs a line of its own: titles, names of fields. */
export function inlineProse(text: string): readonly Shown[] {
  return inlineMarkdown(text).map(inline);
}

function block(shown: Block): TemplateResult {
  switch (shown.kind) {
    case "paragraph":
      return html`<div class="paragraph">${shown.children.map(inline)}</div>`;
    case "heading":
      return html`<div class="heading" role="heading" aria-level=${shown.level + 1}>${shown.children.map(inline)}</div>`;
    case "subtext":
      return html`<small class="subtext">${shown.children.map(inline)}</small>`;
    case "quote":
      return html`<blockquote>${shown.blocks.map(block)}</blockquote>`;
    case "code":
      return html`<pre><code>${shown.text}</code></pre>`;
    case "list":
      return list(shown);
  }
}

function list({ start, items }: List): TemplateResult {
  const lines = items.map(({ children, lists }) => html`<li>${children.map(inline)}${lists.map(list)}</li>`);
  return start === null ? html`<ul>${lines}</ul>` : html`<ol start=${start}>${lines}</ol>`;
}

function inline(shown: Inline): Shown {
  switch (shown.kind) {
    case "text":
      return shown.text;
    case "bold":
      return html`<strong>${shown.children.map(inline)}</strong>`;
    case "italic":
      return html`<em>${shown.children.map(inline)}</em>`;
    case "underline":
      return html`<u>${shown.children.map(inline)}</u>`;
    case "strike":
      return html`<s>${shown.children.map(inline)}</s>`;
    case "code":
      return html`<code>${shown.text}</code>`;
    case "spoiler":
      return html`<discord-spoiler role="button" tabindex="0" aria-label="Spoiler" @click=${reveal} @keydown=${revealByKey}>${shown.children.map(inline)}</discord-spoiler>`;
    case "link":
      return html`<a href=${shown.href} title=${shown.href} target="_blank" rel="noopener noreferrer">${shown.children.map(inline)}</a>`;
    case "time":
      return html`<discord-time>${formatTime(shown.unix, shown.style, new Date()) ?? shown.source}</discord-time>`;
    case "mention":
      return mention(shown.of, shown.name);
  }
}

function mention(of: (Inline & { kind: "mention" })["of"], name: string): TemplateResult {
  switch (of) {
    case "user":
      return html`<discord-mention type="user">${nameIn([YOU, NEWSDESK], name) ?? "unknown-user"}</discord-mention>`;
    case "channel":
      return html`<discord-mention type="channel">${nameIn(CHANNELS, name) ?? "unknown"}</discord-mention>`;
    case "role":
      return html`<discord-mention type="role">${nameIn(ROLES, name) ?? "unknown-role"}</discord-mention>`;
    case "everyone":
      return html`<discord-mention type="role">${name}</discord-mention>`;
    case "command":
      return html`<discord-mention type="slash">${name}</discord-mention>`;
  }
}

function nameIn(list: readonly { readonly id: string; readonly name: string }[], id: string): string | undefined {
  return list.find((each) => each.id === id)?.name;
}

function reveal(event: Event): void {
  if (event.currentTarget instanceof HTMLElement) event.currentTarget.toggleAttribute("activated", true);
}

function revealByKey(event: KeyboardEvent): void {
  if (event.key === "Enter" || event.key === " ") reveal(event);
}
