import type { Span } from "#text/span.ts";
import type { CueStrength } from "./cue-words.ts";
import type { SpeakerMention } from "./noun-phrases.ts";

/** Which construction ties a quotation to its speaker; the first six stand in the quotation's own sentence. */
export type Rule =
  | "inverted"
  | "after"
  | "before"
  | "gerund"
  | "added"
  | "shared"
  | "clause"
  | "paragraph"
  | "interrupted"
  | "colon"
  | "ahead"
  | "continued"
  | "sentence"
  | "carried"
  | "signed"
  | "subject";

/** A verb of speech in the quotation's own sentence governs it by these. */
const governing: ReadonlySet<Rule> = new Set(["inverted", "after", "before", "gerund", "added"]);
/** Read by who is named around, or by a loose tie: too unsure to count as more for another quotation that rests on them. */
const guesses: ReadonlySet<Rule> = new Set([
  "clause",
  "subject",
  "colon",
  "gerund",
  "sentence",
  "ahead",
  "interrupted",
]);

/** Whether a verb of speech in the quotation's own sentence governs it. */
export const isGoverned = ({ rule }: Attribution): boolean => governing.has(rule);
/** Whether an attribution is a guess, which stays one for whatever rests on it. */
export const isGuess = ({ rule }: Attribution): boolean => guesses.has(rule);

/** Who is said to have said a quotation, and by which words. */
export interface Attribution {
  readonly rule: Rule;
  readonly mention: SpeakerMention;
  readonly cue: Span | null;
  /** How surely the cue tells of speech, by itself or where it stands. */
  readonly strength: CueStrength | null;
}
