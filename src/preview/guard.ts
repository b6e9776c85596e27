import type { IncomingMessage, OutgoingHttpHeaders } from "node:http";

/** A file of 1 MB, the most that the page attaches, in base64 and with its command. */
const MOST_CHARACTERS = 1_500_000;

/**
 * Sent with every answer. Scripts and styles come from here alone, nothing may be fetched from elsewhere, and the
 * browser itself refuses to turn a string into HTML (only the templates of lit may).
 */
export const SAFE_HEADERS: OutgoingHttpHeaders = {
  "content-security-policy": [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    // The component library sets style attributes; no text of ours ever becomes an attribute's name.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "trusted-types lit-html",
    "require-trusted-types-for 'script'",
  ].join("; "),
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "cache-control": "no-store",
};

/**
 * Why a request is not from our own page; null when it may pass. A foreign site that points its name at 127.0.0.1
 * (DNS rebinding) is known by its Host, a foreign site that posts to us by its Origin.
 */
export function objectionTo(request: IncomingMessage, port: number): string | null {
  const { host = "", origin } = request.headers;
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`, `[::1]:${port}`];
  if (!hosts.includes(host)) return "This address is not the preview's.";
  if (request.method !== "GET" && origin !== `http://${host}`) return "Only the preview's own page may post here.";
  return null;
}

/** The JSON in a request; null when it is none or too long. */
export async function jsonIn(request: IncomingMessage): Promise<unknown> {
  if (request.headers["content-type"] !== "application/json") return null;
  let body = "";
  for await (const chunk of request.setEncoding("utf8")) {
    body += chunk;
    if (body.length > MOST_CHARACTERS) return null;
  }
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}
