import type { Server } from "node:http";
import type { Duplex } from "node:stream";
import { GatewayCloseCodes, GatewayOpcodes } from "discord-api-types/v10";
import { type RawData, type WebSocket, WebSocketServer } from "ws";
import { z } from "zod";
import { botJson } from "./messages.ts";
import { applicationJson } from "./routes.ts";
import type { World } from "./world.ts";

/** Sends in a minute before Discord closes with 4008. */
const SENDS = 120;

const Frame = z.object({ op: z.int(), d: z.unknown() });
const Identify = z.object({
  token: z.string(),
  intents: z.int().nonnegative(),
  properties: z.object({ os: z.string() }),
  shard: z.tuple([z.int(), z.int()]).optional(),
});
const Resume = z.object({ token: z.string(), session_id: z.string(), seq: z.int() });

/** Members, presences and message content: a bot has them only when Discord has granted them. */
const PRIVILEGED = (1 << 1) | (1 << 8) | (1 << 15);

type Event = { readonly op: 0; readonly s: number; readonly t: string; readonly d: unknown };
/** `isNew` until it has had a session. */
type Connection = { readonly socket: WebSocket; readonly path: string; isNew: boolean; session: Session | null };
type Session = { readonly id: string; readonly events: Event[]; socket: WebSocket | null };

export type Gateway = {
  /** Tells every session something; those that are away get it when they resume. */
  readonly tells: (name: string, data: unknown) => void;
  /** Closes every connection with a code; 1006 cuts it without one. */
  readonly closes: (code: number) => void;
  /** Closes the next connection that identifies or resumes. */
  readonly refuses: (code: number) => void;
  readonly asksToReconnect: () => void;
  readonly invalidates: (isResumable: boolean) => void;
  /** Forgets what could be resumed. */
  readonly forgets: () => void;
  /** Hears heartbeats without acknowledging them, until the next connection. */
  readonly goesDeaf: () => void;
  readonly identified: () => number;
  readonly resumed: () => number;
  readonly isConnected: () => boolean;
  readonly end: () => void;
};

/** Discord's gateway behind the WebSocket address of `server`. */
export function newGateway(world: World, server: Server, url: () => string, heartbeatMs: number): Gateway {
  const sockets = new WebSocketServer({ noServer: true });
  const sessions = new Map<string, Session>();
  const connections = new Set<Connection>();
  const count = { identified: 0, resumed: 0 };
  let isDeaf = false;
  let refusal: number | null = null;

  server.on("upgrade", (request, stream: Duplex, head) => {
    sockets.handleUpgrade(request, stream, head, (socket) => welcome(socket, request.url ?? ""));
  });

  return {
    tells: (name, data) => {
      for (const session of sessions.values()) tell(session, name, data);
    },
    closes: (code) => {
      for (const socket of sockets.clients) close(socket, code);
    },
    refuses: (code) => {
      refusal = code;
    },
    asksToReconnect: () => everybody({ op: GatewayOpcodes.Reconnect, d: null }),
    invalidates: (isResumable) => {
      if (!isResumable) sessions.clear();
      for (const connection of connections) connection.session = null;
      everybody({ op: GatewayOpcodes.InvalidSession, d: isResumable });
    },
    forgets: () => sessions.clear(),
    goesDeaf: () => {
      isDeaf = true;
    },
    identified: () => count.identified,
    resumed: () => count.resumed,
    isConnected: () => [...sessions.values()].some(({ socket }) => socket !== null),
    end: () => {
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
    },
  };

  function welcome(socket: WebSocket, path: string): void {
    const connection: Connection = { socket, path, isNew: true, session: null };
    connections.add(connection);
    let sends = 0;
    isDeaf = false;
    socket.on("message", (data) => {
      sends += 1;
      const problem = sends > SENDS ? GatewayCloseCodes.RateLimited : hear(connection, data);
      if (problem) close(socket, problem);
    });
    socket.on("close", () => {
      connections.delete(connection);
      if (connection.session?.socket === socket) connection.session.socket = null;
    });
    const version = new URL(path, "ws://localhost").searchParams.get("v");
    if (version === "10") send(socket, { op: GatewayOpcodes.Hello, d: { heartbeat_interval: heartbeatMs } });
    else close(socket, GatewayCloseCodes.InvalidAPIVersion);
  }

  /** The code to close with when the frame is not what Discord takes. */
  function hear(connection: Connection, data: RawData): number | null {
    const frame = Frame.safeParse(jsonOf(data));
    if (!frame.success) return GatewayCloseCodes.DecodeError;
    const { op, d } = frame.data;
    switch (op) {
      case GatewayOpcodes.Heartbeat:
        return isDeaf ? null : send(connection.socket, { op: GatewayOpcodes.HeartbeatAck });
      case GatewayOpcodes.Identify:
        return connection.session ? GatewayCloseCodes.AlreadyAuthenticated : identify(connection, d);
      case GatewayOpcodes.Resume:
        return connection.session ? GatewayCloseCodes.AlreadyAuthenticated : resume(connection, d);
      case GatewayOpcodes.PresenceUpdate:
        return connection.session ? null : GatewayCloseCodes.NotAuthenticated;
      default:
        return GatewayCloseCodes.UnknownOpcode;
    }
  }

  function identify(connection: Connection, d: unknown): number | null {
    const wanted = Identify.safeParse(d);
    if (!wanted.success) return GatewayCloseCodes.DecodeError;
    const { token, intents, shard = [0, 1] } = wanted.data;
    const problem = takeRefusal() ?? problemOf(token, intents, shard);
    if (problem) return problem;
    count.identified += 1;
    const session = { id: world.newId(), events: [], socket: connection.socket };
    connection.session = session;
    connection.isNew = false;
    sessions.set(session.id, session);
    tell(session, "READY", ready(session.id, shard));
    return null;
  }

  function resume(connection: Connection, d: unknown): number | null {
    const wanted = Resume.safeParse(d);
    if (!wanted.success) return GatewayCloseCodes.DecodeError;
    const problem = takeRefusal();
    if (problem) return problem;
    const session = sessions.get(wanted.data.session_id);
    if (!session) return send(connection.socket, { op: GatewayOpcodes.InvalidSession, d: false });
    if (wanted.data.seq > session.events.length) return GatewayCloseCodes.InvalidSeq;
    if (connection.isNew && !connection.path.startsWith("/resume")) {
      world.problems.push("the bot did not resume at resume_gateway_url");
    }
    count.resumed += 1;
    connection.session = session;
    connection.isNew = false;
    session.socket = connection.socket;
    for (const event of session.events.slice(wanted.data.seq)) send(connection.socket, event);
    tell(session, "RESUMED", { _trace: [] });
    return null;
  }

  function problemOf(token: string, intents: number, [shard, of]: readonly [number, number]): number | null {
    if (token.replace(/^Bot /, "") !== world.application.token) return GatewayCloseCodes.AuthenticationFailed;
    if (shard >= of) return GatewayCloseCodes.InvalidShard;
    return (intents & PRIVILEGED) === 0 ? null : GatewayCloseCodes.DisallowedIntents;
  }

  function takeRefusal(): number | null {
    const code = refusal;
    refusal = null;
    return code;
  }

  function ready(sessionId: string, shard: readonly [number, number]): object {
    return {
      v: 10,
      user: botJson(world),
      guilds: [{ id: world.guildId, unavailable: true }],
      session_id: sessionId,
      resume_gateway_url: `${url()}/resume`,
      shard,
      application: applicationJson(world),
    };
  }

  function everybody(frame: object): void {
    for (const socket of sockets.clients) send(socket, frame);
  }
}

function tell(session: Session, t: string, d: unknown): void {
  const event: Event = { op: 0, s: session.events.length + 1, t, d };
  session.events.push(event);
  if (session.socket) send(session.socket, event);
}

function send(socket: WebSocket, frame: object): null {
  socket.send(JSON.stringify(frame));
  return null;
}

function close(socket: WebSocket, code: number): void {
  if (code === 1006) socket.terminate();
  else socket.close(code);
}

function jsonOf(data: RawData): unknown {
  try {
    return JSON.parse(data.toString());
  } catch {
    return null;
  }
}
