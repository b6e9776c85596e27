import { describe } from "vitest";
import { freshPostgresUrl, hasPostgres } from "../database/postgres.ts";
import { describeChanges } from "./changes.contract.ts";

describe.skipIf(!hasPostgres)("on PostgreSQL", () => describeChanges(freshPostgresUrl));
