import { z } from "zod";

/** A stretch of a text: `start` inclusive, `end` exclusive, both in UTF-16 code units. */
export const Span = z.object({ start: z.int().nonnegative(), end: z.int().nonnegative() });
export type Span = Readonly<z.infer<typeof Span>>;

/** The exact characters that a span covers. */
export function slice(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}
