/** What came of asking for an address. `reason` ends a sentence that begins with the address: "does not answer within 20 s". */
export type Fetched =
  | {
      readonly kind: "answered";
      /** Any HTTP status; redirects have been followed. */
      readonly status: number;
      /** By lower-case name. */
      readonly headers: Readonly<Record<string, string>>;
      /** Decompressed; empty unless the status is 2xx. */
      readonly body: Uint8Array;
      /** Where the answer came from in the end. */
      readonly url: string;
      /** Where the address has moved for good: every redirect on the way was a 301 or 308, and the end of it is a 2xx or 304; else null. */
      readonly movedTo: string | null;
    }
  /** It redirects to an address to which the caller would not follow. */
  | { readonly kind: "elsewhere"; readonly url: string; readonly reason: string }
  /** We will not ask there: a private address, another scheme, a strange port, too many redirects. */
  | { readonly kind: "refused"; readonly reason: string }
  /** It did not work this time: no such host, no answer, a broken or an oversized one. */
  | { readonly kind: "failed"; readonly reason: string };

/**
 * What a caller wants: which media types will do and how large it may be. Of `headers` only validators are sent:
 * If-None-Match, If-Modified-Since.
 */
export type Wanted = {
  readonly as: "feed" | "page" | "robots" | "attachment";
  readonly headers?: Readonly<Record<string, string>>;
  /** Whether a redirect to an address may be followed; without it each is that leads to the open web. */
  readonly mayFollow?: (url: string) => boolean;
  readonly signal?: AbortSignal;
};

/** Asks for an address over http or https, safely: the one way in which Newsdesk fetches what others name. Never rejects. */
export type Fetch = (url: string, wanted: Wanted) => Promise<Fetched>;
