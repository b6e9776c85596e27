import { readable, type Topic } from "#news/topic.ts";
import { lightStem } from "#text/light-stem.ts";

/** Words that nobody asks for unless they are names: the month, the prime minister, Will Smith. */
const NAMES_ONLY = new Set(["may", "will", "might"]);
/** A word that most of the articles found write as a name is meant as one: Turkey and Trump, not the bird and the card. */
const MOSTLY = 0.5;

/**
 * Tells which of the texts found for a topic of one word use it as the reader means it: as it is typed in capitals, or as the name that most of
 * them have, and not as the common word. Texts that have it in neither form may have it by another name.
 */
export function senseTest({ text, alternatives }: Topic, found: readonly string[]): (text: string) => boolean {
  const [word, ...others] = alternatives.flat(2).map(readable);
  if (word === undefined || others.length > 0 || !/^\p{Ll}{2,}$/u.test(word)) return () => true;
  const isSense = nameTest(text, word, found);
  const namesOther = otherNameTest(word);
  return (article) => isSense(article) && !namesOther(article);
}

/** Whether a text has the word only as another name of the same stem: Mar-a-Lago for "lagos", Tiger Woods for "tigers". */
function otherNameTest(word: string): (text: string) => boolean {
  const typed = new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, "iu");
  const stem = lightStem(word);
  const forms = new RegExp(`(?<!\\p{L})${stem}\\p{L}*`, "giu");
  return (text) => {
    if (typed.test(text)) return false;
    const others = [...text.matchAll(forms)].map(([form]) => form).filter((form) => lightStem(form) === stem);
    return others.length > 0 && others.every((form) => /^\p{Lu}\p{Ll}/u.test(form));
  };
}

function nameTest(text: string, word: string, found: readonly string[]): (text: string) => boolean {
  const isTyped = text !== word && text.toLowerCase() === word;
  const name = isTyped ? text : `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
  // Within a sentence, where a common word would not be capitalised.
  const asName = new RegExp(`(?<=[\\p{L}\\p{N},;)’'-] [“‘"]?)${name}(?!\\p{L})`, "u");
  const isName = (article: string) => asName.test(article);
  const isWanted = isTyped || NAMES_ONLY.has(word) || found.filter(isName).length > MOSTLY * found.length;
  if (!isWanted) return () => true;
  const common = new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, "u");
  return (article) => isName(article) || !common.test(article);
}
