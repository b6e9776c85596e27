import { setImmediate, setTimeout } from "node:timers/promises";

/**
 * Lets single pieces of work be done together: gathers what comes within a moment, `size` at most, and gives each caller its own result.
 * One gathering is worked on at a time, and between two of them the event loop has its turn.
 */
export function gather<Item, Result>(
  work: (items: readonly Item[]) => Promise<readonly Result[]>,
  { size, milliseconds }: { readonly size: number; readonly milliseconds: number },
): (item: Item) => Promise<Result> {
  type Caller = {
    readonly item: Item;
    readonly resolve: (result: Result) => void;
    readonly reject: (error: unknown) => void;
  };
  let waiting: Caller[] = [];
  let former: Promise<void> = Promise.resolve();

  function flush(): void {
    const callers = waiting;
    waiting = [];
    former = former.then(() => setImmediate()).then(() => serve(callers));
  }

  async function serve(callers: readonly Caller[]): Promise<void> {
    try {
      const results = (await work(callers.map(({ item }) => item))).values();
      for (const { resolve, reject } of callers) {
        const { value, done } = results.next();
        if (done) reject(new Error("A piece of work gave no result."));
        else resolve(value);
      }
    } catch (error) {
      for (const { reject } of callers) reject(error);
    }
  }

  /** Those callers, unless they were so many that they are served already. */
  function flushOnly(callers: readonly Caller[]): void {
    if (callers === waiting) flush();
  }

  return (item) =>
    new Promise<Result>((resolve, reject) => {
      const callers = waiting;
      callers.push({ item, resolve, reject });
      if (callers.length >= size) flush();
      else if (callers.length === 1) void setTimeout(milliseconds).then(() => flushOnly(callers));
    });
}
