import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describeOutbox } from "./outbox.contract.ts";

const folder = mkdtempSync(join(tmpdir(), "newsdesk-outbox-"));

let files = 0;

describeOutbox(async () => join(folder, `news-${files++}.db`));
