import { PostgresDialect } from "kysely";
import pg from "pg";

/** Connections held at most: the bot's searches are short, so a few serve many readers. */
const CONNECTIONS = 8;
/** Milliseconds to wait for a server before saying that it cannot be reached. */
const CONNECT_WAIT = 10_000;

const bigint = pg.types.builtins.INT8;

/** A Kysely dialect over a pool of connections; 64-bit integers come back as numbers (ours stay below 2^53). */
export function postgresDialect(url: string): PostgresDialect {
  const pool = new pg.Pool({
    connectionString: url,
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_WAIT,
    types: { getTypeParser: (type, format) => (type === bigint ? Number : pg.types.getTypeParser(type, format)) },
  });
  // A connection may break while nothing is asked of it, and unheard, that would end the process. An idle one the pool replaces, and
  // whatever is asked of another next is refused.
  pool.on("error", () => {});
  pool.on("connect", (client) => client.on("error", () => {}));
  return new PostgresDialect({ pool });
}
