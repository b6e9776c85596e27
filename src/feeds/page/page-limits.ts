import { Parser } from "htmlparser2";

/** Of 260 news pages the deepest has 60 levels and the largest 12,000 elements; bombs have 100,000 of either. */
const MOST = { depth: 256, elements: 50_000 };

/** Why a page would hang the reader, in plain words; null when it would not. Found before a tree of it is built. */
export function pageBomb(html: string): string | null {
  let depth = 0;
  let elements = 0;
  let reason: string | null = null;
  const parser = new Parser({
    onopentagname() {
      depth++;
      elements++;
      if (depth > MOST.depth) reason = `its elements are nested more than ${MOST.depth} deep`;
      if (elements > MOST.elements) reason = `it has more than ${MOST.elements} elements`;
      if (reason !== null) parser.pause();
    },
    onclosetag() {
      depth--;
    },
  });
  parser.write(html);
  return reason;
}
