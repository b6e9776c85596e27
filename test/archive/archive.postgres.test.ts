import { describe } from "vitest";
import { freshPostgresUrl, hasPostgres } from "../database/postgres.ts";
import { describeArchive } from "./archive.contract.ts";

describe.skipIf(!hasPostgres)("on PostgreSQL", () => describeArchive(freshPostgresUrl));
