import type { IncomingMessage, ServerResponse } from "node:http";
import { z } from "zod";
import type { PageFile } from "./bundle.ts";
import type { Channel } from "./channel.ts";
import { jsonIn, objectionTo, SAFE_HEADERS } from "./guard.ts";
import type { Interact } from "./interact.ts";
import { Posted, Tab } from "./posted.ts";
import type { ChannelEvent, CommandDefinition } from "./protocol.ts";

type Needs = {
  readonly channel: Channel;
  readonly interact: Interact;
  readonly commands: readonly CommandDefinition[];
  readonly page: ReadonlyMap<string, PageFile>;
};

type Answer = { readonly status: number; readonly body?: string | Uint8Array; readonly type?: string };

const Dismissal = z.object({ session_id: Tab, message_id: z.string() });

const done: Answer = { status: 204 };

/** Answers one request to the preview; `port` is where it listens. */
export type Routes = (request: IncomingMessage, response: ServerResponse, port: number) => Promise<void>;

/** The preview's addresses: the page's files, `GET /events`, `POST /interactions`, `POST /dismissals`. */
export function createRoutes({ channel, interact, commands, page }: Needs): Routes {
  return async (request, response, port) => {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://preview");
    const tab = Tab.safeParse(searchParams.get("tab"));
    const objection = objectionTo(request, port);
    if (objection !== null) send(response, { status: 403, body: objection });
    else if (request.method === "GET" && pathname === "/events" && tab.success) stream(response, tab.data);
    else send(response, await answer(request, pathname));
  };

  async function answer(request: IncomingMessage, path: string): Promise<Answer> {
    switch (`${request.method} ${path}`) {
      case "POST /interactions":
        return post(await jsonIn(request));
      case "POST /dismissals":
        return dismiss(await jsonIn(request));
      default: {
        const file = request.method === "GET" ? page.get(path) : undefined;
        return file ? { status: 200, ...file } : { status: 404, body: "There is nothing here." };
      }
    }
  }

  async function post(json: unknown): Promise<Answer> {
    const posted = Posted.safeParse(json);
    if (!posted.success) return { status: 400, body: "This is no interaction." };
    const outcome = await interact(posted.data);
    switch (outcome.kind) {
      case "taken":
        return done;
      case "choices":
        return asJson(outcome.choices);
      case "form":
        return asJson(outcome.form);
      case "refused":
        return { status: 400, body: outcome.reason };
    }
  }

  function dismiss(json: unknown): Answer {
    const dismissal = Dismissal.safeParse(json);
    if (!dismissal.success) return { status: 400, body: "This is no dismissal." };
    channel.dismiss(dismissal.data.message_id, dismissal.data.session_id);
    return done;
  }

  /** Server-sent events: everything so far, then every change as it happens. */
  function stream(response: ServerResponse, tab: string): void {
    response.writeHead(200, { ...SAFE_HEADERS, "content-type": "text/event-stream" });
    const tell = (event: ChannelEvent) => response.write(`data: ${JSON.stringify(event)}\n\n`);
    tell({ kind: "channel", commands, messages: channel.seenBy(tab) });
    response.once("close", channel.watch(tab, tell));
  }
}

function asJson(body: unknown): Answer {
  return { status: 200, type: "application/json", body: JSON.stringify(body) };
}

function send(response: ServerResponse, { status, body, type = "text/plain; charset=utf-8" }: Answer): void {
  response.writeHead(status, { ...SAFE_HEADERS, ...(body !== undefined && { "content-type": type }) }).end(body);
}
