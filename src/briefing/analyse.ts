import { detectLanguage } from "#text/language.ts";
import { sentences } from "#text/sentences.ts";
import type { Span } from "#text/span.ts";
import { actorsIn } from "./actors/actors.ts";
import type { Tagger } from "./actors/tagger.ts";
import { ANALYSIS_VERSION, type Analysis } from "./analysis.ts";
import { proseIn } from "./cleaning.ts";
import { quotesIn } from "./quotes/quotes.ts";

/** What an article must have to be analysed; a language of `und` is found out. */
export type Analysable = { readonly title: string; readonly text: string; readonly language: string };

/** Languages in which names are told apart; in others actors are left out rather than guessed badly. */
const TAGGED_LANGUAGES = new Set(["en"]);

/** Understands one article: its sentences, quotes and actors. The same text gives the same analysis. */
export function analyse({ title, text, language }: Analysable, tagger: Tagger): Analysis {
  const spoken = language === "und" ? detectLanguage(text) : language;
  const prose = proseSentences(text, title);
  const actors = TAGGED_LANGUAGES.has(spoken) ? actorsIn(text, prose, tagger) : [];
  const quotes = quotesIn(text, prose, actors);
  return { version: ANALYSIS_VERSION, language: spoken, sentences: prose, quotes, actors };
}

/** The sentences of an article that are prose, in reading order. */
export function proseSentences(text: string, title: string): Span[] {
  return proseIn(text, title).flatMap((stretch) => sentences(text, stretch));
}
