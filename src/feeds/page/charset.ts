import { isUtf8 } from "node:buffer";

/** A page names its encoding in its first 1024 bytes by the standard; many do so a little later. */
const HEAD_SIZE = 4096;
/** In texts of twelve legacy encodings fewer than 0.4 characters happen to be whole for each broken one, most in Shift_JIS. */
const WHOLE_PER_BROKEN = 10;
const DECLARED = /<meta[^<>]+?charset\s*=\s*["']?\s*([\w:.-]+)|^\s*<\?xml[^<>]+?encoding\s*=\s*["']([\w:.-]+)/i;

/**
 * The text of an HTML page. Its byte order mark tells the encoding; UTF-8 that is valid, but for single broken bytes, is UTF-8 whatever
 * is declared; then the sender's `charset` counts, then what the page declares, and without all of these windows-1252, as in browsers.
 */
export function decodeHtml(bytes: Buffer, charset: string | null = null): string {
  const declared = DECLARED.exec(bytes.toString("latin1", 0, HEAD_SIZE));
  const labels = [charset, declared?.[1], declared?.[2], "windows-1252"];
  const marked = byteOrderMark(bytes);
  if (marked !== null) return new TextDecoder(marked).decode(bytes);
  const isOfSevenBits = labels.some((label) => /^(?:cs)?iso-?2022-/i.test(label ?? ""));
  if (!isOfSevenBits && (isUtf8(bytes) || isMostlyUtf8(bytes))) return bytes.toString("utf8");
  return (
    labels
      .map(decoderOf)
      .find((decoder) => decoder !== null)
      ?.decode(bytes) ?? bytes.toString("latin1")
  );
}

/** Whether broken bytes, as where a text was cut, are few beside whole characters of UTF-8; in other encodings they are many. */
function isMostlyUtf8(bytes: Buffer): boolean {
  const text = bytes.toString("utf8");
  const broken = text.split("\ufffd").length - 1;
  return (text.match(/[^\0-\x7f\ufffd]/g)?.length ?? 0) >= broken * WHOLE_PER_BROKEN;
}

function byteOrderMark(bytes: Buffer): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? "utf-8" : null;
}

/** Not for UTF-8 and UTF-16: the bytes are no valid UTF-8, and a page whose head could be read is not UTF-16. */
function decoderOf(label: string | null | undefined): InstanceType<typeof TextDecoder> | null {
  try {
    const decoder = new TextDecoder(label ?? "none");
    return decoder.encoding.startsWith("utf-") ? null : decoder;
  } catch {
    return null;
  }
}
