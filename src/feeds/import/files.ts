import type { Stats } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { hasKnownExtension } from "./format.ts";

/** The path that stands for standard input. */
export const STANDARD_INPUT = "-";

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file or folder",
  EACCES: "its permissions do not allow to read it",
  EPERM: "its permissions do not allow to read it",
  EISDIR: "it is a folder",
  ELOOP: "its links lead in a circle",
  Z_BUF_ERROR: "the compressed file ends too early",
  Z_DATA_ERROR: "the compressed file is damaged",
};

/** A file to import, with its size in bytes; null when nobody knows it beforehand, as for standard input. */
export type ImportFile = Readonly<{ path: string; size: number | null }>;

type Found = Readonly<{ files: ImportFile[]; unusable: { path: string; reason: string }[] }>;

/**
 * The files that paths name, in the order given, and the paths that name none, with the reason. Folders are walked by name, and of their
 * files those with a known extension are taken; hidden ones and `node_modules` are left out, and a folder that links reach again is
 * walked once.
 */
export async function filesAt(paths: readonly string[]): Promise<Found> {
  const found: Found = { files: [], unusable: [] };
  for (const path of paths) {
    if (path === STANDARD_INPUT) found.files.push({ path, size: null });
    else await orUnusable(path, found, () => addPath(path, found));
  }
  return found;
}

/** What a failed system call or a damaged archive means, in plain words; any other error is thrown on. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error && "code" in error && typeof error.code === "string")) throw error;
  return REASONS[error.code] ?? `it cannot be read (${error.code})`;
}

async function addPath(path: string, found: Found): Promise<void> {
  const stats = await stat(path);
  if (!stats.isDirectory()) {
    found.files.push({ path, size: stats.isFile() ? stats.size : null });
    return;
  }
  const before = found.files.length + found.unusable.length;
  await addFolder(path, stats, found, new Set());
  if (found.files.length + found.unusable.length === before) {
    found.unusable.push({ path, reason: "there is no text, Markdown, HTML or JSON file in this folder" });
  }
}

async function addFolder(path: string, { dev, ino }: Stats, found: Found, walked: Set<string>): Promise<void> {
  if (walked.has(`${dev}:${ino}`)) return;
  walked.add(`${dev}:${ino}`);
  const names = (await readdir(path)).filter((name) => !name.startsWith(".") && name !== "node_modules").sort();
  for (const name of names) {
    const below = join(path, name);
    await orUnusable(below, found, async () => {
      const stats = await stat(below);
      if (stats.isDirectory()) await addFolder(below, stats, found, walked);
      else if (stats.isFile() && hasKnownExtension(name)) found.files.push({ path: below, size: stats.size });
    });
  }
}

async function orUnusable(path: string, found: Found, look: () => Promise<void>): Promise<void> {
  try {
    await look();
  } catch (error) {
    found.unusable.push({ path, reason: reasonOf(error) });
  }
}
