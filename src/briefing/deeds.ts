import { type Span, slice } from "#text/span.ts";
import { isColour } from "./colour.ts";
import { isComment } from "./commenting.ts";
import { verbsIn } from "./tense.ts";

/** "Will vote", "could raise", "is set to". */
const FORETELLS =
  /\b(?:will|could|may|might)\b(?! have\b)|\b(?:is|are) (?:set|due|expected|scheduled|poised|likely) to\b/;
/** "Is set to appear before the court", "braced for", "heads to the polls". */
const AWAITED =
  /\b(?:(?:is|are|was|were) (?:\p{Ll}+ )?(?:set|due|expected|slated|scheduled|poised|preparing|planning|bracing|heading|gearing)(?: up)? (?:to|for|a)\b|plans (?:to|for|a)\b|braced for|prepares? (?:to|for)|hope[sd]? to|yet to|shap(?:es?|ing) up|(?:heads?|go|goes) to the polls|ahead of|on the eve of)\b/u;
/** "Is suspending". */
const GOES_ON = /\b(?:is|are|isn['’]t|aren['’]t) (?:\p{Ll}+ ){0,2}\p{Ll}{3,}ing\b/u;
/** "Was set to speak" tells no more whether it came so. */
const NO_MORE = /\bw(?:as|ere) (?:set|due|scheduled|expected|supposed) to\b/;

/** Whether an English sentence tells something done, and no comment, colour, former plan or mere saying. */
export function isTelling(prose: string): boolean {
  return !/^[“"‘]/.test(prose) && !isColour(prose) && !isComment(prose) && !NO_MORE.test(prose);
}

/** Whether an English sentence has a verb of the past, the future or of saying, or one that goes on now. */
export function tellsDeed(text: string, sentence: Span): boolean {
  const isDeed = verbsIn(text, sentence).some(
    ({ tense, isSpeech }) => isSpeech || tense === "past" || tense === "future",
  );
  return isDeed || GOES_ON.test(slice(text, sentence));
}

/** Whether an English sentence looks forward to something, by its verb or not: once that has come it is outdated. */
export function isAwaited(prose: string): boolean {
  return AWAITED.test(prose);
}

/** Whether an English sentence tells what may come rather than what was done: "the court denounced a ban that will end" does not. */
export function foretells(text: string, sentence: Span): boolean {
  const ahead = FORETELLS.exec(slice(text, sentence));
  const [first] = verbsIn(text, sentence);
  return ahead !== null && (first?.tense !== "past" || first.start > sentence.start + ahead.index);
}
