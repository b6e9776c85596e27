import type { Findings, Order } from "./findings.ts";
import { sections } from "./sections.ts";

/** What a thread does: measures one section. */
export async function measureSection({ section, ...order }: Order & { readonly section: string }): Promise<Findings> {
  const measure = await sections.get(section)?.();
  if (measure === undefined) throw new Error(`There is no section ${section}.`);
  return measure(order);
}
