import { setTimeout } from "node:timers/promises";

/** Work that takes time and no processor. */
export async function sleep(milliseconds: number): Promise<string> {
  await setTimeout(milliseconds);
  return "slept";
}
