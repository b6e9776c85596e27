import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { describeFeedStore } from "./feed-store.contract.ts";

const folder = mkdtempSync(join(tmpdir(), "newsdesk-store-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let files = 0;

describeFeedStore(async () => join(folder, `news-${files++}.db`));
