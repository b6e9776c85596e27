import { capitalised } from "#briefing/written-words.ts";
import { readable, type Topic } from "#news/topic.ts";
import { lightStem } from "#text/light-stem.ts";
import { remembering } from "#text/remembering.ts";
import { namesakeTest } from "./namesakes.ts";
import { wholeWord } from "./word-patterns.ts";

/** Words that nobody asks for unless they are names: the month, the prime minister, Will Smith. */
const NAMES_ONLY = new Set(["may", "will", "might"]);
/** What only a verb ends in. */
const VERB = /(?:ed|ing)$/i;
/** What is another thing than the word that it comes from: housing is no house. */
const OTHER_THING = /^(?:hous|box|train|cycl|build|cloth|coach|park|meet|dat|act|shipp|ic|bowl|dress)ing$/;
/** What makes the name of another place: New Mexico, South Sudan, East Palestine. */
const PARTS = "(?<!\\p{L})(?:New|North|South|East|West|Northern|Southern|Eastern|Western|Equatorial) ";
/** What more than this share of the texts that have a word have beside it is the same name in another form: Oscar for the Oscars. */
const BESIDE = 0.2;
/** A word that most of the articles that have it write as a name is meant as one: Turkey and Trump, not the bird and the card. */
const MOSTLY = 0.5;

/**
 * Tells which of the texts found for a topic of one word use it as the reader means it: as it is typed in capitals, or
 * as the name that most of those that have it write, and not as the common word; or the other way round; and not as a
 * verb or a person's name. Texts that have it in neither form may have it by another name.
 */
export function senseTest({ text, alternatives }: Topic, found: readonly string[]): (text: string) => boolean {
  const [word, ...others] = alternatives.flat(2).map(readable);
  if (word === undefined || others.length > 0 || !/^\p{Ll}{2,}$/u.test(word)) return () => true;
  const formsIn = remembering(found.length, formsOf(word));
  const isSense = nameTest({ typed: text, word, formsIn }, found);
  const namesOther = otherNameTest(word, formsIn, found);
  const isNamesake = namesakeTest(alternatives.flat(), capitalised(word), found);
  const isVerb = verbTest(word, formsIn);
  const isThing = thingTest(word);
  return (article) =>
    isThing(article) && isSense(article) && !namesOther(article) && !isNamesake(article) && !isVerb(article);
}

/** The words of a text that a search takes for the word asked for. */
type FormsIn = (text: string) => readonly string[];

/** Whether a text has the word only in another name: Mar-a-Lago for "lagos", Tiger Woods for "tigers", New South Wales for "wales". */
function otherNameTest(word: string, formsIn: FormsIn, found: readonly string[]): (text: string) => boolean {
  const typed = new RegExp(wholeWord(word), "giu");
  const ofOther = new RegExp(`${PARTS}${capitalised(word)}(?!\\p{L})`, "gu");
  const count = (text: string, form: RegExp) => text.match(form)?.length ?? 0;
  const having = found.filter((text) => count(text, typed) > 0);
  const beside = Map.groupBy(
    having.flatMap((text) => [...new Set(formsIn(text))]),
    (form) => form,
  );
  const isUsual = (form: string) => (beside.get(form)?.length ?? 0) > Math.max(1, BESIDE * having.length);
  return (text) => {
    const places = count(text, typed);
    if (places > 0) return count(text, ofOther) === places;
    const others = formsIn(text);
    return others.length > 0 && others.every((form) => /^\p{Lu}\p{Ll}/u.test(form) && !isUsual(form));
  };
}

function nameTest(
  { typed, word, formsIn }: { readonly typed: string; readonly word: string; readonly formsIn: FormsIn },
  found: readonly string[],
): (text: string) => boolean {
  const isTyped = typed !== word && typed.toLowerCase() === word;
  const name = isTyped ? typed : capitalised(word);
  // Within a sentence, where a common word would not be capitalised.
  const asName = new RegExp(`(?<=[\\p{L}\\p{N},;)’'-] [“‘"]?)${name}(?!\\p{L})`, "u");
  const isName = (article: string) => asName.test(article);
  const isSmall = (article: string) => formsIn(article).some((form) => /^\p{Ll}/u.test(form));
  const anyCase = new RegExp(wholeWord(word), "iu");
  const having = found.filter((article) => anyCase.test(article));
  const isMostly = (is: (article: string) => boolean) => having.filter(is).length > MOSTLY * having.length;
  if (isTyped || NAMES_ONLY.has(word) || isMostly(isName)) return (article) => isName(article) || !isSmall(article);
  // "Punjab Police" are police, but "the Bees" are a club.
  const isPlural = word.endsWith("s") && lightStem(word) !== word;
  return isPlural && isMostly(isSmall) ? (article) => isSmall(article) || !isName(article) : () => true;
}

/** Whether a text has the word only as a verb: a teacher who was fired for "fire". */
function verbTest(word: string, formsIn: FormsIn): (text: string) => boolean {
  if (!/^[a-z]+$/.test(word) || VERB.test(word)) return () => false;
  return (text) => {
    const forms = formsIn(text);
    return forms.length > 0 && forms.every((form) => VERB.test(form));
  };
}

/** Whether a text has the very word, where that is another thing than the word that it comes from. */
function thingTest(word: string): (text: string) => boolean {
  const itself = new RegExp(wholeWord(`${word}s?`), "iu");
  return OTHER_THING.test(word) ? (text) => itself.test(text) : () => true;
}

/** "marred" for "mars", too. */
function formsOf(word: string): FormsIn {
  const stem = lightStem(word);
  const alike = new RegExp(`(?<!\\p{L})${stem}\\p{L}*`, "giu");
  return (text) => [...text.matchAll(alike)].map(([form]) => form).filter((form) => lightStem(form) === stem);
}
