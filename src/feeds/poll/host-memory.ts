import type { Database } from "#database/database.ts";

/** What is remembered of a host over restarts. */
export type HostMemory = {
  /** Until when it wants to be left alone, in milliseconds since 1970; 0 when it does not. */
  readonly notBefore: (host: string) => Promise<number>;
  readonly leaveAlone: (host: string, until: Date) => Promise<void>;
  /** Its robots.txt while that is fresh; `text` is null when it could not be had. */
  readonly robots: (host: string, now: Date) => Promise<{ readonly text: string | null } | null>;
  readonly keepRobots: (host: string, text: string | null, until: Date) => Promise<void>;
};

/** The memory of hosts in a database. */
export function openHostMemory({ kysely }: Pick<Database, "kysely">): HostMemory {
  const row = (host: string) => kysely.selectFrom("hosts").selectAll().where("host", "=", host).executeTakeFirst();

  async function keep(
    host: string,
    values: { not_before: number } | { robots: string | null; robots_until: number },
  ): Promise<void> {
    await kysely
      .insertInto("hosts")
      .values({ host, ...values })
      .onConflict((conflict) => conflict.column("host").doUpdateSet(values))
      .execute();
  }

  return {
    notBefore: async (host) => (await row(host))?.not_before ?? 0,
    leaveAlone: (host, until) => keep(host, { not_before: until.getTime() }),
    robots: async (host, now) => {
      const known = await row(host);
      const isFresh = (known?.robots_until ?? 0) > now.getTime();
      return known && isFresh ? { text: known.robots } : null;
    },
    keepRobots: (host, text, until) => keep(host, { robots: text, robots_until: until.getTime() }),
  };
}
