import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { buffer } from "node:stream/consumers";
import { type Answer, type Fault, isDoneBefore, send, spoil } from "./faults.ts";
import { unpack } from "./files.ts";
import { newRateLimits } from "./rate-limits.ts";
import { Refusal, unauthorized } from "./refusal.ts";
import type { Call, Route, RouteName } from "./routes.ts";
import type { World } from "./world.ts";

const BASE = "/api/v10";

export type Rest = {
  readonly server: Server;
  /** Makes the next request to that route fail, or so many of the next. */
  readonly fails: (route: RouteName, fault: Fault, times?: number) => void;
  /** From now on that route fails no more. */
  readonly forgives: (route: RouteName) => void;
};

/** Discord's REST API on a local port that is still to be chosen. */
export function newRest(world: World, routes: readonly Route[]): Rest {
  let faults: { readonly route: RouteName; readonly fault: Fault }[] = [];
  const limits = newRateLimits();
  const server = createServer((request, response) => {
    answerTo(request, response).catch((error: unknown) => {
      world.problems.push(`the double failed: ${String(error)}`);
      send(response, { status: 500 });
    });
  });
  // A client closes an idle connection after some seconds; were the server the first, a request on its way would be lost.
  server.keepAliveTimeout = 0;
  return {
    server,
    forgives: (name) => {
      faults = faults.filter(({ route }) => route !== name);
    },
    fails: (route, fault, times = 1) => {
      faults.push(...Array.from({ length: times }, () => ({ route, fault })));
    },
  };

  async function answerTo(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? "", "http://localhost");
    const path = url.pathname.startsWith(BASE) ? url.pathname.slice(BASE.length) : "";
    const { body, files } = await unpack(await buffer(request), request.headers["content-type"] ?? "");
    const route = routes.find((each) => each.method === request.method && each.path.test(path));
    if (!route) {
      world.problems.push(`no such route: ${request.method} ${url.pathname}`);
      send(response, { status: 404, body: { message: "404: Not Found", code: 0 } });
      return;
    }
    const { authorization } = request.headers;
    world.received.push({ at: Date.now(), route: route.name, authorization, body });
    const fault = nextFault(route.name);
    const call = { ids: route.path.exec(path)?.slice(1) ?? [], query: url.searchParams, body, files };
    const answer = fault && !isDoneBefore(fault) ? { status: 500 } : answerOf(route, authorization, call);
    if (fault) spoil(fault, request.socket, response);
    else send(response, answer);
  }

  function nextFault(name: RouteName): Fault | undefined {
    const index = faults.findIndex(({ route }) => route === name);
    return index === -1 ? undefined : faults.splice(index, 1)[0]?.fault;
  }

  function answerOf(route: Route, authorization: string | undefined, call: Call): Answer {
    const major = call.ids.slice(0, route.isAuthorised ? 1 : 2).join("/");
    const tooMuch = limits.refuse(route.bucket, major, route.isAuthorised);
    if (tooMuch) return tooMuch;
    const headers = limits.headers(route.bucket, major);
    try {
      if (route.isAuthorised && authorization !== `Bot ${world.application.token}`) throw unauthorized();
      return { ...route.answer(call), headers };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return { status: error.status, headers, body: { code: error.code, message: error.message } };
    }
  }
}
