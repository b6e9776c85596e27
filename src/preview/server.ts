import { createServer, type Server } from "node:http";
import type { Command } from "#discord/command.ts";
import type { Dispatch } from "#discord/dispatch.ts";
import { bundlePage } from "./bundle.ts";
import { createChannel } from "./channel.ts";
import { createInteract } from "./interact.ts";
import { createOpenInteractions } from "./open-interactions.ts";
import { playDiscord } from "./played-discord.ts";
import { createPosts, type Posts } from "./posts.ts";
import { createRoutes } from "./routes.ts";
import { welcome } from "./welcome.ts";

/** How many ports after the wanted one are tried before giving up. */
const PORTS_TRIED = 20;

/** What the preview needs. */
export type PreviewNeeds = {
  readonly commands: readonly Command[];
  readonly dispatch: Dispatch;
  /** 0 for any free one. */
  readonly port: number;
  /** The operator chose the port: when it is taken that is an error, not a reason to take the next. */
  readonly isPortFixed?: boolean;
  readonly log: (event: string, fields: Readonly<Record<string, unknown>>) => void;
  readonly now?: () => Date;
};

/** An open preview: where it is, and how the bot posts into it. */
export type Preview = Posts & { readonly url: string; readonly close: () => Promise<void> };

/**
 * Opens the chat page that stands in for Discord, for this computer alone.
 * @throws Error with one sentence for the operator when no port can be had.
 */
export async function openPreview(needs: PreviewNeeds): Promise<Preview> {
  const { commands, dispatch, log, now = () => new Date() } = needs;
  const channel = createChannel(now);
  channel.put(welcome(channel.nextId(), now()), null);
  const interactions = createOpenInteractions(channel.nextId, now);
  const endpoints = playDiscord(channel, interactions, now);
  const answer = createRoutes({
    channel,
    interact: createInteract({ channel, interactions, endpoints, dispatch, now }),
    commands: commands.map(({ definition }) => definition),
    page: await bundlePage(),
  });
  const server = createServer((request, response) => {
    answer(request, response, port).catch((error: unknown) => {
      log("preview-request-failed", { path: request.url, error });
      response.destroy();
    });
  });
  const port = await listen(server, needs);
  return {
    ...createPosts(channel, now),
    url: `http://127.0.0.1:${port}/`,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

async function listen(server: Server, { port, isPortFixed = false }: PreviewNeeds): Promise<number> {
  const wanted = port === 0 || isPortFixed ? [port] : Array.from({ length: PORTS_TRIED }, (_, more) => port + more);
  for (const candidate of wanted) {
    const got = await tryPort(server, candidate);
    if (got !== null) return got;
  }
  throw new Error(
    isPortFixed
      ? `Port ${port} is already in use: close what uses it, or set PREVIEW_PORT to another.`
      : `The ports ${port} to ${port + PORTS_TRIED - 1} are all in use: set PREVIEW_PORT to a free one.`,
  );
}

/** The port that was got, on loopback alone; null when it is taken. */
function tryPort(server: Server, port: number): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException) => (error.code === "EADDRINUSE" ? resolve(null) : reject(error));
    server.once("error", failed);
    server.listen(port, "127.0.0.1", () => {
      server.off("error", failed);
      const address = server.address();
      resolve(typeof address === "object" && address ? address.port : port);
    });
  });
}
