/** Characters that hide, reorder or fake text: C0 and C1 controls, bidirectional controls, zero-width ones; ZWJ and ZWNJ stay, scripts need them. */
const INVISIBLE =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b\u200e\u200f\u202a-\u202e\u2028\u2029\u2060-\u2069\ufeff]/gu;

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

/** A masked link with a label that is already escaped; the bare label where the address is missing or no http(s) one. */
export function link(escapedLabel: string, url: string | null): string {
  const address = url === null ? null : safeAddress(url);
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
