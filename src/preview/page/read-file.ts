import type { AttachedFile } from "./values.ts";

/** The largest file that can be attached, in bytes; a thousand feeds take a fifth of it. */
const LARGEST = 1_000_000;

/** The file as it is sent with a command; null when it is too large or cannot be read. */
export async function readFile(file: File): Promise<AttachedFile | null> {
  if (file.size > LARGEST) return null;
  const url = await new Promise<string | null>((resolve) => {
    const reader = new FileReader();
    reader.addEventListener("load", () => resolve(typeof reader.result === "string" ? reader.result : null));
    reader.addEventListener("error", () => resolve(null));
    reader.readAsDataURL(file);
  });
  const { name: filename, size, type } = file;
  return url === null ? null : { id: String(Date.now()), filename, size, content_type: type || null, url };
}
