import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { ZodError, type z } from "zod";

/** A file of a set: the name to show, and its path. */
export type SetFile = { readonly set: string; readonly name: string; readonly path: string };

/** The halves that are meant where none is named. */
const USUAL_HALVES = ["dev", "all"];

/**
 * The files `<set>.<half>.jsonl` of a folder, of the sets named, in their order. A file of another half than the one for development
 * shows it in its name.
 */
export function setFiles(folder: string, sets: readonly string[], ending = "jsonl"): SetFile[] {
  const files = existsSync(folder) ? readdirSync(folder).sort() : [];
  return sets.flatMap((set) =>
    files.flatMap((file) => {
      const half = halfOf(file, set, ending);
      if (half === null) return [];
      return [{ set, name: USUAL_HALVES.includes(half) ? set : `${set}.${half}`, path: join(folder, file) }];
    }),
  );
}

function halfOf(file: string, set: string, ending: string): string | null {
  if (!file.startsWith(`${set}.`) || !file.endsWith(`.${ending}`)) return null;
  const half = file.slice(set.length + 1, -ending.length - 1);
  return half === "" || half.includes(".") ? null : half;
}

/** A sentence for each set of which there is no file. */
export function missing(folder: string, sets: readonly string[], found: readonly SetFile[]): string[] {
  return sets
    .filter((set) => found.every((file) => file.set !== set))
    .map((set) => `${join(folder, set)}: no file of this set, so it is not measured.`);
}

/**
 * The records of a file of JSON lines, gzip or not.
 * @throws Error that names the line that is none.
 */
export function records<T>(path: string, schema: z.ZodType<T>): T[] {
  const bytes = readFileSync(path);
  const text = (path.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString();
  return text
    .split("\n")
    .flatMap((line, index) => (line === "" ? [] : [record(line, schema, `${path}, line ${index + 1}`)]));
}

function record<T>(line: string, schema: z.ZodType<T>, place: string): T {
  try {
    return schema.parse(JSON.parse(line));
  } catch (cause) {
    const reason = cause instanceof ZodError ? `${cause.issues[0]?.path.join(".")} is not as it should be` : "no JSON";
    throw new Error(`${place}: ${reason}.`, { cause });
  }
}
