import { z } from "zod";
import type { Config } from "./config.ts";

const Module = z.looseObject({
  default: z.custom<new (url?: string) => object>((value) => typeof value === "function"),
});

/**
 * The storage adapter of the npm package that the operator chose.
 * @throws Error with one sentence when the package is missing or holds no adapter.
 */
export async function keyvAdapter({ adapter, url }: NonNullable<Config["keyv"]>): Promise<object> {
  const module = Module.safeParse(await imported(adapter));
  if (!module.success)
    throw new Error(`The package ${adapter} of KEYV_ADAPTER holds no Keyv adapter as its default export.`);
  return new module.data.default(url);
}

async function imported(name: string): Promise<unknown> {
  try {
    return await import(name);
  } catch (cause) {
    throw new Error(`KEYV_ADAPTER names ${name}, which is not installed: run \`npm install ${name}\`.`, { cause });
  }
}
