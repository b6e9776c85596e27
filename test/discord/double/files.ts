import type { SentMessage } from "#discord/limits.ts";

/** A file that came with a request, or that hangs on a message. */
export type SentFile = { readonly id: string; readonly name: string; readonly text: string; readonly type: string };

/** A request as it came in: the JSON, and the files when it was multipart. */
export type Parcel = { readonly body: unknown; readonly files: readonly SentFile[] };

/** Unpacks a request; the parts `files[0]`, `files[1]`… of a multipart one are its files. */
export async function unpack(raw: Buffer, contentType: string): Promise<Parcel> {
  if (!contentType.startsWith("multipart/form-data"))
    return { body: raw.length > 0 ? JSON.parse(String(raw)) : undefined, files: [] };
  const form = await new Response(new Uint8Array(raw), { headers: { "content-type": contentType } }).formData();
  const parts = [...form].flatMap(([key, value]) => (value instanceof File ? [{ key, value }] : []));
  const files = parts.map(async ({ key, value }) => ({
    id: key.replace(/\D/g, ""),
    name: value.name,
    text: await value.text(),
    type: value.type,
  }));
  return { body: JSON.parse(String(form.get("payload_json") ?? "{}")), files: await Promise.all(files) };
}

/** The files of a message after an edit: without a list all stay and the new ones come, with one it says which are there. */
export function filesAfter(
  old: readonly SentFile[],
  listed: SentMessage["attachments"],
  sent: readonly SentFile[],
): readonly SentFile[] {
  if (!listed) return [...old, ...sent];
  const ids = listed.map((each) => ("id" in each ? String(each.id) : ""));
  return [...old, ...sent].filter(({ id }) => ids.includes(id));
}

/** A file as Discord tells of it. */
export function attachmentJson({ name, text, type }: SentFile, index: number): object {
  const url = `https://cdn.discord.example/${index}/${encodeURIComponent(name)}`;
  return {
    id: String(index + 1),
    filename: name,
    size: Buffer.byteLength(text),
    url,
    proxy_url: url,
    content_type: type,
  };
}
