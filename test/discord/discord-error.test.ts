import { expect, test } from "vitest";
import { discordError } from "#discord/discord-error.ts";

test("a connection that failed at every address of Discord is told by its first failure", () => {
  const failures = [
    new Error("connect ENETUNREACH 2606:4700::1:443"),
    new Error("connect ENETUNREACH 162.159.0.1:443"),
  ];
  expect(discordError("log in to Discord", new AggregateError(failures)).message).toBe(
    "could not log in to Discord: connect ENETUNREACH 2606:4700::1:443",
  );
});

test("an error without words is told by its name", () => {
  expect(discordError("post the digest", new DOMException("", "AbortError")).message).toBe(
    "could not post the digest: AbortError",
  );
});
