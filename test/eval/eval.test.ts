import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";

const root = join(import.meta.dirname, "..", "..");

type Run = { readonly code: number; readonly out: string; readonly err: string };

/** Runs `npm run eval -- …` as a real process. */
function measure(...words: readonly string[]): Promise<Run> {
  return new Promise((resolve) => {
    execFile(process.execPath, ["test/eval/eval.ts", ...words], { cwd: root }, (error, out, err) => {
      resolve({ code: typeof error?.code === "number" ? error.code : 0, out, err });
    });
  });
}

/** A folder of labelled sets; files by their paths, records as JSON lines. */
function folderWith(files: Readonly<Record<string, readonly object[]>>): string {
  const folder = mkdtempSync(join(tmpdir(), "newsdesk-eval-"));
  for (const [path, lines] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), lines.map((line) => JSON.stringify(line)).join("\n"));
  }
  return folder;
}

const article = (id: string, cluster: string, title: string, text: string) => ({
  id,
  cluster,
  title,
  text,
  date: null,
});
const stories = [
  article(
    "1",
    "ferry",
    "Ferry sinks off Ourtown",
    "A ferry sank in the bay of Ourtown on Monday with forty people on board.",
  ),
  article(
    "2",
    "ferry",
    "Ourtown ferry sinks in bay",
    "Forty people were on the ferry that sank in the bay of Ourtown on Monday.",
  ),
  article(
    "3",
    "budget",
    "Parliament passes budget",
    "Parliament passed the budget for next year after a long night of debate.",
  ),
];

describe("a folder that cannot be measured", () => {
  test("that is not there is said in one sentence", async () => {
    const { code, out, err } = await measure("--data", "/nowhere/at/all");
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toBe("The labelled sets are not here: there is no folder /nowhere/at/all.\n");
  });

  test("that holds nothing of the kind is said in one sentence", async () => {
    const folder = folderWith({ "pictures/cat.jsonl": [] });
    const { code, err } = await measure("--data", folder, "--only", "stories,finding");
    expect({ code, err }).toEqual({ code: 1, err: `${folder} holds none of the sets asked for.\n` });
  });

  test("with a file that is broken names the file and the line", async () => {
    const folder = folderWith({ "clusters/basil.dev.jsonl": [...stories, { id: "4" }] });
    const { code, err } = await measure("--data", folder, "--only", "stories");
    expect(code).toBe(1);
    expect(err).toContain(`${join(folder, "clusters", "basil.dev.jsonl")}, line 4: `);
    expect(err.trim().split("\n")).toHaveLength(1);
  });
});

test("a section or an option that does not exist is said in one sentence", async () => {
  const section = await measure("--only", "stories,poems");
  expect(section.code).toBe(1);
  expect(section.err).toMatch(/^There is no section poems, but quotes, actors, .*\.\n$/);
  const option = await measure("--quickly");
  expect(option.code).toBe(1);
  expect(option.err.trim().split("\n")).toHaveLength(1);
});

test("the sets that are there are measured, and those that are not are named", async () => {
  const folder = folderWith({ "clusters/basil.dev.jsonl": stories });
  const { code, out } = await measure("--data", folder, "--only", "stories", "--json");
  expect(code).toBe(0);
  const { rows, remarks } = JSON.parse(out);
  expect(rows[0]).toEqual({
    ...{ section: "stories", set: "basil", measure: "BCubed F1", n: 2, ours: 100, low: 100, high: 100 },
    ...{ aim: 97.5, aimIs: "at least", missedBy: 0, peers: {} },
  });
  expect(remarks).toContain(`${join(folder, "clusters", "neus")}: no file of this set, so it is not measured.`);
});

test("another half of a set is measured too, and shows which it is", async () => {
  const folder = folderWith({ "clusters/basil.heldout.jsonl": stories });
  const { out } = await measure("--data", folder, "--only", "stories");
  expect(out).toMatch(/stories: basil\.heldout +BCubed F1 +100\.0 +100\.0 to 100\.0 +97\.5/);
});

test("a miss and what others reach on the same documents stand in the table", async () => {
  const parted = stories.map((each) => ({ ...each, cluster: each.id }));
  const folder = folderWith({ "clusters/basil.dev.jsonl": parted });
  const { out } = await measure("--data", folder, "--only", "stories", "--peers");
  // Two articles joined that should not be: precision (1/2 + 1/2 + 1) / 3, recall 1.
  expect(out).toMatch(/BCubed F1 +80\.0 +\S+ to \S+ +97\.5 +17\.5 +TF-IDF 80\.0/);
  expect(out).toContain("stories joined 100 %");
});
