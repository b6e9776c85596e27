import { isOffice } from "#text/person-names.ts";
import type { ReadSentence } from "./clauses.ts";
import type { NameMention } from "./names.ts";
import type { Token } from "./tokens.ts";
import { isAdverb, isConjunction, isPreposition } from "./word-classes.ts";

/** What brings in a subject of its own between the subject of a sentence and a participle. */
const bringsInSubject = /^(?:where|who|whom|whose|which|when|while|as|after|before|with|because|so|but)$/;

/** "|Mayor Ann Lee| left the room, saying": whether the sentence up to the participle is one clause about whoever it opens with. */
export function isOneClause({ tokens }: ReadSentence, name: NameMention, participleAt: number): boolean {
  const opening = tokens.slice(0, name.from).findLastIndex(({ text }) => text === ",") + 1;
  const isOpened = isPreposition(tokens[0]) || isAdverb(tokens[0]);
  return (
    (opening === 0 || (isOpened && tokens[name.to + 1]?.text !== ",")) &&
    tokens.slice(opening, name.from).every((token) => token.isCapitalised || isOffice(token.lower)) &&
    isWholeSubject(tokens, name.to) &&
    !tokens
      .slice(name.to + 1, participleAt)
      .some(({ kind, lower }) => kind === "quotation" || bringsInSubject.test(lower))
  );
}

/** Whether a name that ends at `to` is no part of a longer phrase: "Norland| and|", "Norland (ND)| Chair|", "Norland| troops|". */
function isWholeSubject(tokens: readonly Token[], to: number): boolean {
  const behind = tokens[to + 1];
  if (behind?.text === "(")
    return tokens[tokens.findIndex(({ text }, at) => at > to && text === ")") + 1]?.isCapitalised !== true;
  const isNoun = behind?.kind === "word" && /s$/.test(behind.lower) && behind.cue === undefined;
  return (
    behind?.text === "," || (behind?.kind === "word" && !isNoun && !isConjunction(behind) && !/^['’]/.test(behind.text))
  );
}
