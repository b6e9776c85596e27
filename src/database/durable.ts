import { sql, type Transaction } from "kysely";
import type { Database } from "./database.ts";
import type { Tables } from "./tables.ts";

/** Runs a transaction whose outcome survives a power cut once it is given: SQLite's other commits may lose the last moments then. */
export async function durably<Result>(
  { dialect, kysely }: Database,
  work: (transaction: Transaction<Tables>) => Promise<Result>,
): Promise<Result> {
  if (dialect === "postgres") return kysely.transaction().execute(work);
  return kysely.connection().execute(async (connection) => {
    await sql`PRAGMA synchronous = FULL`.execute(connection);
    try {
      return await connection.transaction().execute(work);
    } finally {
      await sql`PRAGMA synchronous = NORMAL`.execute(connection);
    }
  });
}
