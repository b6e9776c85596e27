import { type Quotation, quotations } from "#text/quotation-marks.ts";
import type { Span } from "#text/span.ts";
import { type Attribution, isGoverned, isGuess } from "./attribution.ts";
import { subjectOfClause } from "./clause-subjects.ts";
import type { ReadSentence } from "./clauses.ts";
import { type NameMention, nameMentions, type Spelling, spellingOf } from "./names.ts";
import { attributionInSentence, mainSpeaker } from "./sentence-attribution.ts";
import { type OuterSentence, outerSentences } from "./sentence-tokens.ts";
import { labelOf, signatureOf, withoutSignatures } from "./signatures.ts";
import { isInSingleMarks, isLongEnough, isTornOpen } from "./speech.ts";
import { plainTokens } from "./tokens.ts";

/** A sentence with the names in it. */
export interface NamedSentence extends OuterSentence, ReadSentence {}

/** A quotation, the sentence it belongs to, and who is said to have said it. */
export interface AttributedQuotation {
  readonly quotation: Quotation;
  /** Indexes of its sentence and of its token there. */
  readonly sentence: number;
  readonly at: number;
  readonly attribution: Attribution | null;
}

/** An article read for its quotations. */
export interface Reading {
  readonly text: string;
  readonly sentences: readonly NamedSentence[];
  readonly quotations: readonly AttributedQuotation[];
  /** The names in the article's own voice, then those inside quotations. */
  readonly names: readonly NameMention[];
}

/** How many quotations a speaker may be named later; bounds the time on text full of quotation marks. */
const FURTHEST_AHEAD = 8;

/**
 * Finds every quotation in the sentences worth reading, and attributes it: by its own sentence where that tells, else
 * by what stands around it.
 */
export function read(text: string, spans: readonly Span[]): Reading {
  const outer = outerSentences(text, spans, inHouseStyle(text, withoutSignatures(text, quotations(text))));
  const spelling = spellingOf(outer);
  const sentences = outer.map(
    (sentence): NamedSentence => ({
      ...sentence,
      nameAt: new Map(nameMentions(sentence.tokens, spelling).map((name) => [name.from, name])),
    }),
  );
  const found = attributed(text, sentences, spelling);
  const quoted = found.flatMap(({ quotation }) =>
    nameMentions(plainTokens(text, quotation.start, quotation.end), spelling),
  );
  const names = [...sentences.flatMap(({ nameAt }) => [...nameAt.values()]), ...quoted];
  return { text, sentences, quotations: found, names };
}

function attributed(text: string, sentences: readonly NamedSentence[], spelling: Spelling): AttributedQuotation[] {
  const local = sentences.flatMap(attributedInSentence);
  const all: AttributedQuotation[] = [];
  let before: AttributedQuotation | undefined;
  local.forEach((each, index) => {
    const attribution =
      governedByName(each) ??
      labelOf(sentences, each) ??
      each.attribution ??
      signatureOf(text, sentences, local, index, spelling) ??
      attributionFromAround(text, sentences, local, index, before);
    const quotation = { ...each, attribution };
    all.push(quotation);
    if (isLongEnough(text.slice(each.quotation.start, each.quotation.end)) || isSaidBeside(each)) before = quotation;
  });
  return all;
}

/** The attribution of a quotation beside which a verb of speech names who speaks. */
function governedByName({ attribution }: AttributedQuotation): Attribution | null {
  return attribution !== null && isGoverned(attribution) && attribution.mention.kind === "name" ? attribution : null;
}

/** `"Amazing," |Ann Lee said`: whether a quotation, short as it may be, is surely speech. */
const isSaidBeside = ({ attribution }: AttributedQuotation) =>
  attribution?.strength === "strong" && (attribution.rule === "after" || attribution.rule === "inverted");

/**
 * A newspaper quotes in one kind of marks: where double ones prevail, single ones hold headlines and terms. What lost
 * its closing mark is left out.
 */
export function inHouseStyle(text: string, found: readonly Quotation[]): readonly Quotation[] {
  const whole = found.filter(
    (quotation) => quotation.isClosed || !isTornOpen(text.slice(quotation.start, quotation.end)),
  );
  const double = whole.filter(({ start, end }) => !isInSingleMarks(text.slice(start, end)));
  return double.length * 2 >= whole.length ? double : whole;
}

function attributedInSentence(sentence: NamedSentence, index: number): AttributedQuotation[] {
  const found: AttributedQuotation[] = [];
  sentence.tokens.forEach((token, at) => {
    const quotation = token.kind === "quotation" ? sentence.quotations[found.length] : undefined;
    if (quotation === undefined) return;
    const attribution = attributionInSentence(sentence, at, found.at(-1)?.attribution ?? null);
    found.push({ quotation, sentence: index, at, attribution });
  });
  return found;
}

/** The speaker of a quotation that makes up its sentence; `before` is the attributed quotation before it. */
function attributionFromAround(
  text: string,
  sentences: readonly NamedSentence[],
  local: readonly AttributedQuotation[],
  index: number,
  before: AttributedQuotation | undefined,
): Attribution | null {
  const here = local[index];
  const sentence = here && sentences[here.sentence];
  if (sentence === undefined || here === undefined) return null;
  if (here.quotation.isContinued) return followed(before, "continued");
  const isSameParagraph = before !== undefined && sentences[before.sentence]?.paragraph === sentence.paragraph;
  if (!isQuotationsOnly(sentence)) {
    return isInitial(sentence, here.at) && isSameParagraph && before.attribution?.cue != null
      ? followed(before, ruleOfTurn(sentences, before, here))
      : ownSubject(sentence, here.at);
  }
  const previous = sentences[here.sentence - 1];
  if (previous !== undefined && endsWithColon(text, previous)) return mainSpeaker(previous, "colon");
  if (isSameParagraph && before.attribution !== null) return followed(before, ruleOfTurn(sentences, before, here));
  return ahead(sentences, local, index) ?? fromPrevious(sentences, sentence, previous, before);
}

/** The subject of the clause around a quotation that no verb of speech governs. */
function ownSubject(sentence: NamedSentence, at: number): Attribution | null {
  const mention = subjectOfClause(sentence, at - 1);
  return mention === null ? null : { rule: "clause", mention, cue: null, strength: null };
}

function fromPrevious(
  sentences: readonly NamedSentence[],
  sentence: NamedSentence,
  previous: NamedSentence | undefined,
  before: AttributedQuotation | undefined,
): Attribution | null {
  if (previous === undefined) return null;
  if (previous.paragraph === sentence.paragraph) return mainSpeaker(previous, "sentence");
  const isAdjacent = before !== undefined && sentences[before.sentence]?.paragraph === sentence.paragraph - 1;
  return isAdjacent && before.attribution !== null ? followed(before, "carried") : mainSpeaker(previous, "subject");
}

/** Whether the speaker before still has the floor, or the article has named somebody else since in its own words. */
function ruleOfTurn(
  sentences: readonly NamedSentence[],
  before: AttributedQuotation,
  here: AttributedQuotation,
): "paragraph" | "interrupted" {
  const mention = before.attribution?.mention;
  const speaker = mention?.kind === "name" ? mention.name.words.at(-1) : undefined;
  const isInterrupted = sentences
    .slice(before.sentence + 1, here.sentence + 1)
    .some(({ nameAt }) => [...nameAt.values()].some(({ words }) => words.at(-1) !== speaker));
  return isInterrupted ? "interrupted" : "paragraph";
}

/** The attribution of the quotation before; what rests on a guess stays one, and who has signed is done. */
function followed(before: AttributedQuotation | undefined, rule: Attribution["rule"]): Attribution | null {
  const from = before?.attribution;
  if (from == null || from.rule === "signed") return null;
  return { ...from, rule: isGuess(from) ? from.rule : rule };
}

/** The attribution of the next quotation in the paragraph: `"Yes. No." "Perhaps," Ann Lee said`. */
function ahead(
  sentences: readonly NamedSentence[],
  local: readonly AttributedQuotation[],
  index: number,
): Attribution | null {
  const here = local[index];
  for (const next of local.slice(index + 1, index + 1 + FURTHEST_AHEAD)) {
    if (here === undefined || sentences[next.sentence]?.paragraph !== sentences[here.sentence]?.paragraph) return null;
    if (next.attribution !== null) return { ...next.attribution, rule: "ahead" };
  }
  return null;
}

const isInitial = (sentence: NamedSentence, at: number) =>
  !sentence.tokens.slice(0, at).some((token) => token.kind === "word");
const isQuotationsOnly = (sentence: NamedSentence) => !sentence.tokens.some((token) => token.kind === "word");
const endsWithColon = (text: string, { start, end }: Span) =>
  /:\W{0,3}$/.test(text.slice(Math.max(start, end - 5), end));
