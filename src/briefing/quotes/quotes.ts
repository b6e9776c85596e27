import type { Actor, Quote } from "#briefing/analysis.ts";
import type { Span } from "#text/span.ts";
import { confidenceOf } from "./confidence.ts";
import { contentOf } from "./content.ts";
import { type AttributedQuotation, type NamedSentence, type Reading, read } from "./discourse.ts";
import { nameMentions } from "./names.ts";
import { type Resolution, resolvePronouns } from "./pronouns.ts";
import { roleBeside } from "./roles.ts";
import { plainTokens } from "./sentence-tokens.ts";
import { type PersonOf, peopleOf } from "./speakers.ts";
import { isSpeech } from "./speech.ts";

export { SHOWN_CONFIDENCE } from "./confidence.ts";
export { type ProvedRole, rolesProvedByQuotes } from "./proved-roles.ts";

/**
 * The quotes of an article with their speakers, in reading order. `sentences` are those worth reading, `people` the actors that are known
 * already; without any, names are found by their form. A speaker is named only where the text tells.
 */
export function quotesIn(text: string, sentences: readonly Span[], people: readonly Actor[]): Quote[] {
  const reading = read(text, sentences);
  const personOf = peopleOf(text, allNames(text, reading), people);
  const pronouns = resolvePronouns(reading.sentences, personOf);
  return groups(reading).flatMap((group) => {
    const sentence = reading.sentences[group[0]?.sentence ?? -1];
    if (sentence === undefined || !group.some((each) => isSpeech(text, sentence, each))) return [];
    return quoteOf(text, sentence, group, personOf, pronouns);
  });
}

/** The names in the article's own voice and those inside quotations. */
function allNames(text: string, { sentences, quotations, common }: Reading) {
  const quoted = quotations.flatMap(({ quotation }) =>
    nameMentions(plainTokens(text, quotation.start, quotation.end), common),
  );
  return [...sentences.flatMap(({ nameAt }) => [...nameAt.values()]), ...quoted];
}

/** Quotations that one verb of speech governs in one sentence belong together. */
function groups({ quotations }: Reading): AttributedQuotation[][] {
  const found: AttributedQuotation[][] = [];
  for (const each of quotations) {
    const last = found.at(-1)?.at(-1);
    const cue = each.attribution?.cue;
    if (
      last !== undefined &&
      cue != null &&
      last.sentence === each.sentence &&
      last.attribution?.cue?.start === cue.start
    )
      found.at(-1)?.push(each);
    else found.push([each]);
  }
  return found;
}

function quoteOf(
  text: string,
  sentence: NamedSentence,
  group: readonly AttributedQuotation[],
  personOf: PersonOf,
  pronouns: ReadonlyMap<number, Resolution>,
): Quote[] {
  const content = contentOf(sentence, group);
  const attribution = group[0]?.attribution ?? null;
  if (content === null) return [];
  const said = { ...content, quoted: [...content.quoted] };
  if (attribution === null)
    return [{ ...said, speaker: null, speakerKind: "none", speakerSpan: null, cue: null, role: null, confidence: 0 }];
  const { mention, cue } = attribution;
  const resolution = pronouns.get(mention.start) ?? null;
  const speaker =
    mention.kind === "name"
      ? personOf(mention.name).name
      : mention.kind === "nominal"
        ? text.slice(mention.start, mention.end)
        : (resolution?.person.name ?? null);
  return [
    {
      ...said,
      speaker,
      speakerKind: mention.kind,
      speakerSpan: { start: mention.start, end: mention.end },
      cue: cue && { start: cue.start, end: cue.end },
      role: mention.kind === "name" ? roleBeside(text, sentence, mention.name) : null,
      confidence: confidenceOf(attribution, resolution),
    },
  ];
}
