import { isUtf8 } from "node:buffer";

/** What windows-1252 shows for the bytes 0x80 to 0x9f, which are control characters in Latin-1 and Unicode. */
const HIGH = new TextDecoder("windows-1252").decode(Uint8Array.from({ length: 32 }, (_, index) => 0x80 + index));
const BYTE_OF = new Map([...HIGH].map((character, index) => [character, 0x80 + index]));

const CONTROLS = /[\u0080-\u009f]/;
/** A character of several bytes, each shown as one: "Ã©", "â€™". */
const SHOWN_AS_BYTES = new RegExp(`[\u00c2-\u00f4][\u0080-\u00bf${HIGH.replace(/[\\\]^-]/g, "\\$&")}]`);

/** The text with its encoding mended: UTF-8 that was taken for windows-1252 ("donâ€™t"), and windows-1252 that was taken for Latin-1. */
export function mended(text: string): string {
  if (!CONTROLS.test(text) && !SHOWN_AS_BYTES.test(text)) return text;
  const bytes = bytesOf(text);
  if (bytes !== null && isUtf8(bytes)) return bytes.toString("utf8");
  return text.replace(/[\u0080-\u009f]/g, (control) => HIGH.charAt(control.charCodeAt(0) - 0x80));
}

/** The text in windows-1252; null when it has other characters. */
function bytesOf(text: string): Buffer | null {
  const bytes = Buffer.alloc(text.length);
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    const byte = code < 0x100 ? code : BYTE_OF.get(text.charAt(index));
    if (byte === undefined) return null;
    bytes[index] = byte;
  }
  return bytes;
}
