/**
 * Characters that hide, reorder or fake text: controls, bidirectional controls, line separators and all that Unicode wants left out of
 * sight. The joiners and the variation selectors of emoji stay: scripts need them.
 */
const INVISIBLE =
  /[\p{Cc}\p{Bidi_Control}\u2028\u2029\ufff9-\ufffb]|(?!\u200c|\u200d|[\ufe00-\ufe0f])\p{Default_Ignorable_Code_Point}/gu;

/** All ASCII punctuation, but for marks that mean nothing in Discord's markdown however they stand. */
const MEANINGFUL = /[!#$%&()*+\-./:;<=>?@[\\\]^_`{|}~]/g;

/**
 * Untrusted text for a place where Discord reads markdown: it shows the same characters, on one line, and can neither
 * format, link, mention nor hide anything.
 */
export function escapeMarkdown(text: string): string {
  return plain(text).replace(MEANINGFUL, "\\$&");
}

/** Untrusted text for a place where Discord reads no markdown (footers, option names): one line without hidden characters. */
export function plain(text: string): string {
  return text
    .replace(/[\r\n\t\u2028\u2029]+/g, " ")
    .replace(INVISIBLE, "")
    .toWellFormed()
    .replace(/ {2,}/g, " ")
    .trim();
}

/** What a reader takes for the address that a link leads to. */
const LOOKS_LIKE_ADDRESS = /:\/\/|\bwww\./i;

/**
 * A masked link with a label that is already escaped; the bare label where the address is missing or no http(s) one, or where the label
 * itself could pass for an address.
 */
export function link(escapedLabel: string, url: string | null): string {
  const isDisguise = LOOKS_LIKE_ADDRESS.test(escapedLabel.replaceAll("\\", ""));
  const address = url === null || isDisguise ? null : safeAddress(url);
  return address === null ? escapedLabel : `[${escapedLabel}](${address})`;
}

/** An address that cannot end its own masked link early; null when it is no http(s) address or longer than 512 characters. */
function safeAddress(url: string): string | null {
  const parsed = URL.parse(url);
  if (!parsed || !/^https?:$/.test(parsed.protocol) || parsed.username || parsed.password) return null;
  const address = parsed.href.replace(/[()<>\\`]/g, percentEncoded);
  return address.length > 512 ? null : address;
}

function percentEncoded(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`;
}

/** The text cut at a word to `most` UTF-16 code units, with "…" for what is missing; never splits a character. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, "");
  const atWord = cut.replace(/\s+\S*$/, "");
  return `${(atWord.length > most / 2 ? atWord : cut).trimEnd()}…`;
}
