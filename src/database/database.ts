import { Kysely } from "kysely";
import { type Dialect, dialectOf } from "./dialect.ts";
import { migrate, NewerSchema } from "./migrate.ts";
import { postgresComplaint, postgresDialect } from "./postgres.ts";
import { sqliteComplaint, sqliteDialect } from "./sqlite.ts";
import type { Tables } from "./tables.ts";

/** An open database with an up-to-date schema. */
export type Database = {
  readonly dialect: Dialect;
  readonly kysely: Kysely<Tables>;
  readonly close: () => Promise<void>;
};

/**
 * Opens the SQLite file at a path (`:memory:` for none) or the PostgreSQL database at a `postgres://` URL, and brings its schema up to date.
 * Throws an Error of one sentence for the operator, without the password, when it cannot be used; a file that is no database is left as it is.
 */
export async function openDatabase({ url }: { readonly url: string }): Promise<Database> {
  const dialect = dialectOf(url);
  let kysely: Kysely<Tables> | undefined;
  try {
    kysely = new Kysely<Tables>({ dialect: dialect === "sqlite" ? sqliteDialect(url) : postgresDialect(url) });
    await migrate(kysely, dialect);
  } catch (error) {
    await kysely?.destroy();
    throw explained(error, dialect, url);
  }
  const opened = kysely;
  return { dialect, kysely: opened, close: () => opened.destroy() };
}

function explained(error: unknown, dialect: Dialect, url: string): Error {
  const place = dialect === "sqlite" ? `The database file ${url}` : `The PostgreSQL database ${withoutPassword(url)}`;
  const complaint = error instanceof NewerSchema ? error.message : complaintOf(error, dialect);
  return new Error(`${place} ${complaint}.`, { cause: error });
}

function complaintOf(error: unknown, dialect: Dialect): string {
  const known = dialect === "sqlite" ? sqliteComplaint(error) : postgresComplaint(error);
  if (known !== null) return dialect === "sqlite" ? known : `cannot be reached: ${known}`;
  return `cannot be used: ${error instanceof Error ? error.message : String(error)}`;
}

function withoutPassword(url: string): string {
  const parsed = URL.parse(url);
  return parsed === null ? "of that address" : `${parsed.host}${parsed.pathname}`;
}
