/** No title, name or section is longer than this, in characters; what is cut off is an accident or an attack. */
const LONGEST_LINE = 1000;

/** What needs no cleaning. */
const PRINTABLE_ASCII = /^[ -~]*$/;

/**
 * C0 and C1 controls except tab and line break, the byte order mark, soft hyphens, zero-width spaces and marks that
 * turn the writing direction.
 */
const INVISIBLE =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u200b\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufff9-\ufffb]/g;

/** The space that a link leaves before the comma or full stop behind it; no language writes one. */
const BEFORE_STOP = /(?<=[\p{L}\p{N}”"’)\]%]) (?=[,.](?:\s(?!\.)|$))/gu;

/** One line of untrusted text, clean: Unicode NFC, no control characters, spaces folded, cut at 1000; null when nothing is left. */
export function cleanLine(text: string | null): string | null {
  if (text === null) return null;
  return characters(text.slice(0, LONGEST_LINE)).replace(/\s+/g, " ").trim() || null;
}

/**
 * Untrusted text of several lines, clean: as `cleanLine`, with line breaks as `\n`, at most one blank line in a row, and
 * no space before a comma or a full stop.
 */
export function cleanText(text: string): string {
  return characters(text)
    .split("\n")
    .map((line) =>
      line
        .replace(/[ \t\u3000]+/g, " ")
        .trim()
        .replace(BEFORE_STOP, ""),
    )
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

/** An absolute http or https address without login, or null for anything else. `base` resolves relative addresses. */
export function cleanUrl(text: string | null, base?: string): string | null {
  const url = text === null ? null : URL.parse(text.trim(), base);
  if (url === null || !/^https?:$/.test(url.protocol)) return null;
  url.username = "";
  url.password = "";
  return url.href;
}

/** Well-formed NFC with `\n` as the only line break and without invisible characters. */
function characters(text: string): string {
  if (PRINTABLE_ASCII.test(text)) return text;
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u0085\u2028\v\f]/g, "\n")
    .replace(/\u2029/g, "\n\n")
    .replace(INVISIBLE, "")
    .normalize("NFC");
}
