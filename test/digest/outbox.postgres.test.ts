import { describe } from "vitest";
import { freshPostgresUrl, hasPostgres } from "../database/postgres.ts";
import { describeOutbox } from "./outbox.contract.ts";

describe.skipIf(!hasPostgres)("on PostgreSQL", () => describeOutbox(freshPostgresUrl));
