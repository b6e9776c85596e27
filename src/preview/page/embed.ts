import type { APIEmbed, APIEmbedField } from "discord-api-types/v10";
import { html, nothing, type TemplateResult } from "lit";
import { inlineProse, prose } from "./prose.ts";
import { messageTime } from "./time.ts";

/**
 * An embed in the library's frame. Titles and names are drawn here: the library reads emoji ids and words such as
 * "constructor" into them, and would change what they say.
 */
export function embedView(embed: APIEmbed): TemplateResult {
  const colour = embed.color == null ? nothing : `--embed-colour: #${embed.color.toString(16).padStart(6, "0")}`;
  return html`<discord-embed slot="embeds" style=${colour}>
    ${embed.author ? html`<div slot="description" class="embed-author">${linked(embed.author.name, embed.author.url)}</div>` : nothing}
    ${embed.title ? html`<div slot="description" class="embed-title">${linked(inlineProse(embed.title), embed.url)}</div>` : nothing}
    ${embed.description ? html`<discord-embed-description slot="description">${prose(embed.description)}</discord-embed-description>` : nothing}
    ${embed.fields?.length ? html`<discord-embed-fields slot="fields">${columnsOf(embed.fields).map(fieldView)}</discord-embed-fields>` : nothing}
    ${[embed.image, embed.thumbnail].map((image) => (image ? imageView(image.url) : nothing))}
    ${footerView(embed)}
  </discord-embed>`;
}

function linked(label: unknown, url: string | null | undefined): unknown {
  return isWeb(url) ? html`<a href=${url} target="_blank" rel="noopener noreferrer">${label}</a>` : label;
}

/** The preview fetches nothing from elsewhere: a picture is a link to itself. */
function imageView(url: string): TemplateResult {
  return html`<div slot="fields" class="embed-image">${isWeb(url) ? linked(`Picture at ${new URL(url).host}`, url) : "Picture"}</div>`;
}

function footerView({ footer, timestamp }: APIEmbed): TemplateResult | typeof nothing {
  const written = timestamp ? messageTime(new Date(timestamp), new Date()) : null;
  const parts = [footer?.text, written].filter(Boolean);
  return parts.length === 0
    ? nothing
    : html`<discord-embed-footer slot="footer">${parts.join(" • ")}</discord-embed-footer>`;
}

type Placed = { readonly field: APIEmbedField; readonly columns: string };

/** Inline fields stand side by side, at most three, and share the width; the others take a row each. */
function columnsOf(fields: readonly APIEmbedField[]): readonly Placed[] {
  const placed: Placed[] = [];
  for (let at = 0; at < fields.length; ) {
    const row = rowAt(fields, at);
    row.forEach((field, index) => {
      placed.push({ field, columns: field.inline ? `column-${index + 1}-of-${row.length}` : "" });
    });
    at += row.length;
  }
  return placed;
}

function rowAt(fields: readonly APIEmbedField[], at: number): readonly APIEmbedField[] {
  const next = fields.slice(at, at + 3);
  const block = next.findIndex(({ inline }) => !inline);
  return next.slice(0, block === -1 ? 3 : Math.max(block, 1));
}

function fieldView({ field, columns }: Placed): TemplateResult {
  return html`<discord-embed-field class=${columns}>
    <div class="field-name">${inlineProse(field.name)}</div>
    ${prose(field.value)}
  </discord-embed-field>`;
}

/** Whether an address leads to the web, and not to a script. */
export function isWeb(url: string | null | undefined): url is string {
  return /^https?:$/.test(URL.parse(url ?? "")?.protocol ?? "");
}
