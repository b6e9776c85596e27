import { describe } from "vitest";
import { freshPostgresUrl, hasPostgres } from "../database/postgres.ts";
import { describeFeedStore } from "./feed-store.contract.ts";

describe.skipIf(!hasPostgres)("on PostgreSQL", () => describeFeedStore(freshPostgresUrl));
