import type { Attachment } from "#discord/resolved.ts";
import type { Fetch } from "#web/fetched.ts";

/** A list of 5,000 feeds has 1 MB; in bytes. */
const LARGEST = 2_000_000;

/** What a file holds; a reason ends a sentence that begins with its name. */
type FileReading =
  | { readonly kind: "read"; readonly bytes: Uint8Array }
  | { readonly kind: "unreadable"; readonly reason: string };

/** Reads a file that came with a command: from Discord's host, or in the preview out of its address. */
export async function readAttachment({ size, url }: Attachment, fetch: Fetch): Promise<FileReading> {
  if (size > LARGEST) return { kind: "unreadable", reason: `is larger than ${LARGEST / 1e6} MB` };
  if (url.startsWith("data:")) return { kind: "read", bytes: inAddress(url) };
  const fetched = await fetch(url, { as: "attachment" });
  if (fetched.kind !== "answered") return { kind: "unreadable", reason: fetched.reason };
  const { status, body } = fetched;
  return status === 200
    ? { kind: "read", bytes: body }
    : { kind: "unreadable", reason: `cannot be had from Discord (${status})` };
}

/** RFC 2397. */
function inAddress(url: string): Uint8Array {
  const [head = "", data = ""] = url.split(",", 2);
  return head.endsWith(";base64") ? Buffer.from(data, "base64") : Buffer.from(decodeURIComponent(data));
}
