import { randomBytes } from "node:crypto";
import pg from "pg";
import { inject } from "vitest";
import { type Database, openDatabase } from "#database/database.ts";

/** Whether there is a PostgreSQL server to test with. */
export const hasPostgres = inject("postgresUrl") !== null;

/** The address of a new, empty schema on the test server: every test has a database of its own. */
export async function freshPostgresUrl(): Promise<string> {
  const server = inject("postgresUrl");
  if (server === null) throw new Error("There is no PostgreSQL server here.");
  const schema = `test_${randomBytes(6).toString("hex")}`;
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  await client.query(`create schema ${schema}`);
  await client.end();
  const url = new URL(server);
  url.searchParams.set("options", `-c search_path=${schema}`);
  return url.href;
}

/** An open, empty PostgreSQL database. */
export async function openFreshPostgres(): Promise<Database> {
  return openDatabase({ url: await freshPostgresUrl() });
}
