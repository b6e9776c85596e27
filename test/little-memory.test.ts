import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { getHeapSpaceStatistics } from "node:v8";
import { afterEach, expect, test, vi } from "vitest";
import { forgetLoading, useLittleMemory } from "../src/little-memory.ts";

const preload = join(import.meta.dirname, "..", "src", "preload.js");

function newSpace(): number {
  return getHeapSpaceStatistics().find(({ space_name }) => space_name === "new_space")?.space_size ?? 0;
}

afterEach(() => vi.unstubAllEnvs());

test("threads that start later find their code compiled", () => {
  vi.stubEnv("NODE_COMPILE_CACHE", undefined);
  useLittleMemory();
  expect(process.env.NODE_COMPILE_CACHE).toContain("node_modules");
});

test("where compiled code is kept is the operator's to say", () => {
  vi.stubEnv("NODE_COMPILE_CACHE", "/elsewhere");
  useLittleMemory();
  expect(process.env.NODE_COMPILE_CACHE).toBe("/elsewhere");
});

test("so does the program, and it looks where its threads do", () => {
  vi.stubEnv("NODE_COMPILE_CACHE", undefined);
  const looksIn = "process.stdout.write(require('node:module').getCompileCacheDir())";
  const folder = execFileSync(process.execPath, ["--import", preload, "-e", looksIn], { encoding: "utf8" });
  useLittleMemory();
  expect(folder).toContain(process.env.NODE_COMPILE_CACHE);
});

test.runIf(process.platform === "linux")(
  "the allocator is told to keep little, in the same process, with the same arguments and streams",
  async () => {
    const program =
      "process.stdin.pipe(process.stdout); console.log(process.pid, process.env.MALLOC_ARENA_MAX, process.argv[1])";
    const { MALLOC_ARENA_MAX: _, ...env } = process.env;
    const child = spawn(process.execPath, ["--import", preload, "-e", program, "a b"], { env });
    child.stdin.end("hello");
    const said: string[] = [];
    child.stdout.on("data", (chunk) => said.push(String(chunk)));
    await once(child, "close");
    expect(said.join("")).toBe(`${child.pid} 2 a b\nhello`);
  },
);

test("npm starts the program so", () => {
  const manifest = readFileSync(join(import.meta.dirname, "..", "package.json"), "utf8");
  expect(manifest).toContain('"start": "node --import ./src/preload.js src/main.ts"');
  expect(manifest).toContain('"newsdesk": "node --import ./src/preload.js src/cli.ts"');
});

test("the Node that is asked for is the same as in package.json", () => {
  const manifest = JSON.parse(readFileSync(join(import.meta.dirname, "..", "package.json"), "utf8"));
  const [major, minor] = manifest.engines.node.replace(">=", "").split(".");
  expect(readFileSync(preload, "utf8")).toContain(`{ major: ${major}, minor: ${minor} }`);
});

test("room for new objects is made once, and no more", () => {
  forgetLoading();
  const room = newSpace();
  expect(room).toBeGreaterThan(4_000_000);
  expect(room).toBeLessThan(10_000_000);
  const kept = Array.from({ length: 1_000_000 }, (_, n) => ({ source: `line ${n}` }));
  // A page more or less is V8's own affair; without its limit the room doubles.
  expect(newSpace()).toBeLessThan(1.5 * room);
  expect(kept).toHaveLength(1_000_000);
});

test("what loading took is given back", () => {
  const loaded = Array.from({ length: 400_000 }, (_, n) => ({ source: `line ${n}` }));
  const { heapTotal } = process.memoryUsage();
  loaded.length = 0;
  forgetLoading();
  expect(process.memoryUsage().heapTotal).toBeLessThan(heapTotal - 10_000_000);
});
