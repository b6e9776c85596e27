import { isOffice } from "#text/person-names.ts";
import type { NamedSentence } from "./discourse.ts";
import type { NameMention } from "./names.ts";
import { nominalEnd } from "./noun-phrases.ts";
import type { Token } from "./tokens.ts";
import { isBreak, isConjunction, isDeterminer, isFiniteCue, isPreposition, isSubordinator } from "./word-classes.ts";

/** Longer descriptions, in words, are told as a story rather than shown as a role. */
const LONGEST_ROLE = 10;

const AGE = /^\d{1,3}$/;

/** Titles that say how to address somebody, not what they do. */
const academic = /^(?:dr|prof|rev)\.?$/;

/** The role that stands right beside a name: "Spokesman John Kirby", "Ann Lee, a harbour pilot, said"; null when none does. */
export function roleBeside(text: string, sentence: NamedSentence, name: NameMention): string | null {
  const span = roleBefore(sentence, name) ?? roleBehind(sentence, name);
  return span === null ? null : text.slice(span.start, span.end);
}

/** "former Riga mayor |Ann Lee": back to the determiner, verb or mark before. */
function roleBefore({ tokens }: NamedSentence, name: NameMention): { start: number; end: number } | null {
  let nameAt = tokens.findIndex(({ start }) => start === name.start);
  while (academic.test(tokens[nameAt - 1]?.lower ?? "")) nameAt -= 1;
  const last = tokens[nameAt - 1];
  if (last === undefined || !isOffice(last.lower)) return null;
  let from = nameAt - 1;
  while (nameAt - from < LONGEST_ROLE && canStandInRole(tokens[from - 1])) from -= 1;
  while (isConjunction(tokens[from])) from += 1;
  const first = tokens[from];
  return first === undefined ? null : { start: first.start, end: last.end };
}

function canStandInRole(token: Token | undefined): boolean {
  if (token === undefined || token.kind === "quotation") return false;
  if (token.lower === "'s" || token.lower === "and") return true;
  return (
    token.kind === "word" &&
    !isFiniteCue(token) &&
    !isPreposition(token) &&
    !isDeterminer(token) &&
    !isSubordinator(token)
  );
}

/** Not "|after| meeting the mayor" nor "|and| the mayor"; "Under Secretary" is an office. */
function canOpenApposition(token: Token): boolean {
  const isLink = isPreposition(token) || isConjunction(token) || isSubordinator(token);
  return token.kind === "word" && !isFiniteCue(token) && !(isLink && token.text === token.lower);
}

/** "Ann Lee, |the mayor of Riga|,", "Ann Lee, 38, a |line supervisor|,": an apposition in commas, without its article. */
function roleBehind(sentence: NamedSentence, name: NameMention): { start: number; end: number } | null {
  const { tokens } = sentence;
  const behind = name.to + 2;
  const from = AGE.test(tokens[behind]?.text ?? "") && isBreak(tokens[behind + 1]) ? behind + 2 : behind;
  const first = tokens[from];
  if (first === undefined || !isBreak(tokens[name.to + 1]) || !canOpenApposition(first)) return null;
  const start = /^(?:a|an|the)$/.test(first.lower) ? from + 1 : from;
  const to = nominalEnd(sentence, start, start + LONGEST_ROLE);
  const [begin, last] = [tokens[start], tokens[to]];
  if (
    begin === undefined ||
    last === undefined ||
    !/^(?:[,.;)–—-]|)$/.test(tokens[to + 1]?.text ?? "") ||
    tokens[to + 1]?.kind === "quotation"
  )
    return null;
  const isDescription = start > from || tokens.slice(start, to + 1).some(({ lower }) => isOffice(lower));
  return isDescription ? { start: begin.start, end: last.end } : null;
}
