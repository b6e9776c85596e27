import type { Span } from "#text/span.ts";
import { isGoverned } from "./attribution.ts";
import type { AttributedQuotation, NamedSentence } from "./discourse.ts";
import type { Token } from "./tokens.ts";
import { isBreak, isDeterminer, isPreposition, isPronoun } from "./word-classes.ts";

/** What somebody said, as far as the sentence marks it: the whole, and the parts in quotation marks. */
export interface Content extends Span {
  readonly type: "direct" | "mixed";
  readonly quoted: readonly Span[];
}

/** The content that one verb of speech gives in one sentence, from its quotations in order. */
export function contentOf(sentence: NamedSentence, group: readonly AttributedQuotation[]): Content | null {
  const [first, last] = [group[0], group.at(-1)];
  if (first === undefined || last === undefined) return null;
  const quoted = group.map(({ quotation: { start, end } }) => ({ start, end }));
  const before = startOfContent(sentence, first);
  const start = before ?? first.quotation.start;
  const end = before === null || first !== last ? last.quotation.end : endOfContent(sentence, last);
  const hasWordsBetween = sentence.tokens
    .slice(first.at, last.at)
    .some((token) => token.kind === "word" && token.start > (first.attribution?.cue?.end ?? 0));
  return { start, end, quoted, type: before !== null || hasWordsBetween ? "mixed" : "direct" };
}

/** Where the words of the content begin that stand before its first quotation; null when there are none. */
function startOfContent(sentence: NamedSentence, { at, attribution, quotation }: AttributedQuotation): number | null {
  const { tokens } = sentence;
  if (attribution === null || isBreak(tokens[at - 1]) || tokens[at - 1]?.text === ":") return null;
  const { cue } = attribution;
  if (cue === null || !isGoverned(attribution)) return null;
  const isBehindCue = cue.end <= quotation.start;
  const from = isBehindCue
    ? behindListener(
        sentence,
        tokens.findIndex(({ start }) => start >= cue.end),
        at,
      )
    : 0;
  const between = tokens.slice(from, at).filter(({ kind }) => kind === "word");
  const that = isBehindCue ? between.find(({ lower }) => lower === "that") : undefined;
  const cut = tokens.slice(0, at).findLast((token) => token.kind === "quotation");
  const first = that ?? between.find(({ start }) => start >= (cut?.end ?? 0));
  return first === undefined ? null : first.start;
}

/** Index of the first token of what is said before `to`, past whoever it is told: "told |reporters in Riga| he was". */
function behindListener({ tokens, nameAt }: NamedSentence, from: number, to: number): number {
  if (!/^t(?:old|ells)$/.test(tokens[from - 1]?.lower ?? "")) return from;
  const opensPhrase = (token: Token, at: number) => isPronoun(token) || isDeterminer(token) || nameAt.has(at);
  const opening = tokens.findIndex((token, at) => {
    const before = tokens[at - 1];
    return at > from && opensPhrase(token, at) && !isPreposition(before) && !isDeterminer(before);
  });
  return opening < 0 ? to : Math.min(opening, to);
}

/** Where the words behind the last quotation end that still belong to the content: at the next mark. */
function endOfContent({ tokens }: NamedSentence, { at, attribution, quotation }: AttributedQuotation): number {
  if (attribution?.cue == null || attribution.cue.start > quotation.end) return quotation.end;
  let end = quotation.end;
  for (const token of tokens.slice(at + 1)) {
    if (token.kind !== "word") break;
    end = token.end;
  }
  return end;
}
