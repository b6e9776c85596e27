import pg from "pg";
import { expect, test } from "vitest";
import { explained } from "#database/database.ts";

const url = "postgres://someone:secret@db.example/news";

/** The sentence for an error of the server, or of Node. */
function told(code: string, message = "something in English"): string {
  const error = Object.assign(new pg.DatabaseError(message, message.length, "error"), { code });
  return String(explained(error, url));
}

test.each([
  ["53100", "cannot grow: the server's disk is full."],
  ["53300", "cannot be entered: the server has no connection left."],
  ["28P01", "cannot be entered: user or password is wrong."],
  ["3D000", "cannot be entered: there is no such database on that server."],
  ["25006", "is read-only, as a standby is: give the address of the server that can be written to."],
  ["57P01", "cannot be reached: the server is shutting down."],
  ["57P03", "cannot be reached: the server is starting or shutting down."],
])("what the server says with %s is told in one sentence of its own", (code, sentence) => {
  expect(told(code)).toBe(`Error: The PostgreSQL database db.example/news ${sentence}`);
});

test.each([
  ["Connection terminated unexpectedly", "cannot be reached: the connection broke."],
  ["timeout exceeded when trying to connect", "cannot be reached: no answer in time."],
  [
    "The server does not support SSL connections",
    "cannot be reached: the server knows no encryption, which the address asks for.",
  ],
])("what the driver says without a code is known by its words: %s", (message, sentence) => {
  expect(String(explained(new Error(message), url))).toBe(`Error: The PostgreSQL database db.example/news ${sentence}`);
});

test("a fault of ours is not blamed on the server", () => {
  const error = Object.assign(new Error("duplicate key"), { code: "23505" });
  expect(explained(error, url)).toBe(error);
});

test("of a host with several addresses the first refusal is told", () => {
  const refused = Object.assign(new Error(""), { code: "ECONNREFUSED" });
  expect(String(explained(new AggregateError([refused, refused]), url))).toMatch(/nothing answers there\.$/);
});
