import type { Actor, Quote } from "#briefing/analysis.ts";
import { type Quotation, quotations } from "#text/quotation-marks.ts";
import type { Span } from "#text/span.ts";
import { type Attribution, attributionInSentence, mainSpeaker } from "./attribution.ts";
import { type NameMention, nameMentions } from "./names.ts";
import { type OuterSentence, outerSentences, plainTokens } from "./sentence-tokens.ts";
import { type People, peopleOf } from "./speakers.ts";

/** Named speakers below this confidence are shown as "unattributed". */
export const SHOWN_CONFIDENCE = 0.9;

interface ReadOuterSentence extends OuterSentence {
  readonly names: readonly NameMention[];
}

interface Found {
  readonly quotation: Quotation;
  readonly sentence: number;
  readonly at: number;
  attribution: Attribution | null;
}

/** The quotes of an article with their speakers, in reading order. */
export function quotesIn(text: string, sentences: readonly Span[], _people: readonly Actor[]): Quote[] {
  const outer = outerSentences(text, sentences, quotations(text)).map(
    (sentence): ReadOuterSentence => ({ ...sentence, names: nameMentions(sentence.tokens) }),
  );
  const found = outer.flatMap((sentence, index) => attributed(sentence, index));
  attributeAcross(text, outer, found);
  const quotedNames = found.flatMap(({ quotation }) => nameMentions(plainTokens(text, quotation.start, quotation.end)));
  const people = peopleOf(text, [...outer.flatMap((sentence) => sentence.names), ...quotedNames]);
  return found.filter((each) => isSpeech(text, each)).map((each) => quoteOf(text, outer, each, people));
}

function attributed(sentence: ReadOuterSentence, index: number): Found[] {
  const found: Found[] = [];
  sentence.tokens.forEach((token, at) => {
    if (token.kind !== "quotation") return;
    const quotation = sentence.quotations[found.length];
    if (quotation === undefined) return;
    found.push({
      quotation,
      sentence: index,
      at,
      attribution: attributionInSentence(sentence, at, found.at(-1)?.attribution ?? null),
    });
  });
  return found;
}

function attributeAcross(text: string, outer: readonly ReadOuterSentence[], found: Found[]): void {
  found.forEach((each, index) => {
    if (each.attribution !== null) return;
    const sentence = outer[each.sentence];
    const before = found[index - 1];
    const previous = outer[each.sentence - 1];
    if (sentence === undefined) return;
    if (each.quotation.isContinued && before?.attribution)
      each.attribution = { ...before.attribution, rule: "continued" };
    else if (!isOwnSentence(sentence)) return;
    else if (previous !== undefined && /:\W*$/.test(text.slice(previous.start, previous.end)))
      each.attribution = from(previous, "colon");
    else if (before?.attribution && outer[before.sentence]?.paragraph === sentence.paragraph)
      each.attribution = { ...before.attribution, rule: "paragraph" };
    else each.attribution = ahead(outer, found, index) ?? fromPrevious(sentence, previous, before, outer);
  });
}

function fromPrevious(
  sentence: ReadOuterSentence,
  previous: ReadOuterSentence | undefined,
  before: Found | undefined,
  outer: readonly ReadOuterSentence[],
): Attribution | null {
  if (previous === undefined) return null;
  if (previous.paragraph === sentence.paragraph) return from(previous, "sentence");
  const isAdjacent = before !== undefined && (outer[before.sentence]?.paragraph ?? -1) === sentence.paragraph - 1;
  if (isAdjacent && before.attribution) return { ...before.attribution, rule: "carried" };
  return from(previous, "subject");
}

function from(previous: ReadOuterSentence, rule: Attribution["rule"]): Attribution | null {
  const main = mainSpeaker(previous);
  return main === null ? null : { ...main, rule };
}

function ahead(outer: readonly ReadOuterSentence[], found: readonly Found[], index: number): Attribution | null {
  const here = found[index];
  for (let next = index + 1; next < found.length; next++) {
    const other = found[next];
    if (
      here === undefined ||
      other === undefined ||
      outer[other.sentence]?.paragraph !== outer[here.sentence]?.paragraph
    )
      return null;
    if (other.attribution !== null) return { ...other.attribution, rule: "ahead" };
  }
  return null;
}

function isOwnSentence(sentence: ReadOuterSentence): boolean {
  return !sentence.tokens.some((token) => token.kind === "word");
}

function isSpeech(text: string, { quotation, attribution }: Found): boolean {
  const words = (text.slice(quotation.start, quotation.end).match(/[\p{L}\p{N}]+(?:['’]\p{L}+)*/gu) ?? []).length;
  if (words >= 4) return true;
  return attribution !== null && attribution.strength === "strong" && words > 0;
}

function quoteOf(
  text: string,
  outer: readonly ReadOuterSentence[],
  { quotation, sentence, attribution }: Found,
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
  outer: readonly ReadOuterSentence[],
  sentence: number,
  mention: Span & { pronoun: string },
  people: People,
): string | null {
  const gender = mention.pronoun === "he" ? "male" : mention.pronoun === "she" ? "female" : null;
  for (let index = sentence; index >= Math.max(0, sentence - 8); index--) {
    for (const name of outer[index]?.names ?? []) {
      if (name.start > mention.start || (!name.isPerson && name.words.length > 1)) continue;
      const person = people.personOf(name);
      if (gender === null || person.gender === gender) return person.name;
    }
  }
  return null;
}
