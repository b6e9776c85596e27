import { setTimeout } from "node:timers/promises";

/** While slow pieces of work are under way and places are free, more is looked for so often, in milliseconds. */
const LOOK_AGAIN = 250;

/**
 * Works off what `claim` gives, at most `limit` at a time, until there is nothing left or the signal says stop; then
 * what is under way is waited for.
 * @throws what the first failing claim or piece of work throws, when all that is under way has ended.
 */
export async function keepBusy<Item>({
  claim,
  work,
  limit,
  signal,
}: {
  /** Gives at most as many as are asked for; none when there are none now. */
  readonly claim: (count: number) => Promise<readonly Item[]>;
  readonly work: (item: Item) => Promise<void>;
  readonly limit: number;
  readonly signal: AbortSignal;
}): Promise<void> {
  const underWay = new Set<Promise<void>>();
  const failures: unknown[] = [];
  const begin = (item: Item) => {
    const piece: Promise<void> = work(item)
      .catch((error: unknown) => void failures.push(error))
      .finally(() => underWay.delete(piece));
    underWay.add(piece);
  };
  const claimed = (count: number): Promise<readonly Item[]> =>
    claim(count).catch((error: unknown) => {
      failures.push(error);
      return [];
    });
  for (;;) {
    const room = limit - underWay.size;
    // A claim costs a query: a quarter of the places is filled at a time.
    const mayClaim = !signal.aborted && failures.length === 0 && room * 4 >= limit;
    if (mayClaim) for (const item of await claimed(room)) begin(item);
    if (underWay.size === 0) break;
    await Promise.race([...underWay, ...(mayClaim ? [setTimeout(LOOK_AGAIN, undefined, { ref: false })] : [])]);
  }
  if (failures.length > 0) throw failures[0];
}
