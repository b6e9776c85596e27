import type { Span } from "#text/span.ts";
import type { Token } from "../tokens.ts";
import { isBreak } from "../word-classes.ts";
import type { Grammar } from "./grammars.ts";
import { type NameRun, nameRuns } from "./people.ts";
import { isSubject, type Sentence, subjectFrom, subjectStart } from "./subjects.ts";

/** Who a sentence says speaks: somebody it names, somebody it points to by an office or a pronoun, or whoever had the floor. */
export type Teller =
  | { readonly kind: "name"; readonly run: NameRun; readonly cue: Span | null; readonly confidence: number }
  | { readonly kind: "nominal"; readonly at: Span; readonly head: string; readonly cue: Span }
  | {
      readonly kind: "pronoun";
      readonly at: Span | null;
      readonly gender: "male" | "female" | null;
      readonly cue: Span;
    };

/** Tokens between a quotation and its verb, of the words behind "according to", and of the clause before a quotation. */
const REACH = { cue: 4, source: 16, clause: 40 };

/** How surely each construction names who speaks: set below what the texts written for it gave, where nearly all were right. */
const CONFIDENCE = { behind: 0.98, before: 0.975, inside: 0.955, ahead: 0.97, according: 0.96 };

/** Who is said to have said the quotation at token `at`, by its own sentence; null when that does not tell. */
export function tellerOf(sentence: Sentence, at: number): Teller | null {
  return behind(sentence, at) ?? before(sentence, at) ?? according(sentence, at);
}

/** `«…», dijo ayer Ana Gil`: the verb right behind the quotation, its subject behind it. */
function behind(sentence: Sentence, quotationAt: number): Teller | null {
  const { tokens, grammar } = sentence;
  let from = quotationAt + 1;
  while (isBreak(tokens[from]) || tokens[from]?.text === ".") from += 1;
  if (tokens[from - 1]?.text === ".") return null;
  for (let at = from; at < from + REACH.cue; at++) {
    const token = tokens[at];
    if (token === undefined || token.kind !== "word") return null;
    if (isVerb(sentence, at, from)) return subjectBehind(sentence, at, from);
    if (!isFiller(token, grammar)) return null;
  }
  return null;
}

/** Whether a verb of speech stands at `at`: a finite one, or a participle behind its auxiliary. */
function isVerb({ tokens, grammar }: Sentence, at: number, from = at - REACH.cue): boolean {
  const token = tokens[at];
  if (token?.kind !== "word" || /^\p{Lu}/u.test(token.text)) return false;
  if (grammar.verbs.has(token.lower.replace(INVERTED, "").replace(/^s'/, ""))) return true;
  if (!grammar.participles.has(token.lower)) return false;
  const auxiliaries = tokens.slice(Math.max(0, from), at);
  return auxiliaries.some(({ lower }) => grammar.auxiliaries.has(lower.replace(INVERTED, "")));
}

/** "prévient|-il|", "a|-t-elle| ajouté". */
const INVERTED = /-(?:t-)?(?:il|elle)$/;

/** What may stand between a quotation and its verb: auxiliaries, pronouns of the object, adverbs, "zo". */
const isFiller = (token: Token, grammar: Grammar) =>
  grammar.auxiliaries.has(token.lower.replace(INVERTED, "")) ||
  /^(?:le|les|se|s|lo|gli|ya|también|além|ainda|poi|anche|zo|également|aussi|aussitôt|ensuite|encore|ainsi|puis|l|y|nous|т|также|\p{L}+(?:ment|mente))$/u.test(
    token.lower,
  );

/** The subject behind the verb at `verbAt`; pronouns and verbs without any subject point to somebody. */
function subjectBehind(sentence: Sentence, verbAt: number, from: number): Teller | null {
  const { tokens, grammar } = sentence;
  const cue = tokens[verbAt];
  if (cue === undefined) return null;
  const inverted = tokens.slice(from, verbAt + 1).find(({ lower }) => INVERTED.test(lower));
  if (inverted !== undefined) return pronoun(inverted, grammar, cue);
  const next = tokens[verbAt + 1];
  if (next !== undefined && grammar.pronouns[next.lower] !== undefined) return pronoun(next, grammar, cue);
  const start = subjectStart(sentence, verbAt + 1);
  if (start === null) return namesNobody(sentence, verbAt) ? unsaid(cue, grammar) : null;
  const run = subjectFrom(sentence, start, cue);
  return run === null ? nominal(sentence, start, cue) : { kind: "name", run, cue, confidence: CONFIDENCE.behind };
}

/** "der Kanzler", "la ministra": an article and the word of an office. */
function nominal({ tokens, grammar }: Sentence, start: number, cue: Span): Teller | null {
  const [article, head] = [tokens[start], tokens[start + 1]];
  const isDefinite = article !== undefined && grammar.articles.has(article.lower) && !INDEFINITE.test(article.lower);
  if (!isDefinite || head?.kind !== "word") return null;
  return { kind: "nominal", at: { start: article.start, end: head.end }, head: head.lower, cue };
}

const INDEFINITE = /^(?:ein|eine|un|une|una|um|uma|uno|een)$/;

/** A verb without a subject: in some languages it means whoever was spoken of. */
const unsaid = (cue: Span, { dropsPronouns }: Grammar): Teller | null =>
  dropsPronouns ? { kind: "pronoun", at: null, gender: null, cue } : null;

/** Whether the clause goes on without anybody's name: "añadió desde el Palacio de la Moncloa". */
function namesNobody({ tokens, grammar }: Sentence, verbAt: number): boolean {
  const stop = tokens.findIndex(({ text }, at) => at > verbAt && /^[.;:!?]$/.test(text));
  return !nameRuns(tokens, verbAt + 1, (stop < 0 ? tokens.length : stop) - 1, grammar).some(({ isPerson }) => isPerson);
}

function pronoun(token: Token, grammar: Grammar, cue: Span): Teller {
  return { kind: "pronoun", at: token, gender: grammar.pronouns[token.lower.replace(/^.*-/, "")] ?? null, cue };
}

/** `Ana Gil dijo ayer: «…»`, `dijo Ana Gil: «…»`, `Ana Gil aseguró que «…»`. */
function before(sentence: Sentence, quotationAt: number): Teller | null {
  const { tokens, grammar } = sentence;
  const lead = tokens[quotationAt - 1];
  const start = clauseStart(tokens, quotationAt - 1);
  const isLed = lead !== undefined && (lead.text === ":" || grammar.that.has(lead.lower));
  for (let at = quotationAt - 1; at >= start; at--) {
    if (!isVerb(sentence, at)) continue;
    if (isLed || at === quotationAt - 1) return subjectAround(sentence, start, at, quotationAt);
    return insideStatement(sentence, start, at, quotationAt);
  }
  return lead?.text === ":" ? ahead(sentence, start, quotationAt - 1) : null;
}

/** `Ana Gil dijo que la decisión «…»`: words of a statement that begins before the marks and names nobody else. */
function insideStatement(sentence: Sentence, start: number, verbAt: number, end: number): Teller | null {
  const { tokens, grammar } = sentence;
  const that = tokens.findIndex(({ lower }, at) => at > verbAt && at < end && grammar.that.has(lower));
  if (that < 0 || nameRuns(tokens, that, end - 1, grammar).some(({ isPerson }) => isPerson)) return null;
  const teller = subjectAround(sentence, start, verbAt, that);
  return teller?.kind === "name" ? { ...teller, confidence: CONFIDENCE.inside } : null;
}

function clauseStart(tokens: readonly Token[], at: number): number {
  for (let start = at; start >= Math.max(0, at - REACH.clause); start--) {
    if (tokens[start]?.kind === "quotation" || tokens[start]?.text === ";") return start + 1;
  }
  return Math.max(0, at - REACH.clause);
}

/** The subject of a verb that stands before a quotation: the nearest name before it, else what stands behind it. */
function subjectAround(sentence: Sentence, start: number, verbAt: number, end: number): Teller | null {
  const { tokens, grammar } = sentence;
  const cue = tokens[verbAt];
  if (cue === undefined) return null;
  const next = tokens[verbAt + 1];
  if (next !== undefined && grammar.pronouns[next.lower] !== undefined) return pronoun(next, grammar, cue);
  const earlier = nameRuns(tokens, start, verbAt - 1, grammar).filter((run) => isSubject(run, cue));
  const people = earlier.filter(({ words, isPerson }) => isPerson || words.length > 1);
  const behindIt = subjectStart(sentence, verbAt + 1) === verbAt + 1 ? subjectFrom(sentence, verbAt + 1, cue) : null;
  const one = people.length === 1 ? people[0] : earlier.length === 1 && people.length === 0 ? earlier[0] : undefined;
  if (one !== undefined && (behindIt === null || grammar.aimed.has(cue.lower) || behindIt.to > end))
    return { kind: "name", run: one, cue, confidence: CONFIDENCE.before };
  if (one === undefined && people.length === 0 && behindIt !== null && behindIt.to < end)
    return { kind: "name", run: behindIt, cue, confidence: CONFIDENCE.before };
  if (people.length > 0 || behindIt !== null) return null;
  const subject = tokens.slice(start, verbAt).find(({ lower }) => grammar.pronouns[lower] !== undefined);
  if (subject !== undefined) return pronoun(subject, grammar, cue);
  const isFirst = tokens.slice(start, verbAt).every((token) => token.kind !== "word" || isFiller(token, grammar));
  return isFirst ? unsaid(cue, grammar) : null;
}

/** `Ana Gil: «…»`, `El ministro, Ana Gil, negó la acusación: «…»`: the one person whom the words before the colon name. */
function ahead(sentence: Sentence, start: number, colonAt: number): Teller | null {
  const { tokens, grammar } = sentence;
  const runs = nameRuns(tokens, start, colonAt - 1, grammar);
  const people = runs.filter(({ isPerson, words }) => isPerson && words.length > 1);
  const [run] = people;
  const colon = tokens[colonAt];
  if (run === undefined || people.length > 1 || colon === undefined || !isSubject(run, colon)) return null;
  const isAll = run.titlesFrom === start && run.to === colonAt - 1;
  if (!isAll && !isOpeningSubject(sentence, run, start)) return null;
  return { kind: "name", run, cue: null, confidence: isAll ? CONFIDENCE.ahead : CONFIDENCE.inside };
}

/** Whether a name is what its sentence begins with, stands between two commas, or before an auxiliary: then it is no object. */
function isOpeningSubject({ tokens, grammar }: Sentence, { titlesFrom, to }: NameRun, start: number): boolean {
  const isFirst = titlesFrom <= start + 1;
  const isApposition = tokens[titlesFrom - 1]?.text === "," && /^[,:]$/.test(tokens[to + 1]?.text ?? "");
  return isFirst || isApposition || grammar.auxiliaries.has(tokens[to + 1]?.lower ?? "");
}

/** `Según Ana Gil, «…»`, `Para el alcalde de Utiel, Ana Gil, «…»`: at the head of the sentence, a person's name behind it. */
function according(sentence: Sentence, quotationAt: number): Teller | null {
  const { tokens, grammar } = sentence;
  const start = clauseStart(tokens, quotationAt - 1);
  const cue = tokens[start];
  if (cue === undefined || !grammar.according.has(cue.lower) || quotationAt - start > REACH.source) return null;
  const runs = nameRuns(tokens, start + 1, quotationAt - 1, grammar).filter(
    (run) => run.titlesFrom === start + 1 || (run.isPerson && isSubject(run, cue)),
  );
  const [run] = runs;
  return run !== undefined && runs.length === 1 ? { kind: "name", run, cue, confidence: CONFIDENCE.according } : null;
}
