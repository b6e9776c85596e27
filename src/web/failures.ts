import { BadBody } from "./body.ts";

/** By error code: what went wrong, as the end of a sentence that begins with the address. */
const REASONS: Readonly<Record<string, string>> = {
  ENOTFOUND: "has no such host",
  EAI_AGAIN: "cannot be looked up just now",
  ECONNREFUSED: "refuses the connection",
  ECONNRESET: "breaks the connection off",
  EPIPE: "breaks the connection off",
  EHOSTUNREACH: "cannot be reached",
  ENETUNREACH: "cannot be reached",
  ETIMEDOUT: "does not answer",
  UND_ERR_CONNECT_TIMEOUT: "does not answer",
  UND_ERR_HEADERS_TIMEOUT: "does not answer",
  UND_ERR_BODY_TIMEOUT: "stops in the middle of its answer",
  UND_ERR_SOCKET: "breaks the connection off",
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: "breaks its answer off",
  UND_ERR_HEADERS_OVERFLOW: "sends more headers than 32 kB",
  HPE_HEADER_OVERFLOW: "sends more headers than 32 kB",
  CERT_HAS_EXPIRED: "has a certificate that has expired",
  CERT_NOT_YET_VALID: "has a certificate that is not valid yet",
  ERR_TLS_CERT_ALTNAME_INVALID: "has a certificate of another host",
  DEPTH_ZERO_SELF_SIGNED_CERT: "has a certificate that nobody vouches for",
  SELF_SIGNED_CERT_IN_CHAIN: "has a certificate that nobody vouches for",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: "has a certificate that nobody vouches for",
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: "has a certificate that nobody vouches for",
};

const FAMILIES: readonly (readonly [RegExp, string])[] = [
  [/^(?:HPE_|HTTPParserError)/, "does not answer as a web server does"],
  [/^(?:Z_|ERR_?_?(?:BROTLI|ZLIB|_ERROR_FORMAT)|ERR__)/, "is packed wrongly"],
  [/^(?:ERR_SSL|ERR_TLS|EPROTO|CERT_|UNABLE_TO_)/, "cannot be spoken to securely"],
];

/** Thrown when time is up, or when who asked does not want to know any more; the message ends a sentence as below. */
export class GivenUp extends Error {}

/** What went wrong, as the end of a sentence that begins with the address. */
export function reasonOf(error: unknown): string {
  if (error instanceof BadBody || error instanceof GivenUp) return error.message;
  const code = error instanceof Error ? String(("code" in error && error.code) || error.name) : "";
  return REASONS[code] ?? FAMILIES.find(([pattern]) => pattern.test(code))?.[1] ?? "cannot be fetched";
}
