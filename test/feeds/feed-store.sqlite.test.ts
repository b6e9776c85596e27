import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describeFeedStore } from "./feed-store.contract.ts";

const folder = mkdtempSync(join(tmpdir(), "newsdesk-store-"));

let files = 0;

describeFeedStore(async () => join(folder, `news-${files++}.db`));
