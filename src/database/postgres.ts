import { PostgresDialect } from "kysely";
import pg from "pg";

/** Connections held at most: the bot's searches are short, so a few serve many readers. */
const CONNECTIONS = 8;
/** Milliseconds to wait for a server before saying that it cannot be reached. */
const CONNECT_WAIT = 10_000;

const bigint = pg.types.builtins.INT8;

const complaints: ReadonlyMap<string, string> = new Map([
  ["ECONNREFUSED", "nothing answers there"],
  ["ENOTFOUND", "no such host"],
  ["EAI_AGAIN", "the name of the host cannot be looked up now"],
  ["ETIMEDOUT", "no answer in time"],
  ["28P01", "user or password is wrong"],
  ["28000", "the server does not let this user in"],
  ["3D000", "no such database on that server"],
  ["53300", "the server has no connection left"],
  ["53100", "its disk is full"],
  ["57P01", "it is shutting down"],
  ["57P03", "it is not up yet"],
  ["ECONNRESET", "the connection broke"],
]);

/** A Kysely dialect over a pool of connections; 64-bit integers come back as numbers (ours stay below 2^53). */
export function postgresDialect(url: string): PostgresDialect {
  const pool = new pg.Pool({
    connectionString: url,
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_WAIT,
    types: { getTypeParser: (type, format) => (type === bigint ? Number : pg.types.getTypeParser(type, format)) },
  });
  // A connection that breaks while idle is replaced by the pool; unheard, the event would end the process.
  pool.on("error", () => {});
  return new PostgresDialect({ pool });
}

/** Why a server cannot be used, as the end of a sentence; null for errors that are not about the connection. */
export function postgresComplaint(error: unknown): string | null {
  if (error instanceof AggregateError) return postgresComplaint(error.errors[0]);
  if (!(error instanceof Error)) return null;
  if (error.message.includes("timeout expired")) return complaints.get("ETIMEDOUT") ?? null;
  return "code" in error && typeof error.code === "string" ? (complaints.get(error.code) ?? null) : null;
}
