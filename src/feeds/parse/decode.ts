import { decodeHtml } from "../page/charset.ts";

/** The text of a feed. Byte order marks and the zeros of UTF-16 and UTF-32 tell first; then all is as for pages: see `decodeHtml`. */
export function decodeFeed(bytes: Uint8Array, contentType: string | null): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return (wideText(buffer) ?? decodeHtml(buffer, charsetOf(contentType))).toWellFormed();
}

function charsetOf(contentType: string | null): string | null {
  return /;\s*charset\s*=\s*["']?\s*([\w:.-]+)/i.exec(contentType ?? "")?.[1] ?? null;
}

/** Where the bytes of the first two characters are zero tells how wide they are, and which end comes first. */
function wideText(bytes: Buffer): string | null {
  const zeros = [...bytes.subarray(0, 4)].map((byte) => (byte === 0 ? "0" : "x")).join("");
  const mark = bytes.toString("hex", 0, 4);
  if (zeros === "000x" || mark === "0000feff") return utf32(bytes, (at) => bytes.readUInt32BE(at));
  if (zeros === "x000" || mark === "fffe0000") return utf32(bytes, (at) => bytes.readUInt32LE(at));
  if (zeros === "0x0x") return new TextDecoder("utf-16be").decode(bytes);
  return zeros === "x0x0" ? new TextDecoder("utf-16le").decode(bytes) : null;
}

/** No decoder of the platform knows UTF-32. */
function utf32(bytes: Buffer, read: (at: number) => number): string {
  const parts: string[] = [];
  for (let at = 0; at + 4 <= bytes.length; at += 4) {
    const point = read(at);
    parts.push(point > 0x10ffff ? "\ufffd" : String.fromCodePoint(point));
  }
  return parts.join("").replace(/^\ufeff/, "");
}
