import { expect, test } from "vitest";
import { askPage, type PageNeeds } from "#feeds/poll/ask-page.ts";
import { createHostTurns } from "#feeds/poll/host-turns.ts";

const NOW = new Date("2026-11-22T12:00:00Z");
const SIGNAL = new AbortController().signal;

/** What asking for pages needs, at one moment, on a web that answers nothing. */
function needsNow(): PageNeeds {
  const now = () => NOW;
  return {
    turns: createHostTurns({ now, sleep: async () => {} }),
    memory: {
      notBefore: async () => 0,
      leaveAlone: async () => {},
      robots: async () => ({ text: "" }),
      keepRobots: async () => {},
    },
    fetch: async () => ({ kind: "failed", reason: "does not answer" }),
    readPage: async () => ({ kind: "unreadable", reason: "is no page" }),
    now,
  };
}

test("pages of a host that is being asked hold no place: each is put off at once, to a turn of its own", async () => {
  const needs = needsNow();
  void needs.turns.take("news.example", () => new Promise(() => {}), SIGNAL);
  const waits: number[] = [];
  for (let n = 0; n < 3; n++) {
    const answer = await askPage(`https://news.example/${n}`, needs, SIGNAL);
    if (answer.kind === "wait") waits.push(answer.until.getTime() - NOW.getTime());
  }
  const [first = 0, second = 0, third = 0] = waits;
  expect(first).toBeGreaterThanOrEqual(1000);
  expect(second - first).toBeGreaterThanOrEqual(1000);
  expect(third - second).toBeGreaterThanOrEqual(1000);
});

test("a page of a host that nobody asks is asked for at once", async () => {
  expect(await askPage("https://news.example/1", needsNow(), SIGNAL)).toMatchObject({ kind: "failed" });
});
