import { Kysely, sql } from "kysely";
import { type Dialect, dialectOf } from "./dialect.ts";
import { migrate, NewerSchema } from "./migrate.ts";
import { postgresDialect } from "./postgres.ts";
import { postgresComplaint } from "./postgres-complaint.ts";
import { sqliteComplaint, sqliteDialect } from "./sqlite.ts";
import type { Tables } from "./tables.ts";

/** An open database with an up-to-date schema. */
export type Database = {
  readonly dialect: Dialect;
  readonly kysely: Kysely<Tables>;
  readonly close: () => Promise<void>;
};

/**
 * Opens the SQLite file at a path (`:memory:` for none) or the PostgreSQL database at a `postgres://` URL, and brings
 * its schema up to date. Throws an Error of one sentence for the operator, without the password, when it cannot be
 * used; a file that is no database is left as it is.
 */
export async function openDatabase({ url }: { readonly url: string }): Promise<Database> {
  const dialect = dialectOf(url);
  let kysely: Kysely<Tables> | undefined;
  try {
    kysely = new Kysely<Tables>({ dialect: dialect === "sqlite" ? sqliteDialect(url) : postgresDialect(url) });
    await migrate(kysely, dialect);
  } catch (error) {
    await kysely?.destroy();
    throw complaintAbout(url, error) ?? new Error(`${place(url)} cannot be used: ${wordsOf(error)}.`);
  }
  const opened = kysely;
  return { dialect, kysely: opened, close: () => opened.destroy() };
}

/**
 * The error as a sentence for the operator when it says that the database at `url` is damaged, full or out of reach;
 * any other as it is.
 */
export function explained(error: unknown, url: string): unknown {
  return complaintAbout(url, error) ?? error;
}

/** Whether an error says that the database itself is damaged, full, locked or out of reach: whatever was asked of it is not to blame. */
export function isOwnTrouble({ dialect }: Pick<Database, "dialect">, error: unknown): boolean {
  return complaintOf(dialect, error) !== null;
}

/** Whether all pages of a SQLite file can be read: every one is looked at, a gigabyte takes seconds. PostgreSQL minds its own. */
export async function isSound({ dialect, kysely }: Database): Promise<boolean> {
  if (dialect === "postgres") return true;
  const { rows } = await sql<{ quick_check: string }>`pragma quick_check(1)`.execute(kysely);
  return rows.every(({ quick_check }) => quick_check === "ok");
}

/** Writes without changing anything; throws when the database can only be read. */
export async function proveWritable({ kysely }: Database): Promise<void> {
  await kysely
    .transaction()
    .execute((transaction) => transaction.deleteFrom("months").where("month", "<", 0).execute());
}

function complaintAbout(url: string, error: unknown): Error | null {
  if (error instanceof NewerSchema) return new Error(`${place(url)} ${error.message}.`);
  const complaint = complaintOf(dialectOf(url), error);
  return complaint === null ? null : new Error(`${place(url)} ${complaint}.`, { cause: error });
}

/** What is wrong with the database itself, as the end of a sentence; null when the error is not about that. */
function complaintOf(dialect: Dialect, error: unknown): string | null {
  return dialect === "sqlite" ? sqliteComplaint(error) : postgresComplaint(error);
}

function place(url: string): string {
  return dialectOf(url) === "sqlite" ? `The database file ${url}` : `The PostgreSQL database ${withoutPassword(url)}`;
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function withoutPassword(url: string): string {
  const parsed = URL.parse(url);
  return parsed === null ? "of that address" : `${parsed.host}${parsed.pathname}`;
}
