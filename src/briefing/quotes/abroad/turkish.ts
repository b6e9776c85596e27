import type { Token } from "../tokens.ts";
import type { Teller } from "./attributions.ts";
import type { Grammar } from "./grammars.ts";
import { type NameRun, nameRuns } from "./people.ts";
import type { Sentence } from "./subjects.ts";

/** How surely a Turkish sentence names who speaks, by the place of the name. */
const CONFIDENCE = { before: 0.97, behind: 0.97, ahead: 0.97 };
/** Tokens from a quotation to the verb of speech behind it. */
const REACH = 4;

/** Verbs that end a statement: "…" dedi, "…" ifadelerini kullandı, "…" diye konuştu. */
const FINAL =
  /^(?:dedi|diyerek|söyledi|ekledi|konuştu|kullandı|bulundu|yaptı|verdi|belirtti|vurguladı|yanıtladı|sordu|yazdı|kaydetti|aktardı|seslendi|anlattı|açıkladı)$/;
/** Nouns and particles between a quotation and such a verb. */
const LINK =
  /^(?:diye|şeklinde|şeklindeki|ifadesini|ifadelerini|sözlerini|sözleriyle|değerlendirmesinde|değerlendirmesini|yorumunu|yorumunda|mesajını|mesajı|açıklamasında|açıklamasını|görüşünü|yanıtını|cevabını|çağrısında|uyarısında|eleştirisinde|karşılık|yanıt)$/;
/** Participles behind which stands who speaks: "…" diyen Ana Gil. */
const PARTICIPLE = /^(?:diyen|konuşan|söyleyen|belirten|vurgulayan|ifade)$/;
/** What may stand between a name and its quotation: "Ana Gil ise", "Ana Gil de yaptığı konuşmada,". */
const BESIDE = /^(?:ise|de|da|ayrıca|dün|bugün|,)$/;

/** Who is said to have said the quotation at token `at`: Turkish puts the verb of speech last. */
export function turkishTeller(sentence: Sentence, at: number): Teller | null {
  return behindParticiple(sentence, at) ?? beforeFinal(sentence, at) ?? beforeColon(sentence, at);
}

function behindParticiple({ tokens, grammar }: Sentence, at: number): Teller | null {
  const from = tokens[at + 1]?.lower === "diye" ? at + 2 : at + 1;
  const cue = tokens[from];
  const isFinal = FINAL.test(cue?.lower ?? "") && isName(tokens[from + 1]);
  if (cue === undefined || (!PARTICIPLE.test(cue.lower) && !isFinal)) return null;
  const end = clauseEnd(tokens, from + 1);
  const runs = nominatives(nameRuns(tokens, from + 1, end, grammar)).filter(({ words }) => words.length > 1);
  const run = runs.find(({ isPerson }) => isPerson) ?? (runs.length === 1 ? runs[0] : undefined);
  return run === undefined ? null : { kind: "name", run, cue, confidence: CONFIDENCE.behind };
}

const isName = (token: Token | undefined) => /^\p{Lu}/u.test(token?.text ?? "");

function clauseEnd(tokens: readonly Token[], from: number): number {
  const end = tokens.findIndex((token, at) => at >= from && (token.kind !== "word" || /^[,.;]$/.test(token.text)));
  return (end < 0 ? tokens.length : end) - 1;
}

/** `Ana Gil, "…" dedi`: the last name that the sentence sets off before the quotation, else the only one. */
function beforeFinal({ tokens, grammar }: Sentence, quotationAt: number): Teller | null {
  const cue = finalVerb(tokens, quotationAt);
  if (cue === null) return null;
  const earlier = tokens.slice(0, quotationAt).findLastIndex(({ kind, text }) => kind === "quotation" || text === ";");
  const isAlone = tokens.slice(earlier + 1, quotationAt).every(({ kind }) => kind !== "word");
  if (isAlone) return { kind: "pronoun", at: null, gender: null, cue };
  const runs = nominatives(nameRuns(tokens, earlier + 1, quotationAt - 1, grammar)).filter((run) =>
    isFree(tokens, run),
  );
  const run = runs.findLast((run) => isInPlace(tokens, run)) ?? (runs.length === 1 ? runs[0] : undefined);
  return run === undefined ? null : { kind: "name", run, cue, confidence: CONFIDENCE.before };
}

/** A name that the sentence goes on from with a comma, "ise", or its quotation is its subject. */
const isInPlace = (tokens: readonly Token[], { to }: NameRun) =>
  BESIDE.test(tokens[to + 1]?.lower ?? "") || tokens[to + 1]?.kind === "quotation";
/** "Ana Gil hakkında", "Ana Gil ile": a postposition behind a name makes it no subject. */
const isFree = (tokens: readonly Token[], { to }: NameRun) =>
  !/^(?:hakkında|ile|için|gibi|göre|tarafından|ve|adlı|isimli)$/.test(tokens[to + 1]?.lower ?? "");

function finalVerb(tokens: readonly Token[], quotationAt: number): Token | null {
  for (let at = quotationAt + 1; at <= quotationAt + REACH; at++) {
    const token = tokens[at];
    if (token === undefined || token.kind !== "word") return null;
    if (FINAL.test(token.lower)) return token;
    if (!LINK.test(token.lower)) return null;
  }
  return null;
}

function beforeColon({ tokens, grammar }: Sentence, quotationAt: number): Teller | null {
  if (tokens[quotationAt - 1]?.text !== ":") return null;
  const runs = nameRuns(tokens, 0, quotationAt - 2, grammar);
  const [run] = runs;
  const isAll =
    run !== undefined && runs.length === 1 && run.isPerson && run.titlesFrom === 0 && run.to === quotationAt - 2;
  return isAll ? { kind: "name", run, cue: null, confidence: CONFIDENCE.ahead } : null;
}

/** The names among the tokens, without their cases: "Rize'de" is Rize. */
export function turkishNames(tokens: readonly Token[], grammar: Grammar): NameRun[] {
  return nameRuns(tokens, 0, tokens.length - 1, grammar).map((run) => ({
    ...run,
    words: run.words.map((word) => word.replace(/['’].*$/, "")),
  }));
}

/** Names without the apostrophe that parts a case from them: not "Rize'de". */
function nominatives(runs: readonly NameRun[]): NameRun[] {
  return runs.filter(({ words }) => !words.some((word) => /['’]/.test(word)));
}
