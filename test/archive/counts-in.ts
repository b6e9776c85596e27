import type { Database } from "#database/database.ts";

/** How many rows each table of counts has. */
export async function countsIn({ kysely }: Database): Promise<Readonly<Record<string, number>>> {
  return {
    stems: (await kysely.selectFrom("stems").select("hash").execute()).length,
    names: (await kysely.selectFrom("names").select("key").execute()).length,
    titleWords: (await kysely.selectFrom("title_words").select("word").execute()).length,
  };
}
