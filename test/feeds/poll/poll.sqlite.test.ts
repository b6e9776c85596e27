import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { describePolling } from "./poll.contract.ts";

const folder = mkdtempSync(join(tmpdir(), "newsdesk-poll-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let files = 0;

describePolling(async () => join(folder, `news-${files++}.db`));
