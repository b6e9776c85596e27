import { isTitle } from "#text/person-names.ts";
import type { Span } from "#text/span.ts";
import { cueStrength, isCueGerund } from "./cue-words.ts";
import type { NameMention } from "./names.ts";
import type { Token } from "./sentence-tokens.ts";

/** Who is said to speak, as the sentence puts it. */
export type SpeakerMention = Span &
  (
    | { readonly kind: "name"; readonly name: NameMention }
    | { readonly kind: "nominal" }
    | { readonly kind: "pronoun"; readonly pronoun: string }
  );

/** The tokens of a sentence and the names among them. */
export interface ReadSentence {
  readonly tokens: readonly Token[];
  readonly names: readonly NameMention[];
}

const set = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(Boolean));

const pronouns = set("he she they we i it who him her them");
const determiners = set(
  "the a an this that these those his her their its our my one some many several two three four five another both any no each every other most few all such",
);
const prepositions = set(
  "in on at by for from with without to of about over under into during between among against despite after before since until upon near inside outside through throughout amid like unlike around behind beyond per via within across along toward towards as",
);
const subordinators = set(
  "that when as because if while after before since although though whereas but where whether than until unless once so yet which what how why",
);
const conjunctions = set("and or but nor yet so");
/** Words that stand between a subject and its verb. */
const passable = set(
  `also then later once even often reportedly again never always still just only now ever already earlier recently previously sometimes further twice famously himself herself
  themselves has had have having was is were are been be being would will could did does do didn't doesn't might may must should can both instead soon first too simply
  quickly today yesterday monday tuesday wednesday thursday friday saturday sunday went goes on to continued began proceeded wanted tried seemed appeared used long not n't`,
);
const times = set(
  "monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight january february march april may june july august september october november december last this week month year night morning afternoon evening earlier later",
);

const isAdverb = (lower: string) =>
  lower.length > 4 &&
  lower.endsWith("ly") &&
  !/^(?:family|july|italy|ally|rally|reply|billy|sally|kelly|emily|molly|holly)$/.test(lower);
const isWord = (token: Token | undefined) => token?.kind === "word";
const isComma = (token: Token | undefined) => token !== undefined && /^[,–—()-]$/.test(token.text);

/** The subject of the cue at `cueAt` when it stands before it: "Ann Lee, the mayor, said". */
export function subjectBefore(sentence: ReadSentence, cueAt: number): SpeakerMention | null {
  const { tokens } = sentence;
  let at = skipLeft(tokens, cueAt - 1);
  if (at < 0 || tokens[at]?.kind === "quotation") return null;
  if (tokens[at]?.lower === "who") return antecedent(sentence, at);
  if (isComma(tokens[at])) {
    const around = subjectAroundApposition(sentence, at);
    if (around !== null) return around;
    at -= 1;
    return subjectOfClause(sentence, at);
  }
  if (conjunctions.has(tokens[at]?.lower ?? "")) return subjectOfClause(sentence, at);
  return phraseEnding(sentence, at) ?? subjectOfClause(sentence, at);
}

function skipLeft(tokens: readonly Token[], from: number): number {
  let at = from;
  for (; at >= 0; at--) {
    const token = tokens[at];
    if (token?.kind !== "word" || !(passable.has(token.lower) || isAdverb(token.lower))) break;
  }
  return at;
}

function antecedent(sentence: ReadSentence, whoAt: number): SpeakerMention | null {
  const before = isComma(sentence.tokens[whoAt - 1]) ? whoAt - 2 : whoAt - 1;
  return phraseEnding(sentence, before);
}

/** "Ann Lee, the mayor of Riga, |said": the phrase before the first comma that can be a subject. */
function subjectAroundApposition(sentence: ReadSentence, closing: number): SpeakerMention | null {
  const { tokens } = sentence;
  const from = clauseStart(tokens, closing - 1);
  for (let at = from + 1; at < closing; at++) {
    if (!isComma(tokens[at])) continue;
    const start = segmentStart(tokens, at - 1);
    const phrase = plainPhrase(sentence, start, at - 1);
    if (phrase === null) continue;
    if (phrase.kind === "nominal") return nameFilling(sentence, at + 1, closing - 1) ?? phrase;
    return phrase;
  }
  return null;
}

/** The name that makes up the tokens from `from` to `to` alone, or at their end after its titles. */
function nameFilling(sentence: ReadSentence, from: number, to: number): SpeakerMention | null {
  const name = sentence.names.find((each) => each.from === from && each.to <= to);
  if (name === undefined) return null;
  return name.to === to || isComma(sentence.tokens[name.to + 1]) ? named(name) : null;
}

/** Where the clause that holds `at` begins: after the last quotation, semicolon or colon. */
function clauseStart(tokens: readonly Token[], at: number): number {
  for (let start = at; start >= 0; start--) {
    const token = tokens[start];
    if (token?.kind === "quotation" || token?.text === ";" || token?.text === ":") return start + 1;
  }
  return 0;
}

/** Where the run of words that holds `at` begins: after the last mark, conjunction or subordinator. */
function segmentStart(tokens: readonly Token[], at: number): number {
  for (let start = at; start >= 0; start--) {
    const token = tokens[start];
    if (token === undefined || token.kind !== "word") return token?.text === "." ? start + 1 : start + 1;
    if (conjunctions.has(token.lower) || (subordinators.has(token.lower) && start < at)) return start + 1;
  }
  return 0;
}

/** A whole segment that is nothing but a noun phrase. */
function plainPhrase(sentence: ReadSentence, start: number, end: number): SpeakerMention | null {
  const { tokens, names } = sentence;
  const from = skipRight(tokens, start);
  const first = tokens[from];
  if (first === undefined || from > end || prepositions.has(first.lower)) return null;
  if (pronouns.has(first.lower) && from === end) return pronoun(first);
  const inside = names.filter((name) => name.from >= from && name.to <= end);
  const firstName = inside[0];
  const hasVerb = tokens
    .slice(from, end + 1)
    .some((token) => cueStrength(token.lower) !== undefined || passable.has(token.lower));
  if (hasVerb) return null;
  if (firstName !== undefined && isHead(sentence, from, firstName, end)) return named(firstName);
  if (determiners.has(first.lower) || firstName?.from === from) return nominal(tokens, from, end);
  return null;
}

/** Whether the name is what the phrase is about: no preposition before it, no genitive after it, nothing but a modifier behind it. */
function isHead({ tokens }: ReadSentence, from: number, name: NameMention, end: number): boolean {
  if (tokens.slice(from, name.from).some((token) => prepositions.has(token.lower) || token.lower === "'s"))
    return false;
  const after = tokens[name.to + 1];
  if (name.to >= end || after === undefined) return true;
  return prepositions.has(after.lower) || times.has(after.lower) || isComma(after) || after.text === ".";
}

/** The noun phrase whose last word stands at `end`. */
function phraseEnding(sentence: ReadSentence, end: number): SpeakerMention | null {
  const { tokens, names } = sentence;
  const last = tokens[end];
  if (!isWord(last) || last === undefined) return null;
  if (pronouns.has(last.lower)) return pronoun(last);
  const start = skipRight(tokens, segmentStart(tokens, end));
  const first = tokens[start];
  if (first === undefined || start > end) return null;
  const inside = names.filter((name) => name.from >= start && name.to <= end);
  if (prepositions.has(first.lower)) {
    const final = inside.at(-1);
    if (final?.to === end) return named(final);
    return lastDetermined(tokens, start, end);
  }
  const head = inside.find((name) => isHead(sentence, start, name, end));
  if (head !== undefined && !inside.some((name) => name.to < head.from && tokens[name.to + 1]?.lower !== "'s"))
    return named(head);
  const final = inside.at(-1);
  if (final?.to === end && !tokens.slice(start, final.from).some((token) => prepositions.has(token.lower)))
    return named(final);
  return nominal(tokens, start, end);
}

/** "In a statement |the campaign| said". */
function lastDetermined(tokens: readonly Token[], start: number, end: number): SpeakerMention | null {
  for (let at = end; at > start; at--) {
    if (determiners.has(tokens[at]?.lower ?? "")) return nominal(tokens, at, end);
  }
  return null;
}

/** The first noun phrase of the clause that holds `at`, past opening adverbials: the subject of verbs tied by "and" or a comma. */
export function subjectOfClause(sentence: ReadSentence, at: number): SpeakerMention | null {
  const { tokens, names } = sentence;
  let from = skipRight(tokens, clauseStart(tokens, at));
  while (from <= at) {
    const first = tokens[from];
    if (first === undefined) return null;
    if (pronouns.has(first.lower)) return pronoun(first);
    const comma = tokens.findIndex((token, index) => index > from && token.text === ",");
    const end = comma < 0 || comma > at ? at : comma - 1;
    if (
      prepositions.has(first.lower) ||
      subordinators.has(first.lower) ||
      first.lower.endsWith("ing") ||
      isAdverb(first.lower) ||
      times.has(first.lower)
    ) {
      if (end >= at) return null;
      from = skipRight(tokens, comma + 1);
      continue;
    }
    const name = names.find((each) => each.from >= from && each.to <= end);
    if (
      name !== undefined &&
      !tokens
        .slice(from, name.from)
        .some((token) => prepositions.has(token.lower) || cueStrength(token.lower) !== undefined)
    ) {
      if (tokens[name.to + 1]?.lower !== "'s") return named(name);
    }
    if (!determiners.has(first.lower) && name?.from !== from) return null;
    return nominal(tokens, from, nominalEnd(tokens, from, end));
  }
  return null;
}

/** The noun phrase right behind a cue: "said the mayor of Riga", "according to Ann Lee". */
export function subjectAfter(sentence: ReadSentence, cueEnd: number): SpeakerMention | null {
  const { tokens, names } = sentence;
  const start = skipRight(tokens, cueEnd + 1);
  const first = tokens[start];
  if (first === undefined || first.kind !== "word" || times.has(first.lower)) return null;
  if (pronouns.has(first.lower)) return pronoun(first);
  if (prepositions.has(first.lower) || subordinators.has(first.lower)) return null;
  const end = nominalEnd(tokens, start, tokens.length - 1);
  const inside = names.filter((name) => name.from >= start && name.to <= end);
  const head = inside.find((name) => tokens[name.to + 1]?.lower !== "'s");
  if (
    head !== undefined &&
    !tokens.slice(start, head.from).some((token) => prepositions.has(token.lower)) &&
    (head.to === end || isHead(sentence, start, head, end))
  )
    return named(head);
  if (isComma(tokens[end + 1])) {
    const apposed = nameFilling(sentence, end + 2, tokens.length - 1);
    if (apposed !== null) return apposed;
  }
  return nominal(tokens, start, end);
}

/** Index of the last word of the noun phrase that begins at `start`: before a mark, a verb or a clause. */
function nominalEnd(tokens: readonly Token[], start: number, limit: number): number {
  let at = start;
  while (at < limit) {
    const next = tokens[at + 1];
    if (next === undefined || next.kind !== "word") break;
    if (
      next.lower === "who" ||
      subordinators.has(next.lower) ||
      cueStrength(next.lower) === "strong" ||
      isCueGerund(next.lower)
    )
      break;
    if (passable.has(next.lower) && next.lower !== "to" && next.lower !== "on") break;
    at += 1;
  }
  return at;
}

/** Past conjunctions and adverbs at the head of a segment. */
function skipRight(tokens: readonly Token[], from: number): number {
  let at = from;
  while (at < tokens.length) {
    const token = tokens[at];
    const isOpening =
      token !== undefined &&
      (isComma(token) ||
        conjunctions.has(token.lower) ||
        isAdverb(token.lower) ||
        /^(?:then|later|still|meanwhile|however|earlier|also|so|instead|as)$/.test(token.lower));
    if (!isOpening) break;
    at += 1;
  }
  return at;
}

const named = (name: NameMention): SpeakerMention => ({ kind: "name", start: name.start, end: name.end, name });
const pronoun = (token: Token): SpeakerMention => ({
  kind: "pronoun",
  start: token.start,
  end: token.end,
  pronoun: token.lower,
});

function nominal(tokens: readonly Token[], from: number, to: number): SpeakerMention | null {
  const [first, last] = [tokens[from], tokens[to]];
  if (first === undefined || last === undefined || first.kind !== "word" || to < from) return null;
  if (to - from > 15 || (from === to && isTitle(""))) return null;
  return { kind: "nominal", start: first.start, end: last.end };
}
