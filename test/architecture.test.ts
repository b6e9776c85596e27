import { readdirSync, readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { join, relative, sep } from "node:path";
import { describe, expect, test } from "vitest";

/** Which rooms (and files of the house) a room may import from, besides itself; the same table as in DESIGN.md, read downward. */
const rooms: Readonly<Record<string, readonly string[]>> = {
  news: [],
  text: [],
  briefing: ["news", "text"],
  database: ["news"],
  archive: ["news", "text", "briefing", "database"],
  web: [],
  feeds: ["news", "text", "briefing", "archive", "database", "web"],
  subscriptions: ["news", "database"],
  digest: ["news", "briefing", "archive", "subscriptions", "database"],
  discord: ["news", "briefing"],
  commands: ["news", "text", "briefing", "database", "archive", "web", "feeds", "subscriptions", "digest", "discord"],
  preview: ["discord", "commands"],
  operator: [
    ...["news", "text", "briefing", "database", "archive", "web", "feeds", "subscriptions", "digest", "discord"],
    "commands",
    ...["preview", "newsdesk.ts", "config.ts", "log.ts"],
  ],
};

/** Rooms that know no Discord, no store, no `node:`, no clock and no dice. */
const pureRooms = ["news", "text", "briefing"];

const src = join(import.meta.dirname, "..", "src");
const files = readdirSync(src, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
  .map((entry) => {
    const path = join(entry.parentPath, entry.name);
    const inside = relative(src, path).split(sep);
    return {
      name: inside.join("/"),
      room: inside.length > 1 ? inside[0] : undefined,
      code: readFileSync(path, "utf8"),
    };
  });

/** Every module that a file names in an import, an export, a dynamic import or a `new URL(…, import.meta.url)`. */
function importsOf(code: string): string[] {
  const named = code.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*"([^"]+)"|new URL\("([^"]+)",\s*import\.meta\.url\)/g);
  return [...named].map((match) => match[1] ?? match[2] ?? "");
}

/** The code without comments and string contents, so that prose is not taken for code. */
function bare(code: string): string {
  return code
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/\/\/.*$/gm, "")
    .replace(/"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/g, '""');
}

describe("the rooms of src", () => {
  test("every folder is a room of the map", () => {
    const found = new Set(files.map((file) => file.room).filter((room) => room !== undefined));
    expect([...found].filter((room) => !(room in rooms))).toEqual([]);
  });

  test("imports point downward only", () => {
    const wrong = files.flatMap(({ name, room, code }) =>
      importsOf(code)
        .filter((specifier) => specifier.startsWith("#"))
        .map((specifier) => specifier.slice(1).split("/")[0] ?? "")
        .filter((target) => room !== undefined && target !== room && !rooms[room]?.includes(target))
        .map((target) => `${name} imports ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  test("no relative import leaves its room", () => {
    const wrong = files.flatMap(({ name, code }) =>
      importsOf(code)
        .filter((specifier) => specifier.startsWith(".") && specifier.endsWith(".ts"))
        .filter((specifier) => {
          const depth = name.split("/").length - 2;
          return depth >= 0 && (specifier.match(/\.\.\//g) ?? []).length > depth;
        })
        .map((specifier) => `${name} imports ${specifier}`),
    );
    expect(wrong).toEqual([]);
  });

  test("the pure rooms know no node:, no store, no Discord, no clock, no dice", () => {
    const impure = new Set([...builtinModules, "discord.js", "discord-api-types", "kysely", "keyv", "pg"]);
    const wrong = files
      .filter(({ room }) => room !== undefined && pureRooms.includes(room))
      .flatMap(({ name, code }) => [
        ...importsOf(code)
          .filter((specifier) => specifier.startsWith("node:") || impure.has(specifier.split("/")[0] ?? ""))
          .map((specifier) => `${name} imports ${specifier}`),
        ...(bare(code).match(/\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bprocess\./g) ?? []).map(
          (used) => `${name} uses ${used}`,
        ),
      ]);
    expect(wrong).toEqual([]);
  });

  test("no type is asserted: `as` appears only as `as const` and in imports", () => {
    const wrong = files.flatMap(({ name, code }) =>
      [...bare(code).matchAll(/^(?!\s*(?:import|export)\b).*[\w)\]}"]\s+as\s+(?!const\b)[\w{[(].*$/gm)].map(
        (match) => `${name}: ${match[0].trim()}`,
      ),
    );
    expect(wrong).toEqual([]);
  });

  test("no file is longer than 250 lines", () => {
    expect(files.filter(({ code }) => code.split("\n").length > 251).map(({ name }) => name)).toEqual([]);
  });
});
