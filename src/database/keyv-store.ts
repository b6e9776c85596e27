import { Keyv, type KeyvStorageAdapter, keyvStorageCapability } from "keyv";
import { inBatches } from "./batches.ts";
import type { Database } from "./database.ts";
import type { Row } from "./tables.ts";

/** A place for small values; `get` gives undefined for what is not there or has expired, and a broken store throws. */
export function openStore<Value>(database: Database, namespace: string, adapter?: object): Keyv<Value> {
  const store = new Keyv<Value>({ namespace, store: adapter ?? tableAdapter(database) });
  // Otherwise, once anybody listens for errors, a failed `set` only returns false and a failed `get` looks like a missing value.
  store.on("error", (error: unknown) => {
    throw error;
  });
  return store;
}

/** What Keyv 6 asks of a storage, without the events: ours throws. */
type Adapter = Required<
  Pick<
    KeyvStorageAdapter,
    "get" | "getMany" | "has" | "hasMany" | "set" | "setMany" | "delete" | "deleteMany" | "clear" | "iterator"
  >
> & { namespace?: string | undefined; readonly capabilities: ReturnType<typeof keyvStorageCapability> };

type Entry = { readonly key: string; readonly value: unknown; readonly expires?: number };

/** A Keyv 6 storage adapter over the table `keyv`; values are what Keyv serialises: strings. */
export function tableAdapter({ kysely }: Database): Adapter {
  /** Keyv sets it when it takes the adapter over. */
  let namespace = "";

  async function valuesOf(keys: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const values = new Map<string, string>();
    for (const batch of inBatches(keys)) {
      const rows = await kysely
        .selectFrom("keyv")
        .select(["key", "value", "expires"])
        .where("namespace", "=", namespace)
        .where("key", "in", batch)
        .execute();
      for (const row of rows.filter(isLive)) values.set(row.key, row.value);
    }
    return values;
  }

  async function put(entries: readonly Entry[]): Promise<boolean[]> {
    const now = Date.now();
    await kysely.transaction().execute(async (transaction) => {
      await transaction.deleteFrom("keyv").where("expires", "<=", now).execute();
      for (const { key, value, expires } of entries) {
        const row = { namespace, key, value: serialised(value), expires: expires ?? null };
        await transaction
          .insertInto("keyv")
          .values(row)
          .onConflict((conflict) =>
            conflict.columns(["namespace", "key"]).doUpdateSet({ value: row.value, expires: row.expires }),
          )
          .execute();
      }
    });
    return entries.map(() => true);
  }

  async function remove(keys: readonly string[]): Promise<boolean[]> {
    const removed = new Set<string>();
    for (const batch of inBatches(keys)) {
      const rows = await kysely
        .deleteFrom("keyv")
        .where("namespace", "=", namespace)
        .where("key", "in", batch)
        .returning(["key", "expires"])
        .execute();
      for (const row of rows.filter(isLive)) removed.add(row.key);
    }
    return keys.map((key) => removed.has(key));
  }

  const adapter = {
    get namespace() {
      return namespace;
    },
    set namespace(given: string | undefined) {
      namespace = given ?? "";
    },
    get capabilities() {
      return keyvStorageCapability(adapter);
    },
    get: async (key: string) => (await valuesOf([key])).get(key),
    async getMany(keys: string[]) {
      const values = await valuesOf(keys);
      return keys.map((key) => values.get(key));
    },
    has: async (key: string) => (await valuesOf([key])).has(key),
    async hasMany(keys: string[]) {
      const values = await valuesOf(keys);
      return keys.map((key) => values.has(key));
    },
    set: async (key: string, value: unknown, expires?: number) =>
      (await put([expires === undefined ? { key, value } : { key, value, expires }])).length === 1,
    setMany: put,
    delete: async (key: string) => (await remove([key])).includes(true),
    deleteMany: remove,
    async clear() {
      await kysely.deleteFrom("keyv").where("namespace", "=", namespace).execute();
    },
    async *iterator() {
      const rows = await kysely.selectFrom("keyv").selectAll().where("namespace", "=", namespace).execute();
      for (const { key, value } of rows.filter(isLive)) yield [key, value];
    },
  };
  return adapter;
}

function isLive({ expires }: Pick<Row<"keyv">, "expires">): boolean {
  return expires === null || expires > Date.now();
}

function serialised(value: unknown): string {
  if (typeof value !== "string") throw new TypeError("This store keeps serialised values only.");
  return value;
}
