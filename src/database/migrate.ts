import { type Kysely, sql } from "kysely";
import type { Dialect } from "./dialect.ts";
import { articles } from "./migrations/001-articles.ts";
import { keyv } from "./migrations/002-keyv.ts";
import { feeds } from "./migrations/003-feeds.ts";
import { versions } from "./migrations/004-versions.ts";
import { subscriptions } from "./migrations/005-subscriptions.ts";
import { outbox } from "./migrations/006-outbox.ts";
import { MIGRATIONS_TABLE } from "./sqlite.ts";
import type { Tables } from "./tables.ts";

/** One step of the schema. A step that was released never changes: what changes is a new step at the end. */
export type Migration = {
  readonly name: string;
  readonly up: (kysely: Kysely<Tables>, dialect: Dialect) => Promise<void>;
};

const migrations: readonly Migration[] = [articles, keyv, feeds, versions, subscriptions, outbox];

const steps = sql.table(MIGRATIONS_TABLE);

/** Any number, the same in every Newsdesk: PostgreSQL lets one holder of it migrate at a time. */
const MIGRATION_LOCK = 7_396_412_001;

/**
 * Brings the schema up to date in one transaction; processes that start together wait for each other. Where there is nothing to do
 * nothing is written or waited for: what only reads shall not need a lock, nor the right to write.
 */
export async function migrate(kysely: Kysely<Tables>, dialect: Dialect): Promise<void> {
  if ((await hasSteps(kysely, dialect)) && missing(await doneSteps(kysely)).length === 0) return;
  await kysely.transaction().execute(async (transaction) => {
    if (dialect === "postgres") await sql`select pg_advisory_xact_lock(${MIGRATION_LOCK})`.execute(transaction);
    await sql`create table if not exists ${steps} (name varchar(100) primary key)`.execute(transaction);
    for (const { name, up } of missing(await doneSteps(transaction))) {
      await up(transaction, dialect);
      await sql`insert into ${steps} (name) values (${name})`.execute(transaction);
    }
  });
}

/** The database was written by a later Newsdesk; the message is the end of a sentence. */
export class NewerSchema extends Error {
  constructor(step: string) {
    super(`was made by a newer Newsdesk (it has the step "${step}"): update this program`);
  }
}

/** The steps that a database lacks. */
function missing(done: ReadonlySet<string>): Migration[] {
  const strange = [...done].find((name) => !migrations.some((migration) => migration.name === name));
  if (strange) throw new NewerSchema(strange);
  return migrations.filter(({ name }) => !done.has(name));
}

async function doneSteps(kysely: Kysely<Tables>): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ name: string }>`select name from ${steps}`.execute(kysely);
  return new Set(rows.map(({ name }) => name));
}

async function hasSteps(kysely: Kysely<Tables>, dialect: Dialect): Promise<boolean> {
  const found =
    dialect === "sqlite"
      ? sql`select 1 from sqlite_schema where name = ${MIGRATIONS_TABLE}`
      : sql`select 1 where to_regclass(${MIGRATIONS_TABLE}) is not null`;
  return (await found.execute(kysely)).rows.length > 0;
}
