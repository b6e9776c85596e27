import { readFileSync } from "node:fs";
import { z } from "zod";

const FILE = new URL("../../data/feeds.json", import.meta.url);

/** The parts of the world by which the catalogue is ordered. */
const Region = z.enum([
  "world",
  "africa",
  "asia",
  "europe",
  "latin-america",
  "middle-east",
  "north-america",
  "oceania",
]);

const CatalogueFeed = z.strictObject({
  name: z.string().min(1).max(80),
  url: z.url({ protocol: /^https?$/ }),
  region: Region,
  /** ISO 3166-1, where its newsroom is; null when that is in many places. */
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .nullable(),
  /** ISO 639-1. */
  language: z.string().regex(/^[a-z]{2}$/),
  subject: z.string().regex(/^[a-z]+$/),
  /** What it is, in a few words. */
  about: z.string().min(1).max(90),
});

/** A public news feed that can be switched on by name. Nobody promises that it works until it has been polled. */
export type CatalogueFeed = Readonly<z.infer<typeof CatalogueFeed>>;

/** The regions that there are, as the catalogue writes them. */
export const REGIONS = Region.options;

let read: readonly CatalogueFeed[] | null = null;

/** The catalogue of public news feeds, in the order of its file. */
export function catalogue(): readonly CatalogueFeed[] {
  read ??= z.array(CatalogueFeed).parse(JSON.parse(readFileSync(FILE, "utf8")));
  return read;
}
