import type { Actor, Quote } from "#briefing/analysis.ts";
import type { Span } from "#text/span.ts";
import { type AttributedQuotation, read } from "./discourse.ts";
import { nameMentions } from "./names.ts";
import { type Resolution, resolvePronouns } from "./pronouns.ts";
import { plainTokens } from "./sentence-tokens.ts";
import { type People, peopleOf } from "./speakers.ts";
import { countWords, isLongEnough } from "./speech.ts";

/** Named speakers below this confidence are shown as "unattributed". */
export const SHOWN_CONFIDENCE = 0.9;

/** The quotes of an article with their speakers, in reading order. */
export function quotesIn(text: string, sentences: readonly Span[], _people: readonly Actor[]): Quote[] {
  const reading = read(text, sentences);
  const outer = reading.sentences;
  const quotedNames = reading.quotations.flatMap(({ quotation }) =>
    nameMentions(plainTokens(text, quotation.start, quotation.end), reading.common),
  );
  const people = peopleOf(text, [...outer.flatMap((sentence) => [...sentence.nameAt.values()]), ...quotedNames]);
  const pronouns = resolvePronouns(outer, people);
  return reading.quotations.filter((each) => isSpeech(text, each)).map((each) => quoteOf(text, each, people, pronouns));
}

function isSpeech(text: string, { quotation, attribution }: AttributedQuotation): boolean {
  const quoted = text.slice(quotation.start, quotation.end);
  return isLongEnough(quoted) || (attribution?.strength === "strong" && countWords(quoted) > 0);
}

function quoteOf(
  text: string,
  { quotation, attribution }: AttributedQuotation,
  people: People,
  pronouns: ReadonlyMap<number, Resolution>,
): Quote {
  const span = { start: quotation.start, end: quotation.end };
  const base = { ...span, type: "direct" as const, quoted: [span], role: null };
  if (attribution === null)
    return { ...base, speaker: null, speakerKind: "none", speakerSpan: null, cue: null, confidence: 0 };
  const { mention, cue } = attribution;
  const speaker =
    mention.kind === "name"
      ? people.personOf(mention.name).name
      : mention.kind === "nominal"
        ? text.slice(mention.start, mention.end)
        : (pronouns.get(mention.start)?.person.name ?? null);
  return {
    ...base,
    speaker,
    speakerKind: mention.kind,
    speakerSpan: { start: mention.start, end: mention.end },
    cue: cue && { start: cue.start, end: cue.end },
    confidence: 0.5,
  };
}
