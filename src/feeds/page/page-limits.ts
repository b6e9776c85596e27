import { Parser } from "htmlparser2";

/**
 * Of 558 news pages the deepest has 51 levels, the largest 6,749 elements and 25,765 pieces of text; bombs have 100,000 and more.
 * The worst page within these limits takes Readability about four seconds.
 */
const MOST = { depth: 256, elements: 20_000, texts: 100_000 };

/** Why a page would hang the reader, in plain words; null when it would not. Found before a tree of it is built. */
export function pageBomb(html: string): string | null {
  const seen = { depth: 0, elements: 0, texts: 0 };
  let reason: string | null = null;
  const parser = new Parser({
    onopentagname() {
      seen.depth++;
      seen.elements++;
      check();
    },
    onclosetag() {
      seen.depth--;
    },
    ontext() {
      seen.texts++;
      check();
    },
  });
  const check = () => {
    if (seen.depth > MOST.depth) reason = `its elements are nested more than ${MOST.depth} deep`;
    else if (seen.elements > MOST.elements) reason = `it has more than ${MOST.elements} elements`;
    else if (seen.texts > MOST.texts) reason = `it has more than ${MOST.texts} pieces of text`;
    if (reason !== null) parser.pause();
  };
  parser.write(html);
  return reason;
}
