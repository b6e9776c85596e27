import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describePolling } from "./poll.contract.ts";

const folder = mkdtempSync(join(tmpdir(), "newsdesk-poll-"));

let files = 0;

describePolling(async () => join(folder, `news-${files++}.db`));
