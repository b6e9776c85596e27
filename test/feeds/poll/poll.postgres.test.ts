import { describe } from "vitest";
import { freshPostgresUrl, hasPostgres } from "../../database/postgres.ts";
import { describePolling } from "./poll.contract.ts";

describe.skipIf(!hasPostgres)("on PostgreSQL", () => describePolling(freshPostgresUrl));
