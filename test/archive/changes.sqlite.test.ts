import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describeChanges } from "./changes.contract.ts";

const folder = mkdtempSync(join(tmpdir(), "newsdesk-changes-"));

let files = 0;

describeChanges(async () => join(folder, `news-${files++}.db`));
