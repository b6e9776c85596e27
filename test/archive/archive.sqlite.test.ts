import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describeArchive } from "./archive.contract.ts";

const folder = mkdtempSync(join(tmpdir(), "newsdesk-archive-"));

let files = 0;

describeArchive(async () => join(folder, `news-${files++}.db`));
