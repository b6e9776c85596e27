import type { ServerResponse } from "node:http";
import type { Socket } from "node:net";

/** What can go wrong on the way; `after`: Discord has done it, but the bot does not get to know. */
export type Fault =
  | { readonly kind: "refused"; readonly status: number; readonly code: number; readonly after?: boolean }
  | { readonly kind: "broken"; readonly status: number; readonly after?: boolean }
  | { readonly kind: "limited"; readonly scope: "user" | "global" | "shared"; readonly retryAfter: number }
  /** The connection is reset, closed without a word, left without an answer, or closed in the middle of one. */
  | { readonly kind: "reset" | "hang-up" | "silence" | "half a body"; readonly after?: boolean };

/** An answer over HTTP. */
export type Answer = {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
};

/** Whether the double does what it is asked before it fails. */
export function isDoneBefore(fault: Fault): boolean {
  return "after" in fault && fault.after === true;
}

/** Fails in the wanted way. */
export function spoil(fault: Fault, socket: Socket, response: ServerResponse): void {
  switch (fault.kind) {
    case "refused":
      send(response, { status: fault.status, body: { code: fault.code, message: "Refused by the test" } });
      break;
    case "broken":
      send(response, { status: fault.status, headers: { "content-type": "text/html" }, body: "<h1>Oh</h1>" });
      break;
    case "limited":
      send(response, limited(fault.scope, fault.retryAfter));
      break;
    case "reset":
      socket.resetAndDestroy();
      break;
    case "hang-up":
      socket.end();
      break;
    case "silence":
      break;
    case "half a body":
      response.writeHead(200, { "content-type": "application/json", "content-length": 1_000 });
      response.write('{"id": "12', () => socket.destroy());
      break;
  }
}

/** Discord's 429. */
export function limited(scope: "user" | "global" | "shared", retryAfter: number): Answer {
  return {
    status: 429,
    headers: {
      "retry-after": String(retryAfter),
      "x-ratelimit-scope": scope,
      ...(scope === "global" && { "x-ratelimit-global": "true" }),
    },
    body: { message: "You are being rate limited.", retry_after: retryAfter, global: scope === "global" },
  };
}

export function send(response: ServerResponse, { status, headers, body }: Answer): void {
  // discord.js takes a 204 with a content type for JSON and fails on its empty body.
  const type = body === undefined ? {} : { "content-type": "application/json" };
  response.writeHead(status, { ...type, ...headers });
  response.end(typeof body === "string" ? body : JSON.stringify(body));
}
