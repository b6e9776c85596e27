import { createServer, type RequestListener, type Server } from "node:http";
import {
  type AddressInfo,
  createServer as createSocketServer,
  type Socket,
  type Server as SocketServer,
} from "node:net";
import { onTestFinished } from "vitest";
import type { Lookup } from "#web/connect.ts";
import { createFetch, type FetchNeeds } from "#web/fetch.ts";
import type { Fetch } from "#web/fetched.ts";

/** The one address of the public internet as these tests know it; everything else is what it is. */
export const PUBLIC = "127.0.0.1";

/** A server on this machine that closes with the test; `seen` are the paths that it was asked for. */
export async function served(answer: RequestListener): Promise<{ port: number; seen: string[]; origin: string }> {
  const seen: string[] = [];
  const server = createServer((request, response) => {
    seen.push(request.url ?? "");
    answer(request, response);
  });
  const port = await listening(server);
  return { port, seen, origin: `http://${PUBLIC}:${port}` };
}

/** As `served`, for what is said to every connection in place of HTTP. */
export async function spoken(answer: (socket: Socket) => void): Promise<string> {
  const server = createSocketServer((socket) => {
    socket.on("error", () => {});
    answer(socket);
  });
  return `http://${PUBLIC}:${await listening(server)}`;
}

/** The port of a server that now listens, until the test is over. */
export async function listening(server: Server | SocketServer, host = PUBLIC): Promise<number> {
  const sockets = new Set<Socket>();
  server.on("connection", (socket: Socket) => sockets.add(socket));
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const address = server.address();
  return isBound(address) ? address.port : 0;
}

/** A fetch whose name server is a table and whose public internet is `PUBLIC`. */
export function fetchWith(names: Readonly<Record<string, readonly string[]>>, needs: Partial<FetchNeeds> = {}): Fetch {
  return createFetch({
    allowPrivate: false,
    userAgent: "Newsdesk/test",
    lookup: table(names),
    isPublic: (address) => address === PUBLIC,
    ...needs,
  });
}

/** A name server that knows only these names. */
export function table(names: Readonly<Record<string, readonly string[]>>): Lookup {
  return async (name) => {
    const addresses = names[name];
    if (addresses === undefined) throw Object.assign(new Error(name), { code: "ENOTFOUND" });
    return addresses;
  };
}

function isBound(address: string | AddressInfo | null): address is AddressInfo {
  return typeof address === "object" && address !== null;
}
