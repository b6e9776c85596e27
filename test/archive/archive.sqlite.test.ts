import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { describeArchive } from "./archive.contract.ts";

const folder = mkdtempSync(join(tmpdir(), "newsdesk-archive-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let files = 0;

describeArchive(async () => join(folder, `news-${files++}.db`));
