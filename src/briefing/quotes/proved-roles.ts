import type { Span } from "#text/span.ts";
import type { AttributedQuotation, NamedSentence, Reading } from "./discourse.ts";
import type { NameMention } from "./names.ts";
import { type PersonOf, peopleOf } from "./speakers.ts";
import { subjectsOfCues } from "./telling-subjects.ts";

/** A role that no apposition gives but what is said proves. */
export interface ProvedRole {
  /** The fullest name the text uses. */
  readonly name: string;
  readonly role: string;
  /** The words of the text that the role is made of. */
  readonly evidence: readonly Span[];
}

/** Fewer repeated words prove nothing: "very good" is said by many. */
const FEWEST_REPEATED_WORDS = 2;
const FEWEST_REPEATED_LETTERS = 10;

/**
 * The roles of named speakers that only the quotations of the text prove. Two ways: the same words are quoted once from
 * "the UN envoy" and once from a named person; and an organisation speaks right before "Spokesman" and a name.
 */
export function rolesProvedByQuotes({ text, sentences, quotations, names }: Reading): ProvedRole[] {
  // Few articles prove a role, and telling their people apart takes longer than looking for the proof.
  let people: PersonOf | null = null;
  const personOf: PersonOf = (name) => {
    people ??= peopleOf(text, names, []);
    return people(name);
  };
  return [...provedByRepetition(text, quotations, personOf), ...provedByOrganisation(text, sentences, personOf)];
}

function provedByRepetition(
  text: string,
  quotations: readonly AttributedQuotation[],
  personOf: PersonOf,
): ProvedRole[] {
  const unnamed = quotations.flatMap(({ quotation, attribution }) =>
    attribution?.mention.kind === "nominal" && attribution.strength === "strong"
      ? [{ words: plainWords(text, quotation), mention: attribution.mention }]
      : [],
  );
  if (unnamed.length === 0) return [];
  const named = quotations.flatMap(({ quotation, attribution }) =>
    attribution?.mention.kind === "name"
      ? [{ words: plainWords(text, quotation), name: attribution.mention.name }]
      : [],
  );
  return unnamed.flatMap(({ words, mention }) => {
    if (words.trim().split(" ").length < FEWEST_REPEATED_WORDS || words.length < FEWEST_REPEATED_LETTERS) return [];
    const twin = named.find((other) => other.words.includes(words));
    const role = withoutArticle(text, mention);
    return twin === undefined || role === null
      ? []
      : [{ name: personOf(twin.name).name, role: text.slice(role.start, role.end), evidence: [role] }];
  });
}

/** Lower-case words with single spaces, one at either end, so that only whole words are found in one another. */
function plainWords(text: string, { start, end }: Span): string {
  return ` ${(
    text
      .slice(start, end)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+(?:['’]\p{L}+)*/gu) ?? []
  ).join(" ")} `;
}

/** "The UN envoy" as "UN envoy"; null for "a diplomat", who may be anybody. */
function withoutArticle(text: string, { start, end }: Span): Span | null {
  const article = /^the\s+/i.exec(text.slice(start, end));
  return article === null ? null : { start: start + article[0].length, end };
}

/** "The State Department said … Spokesman John Kirby …" */
function provedByOrganisation(text: string, sentences: readonly NamedSentence[], personOf: PersonOf): ProvedRole[] {
  return sentences.flatMap((sentence, index) => {
    const spokesperson = openingSpokesperson(sentence);
    const title = sentence.tokens[0];
    if (spokesperson === null || title === undefined) return [];
    const organisation = speakingOrganisation(text, sentences[index - 1], personOf);
    if (organisation === null) return [];
    const role = `${text.slice(organisation.start, organisation.end)} ${title.lower}`;
    return [
      { name: personOf(spokesperson).name, role, evidence: [organisation, { start: title.start, end: title.end }] },
    ];
  });
}

/** The capitalised subject that opens a sentence and speaks in it, and is no person. */
function speakingOrganisation(text: string, sentence: NamedSentence | undefined, personOf: PersonOf): Span | null {
  const first = sentence?.tokens[0];
  const speaker = sentence === undefined ? undefined : subjectsOfCues(sentence)[0];
  if (first === undefined || speaker === undefined || speaker.kind === "pronoun") return null;
  if (speaker.kind === "name" && personOf(speaker.name).isPerson) return null;
  const bare = withoutArticle(text, speaker) ?? { start: speaker.start, end: speaker.end };
  const opens = first.start === speaker.start || (first.lower === "the" && sentence?.tokens[1]?.start === bare.start);
  return opens && /^\p{Lu}/u.test(text.charAt(bare.start)) ? bare : null;
}

/** The name in a sentence that opens "Spokesman Ann Lee". */
function openingSpokesperson({ tokens, nameAt }: NamedSentence): NameMention | null {
  const name = nameAt.get(0);
  const isAlone = name !== undefined && name.titles.length === 1;
  return isAlone && /^spokes(?:man|woman|person)$/.test(tokens[0]?.lower ?? "") ? name : null;
}
