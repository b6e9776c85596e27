import { openDatabase } from "#database/database.ts";
import { describeSubscriptions } from "./store.contract.ts";

describeSubscriptions(() => openDatabase({ url: ":memory:" }));
