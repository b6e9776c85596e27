import { sql } from "kysely";
import type { Database } from "./database.ts";

/** The nightly housekeeping of SQLite: fresh statistics for its planner, a short log. PostgreSQL does its own. */
export async function tidy({ dialect, kysely }: Pick<Database, "dialect" | "kysely">): Promise<void> {
  if (dialect === "postgres") return;
  await sql`pragma optimize`.execute(kysely);
  await sql`pragma wal_checkpoint(truncate)`.execute(kysely);
}
