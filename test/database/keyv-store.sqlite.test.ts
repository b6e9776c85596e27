import { openDatabase } from "#database/database.ts";
import { describeKeyvStore } from "./keyv-store.contract.ts";

describeKeyvStore(() => openDatabase({ url: ":memory:" }));
