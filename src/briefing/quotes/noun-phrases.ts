import type { Span } from "#text/span.ts";
import { cueWord } from "./cue-words.ts";
import type { NameMention } from "./names.ts";
import type { Token } from "./sentence-tokens.ts";

/** Who is said to speak, as the sentence puts it. */
export type SpeakerMention = Span &
  (
    | { readonly kind: "name"; readonly name: NameMention }
    | { readonly kind: "nominal" }
    | { readonly kind: "pronoun"; readonly pronoun: string }
  );

/** The tokens of a sentence, and the names among them by the index of their first token. */
export interface ReadSentence {
  readonly tokens: readonly Token[];
  readonly nameAt: ReadonlyMap<number, NameMention>;
}

/** Nothing is looked for further away than this many tokens: no subject stands further from its verb in the development set. */
export const REACH = 60;
/** A longer run of words is no noun phrase but a clause that was misread. */
const LONGEST_NOMINAL = 14;

const set = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(Boolean));

const pronouns = set("he she they we i it who you");
const determiners = set(
  "the a an this that these those his her their its our my one some many several two three four five another both any no each every other most few all such",
);
const prepositions = set(
  `in on at by for from with without to of about over under into during between among against despite after before since until upon near inside outside through
  throughout amid like unlike around behind beyond per via within across along toward towards as
  am im bei von nach vor auf mit zu aus gegenüber beim vom zum zur dans à au aux lors sur devant en durante ante tras desde na em durante nel alla al dal op bij в на во`,
);
const subordinators = set(
  "that when because if while although though whereas but where whether than unless once so yet which what how why",
);
const conjunctions = set("and or but nor");
const auxiliaries = set(
  `has have had having was is were are been be being would will could did does do can may might must should isn't wasn't aren't weren't hasn't haven't hadn't won't
  wouldn't couldn't didn't doesn't don't can't 're 've 'd 'll 'm`,
);
/** Words other than auxiliaries that stand between a subject and its verb. */
const fillers = set(
  `also then later once even often again never always still just only now ever already earlier himself herself themselves not n't twice both instead soon first
  too today yesterday monday tuesday wednesday thursday friday saturday sunday went goes on to continued began proceeded seemed appeared used long`,
);
const times = set(
  `monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight january february march april may june july august september october
  november december last this week month year night morning afternoon evening earlier later
  montag dienstag mittwoch donnerstag freitag samstag sonntag lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes
  sábado domingo lunedì martedì mercoledì giovedì venerdì sabato domenica maandag dinsdag woensdag donderdag vrijdag zaterdag zondag`,
);

const lowerAt = (tokens: readonly Token[], at: number) => tokens[at]?.lower ?? "";
export const isPronoun = (token: Token | undefined) => token !== undefined && pronouns.has(token.lower);
export const isPreposition = (token: Token | undefined) => token !== undefined && prepositions.has(token.lower);
export const isConjunction = (token: Token | undefined) => token !== undefined && conjunctions.has(token.lower);
export const isSubordinator = (token: Token | undefined) => token !== undefined && subordinators.has(token.lower);
export const isAuxiliary = (token: Token | undefined) => token !== undefined && auxiliaries.has(token.lower);
export const isDeterminer = (token: Token | undefined) => token !== undefined && determiners.has(token.lower);
export const isTime = (token: Token | undefined) => token !== undefined && times.has(token.lower);
/** A comma, a dash or a bracket: what parts an apposition from its noun. */
export const isBreak = (token: Token | undefined) => token !== undefined && /^[,–—()-]$/.test(token.text);
export const isAdverb = (token: Token | undefined) =>
  token !== undefined &&
  /^\p{Ll}{3,}ly$/u.test(token.text) &&
  !/^(?:family|ally|rally|reply|assembly|monopoly|anomaly)$/.test(token.lower);
/** Whether the token can stand between a subject and its verb. */
export const isBetween = (token: Token | undefined) =>
  token !== undefined && (auxiliaries.has(token.lower) || fillers.has(token.lower) || isAdverb(token));

/** Whether the token is a verb of speech in a form that has a subject. */
export function isFiniteCue(token: Token | undefined): boolean {
  const form = token === undefined ? undefined : cueWord(token.lower)?.form;
  return form === "past" || form === "present";
}

export const named = (name: NameMention): SpeakerMention => ({ kind: "name", start: name.start, end: name.end, name });
export const pronounAt = (token: Token): SpeakerMention => ({
  kind: "pronoun",
  start: token.start,
  end: token.end,
  pronoun: token.lower,
});

/** The words between two token indexes as a speaker of no name; null when they cannot be a noun phrase. */
export function nominal({ tokens }: ReadSentence, from: number, to: number): SpeakerMention | null {
  const [first, last] = [tokens[from], tokens[to]];
  if (first === undefined || last === undefined || first.kind !== "word" || to < from || to - from > LONGEST_NOMINAL)
    return null;
  if (isPreposition(first) || isTime(first) || isSubordinator(first) || isConjunction(first) || isAuxiliary(first))
    return null;
  return { kind: "nominal", start: first.start, end: last.end };
}

/** The names whose tokens lie between the two indexes. */
export function namesBetween({ nameAt }: ReadSentence, from: number, to: number): NameMention[] {
  const found: NameMention[] = [];
  for (let at = Math.max(0, from); at <= to; at++) {
    const name = nameAt.get(at);
    if (name !== undefined && name.to <= to) found.push(name);
  }
  return found;
}

/** Past conjunctions, adverbs and marks at the head of a clause. */
export function skipOpening(tokens: readonly Token[], from: number): number {
  let at = from;
  while (at < tokens.length) {
    const token = tokens[at];
    const isOpening =
      isBreak(token) ||
      isConjunction(token) ||
      isAdverb(token) ||
      /^(?:then|later|still|meanwhile|however|earlier|also|so|instead|yet|as)$/.test(token?.lower ?? "");
    if (!isOpening) break;
    at += 1;
  }
  return at;
}

/** Where the run of words that holds `at` begins: after the last mark, conjunction, subordinator or verb of speech. */
export function segmentStart({ tokens }: ReadSentence, at: number): number {
  for (let start = at; start >= Math.max(0, at - REACH); start--) {
    const token = tokens[start];
    if (token === undefined || token.kind !== "word") return start + 1;
    if (
      start < at &&
      (isConjunction(token) ||
        isSubordinator(token) ||
        (isFiniteCue(token) && cueWord(token.lower)?.strength === "strong"))
    )
      return start + 1;
  }
  return Math.max(0, at - REACH);
}

/** Where the clause that holds `at` begins: after the last quotation, semicolon or colon. */
export function clauseStart({ tokens }: ReadSentence, at: number): number {
  for (let start = at; start >= Math.max(0, at - REACH); start--) {
    const token = tokens[start];
    if (token?.kind === "quotation" || token?.text === ";" || token?.text === ":") return start + 1;
  }
  return Math.max(0, at - REACH);
}

/** The noun phrase whose last word stands at `end`. */
export function phraseEnding(sentence: ReadSentence, end: number): SpeakerMention | null {
  const { tokens } = sentence;
  const last = tokens[end];
  if (last === undefined || last.kind !== "word") return null;
  if (isPronoun(last)) return pronounAt(last);
  const start = skipOpening(tokens, segmentStart(sentence, end));
  if (start > end) return null;
  const verb = tokens.findIndex((token, at) => at > start && at <= end && isAuxiliary(token));
  if (verb > 0 && verb <= end) return phraseEnding(sentence, verb - 1);
  const inside = namesBetween(sentence, start, end);
  if (isPreposition(tokens[start])) {
    const final = inside.at(-1);
    return final?.to === end ? named(final) : lastDetermined(sentence, start, end);
  }
  return headName(sentence, start, end) ?? nominal(sentence, start, end);
}

const isVerbForm = (token: Token | undefined) =>
  /^(?:past|present|noun)$/.test(cueWord(token?.lower ?? "")?.form ?? "");

/** The name a noun phrase is about: no preposition before it, no genitive or noun behind it. */
export function headName(sentence: ReadSentence, start: number, end: number): SpeakerMention | null {
  const { tokens } = sentence;
  for (const name of namesBetween(sentence, start, end)) {
    const hasPreposition = tokens.slice(start, name.from).some(isPreposition);
    if (hasPreposition) return null;
    const after = tokens[name.to + 1];
    if (name.to === end || isPreposition(after) || isTime(after) || isBreak(after) || isVerbForm(after))
      return named(name);
  }
  return null;
}

/** "In a statement |the campaign| said". */
function lastDetermined(sentence: ReadSentence, start: number, end: number): SpeakerMention | null {
  for (let at = end; at > start; at--) {
    if (isDeterminer(sentence.tokens[at])) return nominal(sentence, at, end);
  }
  return null;
}

/** Index of the last word of the noun phrase that begins at `start`: before a mark, a verb or a clause. */
export function nominalEnd({ tokens }: ReadSentence, start: number, limit: number): number {
  let at = start;
  for (; at < Math.min(limit, start + REACH); at++) {
    const next = tokens[at + 1];
    if (
      next === undefined ||
      next.kind !== "word" ||
      next.lower === "who" ||
      isSubordinator(next) ||
      isAuxiliary(next) ||
      isFiniteCue(next)
    )
      break;
    if (cueWord(next.lower)?.form === "gerund" || isAdverb(next)) break;
  }
  return at;
}

/** Whether the words between the indexes are one noun phrase without a verb. */
export function plainPhrase(sentence: ReadSentence, start: number, end: number): SpeakerMention | null {
  const { tokens } = sentence;
  const from = skipOpening(tokens, start);
  const first = tokens[from];
  if (first === undefined || from > end || isPreposition(first) || isSubordinator(first) || isTime(first)) return null;
  if (isPronoun(first)) return from === end ? pronounAt(first) : null;
  if (tokens.slice(from, end + 1).some((token) => isFiniteCue(token) || isAuxiliary(token))) return null;
  const head = headName(sentence, from, end);
  if (head !== null) return head;
  return isDeterminer(first) || namesBetween(sentence, from, end)[0]?.from === from || /s$/.test(lowerAt(tokens, end))
    ? nominal(sentence, from, end)
    : null;
}
