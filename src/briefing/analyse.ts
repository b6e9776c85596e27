import { detectLanguage } from "#text/language.ts";
import { sentences } from "#text/sentences.ts";
import { type Span, slice } from "#text/span.ts";
import { stopwords } from "#text/stopwords.ts";
import { countWords } from "#text/words.ts";
import { actorsIn } from "./actors/actors.ts";
import { pointsBack } from "./actors/fullest-role.ts";
import { calendar } from "./actors/lexicon.ts";
import { plainRole } from "./actors/plain-role.ts";
import type { Tagger } from "./actors/tagger.ts";
import { type Actor, ANALYSIS_VERSION, type Analysis, type Quote } from "./analysis.ts";
import { judgedParagraphs, namingIn, proseIn } from "./cleaning.ts";
import { hasGrammar, quotesAbroad } from "./quotes/abroad/quotes-abroad.ts";
import { quotesIn, type Reading, read, rolesProvedByQuotes } from "./quotes/quotes.ts";
import { storyTerms } from "./story-vectors.ts";

/** What an article must have to be analysed; a language of `und` is found out. */
export type Analysable = { readonly title: string; readonly text: string; readonly language: string };

/** Languages in which names are told apart; in others actors are left out rather than guessed badly. */
const TAGGED_LANGUAGES = new Set(["en"]);

/** More actors, which only lists have, are not kept: reports name under a hundred. They cost time in every briefing. */
const MOST_ACTORS = 300;

/**
 * Of a longer text only so many characters are read: the longest of 103,411 articles has 53,400, and a million of
 * nothing but names take two seconds.
 */
const MOST_READ = 300_000;

/** They tell when somebody spoke, how he is addressed, and what was done. */
const NO_PART = /^(?:last|next|week|month|year|mr|mrs|ms|dr|today|yesterday|\p{Ll}+ed)$/u;
const common = stopwords("en");
/** In so many characters of an English text stand so many of its commonest words. */
const BEGINNING = 1000;
const PLAINLY = 5;

/** Understands one article: its sentences, quotes and actors. The same text gives the same analysis. */
export function analyse({ title, text: whole, language }: Analysable, tagger: Tagger): Analysis {
  const text = whole.length <= MOST_READ ? whole : wholeLines(whole.slice(0, MOST_READ));
  const spoken = spokenIn(text, language);
  const paragraphs = judgedParagraphs(text);
  const sentencesIn = sentenceReader(text);
  const prose = sentencesIn(proseIn(text, title, paragraphs));
  const namedIn = () => actorsIn(text, sentencesIn(namingIn(text, paragraphs)), tagger).slice(0, MOST_ACTORS);
  const { quotes, actors } = hasGrammar(spoken)
    ? { quotes: quotesAbroad(text, prose, spoken), actors: [] }
    : quotesAndActors(text, prose, TAGGED_LANGUAGES.has(spoken) ? namedIn : () => []);
  const terms = storyTerms({ title, text, language: spoken });
  return { version: ANALYSIS_VERSION, language: spoken, sentences: prose, quotes, actors, storyTerms: terms };
}

/**
 * The language of a text, which its outlet may tell wrongly: English is what many a site says of all that it publishes,
 * because its software came so. That is not believed where both halves of the text are in one other language, nor that
 * an English text is in another.
 */
function spokenIn(text: string, declared: string): string {
  if (declared === "en" && isPlainlyEnglish(text)) return declared;
  const found = detectLanguage(text);
  if (declared === "und" || found === declared) return found;
  const halves = [text.slice(0, text.length / 2), text.slice(text.length / 2)].map(detectLanguage);
  const isSure = found !== "und" && halves.every((half) => half === found);
  return isSure && (declared === "en" || found === "en") ? found : declared;
}

/** Told from the beginning of the text, quickly. */
function isPlainlyEnglish(text: string): boolean {
  return (text.slice(0, BEGINNING).match(/\b(?:the|and|that|was|were)\b/g)?.length ?? 0) >= PLAINLY;
}

/** A text that was cut off, without the line or the sentence that the cut went through, unless that is most of it. */
function wholeLines(text: string): string {
  const end = Math.max(text.lastIndexOf("\n"), text.lastIndexOf(". ") + 1);
  return end > text.length / 2 ? text.slice(0, end) : text;
}

/** Who says what, and who acts: each tells more of the other. */
function quotesAndActors(
  text: string,
  prose: readonly Span[],
  namedIn: () => readonly Actor[],
): Pick<Analysis, "quotes" | "actors"> {
  const reading = read(text, prose);
  const named = withProvedRoles(namedIn(), reading);
  const quotes = quotesIn(reading, named);
  const actors = withRolesAsSpeakers(named, quotes);
  return { quotes: withRolesOf(actors, quotes), actors };
}

function withProvedRoles(actors: readonly Actor[], reading: Reading): Actor[] {
  const proved = new Map(rolesProvedByQuotes(reading).map(({ name, role }) => [name, role]));
  return actors.map((actor) => ({ ...actor, role: plain(fuller(actor.role, proved.get(actor.name))) }));
}

/** Who is told in a role only where he speaks, or in a fuller one there, has it everywhere. */
function withRolesAsSpeakers(actors: readonly Actor[], quotes: readonly Quote[]): Actor[] {
  const roleOf = new Map(
    quotes.toReversed().flatMap(({ speaker, role }) => (role === null ? [] : [[speaker, plain(role)] as const])),
  );
  return actors.map((actor) => {
    const told = roleOf.get(actor.name) ?? null;
    const isFuller = actor.role === null || (told !== null && goesOnBefore(told, actor.role));
    return actor.type === "PER" && isFuller ? { ...actor, role: told } : actor;
  });
}

/** "City spokesman" for "spokesman", but neither "Tuesday spokesman", "the group's spokesman" nor "he joined President". */
function goesOnBefore(told: string, role: string): boolean {
  const before = told.endsWith(` ${role}`) ? told.slice(0, -role.length - 1).split(" ") : [];
  const isPart = (word: string) => !(common.has(word) || calendar.has(word) || NO_PART.test(word));
  const [last = ""] = before.slice(-1);
  const isAlike = /^\p{Lu}/u.test(last) || /^\p{Ll}/u.test(role);
  return last !== "" && isAlike && before.every((word) => isPart(word.toLowerCase())) && !pointsBack(told);
}

/** A speaker has the fullest role that the article gives anywhere, not only beside the quote. */
function withRolesOf(actors: readonly Actor[], quotes: readonly Quote[]): Quote[] {
  const roleOf = new Map(actors.map(({ name, role }) => [name, role]));
  return quotes.map((quote) => ({ ...quote, role: plain(fuller(quote.role, roleOf.get(quote.speaker ?? ""))) }));
}

function plain(role: string | null): string | null {
  return role && plainRole(role);
}

function fuller(role: string | null, other: string | null | undefined): string | null {
  if (role === null || !other) return other ?? role;
  if (pointsBack(role) !== pointsBack(other)) return pointsBack(role) ? other : role;
  return countWords(other) > countWords(role) ? other : role;
}

/** The sentences of an article that are prose, in reading order; a row of stops or marks is none. */
export function proseSentences(text: string, title: string): Span[] {
  return sentenceReader(text)(proseIn(text, title));
}

/** Gives the sentences of stretches of a text. Each stretch is read once: most are asked for as prose and again for their names. */
function sentenceReader(text: string): (stretches: readonly Span[]) => Span[] {
  const read = new Map<number, { readonly end: number; readonly found: readonly Span[] }>();
  return (stretches) =>
    stretches.flatMap((stretch) => {
      const known = read.get(stretch.start);
      if (known?.end === stretch.end) return known.found;
      const found = sentences(text, stretch).filter((sentence) => /[\p{L}\p{N}]/u.test(slice(text, sentence)));
      read.set(stretch.start, { end: stretch.end, found });
      return found;
    });
}
