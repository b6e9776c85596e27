import { expect, test } from "vitest";
import { createProgressBar } from "#operator/progress-bar.ts";

const progress = { bytesDone: 25, bytesTotal: 100, stored: 1200, known: 0, bad: 0 };

/** A terminal that remembers what was written, and a clock that is moved by hand. */
function fakeTerminal(isTTY: boolean, columns = 80) {
  const written: string[] = [];
  const clock = { ms: 0 };
  const bar = createProgressBar({ isTTY, columns, write: (text) => written.push(text) }, () => clock.ms);
  return { bar, written, clock };
}

test("nothing but notes is written when the stream is no terminal", () => {
  const { bar, written } = fakeTerminal(false);
  bar.show(progress);
  bar.note("a.json: it is not valid JSON");
  bar.end();
  expect(written).toEqual(["a.json: it is not valid JSON\n"]);
});

test("the bar shows share, counts, rate and the time left", () => {
  const { bar, written, clock } = fakeTerminal(true);
  clock.ms = 2000;
  bar.show({ ...progress, known: 3, bad: 1 });
  expect(written.join("")).toContain("█████░░░░░░░░░░░░░░░ 25%  1,200 stored, 3 known, 1 bad  602/s  6 s left");
});

test("there is no rate and no time left in the first second, and never a time left without a total", () => {
  const { bar, written, clock } = fakeTerminal(true);
  bar.show(progress);
  expect(written.at(-1)).toMatch(/1,200 stored$/);
  clock.ms = 5000;
  bar.show({ ...progress, bytesDone: 12_400_000, bytesTotal: null });
  expect(written.at(-1)).toMatch(/12 MB {2}1,200 stored {2}240\/s$/);
});

test("the cursor is hidden once and given back at the end, also when the process dies", () => {
  const { bar, written, clock } = fakeTerminal(true);
  const before = process.listenerCount("exit");
  bar.show(progress);
  clock.ms = 500;
  bar.show(progress);
  expect(written.join("").split("\u001b[?25l")).toHaveLength(2);
  bar.end();
  bar.end();
  expect(written.join("").split("\u001b[?25h")).toHaveLength(2);
  expect(written.at(-1)).toMatch(/\u001b\[2K\u001b\[\?25h$/);
  expect(process.listenerCount("exit")).toBe(before - 1);
});

test("a note stands on a line of its own above the bar", () => {
  const { bar, written } = fakeTerminal(true);
  bar.show(progress);
  bar.note("a.json: bad");
  expect(written.at(-1)).toMatch(/^\r\u001b\[2Ka\.json: bad\n█/);
});

test("the bar is drawn ten times a second at most, and within the width of the terminal", () => {
  const { bar, written, clock } = fakeTerminal(true, 30);
  for (clock.ms = 0; clock.ms < 1000; clock.ms += 10) bar.show(progress);
  expect(written).toHaveLength(10);
  for (const text of written) expect(text.replace(/\u001b\[[?\d]*\w|\r/g, "").length).toBeLessThan(30);
});

test("an empty import divides by nothing", () => {
  const { bar, written, clock } = fakeTerminal(true);
  clock.ms = 2000;
  bar.show({ bytesDone: 0, bytesTotal: 0, stored: 0, known: 0, bad: 0 });
  expect(written.join("")).not.toMatch(/NaN|Infinity/);
});
