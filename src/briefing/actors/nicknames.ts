import type { Context } from "./context.ts";
import { type Mention, mentionAt, wordAt } from "./mentions.ts";
import { isCapital, isMark, type Tokens } from "./tokens.ts";

const OPENING = /^["“‘']$/;
const CLOSING = /^["”’']$/;
/** Tokens of a nickname: “the Other One”. */
const LONGEST = 4;

/** The mentions with people whole again whose names a nickname in quotation marks parts: Ann “the Cat” Lee. */
export function withNicknames({ tokens }: Context, mentions: readonly Mention[]): Mention[] {
  const byStart = new Map(mentions.map((mention) => [mention.first, mention]));
  const whole: Mention[] = [];
  let joined = -1;
  for (const mention of mentions) {
    if (mention.first <= joined) continue;
    const last = mention.type === "PER" ? surnameBehind(tokens, mention) : -1;
    const marked = byStart.get(last);
    const isSurname = last > 0 && (marked === undefined || marked.type === "PER");
    if (isSurname) joined = last;
    whole.push(isSurname ? mentionAt(tokens, { first: mention.first, last }, "PER", mention.fit) : mention);
  }
  return whole;
}

/** The token behind a name and a nickname, where it may be the surname; -1 without a nickname. */
function surnameBehind(tokens: Tokens, { first, last }: Mention): number {
  if (!OPENING.test(wordAt(tokens, last + 1))) return -1;
  let end = last + 2;
  while (end <= last + 1 + LONGEST && !isMark(tokens, end)) end++;
  const surname = end + 1;
  const isNickname = CLOSING.test(wordAt(tokens, end)) && tokens.sentence[surname] === tokens.sentence[first];
  return isNickname && isCapital(tokens, surname) && !isCapital(tokens, surname + 1) ? surname : -1;
}
