import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { describeChanges } from "./changes.contract.ts";

const folder = mkdtempSync(join(tmpdir(), "newsdesk-changes-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let files = 0;

describeChanges(async () => join(folder, `news-${files++}.db`));
