import type { Span } from "#text/span.ts";
import { countWords } from "#text/words.ts";
import type { AnalysedArticle } from "./analysis.ts";
import type { Excerpt } from "./briefing.ts";
import { isAwaited } from "./deeds.ts";
import type { Events } from "./events.ts";
import { excerptOf } from "./excerpt.ts";
import { opensAlone } from "./opening.ts";
import { isStopped } from "./readable.ts";
import { isReport } from "./reports.ts";
import { timeOf } from "./stories.ts";
import { summaryOf } from "./story-summary.ts";
import { isWhole } from "./summary-features.ts";
import type { Teller } from "./tellers.ts";
import type { Named } from "./topic-naming.ts";
import { isBackground } from "./whats-new.ts";

/** What is more alike than this, the topic's words aside, says the same: of 21 pairs read ten of the eleven above did, and one of the ten below. */
const SAYS_AGAIN = 0.2;
/** What is added to the only story is of the same day, its article at most so much older, in milliseconds. */
const GOES_ON = 24 * 3_600_000;
/** What names so much of what was asked for names it: who asks for "ukraine war" knows what a report on Ukraine tells. */
const MOST_OF_IT = 0.5;
/** Behind the first, shorter sentences say little: "He faces an uphill climb." */
const LEAST_WORDS = 9;
/** "which used the polls as a referendum": what a page's markup tore from its sentence. */
const BEGINS_SMALL = /^\p{Ll}+\s/u;

/**
 * What tells a story in so many sentences: its opening, and whole sentences of the same article that say something more.
 * Where neither headline nor opening names what was asked for, a sentence that does goes on from it, or stands for it.
 * Newsletters, live blogs and the like go on to other matters: of these, every sentence names it.
 */
export function sentencesFrom(named: Named, teller: Teller, count: number): Excerpt[] {
  const { from, opening } = teller;
  const naming = namesIt(named, teller) ? undefined : namingIn(named, from);
  if (naming !== undefined) return count === 1 && opensAlone(from, naming) ? [naming] : [opening, naming];
  if (count === 1) return [opening];
  const goesOn = (one: Excerpt) => isReport(from) || named(one.text) > 0;
  const further = summaryOf([startingAt(from, opening)], count, named).filter(
    (one) => one.start > opening.start && saysMore(one, from) && goesOn(one),
  );
  return [opening, ...further];
}

/** Whether one sentence can tell a story under what was asked for: the opening, or one that names it and stands alone. */
export function tellsInOne(named: Named, teller: Teller): boolean {
  if (namesIt(named, teller)) return true;
  const naming = namingIn(named, teller.from);
  return naming !== undefined && opensAlone(teller.from, naming);
}

function namesIt(named: Named, { from, opening }: Teller): boolean {
  return (isReport(from) && named(from.article.title) >= MOST_OF_IT) || named(opening.text) >= MOST_OF_IT;
}

/** The first sentence of an article that names all that was asked for, and can be told. */
function namingIn(named: Named, from: AnalysedArticle): Excerpt | undefined {
  return from.analysis.sentences
    .values()
    .map((sentence) => excerptOf(from.article, sentence))
    .find((one) => named(one.text) === 1 && saysMore(one, from));
}

/** Whether a sentence is whole and says something, and nothing of long ago. */
function saysMore(sentence: Excerpt, from: AnalysedArticle): boolean {
  const { text } = sentence;
  if (!isWhole(text) || !isStopped(text) || BEGINS_SMALL.test(text)) return false;
  return countWords(text) >= LEAST_WORDS && !isBackground(sentence, from);
}

/** The article as if it began with a sentence. */
function startingAt({ article, analysis }: AnalysedArticle, { start }: Span): AnalysedArticle {
  return {
    article,
    analysis: { ...analysis, sentences: analysis.sentences.filter((sentence) => sentence.start >= start) },
  };
}

/** Whether what another article of the same day begins with says more than what is told, and nothing that was still ahead. */
export function addsTo(
  told: readonly Excerpt[],
  { from, opening }: Teller,
  first: Teller,
  alike: Events["alike"],
): boolean {
  if (from === first.from || timeOf(first.from) - timeOf(from) > GOES_ON || isAwaited(opening.text)) return false;
  return told.every(({ text }) => alike(text, opening.text) < SAYS_AGAIN);
}
