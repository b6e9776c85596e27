import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { Piscina } from "piscina";
import { type Findings, type Order, together } from "./findings.ts";
import { alone, sections } from "./sections.ts";
import { asJson, asTable } from "./table.ts";

/*
 * npm run eval [-- --peers] [--json] [--data FOLDER] [--only quotes,summaries]
 * Measures Newsdesk on the labelled sets of a folder, ../shared/data unless another is named: one table of all figures with their aims,
 * with intervals where sets are small, and the kinds of mistakes. --peers runs others on the same documents, which takes longer.
 */

const USUAL_FOLDER = join(import.meta.dirname, "..", "..", "..", "shared", "data");
/** Sections at work at once. */
const THREADS = 2;

type Wishes = Order & { readonly only: readonly string[]; readonly json: boolean };

try {
  const { json, only, ...order } = wishes();
  const findings = await measure(only, order);
  if (findings.rows.length === 0) throw new Error(`${order.data} holds none of the sets asked for.`);
  console.log(json ? asJson(findings) : asTable(findings));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

/** @throws Error in one sentence when something is asked for that there is not. */
function wishes(): Wishes {
  const { values } = parseArgs({
    options: {
      peers: { type: "boolean", default: false },
      json: { type: "boolean", default: false },
      data: { type: "string", default: USUAL_FOLDER },
      only: { type: "string" },
    },
  });
  const only = values.only?.split(",") ?? [...sections.keys()];
  const unknown = only.find((name) => !sections.has(name));
  if (unknown !== undefined) throw new Error(`There is no section ${unknown}, but ${[...sections.keys()].join(", ")}.`);
  const data = resolve(values.data);
  if (!existsSync(data)) throw new Error(`The labelled sets are not here: there is no folder ${data}.`);
  return { data, peers: values.peers, json: values.json, only };
}

async function measure(only: readonly string[], order: Order): Promise<Findings> {
  const pool = new Piscina<Order & { readonly section: string }, Findings>({
    filename: new URL("./section-worker.ts", import.meta.url).href,
    name: "measureSection",
    maxThreads: THREADS,
  });
  const run = async (section: string) => [section, await pool.run({ section, ...order })] as const;
  try {
    const found = new Map(await Promise.all(only.filter((name) => !alone.has(name)).map(run)));
    for (const name of only.filter((each) => alone.has(each))) found.set(...(await run(name)));
    return together([...sections.keys()].flatMap((name) => found.get(name) ?? []));
  } finally {
    await pool.destroy();
  }
}
