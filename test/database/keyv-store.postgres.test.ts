import { describe } from "vitest";
import { describeKeyvStore } from "./keyv-store.contract.ts";
import { hasPostgres, openFreshPostgres } from "./postgres.ts";

describe.skipIf(!hasPostgres)("on PostgreSQL", () => describeKeyvStore(openFreshPostgres));
