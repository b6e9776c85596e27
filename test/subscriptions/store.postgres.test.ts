import { describe } from "vitest";
import { hasPostgres, openFreshPostgres } from "../database/postgres.ts";
import { describeSubscriptions } from "./store.contract.ts";

describe.skipIf(!hasPostgres)("on PostgreSQL", () => describeSubscriptions(openFreshPostgres));
