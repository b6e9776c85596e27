import { afterEach, expect, test, vi } from "vitest";
import { forgetLoading, useLittleMemory } from "../src/little-memory.ts";

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

test("what loading took is given back", () => {
  const loaded = Array.from({ length: 400_000 }, (_, n) => ({ source: `line ${n}` }));
  const { heapTotal } = process.memoryUsage();
  loaded.length = 0;
  forgetLoading();
  expect(process.memoryUsage().heapTotal).toBeLessThan(heapTotal - 10_000_000);
});
