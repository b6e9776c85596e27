import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { describeOutbox } from "./outbox.contract.ts";

const folder = mkdtempSync(join(tmpdir(), "newsdesk-outbox-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let files = 0;

describeOutbox(async () => join(folder, `news-${files++}.db`));
