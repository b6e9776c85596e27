import type { Actor, Quote } from "#briefing/analysis.ts";
import type { Span } from "#text/span.ts";
import type { Attribution } from "./attribution.ts";
import { type BodyOf, bodiesMeant } from "./bodies-meant.ts";
import { confidenceOf, type Means } from "./confidence.ts";
import { contentOf } from "./content.ts";
import { description } from "./descriptions.ts";
import type { AttributedQuotation, NamedSentence, Reading } from "./discourse.ts";
import { isNoWholeName } from "./lone-words.ts";
import type { SpeakerMention } from "./noun-phrases.ts";
import { type HolderOf, officeHolders } from "./office-holders.ts";
import { type Resolution, resolvePronouns } from "./pronouns.ts";
import { reportedIn } from "./reported.ts";
import { roleBeside } from "./role-beside.ts";
import { type PersonOf, peopleOf } from "./speakers.ts";
import { isSpeech } from "./speech.ts";

export { SHOWN_CONFIDENCE } from "./confidence.ts";
export { type Reading, read } from "./discourse.ts";
export { rolesProvedByQuotes } from "./proved-roles.ts";

/**
 * The quotes of an article in reading order, with their speakers by the grammar of English. `people` are the actors that are known already;
 * without any, names are found by their form. A speaker is named only where the text tells.
 */
export function quotesIn(reading: Reading, people: readonly Actor[]): Quote[] {
  const { text } = reading;
  const said = [...toldIn(reading), ...reading.sentences.flatMap(reportedBy)].sort((a, b) => a.start - b.start);
  if (said.length === 0) return [];
  const personOf = peopleOf(text, reading.names, people);
  const pronouns = resolvePronouns(reading.sentences, personOf, lastPronoun(said));
  const holderOf = officeHolders(reading, personOf);
  const bodyOf = bodiesMeant(reading, people);
  return said.map((each) => quoteOf(text, each, { personOf, pronouns, holderOf, bodyOf }));
}

/** Where the last "he" or "she" stands that is said to speak; -1 where none is. */
function lastPronoun(said: readonly Said[]): number {
  return said.reduce((last, { attribution }) => {
    const mention = attribution?.mention;
    return mention?.kind === "pronoun" ? Math.max(last, mention.start) : last;
  }, -1);
}

/** What is said in quotation marks. */
function toldIn(reading: Reading): Said[] {
  const { text } = reading;
  return groups(reading).flatMap((group): Said[] => {
    const sentence = reading.sentences[group[0]?.sentence ?? -1];
    if (sentence === undefined || !group.some((each) => isSpeech(text, sentence, each))) return [];
    const content = contentOf(sentence, group);
    return content === null ? [] : [{ ...content, sentence, attribution: group[0]?.attribution ?? null }];
  });
}

/** What the sentence reports in the article's own words. */
function reportedBy(sentence: NamedSentence): Said[] {
  const found = reportedIn(sentence);
  return found === null ? [] : [{ ...found, type: "indirect", quoted: [], sentence }];
}

/** A content with the sentence and the attribution it comes from. */
interface Said extends Span {
  readonly type: Quote["type"];
  readonly quoted: readonly Span[];
  readonly sentence: NamedSentence;
  readonly attribution: Attribution | null;
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

/** Whom names, pronouns, offices and words for bodies mean in an article. */
interface Meanings {
  readonly personOf: PersonOf;
  readonly pronouns: ReadonlyMap<number, Resolution>;
  readonly holderOf: HolderOf;
  readonly bodyOf: BodyOf;
}

function quoteOf(text: string, said: Said, { personOf, pronouns, holderOf, bodyOf }: Meanings): Quote {
  const { start, end, type, sentence, attribution } = said;
  const content = { start, end, type, quoted: [...said.quoted] };
  if (attribution === null) {
    return { ...content, speaker: null, speakerKind: "none", speakerSpan: null, cue: null, role: null, confidence: 0 };
  }
  const { mention, cue } = attribution;
  const resolution = unlessNamed(pronouns.get(mention.start) ?? null, text.slice(start, end));
  const { speaker, span, means } = whoSpeaks(
    text,
    attribution,
    holderOf(mention)?.name ?? bodyOf(mention),
    personOf,
    resolution,
  );
  return {
    ...content,
    speaker,
    speakerKind: mention.kind,
    speakerSpan: { start: span.start, end: span.end },
    cue: cue && { start: cue.start, end: cue.end },
    role: mention.kind === "name" ? roleBeside(text, sentence, mention.name) : null,
    confidence: confidenceOf(attribution, resolution, means),
  };
}

/** The speaker that a mention gives, the words that show it, and how they do. */
function whoSpeaks(
  text: string,
  { rule, mention, cue }: Attribution,
  holder: string | null,
  personOf: PersonOf,
  resolution: Resolution | null,
): { readonly speaker: string | null; readonly span: Span; readonly means: Means } {
  if (holder !== null) return { speaker: holder, span: mention, means: "holder" };
  const isTold =
    mention.kind === "nominal" && (rule !== "before" || isSubject.test(text.slice(mention.end, cue?.start)));
  const told = isTold ? description(text, mention) : null;
  if (told !== null) return { speaker: text.slice(told.start, told.end), span: told, means: "description" };
  const speaker = speakerOf(text, mention, personOf, resolution);
  return { speaker, span: mention, means: speaker !== null && isNoWholeName(speaker) ? "half a name" : "itself" };
}

/** What stands between a subject and its verb, no comma: "Ann Lee, |a spokeswoman|, said" has another. */
const isSubject = /^(?: \p{Ll}+){0,2} $/u;

/** Who speaks of somebody by name is rarely himself: "he" is another than the one it seems to mean. */
function unlessNamed(resolution: Resolution | null, words: string): Resolution | null {
  if (resolution === null) return null;
  const surname = resolution.person.name.split(" ").at(-1) ?? "";
  const isNamed = words.split(/[^\p{L}\p{M}]+/u).includes(surname);
  return isNamed ? { ...resolution, margin: 0 } : resolution;
}

function speakerOf(
  text: string,
  mention: SpeakerMention,
  personOf: PersonOf,
  resolution: Resolution | null,
): string | null {
  switch (mention.kind) {
    case "name":
      return personOf(mention.name).name;
    case "nominal":
      return text.slice(mention.start, mention.end).replace(/\s+/g, " ");
    case "pronoun":
      return resolution?.person.name ?? null;
  }
}
