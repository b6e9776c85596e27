import { expect, test } from "vitest";
import { createLog, messageOf, withoutSecrets } from "../src/log.ts";

function logged(level: "info" | "warn" | "error", secrets: string[] = []) {
  const lines: string[] = [];
  const log = createLog((line) => lines.push(line), { level, secrets, now: () => new Date("2026-01-02T03:04:05Z") });
  return { log, lines };
}

test("an event is one JSON line with its time, level and fields", () => {
  const { log, lines } = logged("info");
  log.info("ready", { commands: 4 });
  expect(lines).toEqual(['{"time":"2026-01-02T03:04:05.000Z","level":"info","event":"ready","commands":4}\n']);
});

test("events below the level are not written", () => {
  const { log, lines } = logged("warn");
  log.info("quiet");
  log.warn("loud");
  log.error("louder");
  expect(lines).toHaveLength(2);
});

test("an error is its message and its causes', never its stack", () => {
  const { log, lines } = logged("info");
  log.error("failed", { error: new Error("no answer", { cause: new TypeError("fetch failed") }) });
  expect(lines[0]).toContain('"error":"no answer (TypeError: fetch failed)"');
  expect(lines[0]).not.toContain("log.test.ts");
});

test("an error deep in the fields has no stack either", () => {
  const { log, lines } = logged("info");
  log.error("failed", { tries: [{ error: new Error("deep") }] });
  expect(lines[0]).toContain('{"error":"deep"}');
});

test("secrets are blotted out wherever they stand, also escaped", () => {
  const { log, lines } = logged("info", ['to"ken', "p@ss"]);
  log.info("leak", { header: 'Bot to"ken', error: new Error("postgres://u:p%40ss@h and p@ss") });
  expect(lines[0]).not.toMatch(/to\\"ken|p@ss|p%40ss/);
  expect(lines[0]?.match(/\[secret\]/g)).toHaveLength(3);
});

test("what is thrown and is no error becomes text", () => {
  expect(messageOf("plain")).toBe("plain");
  expect(withoutSecrets("a b", [])).toBe("a b");
});

test("a connection that failed at every address of a host is told by each failure", () => {
  const failures = [new Error("connect ECONNREFUSED ::1:9"), new Error("connect ECONNREFUSED 127.0.0.1:9")];
  expect(messageOf(new AggregateError(failures))).toBe("connect ECONNREFUSED ::1:9; connect ECONNREFUSED 127.0.0.1:9");
});
