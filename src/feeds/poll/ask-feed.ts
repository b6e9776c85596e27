import { hash } from "node:crypto";
import type { Fetch } from "#web/fetched.ts";
import type { Feed, FeedReading } from "../feed.ts";

/** What is sent back to a server, as it came, to hear only of changes. */
export type Validators = {
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly bodyHash: string | null;
};

/** The headers of an answer, by lower-case name. */
export type Headers = Readonly<Record<string, string>>;

/** Reads a feed; a large one perhaps elsewhere than here. */
export type ParseFeed = (
  body: Uint8Array,
  where: { readonly url: string; readonly contentType: string | null; readonly language: string | null },
) => FeedReading | Promise<FeedReading>;

/** What came of asking for a feed. */
export type FeedAnswer =
  | {
      readonly kind: "changed";
      readonly feed: Feed;
      readonly validators: Validators;
      readonly headers: Headers;
      readonly movedTo: string | null;
    }
  /** The same as last time; `validators` are null when the server sent none. */
  | {
      readonly kind: "unchanged";
      readonly validators: Validators | null;
      readonly headers: Headers;
      readonly movedTo: string | null;
    }
  /** 410: its server says that it will not come back. */
  | { readonly kind: "gone"; readonly reason: string }
  /** `isHostBusy`: not only this feed is to be left alone (429). The reason ends a sentence that begins with the address. */
  | { readonly kind: "failed"; readonly reason: string; readonly headers: Headers; readonly isHostBusy: boolean };

/** Asks for a feed once: with the validators of the last answer, and with nothing else that could be taken for one. */
export async function askFeed(
  { url, validators }: { readonly url: string; readonly validators: Validators },
  { fetch, parse, signal }: { readonly fetch: Fetch; readonly parse: ParseFeed; readonly signal?: AbortSignal },
): Promise<FeedAnswer> {
  const headers = conditions(validators);
  const fetched = await fetch(url, { as: "feed", headers, ...(signal && { signal }) });
  if (fetched.kind !== "answered") return failed(fetched.reason);
  const { status, movedTo } = fetched;
  if (status === 304) return { kind: "unchanged", validators: null, headers: fetched.headers, movedTo };
  if (status === 410) return { kind: "gone", reason: reasonOfStatus(status) };
  if (status < 200 || status > 299) return failed(reasonOfStatus(status), fetched.headers, status === 429);
  const sent = validatorsOf(fetched.headers, fetched.body);
  if (sent.bodyHash === validators.bodyHash) {
    return { kind: "unchanged", validators: sent, headers: fetched.headers, movedTo };
  }
  const reading = await parse(fetched.body, placeOf(fetched));
  if (reading.kind === "unreadable") return failed(reading.reason, fetched.headers);
  return { kind: "changed", feed: reading.feed, validators: sent, headers: fetched.headers, movedTo };
}

/** What a status says, as the end of a sentence that begins with the address. */
export function reasonOfStatus(status: number): string {
  return `${REASONS.get(status) ?? (status >= 500 ? "has trouble of its own" : "cannot be read")} (${status})`;
}

const REASONS: ReadonlyMap<number, string> = new Map([
  [401, "wants a password"],
  [402, "wants to be paid"],
  [403, "does not let Newsdesk in"],
  [404, "is not there"],
  [410, "is gone for good"],
  [429, "is asked too often"],
  [451, "may not be shown here by law"],
  [503, "is overloaded or under repair"],
]);

function failed(reason: string, headers: Headers = {}, isHostBusy = false): FeedAnswer {
  return { kind: "failed", reason, headers, isHostBusy };
}

function conditions({ etag, lastModified }: Validators): Record<string, string> {
  return {
    ...(etag === null ? {} : { "if-none-match": etag }),
    ...(lastModified === null ? {} : { "if-modified-since": lastModified }),
  };
}

/** Where a body comes from, as a parser wants to know it. */
export function placeOf({
  url,
  headers,
}: {
  readonly url: string;
  readonly headers: Headers;
}): Parameters<ParseFeed>[1] {
  return { url, contentType: headers["content-type"] ?? null, language: headers["content-language"] ?? null };
}

/** What a body and its headers will be known by. */
export function validatorsOf(headers: Headers, body: Uint8Array): Validators {
  return {
    etag: headers.etag ?? null,
    lastModified: headers["last-modified"] ?? null,
    bodyHash: hash("sha256", body, "base64url"),
  };
}
