import { slice } from "#text/span.ts";
import { countWords } from "#text/words.ts";
import type { Summarise } from "../sections/summaries.ts";

/** How far the lead may run over its words: as far as Newsdesk may; all sets but one are the better for it. */
const OVERRUN = 1.2;

/**
 * The first sentences: the first of each document, then the second of each, as long as the words last; at least one. Read from clean prose
 * as Newsdesk reads it, which makes it a stronger lead than that of the raw texts.
 */
export const lead: Summarise = (documents, { words }) => {
  const longest = Math.max(0, ...documents.map(({ sentences }) => sentences.length));
  const inTurn = Array.from({ length: longest }, (_, place) =>
    documents.flatMap(({ text, sentences }, doc) => {
      const sentence = sentences[place];
      return sentence === undefined ? [] : [{ doc, place, text: slice(text, sentence) }];
    }),
  ).flat();
  const taken: typeof inTurn = [];
  let left = OVERRUN * words;
  for (const sentence of inTurn) {
    left -= countWords(sentence.text);
    if (left < 0 && taken.length > 0) break;
    taken.push(sentence);
  }
  return taken.sort((a, b) => a.doc - b.doc || a.place - b.place).map(({ text }) => text);
};
