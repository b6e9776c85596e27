import { type Kysely, sql } from "kysely";
import { inBatches } from "#database/batches.ts";
import type { Tables } from "#database/tables.ts";

/** An id for each wanted second: that second, or the next one that no article has; none is given twice. */
export async function freeIds(kysely: Kysely<Tables>, seconds: readonly number[]): Promise<number[]> {
  const taken = await takenAmong(kysely, seconds);
  // Where the search goes on for a second asked for before: thousands of articles may have a date without an hour.
  const next = new Map<number, number>();
  const given = new Set<number>();
  for (const second of seconds) {
    let id = next.get(second) ?? Math.max(second, 1);
    if (id !== second || taken.has(id)) id = await firstFree(kysely, id);
    while (given.has(id)) id = await firstFree(kysely, id + 1);
    given.add(id);
    next.set(second, id + 1);
  }
  return [...given];
}

async function takenAmong(kysely: Kysely<Tables>, seconds: readonly number[]): Promise<Set<number>> {
  const taken = new Set<number>();
  for (const batch of inBatches(seconds)) {
    const rows = await kysely.selectFrom("articles").select("id").where("id", "in", batch).execute();
    for (const { id } of rows) taken.add(id);
  }
  return taken;
}

/** The first id from a given one on that no stored article has. */
async function firstFree(kysely: Kysely<Tables>, from: number): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    select cast(${from} as bigint) as id where not exists (select 1 from articles where id = ${from})
    union all
    select * from (select a.id + 1 as id from articles a
      where a.id >= ${from} and not exists (select 1 from articles b where b.id = a.id + 1) order by a.id limit 1) as gap
    limit 1`.execute(kysely);
  return rows[0]?.id ?? from;
}
