import type { Actor, Quote } from "#briefing/analysis.ts";
import type { Span } from "#text/span.ts";
import { type AttributedQuotation, type NamedSentence, read } from "./discourse.ts";
import { nameMentions } from "./names.ts";
import { plainTokens } from "./sentence-tokens.ts";
import { type People, peopleOf } from "./speakers.ts";

/** Named speakers below this confidence are shown as "unattributed". */
export const SHOWN_CONFIDENCE = 0.9;

/** The quotes of an article with their speakers, in reading order. */
export function quotesIn(text: string, sentences: readonly Span[], _people: readonly Actor[]): Quote[] {
  const reading = read(text, sentences);
  const outer = reading.sentences;
  const quotedNames = reading.quotations.flatMap(({ quotation }) =>
    nameMentions(plainTokens(text, quotation.start, quotation.end)),
  );
  const people = peopleOf(text, [...outer.flatMap((sentence) => [...sentence.nameAt.values()]), ...quotedNames]);
  return reading.quotations.filter((each) => isSpeech(text, each)).map((each) => quoteOf(text, outer, each, people));
}

function isSpeech(text: string, { quotation, attribution }: AttributedQuotation): boolean {
  const words = (text.slice(quotation.start, quotation.end).match(/[\p{L}\p{N}]+(?:['’]\p{L}+)*/gu) ?? []).length;
  if (words >= 4) return true;
  return attribution !== null && attribution.strength === "strong" && words > 0;
}

function quoteOf(
  text: string,
  outer: readonly NamedSentence[],
  { quotation, sentence, attribution }: AttributedQuotation,
  people: People,
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
        : pronounSpeaker(outer, sentence, mention, people);
  return {
    ...base,
    speaker,
    speakerKind: mention.kind,
    speakerSpan: { start: mention.start, end: mention.end },
    cue: cue && { start: cue.start, end: cue.end },
    confidence: 0.5,
  };
}

function pronounSpeaker(
  outer: readonly NamedSentence[],
  sentence: number,
  mention: Span & { pronoun: string },
  people: People,
): string | null {
  const gender = mention.pronoun === "he" ? "male" : mention.pronoun === "she" ? "female" : null;
  for (let index = sentence; index >= Math.max(0, sentence - 8); index--) {
    for (const name of outer[index]?.nameAt.values() ?? []) {
      if (name.start > mention.start || (!name.isPerson && name.words.length > 1)) continue;
      const person = people.personOf(name);
      if (gender === null || person.gender === gender) return person.name;
    }
  }
  return null;
}
