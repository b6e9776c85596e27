import { parsedJson } from "../parsed-json.ts";
import { foundInRecord } from "../record.ts";
import { bad, type Entry, entryOf } from "./entry.ts";

/** Keys under which an object wraps the list of its articles. */
const LISTS = ["articles", "items"];

/** The articles of a JSON text: one object, an array of them, or an object that wraps such an array. */
export function readJson(text: string, line: number | null = null): Entry[] {
  const value = parsedJson(text);
  if (value === undefined) return [bad("it is not valid JSON", line)];
  const list = listIn(value);
  if (list === null) return [entryOfRecord(value, line)];
  return list.map((record, index) => located(entryOfRecord(record, line), index + 1));
}

function entryOfRecord(record: unknown, line: number | null): Entry {
  if (typeof record !== "object" || record === null || Array.isArray(record)) return bad("it is not an object", line);
  return entryOf(foundInRecord(record), line);
}

function located(entry: Entry, place: number): Entry {
  return entry.kind === "bad" ? { ...entry, reason: `article ${place} of the list: ${entry.reason}` } : entry;
}

function listIn(value: unknown): readonly unknown[] | null {
  if (Array.isArray(value)) return value;
  if (typeof value !== "object" || value === null) return null;
  const wrapped = Object.entries(value).find(([key, list]) => LISTS.includes(key) && Array.isArray(list))?.[1];
  return Array.isArray(wrapped) ? wrapped : null;
}
