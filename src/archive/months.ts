/** The month of an article's id, counted from January of year 0, in UTC. */
export function monthOf(id: number): number {
  const date = new Date(id * 1000);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

/** The last second of the year 9999, which no article is published after. */
export const LAST_ID = 253_402_300_799;

/** Ids from `from` to `until`, both included: as ids are seconds, a stretch of time. */
export type IdRange = { readonly from: number; readonly until: number };

/** The ids of a stretch of time, open where a date is null. */
export function idsWithin(since: Date | null, until: Date | null): IdRange {
  return {
    from: since === null ? 0 : Math.floor(since.getTime() / 1000),
    until: until === null ? LAST_ID : Math.floor(until.getTime() / 1000),
  };
}

/** The ids that articles of a month can have. */
export function idsOfMonth(month: number): IdRange {
  const start = (of: number) => Date.UTC(Math.floor(of / 12), of % 12) / 1000;
  return { from: start(month), until: start(month + 1) - 1 };
}
