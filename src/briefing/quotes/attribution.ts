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
  | "subject";

/** Who is said to have said a quotation, and by which words. */
export interface Attribution {
  readonly rule: Rule;
  readonly mention: SpeakerMention;
  readonly cue: Span | null;
  readonly strength: CueStrength | null;
}
