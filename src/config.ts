import { existsSync, readFileSync } from "node:fs";
import { parseEnv } from "node:util";
import { z } from "zod";

/** Where the bot keeps its articles when nothing else is said; relative to the folder it is started in. */
const DEFAULT_DATABASE = "data/newsdesk.db";
const DEFAULT_PREVIEW_PORT = 4173;

const wholeNumber = (most: number) => z.string().regex(/^\d+$/).transform(Number).pipe(z.number().min(1).max(most));

const Settings = z
  .object({
    DISCORD_TOKEN: z.string().regex(/^[\w-]{20,}\.[\w-]{5,}\.[\w-]{20,}$/),
    // Requests to an address with a password in it are refused by Node.
    DISCORD_API: z.url({ protocol: /^https?$/ }).refine((address) => !address.includes("@")),
    DATABASE_URL: z.union([
      z.url({ protocol: /^postgres(ql)?$/ }).refine(isDecodable),
      // No shell has read it: "~" would become a folder of that name.
      z.string().regex(/^(?!~|[a-z][a-z\d+.-]+:\/\/).*[^/\\]$/i),
    ]),
    KEYV_ADAPTER: z.string().regex(/^(@[\w.-]+\/)?[\w.-]+$/),
    KEYV_URL: z.url().refine(isDecodable),
    ALLOW_PRIVATE_FEEDS: z.enum(["true", "false"]),
    // Put into a header as it stands here.
    CONTACT_URL: z.url({ protocol: /^(https?|mailto)$/, normalize: true }).regex(/^[!-~]{1,200}$/),
    PREVIEW_PORT: wholeNumber(65535),
    MAX_SUBSCRIPTIONS: wholeNumber(10_000),
    MAX_FEEDS: wholeNumber(10_000),
    KEEP_DAYS: wholeNumber(100_000),
    LOG_LEVEL: z.enum(["info", "warn", "error"]),
  })
  .partial();

/** What the operator reads when a variable is wrong. The value itself is never shown: it may be a secret. */
const complaints: Readonly<Record<string, string>> = {
  DISCORD_TOKEN:
    "is not a bot token (three parts with dots between): copy it from the Discord Developer Portal, page Bot, for example DISCORD_TOKEN=MTIzNDU2Nzg5MDEyMzQ1Njc4.GAbCdE.xYz0123456789.",
  DISCORD_API: "is not the address of a proxy for Discord's API, for example DISCORD_API=http://localhost:8080/api.",
  DATABASE_URL:
    "is neither the path of a SQLite file nor a postgres:// address, for example DATABASE_URL=data/newsdesk.db or DATABASE_URL=postgres://newsdesk:secret@localhost/newsdesk; in a password %, /, #, ? and @ are written %25, %2F, %23, %3F and %40, and a home folder is written out.",
  KEYV_ADAPTER: "is not the name of an npm package with a Keyv adapter, for example KEYV_ADAPTER=@keyv/redis.",
  KEYV_URL: "is not the address of the store that KEYV_ADAPTER speaks to, for example KEYV_URL=redis://localhost:6379.",
  ALLOW_PRIVATE_FEEDS: "is neither true nor false, for example ALLOW_PRIVATE_FEEDS=true.",
  CONTACT_URL: "is not the address of a page or a mailbox, for example CONTACT_URL=https://example.org/about-our-bot.",
  PREVIEW_PORT: `is not a port from 1 to 65535, for example PREVIEW_PORT=${DEFAULT_PREVIEW_PORT}.`,
  MAX_SUBSCRIPTIONS: "is not a number from 1 to 10000, for example MAX_SUBSCRIPTIONS=50.",
  MAX_FEEDS: "is not a number from 1 to 10000, for example MAX_FEEDS=100.",
  KEEP_DAYS: "is not a number of days from 1 to 100000, for example KEEP_DAYS=365; leave it out to keep all articles.",
  LOG_LEVEL: "is not one of info, warn and error, for example LOG_LEVEL=info.",
};

/** All that an operator can set, parsed. */
export type Config = {
  /** null: no bot; the preview is opened instead. */
  readonly discordToken: string | null;
  /** A proxy for Discord's API, as fleets use one; without it, Discord itself. */
  readonly discordApi: string | undefined;
  /** The path of a SQLite file or a postgres:// address. */
  readonly databaseUrl: string;
  /** An npm package with a Keyv adapter for small values; null: they go into the database. */
  readonly keyv: { readonly adapter: string; readonly url: string | undefined } | null;
  /** Whether feeds may lie in the operator's own network. */
  readonly allowPrivateFeeds: boolean;
  /** What the servers that are asked for feeds read, to know whom to write to; null: nothing. */
  readonly contactUrl: string | null;
  readonly preview: { readonly port: number; readonly isPortFixed: boolean };
  /** What one server, or one person in direct messages, may have; undefined: the usual 50. */
  readonly maxSubscriptions: number | undefined;
  /** Feeds of its own that a server may have; undefined: the usual 100. */
  readonly maxFeeds: number | undefined;
  /** Articles are forgotten so many days after their publishing, with their month; null: never. */
  readonly keepDays: number | null;
  readonly logLevel: "info" | "warn" | "error";
  /** Texts that must never be printed. */
  readonly secrets: readonly string[];
};

/** What reading the settings comes to. */
export type ConfigOutcome =
  | { readonly kind: "config"; readonly config: Config }
  /** One sentence a variable: its name, what is wrong, an example. */
  | { readonly kind: "problems"; readonly problems: readonly string[] };

/** Reads the settings from the environment; an empty variable counts as not set. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): ConfigOutcome {
  const parsed = Settings.safeParse(trimmed(environment));
  if (!parsed.success) return { kind: "problems", problems: problemsIn(parsed.error) };
  const { DISCORD_TOKEN, DISCORD_API, DATABASE_URL, KEYV_ADAPTER, KEYV_URL, ...rest } = parsed.data;
  const { ALLOW_PRIVATE_FEEDS, CONTACT_URL, PREVIEW_PORT, MAX_SUBSCRIPTIONS, MAX_FEEDS, KEEP_DAYS, LOG_LEVEL } = rest;
  if (KEYV_URL && !KEYV_ADAPTER) {
    return {
      kind: "problems",
      problems: [
        "KEYV_URL is set without KEYV_ADAPTER, the npm package that speaks to it, e.g. KEYV_ADAPTER=@keyv/redis.",
      ],
    };
  }
  return {
    kind: "config",
    config: {
      discordToken: DISCORD_TOKEN ?? null,
      discordApi: DISCORD_API,
      databaseUrl: DATABASE_URL ?? DEFAULT_DATABASE,
      keyv: KEYV_ADAPTER ? { adapter: KEYV_ADAPTER, url: KEYV_URL } : null,
      allowPrivateFeeds: ALLOW_PRIVATE_FEEDS === "true",
      contactUrl: CONTACT_URL ?? null,
      preview: { port: PREVIEW_PORT ?? DEFAULT_PREVIEW_PORT, isPortFixed: PREVIEW_PORT !== undefined },
      maxSubscriptions: MAX_SUBSCRIPTIONS,
      maxFeeds: MAX_FEEDS,
      keepDays: KEEP_DAYS ?? null,
      logLevel: LOG_LEVEL ?? "info",
      secrets: [...(DISCORD_TOKEN ? [DISCORD_TOKEN] : []), ...passwordsIn(DATABASE_URL), ...passwordsIn(KEYV_URL)],
    },
  };
}

/**
 * The environment, with the variables of a `.env` file in the working folder for those not set; they are set from then on.
 * @throws Error with one sentence when there is such a file and it cannot be read.
 */
export function environmentWithFile(file = ".env"): Readonly<Record<string, string | undefined>> {
  if (existsSync(file)) Object.assign(process.env, { ...parseEnv(textOf(file)), ...process.env });
  return process.env;
}

/** Windows writes text files as UTF-16, or with a mark that would become part of the first name. */
function textOf(file: string): string {
  try {
    const bytes = readFileSync(file);
    return new TextDecoder(bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : "utf-8").decode(bytes);
  } catch (cause) {
    const advice = "make it a text file that this user may read, or move it away";
    throw new Error(`The settings in ${file} cannot be read: ${advice}.`, { cause });
  }
}

function trimmed(environment: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const set = Object.entries(environment).map(([name, value]) => [name, value?.trim()] as const);
  return Object.fromEntries(set.filter((entry): entry is readonly [string, string] => Boolean(entry[1])));
}

function problemsIn(error: z.ZodError): string[] {
  const names = new Set(error.issues.map((issue) => String(issue.path[0])));
  return [...names].map((name) => `${name} ${complaints[name]}`);
}

function isDecodable(address: string): boolean {
  return decoded(address) !== null;
}

/** The password before the host and the one in the query, as they are and as they are written there. */
function passwordsIn(address: string | undefined): string[] {
  const url = URL.parse(address ?? "");
  if (url === null) return [];
  const written = [url.password, ...url.searchParams.getAll("password")].filter((password) => password !== "");
  return [...new Set(written.flatMap((password) => [decoded(password) ?? password, password]))];
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
