import { speechVerbs } from "./lexicon.ts";
import type { Linked } from "./linking.ts";
import { type Mention, wordAt } from "./mentions.ts";
import { Kind, type Tokens } from "./tokens.ts";

/** Shares of the parts of salience; they sum to 1. */
const WEIGHT = { count: 0.45, position: 0.3, subject: 0.15, speaker: 0.1 } as const;
/** Places are the scene more often than they act. */
const PLACE = 0.8;
/** After this many sentences the first mention counts half. */
const HALF_LIFE = 6;

/** How much the text is about an actor, from 0 to 1: how often, how early, how often as subject or speaker. */
export function salienceOf(tokens: Tokens, { mentions, type }: Linked, mostMentions: number): number {
  const count = Math.log(1 + mentions.length) / Math.log(1 + mostMentions);
  const sentence = tokens.sentence[mentions[0]?.first ?? 0] ?? 0;
  const position = 2 ** (-sentence / HALF_LIFE);
  const subject = share(mentions, (mention) => opensClause(tokens, mention));
  const speaker = mentions.some((mention) => speaks(tokens, mention)) ? 1 : 0;
  const sum = WEIGHT.count * count + WEIGHT.position * position + WEIGHT.subject * subject + WEIGHT.speaker * speaker;
  return Math.min(1, Math.round((type === "LOC" ? PLACE : 1) * sum * 1000) / 1000);
}

function share(mentions: readonly Mention[], holds: (mention: Mention) => boolean): number {
  return mentions.filter(holds).length / mentions.length;
}

/** Whether the name opens its sentence, with nothing but capitalised words before it. */
function opensClause(tokens: Tokens, { first }: Mention): boolean {
  for (let i = first; i >= 0 && first - i < 6; i--) {
    const kind = tokens.kind[i] ?? 0;
    if (kind & Kind.opensSentence) return true;
    if (!(kind & Kind.capital) && i < first) return false;
  }
  return false;
}

function speaks(tokens: Tokens, { first, last }: Mention): boolean {
  const isSpeech = (i: number) =>
    i >= 0 && i < tokens.count && tokens.sentence[i] === tokens.sentence[first] && speechVerbs.has(wordAt(tokens, i));
  return isSpeech(last + 1) || isSpeech(first - 1);
}
