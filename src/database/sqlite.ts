import { existsSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync, type SQLInputValue, type StatementSync } from "node:sqlite";
import { setTimeout as sleep } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import {
  CompiledQuery,
  type DatabaseConnection,
  type Driver,
  SqliteDialect,
  type SqliteDialectConfig,
  SqliteDriver,
} from "kysely";

/** How long a statement waits inside SQLite, where it blocks the process: short, because the bot answers nobody meanwhile. */
const BLOCKING_WAIT = 50;
/** How long a statement is tried again, without blocking, while another process writes: an import's largest batch takes about 2 s. */
const PATIENCE = 30_000;
/** The pause between two tries. */
const PAUSE = 20;
/** Statements kept compiled; lists of ids make one for each length. A million articles are searched no faster with 400. */
const STATEMENTS = 100;
/** Longer ones, in characters, are for many rows, and differ with their number: kept, each takes up to 100 kB; compiled anew, 0.1 ms. */
const LONGEST_KEPT = 1_000;
/**
 * Kilobytes of the file kept in memory; mapping the whole file instead made a briefing .2 ms faster and the process as
 * large as the file.
 */
const CACHE = 8_000;

/** The table that marks a file as ours. */
export const MIGRATIONS_TABLE = "newsdesk_migrations";

const resultCodes = { busy: 5, readOnly: 8, corrupt: 11, full: 13, cannotOpen: 14, notADatabase: 26 } as const;

const complaints: ReadonlyMap<number, string> = new Map([
  [resultCodes.busy, "is in use by another process that does not let go of it"],
  [resultCodes.readOnly, "cannot be written: the file or its folder is read-only"],
  [resultCodes.corrupt, "is damaged: put back a copy, or move it away to start afresh"],
  [resultCodes.full, "cannot grow: the disk is full"],
  [
    resultCodes.cannotOpen,
    "cannot be opened: it must be a file in a folder that is there and that this user may write to",
  ],
  [resultCodes.notADatabase, "is not a SQLite database: move it away or choose another path"],
]);

/**
 * A Kysely dialect over node:sqlite; the last folder of the path is made when it is missing. Transactions take the
 * write lock when they begin.
 */
export function sqliteDialect(path: string): SqliteDialect {
  if (path !== ":memory:") makeFolder(dirname(path));
  return new PatientDialect({ database: async () => statementsOf(await openFile(path)) });
}

/** What is wrong with a database file, as the end of a sentence; null for errors that are not about the file. */
export function sqliteComplaint(error: unknown): string | null {
  if (error instanceof ForeignFile) return error.message;
  const code = resultCode(error);
  if (code !== null) return complaints.get(code) ?? null;
  const isFolderError = error instanceof Error && "syscall" in error && error.syscall === "mkdir";
  return isFolderError ? (complaints.get(resultCodes.cannotOpen) ?? null) : null;
}

/** One folder only: a mistyped path should not grow a tree. */
function makeFolder(path: string): void {
  if (!existsSync(path)) mkdirSync(path);
}

async function openFile(path: string): Promise<DatabaseSync> {
  try {
    return await openAt(path);
  } catch (error) {
    // Beside a file SQLite keeps notes for its readers. Where it may make none, and nobody has, the file does not
    // change and can be read without.
    if (resultCode(error) !== resultCodes.readOnly || existsSync(`${path}-wal`)) throw error;
    return openAt(`${pathToFileURL(path).href}?immutable=1`);
  }
}

async function openAt(place: string): Promise<DatabaseSync> {
  const file = new DatabaseSync(place, { timeout: BLOCKING_WAIT });
  try {
    await whileBusy(() => refuseForeign(file));
    await whileBusy(() => file.exec("PRAGMA journal_mode = WAL"));
    file.exec(`PRAGMA synchronous = NORMAL; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -${CACHE}`);
    return file;
  } catch (error) {
    file.close();
    throw error;
  }
}

class ForeignFile extends Error {
  constructor() {
    super("belongs to another program: choose another path");
  }
}

function refuseForeign(file: DatabaseSync): void {
  const tables = file.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all();
  const isOurs = tables.some(({ name }) => name === MIGRATIONS_TABLE);
  if (tables.length > 0 && !isOurs) throw new ForeignFile();
}

/** The primary result code of an error of node:sqlite. */
function resultCode(error: unknown): number | null {
  if (!(error instanceof Error) || !("errcode" in error) || typeof error.errcode !== "number") return null;
  return error.errcode & 0xff;
}

/** Runs it again while another process holds the lock: SQLite did nothing then, so no work is done twice. */
async function whileBusy<T>(run: () => T | Promise<T>): Promise<T> {
  const deadline = performance.now() + PATIENCE;
  for (;;) {
    try {
      return await run();
    } catch (error) {
      if (resultCode(error) !== resultCodes.busy || performance.now() > deadline) throw error;
      await sleep(PAUSE);
    }
  }
}

/** What Kysely asks of better-sqlite3, answered by node:sqlite. */
function statementsOf(file: DatabaseSync): { close(): void; prepare(sql: string): Statement } {
  const compiled = new Map<string, Statement>();
  return {
    close: () => file.close(),
    prepare(sql) {
      if (sql.length > LONGEST_KEPT) return statementFor(file.prepare(sql));
      const statement = compiled.get(sql) ?? statementFor(file.prepare(sql));
      // Taken out and put back: a Map keeps the order of insertion, so the first is the one not used for longest.
      compiled.delete(sql);
      compiled.set(sql, statement);
      if (compiled.size > STATEMENTS) compiled.delete(compiled.keys().next().value ?? sql);
      return statement;
    },
  };
}

type Statement = ReturnType<typeof statementFor>;

function statementFor(statement: StatementSync) {
  return {
    reader: statement.columns().length > 0,
    all: (parameters: readonly unknown[]): unknown[] => statement.all(...parameters.map(bindable)),
    run: (parameters: readonly unknown[]) => statement.run(...parameters.map(bindable)),
    iterate: (parameters: readonly unknown[]): IterableIterator<unknown> =>
      statement.iterate(...parameters.map(bindable)),
  };
}

function bindable(value: unknown): SQLInputValue {
  if (value === null || value === undefined) return null;
  if (typeof value === "string" || typeof value === "number" || typeof value === "bigint") return value;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (value instanceof Uint8Array) return value;
  throw new TypeError(`SQLite cannot store a value of type ${typeof value}.`);
}

class PatientDialect extends SqliteDialect {
  readonly #config: SqliteDialectConfig;

  constructor(config: SqliteDialectConfig) {
    super(config);
    this.#config = config;
  }

  override createDriver(): Driver {
    return new PatientDriver(this.#config);
  }
}

/** Waits for other writers without blocking, and takes the write lock at `begin`: taken later, it could not be waited for. */
class PatientDriver extends SqliteDriver {
  override async acquireConnection(): Promise<DatabaseConnection> {
    return patient(await super.acquireConnection());
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw("begin immediate"));
  }

  /** On a full disk, for one, SQLite has rolled back by itself: a complaint about that would hide why. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    try {
      await super.rollbackTransaction(connection);
    } catch (error) {
      if (!(error instanceof Error && error.message.includes("no transaction is active"))) throw error;
    }
  }
}

function patient(connection: DatabaseConnection): DatabaseConnection {
  return {
    executeQuery: (query) => whileBusy(() => connection.executeQuery(query)),
    streamQuery: (query, chunkSize) => connection.streamQuery(query, chunkSize),
  };
}
