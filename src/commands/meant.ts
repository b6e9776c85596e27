import { parseTopic, readable, type Topic } from "#news/topic.ts";
import type { BriefingNeeds } from "./briefings.ts";
import { hasAllOf } from "./has-all-of.ts";

/** What is offered at the most. */
const MOST = 3;
/** A shorter word begins too many names to mean one of them. */
const SHORTEST_BEGINNING = 3;
/** Topics of more words are sentences, and each word costs a search. */
const MOST_WORDS = 6;

/** A word that so few articles have may be misspelled, when a name near it stands in so many. */
const FEW = 2;
const MANY = 30;

/** What is asked of the archive about words on which it has nothing. */
export type MeaningNeeds = Pick<BriefingNeeds, "find" | "nearNames" | "namesStartingWith" | "now">;

/**
 * What somebody may have meant by a topic on which a server finds nothing: names near a word, or the topic with its
 * misspelled words put right.
 */
export async function topicsMeant(topic: Topic, server: string | null, needs: MeaningNeeds): Promise<string[]> {
  const words = [...new Set(topic.alternatives.flat(2).map(readable))];
  const [only, another] = words;
  if (only !== undefined && another === undefined) return wordsMeant(only, topic.text, needs);
  if (words.length > MOST_WORDS || topic.alternatives.length > 1 || topic.excluded.length > 0) return [];
  const names = await needs.nearNames(topic.text, MOST);
  const corrected = await corrections(words, server, needs);
  return [...new Set([...corrected, ...names])].slice(0, MOST);
}

/** Several words with those that no article has put right, where others were found with the rest of them; none when all are right. */
export async function putRight(topic: Topic, server: string | null, needs: MeaningNeeds): Promise<string[]> {
  const words = [...new Set(topic.alternatives.flat(2).map(readable))];
  const isPlain = words.length > 1 && words.length <= MOST_WORDS && topic.alternatives.length === 1;
  return isPlain && topic.excluded.length === 0 ? corrections(words, server, needs) : [];
}

/** The name near a word that hardly any article has, when many have the name: "isreal" is misspelled by newspapers, too. */
export async function betterKnown(
  topic: Topic,
  found: number,
  server: string | null,
  { find, nearNames, now }: MeaningNeeds,
): Promise<string[]> {
  const [word, another] = topic.alternatives.flat(2).map(readable);
  if (found > FEW || word === undefined || another !== undefined) return [];
  const [name = ""] = await nearNames(word, 1);
  const meant = parseTopic(name);
  if (meant.kind !== "topic" || !isName(name)) return [];
  const articles = await find(meant, { since: new Date(0), now: now(), limit: MANY, server, anySense: true });
  return articles.length === MANY ? [name] : [];
}

/** Whether what is near a word is a name, and no word of titles, which are in lower case. */
export function isName(near: string): boolean {
  return !/^\p{Ll}+$/u.test(near);
}

/** Names that a word begins, and names near it. */
async function wordsMeant(
  word: string,
  typed: string,
  { namesStartingWith, nearNames }: MeaningNeeds,
): Promise<string[]> {
  if (word.length < SHORTEST_BEGINNING) return [];
  const found = await Promise.all([namesStartingWith(word, MOST), nearNames(word, MOST)]);
  const names = [...new Set(found.flat())];
  // A name that was spelled well means itself: there is nothing on it in that time.
  const isKnown = names.some((name) => name.toLowerCase() === typed.toLowerCase());
  return isKnown ? [] : names.slice(0, MOST);
}

/** The words with those that no article has put right or, where nothing is near, left out; none when all of them are right. */
async function corrections(words: readonly string[], server: string | null, needs: MeaningNeeds): Promise<string[]> {
  const right = await Promise.all(
    words.map(async (word) =>
      (await isFound(word, server, needs)) ? word : ((await needs.nearNames(word, 1))[0] ?? ""),
    ),
  );
  const names = right.filter((one) => one.includes(" ")).flatMap((name) => name.toLowerCase().split(" "));
  // "Donald trmp" is near Donald Trump, who needs no second Donald.
  const corrected = right.filter((one) => one !== "" && !names.includes(one)).join(" ");
  const isOther = corrected.length >= SHORTEST_BEGINNING && corrected !== words.join(" ");
  return isOther && (await isFound(corrected, server, needs)) ? [corrected] : [];
}

async function isFound(text: string, server: string | null, { find, now }: MeaningNeeds): Promise<boolean> {
  const topic = parseTopic(text);
  if (topic.kind !== "topic") return false;
  const found = await find(topic, { since: new Date(0), now: now(), limit: 1, server, anySense: true });
  return found.some(({ article }) => hasAllOf(article, topic));
}
