import { type Context, isListed } from "./context.ts";
import type { Mention } from "./mentions.ts";
import { at, isRole } from "./role-words.ts";
import { hashOf } from "./tokens.ts";
import { List } from "./word-table.ts";

/** Words of articles on video games, as `Tokens.word` holds them. */
const GAME_WORDS = new Set(
  "xbox playstation nintendo ps4 gameplay gamer gamers multiplayer singleplayer single-player dlc rpg rpgs videogame videogames remaster"
    .split(" ")
    .map((word) => hashOf(word)),
);
/** Different ones, so that a review of a telephone is not one of a game. */
const FEWEST = 3;

/** In an article on video games those of the people whom nothing shows to be one: they are games and figures in them. */
export function namesOfGames(context: Context, people: readonly Mention[]): Mention[] {
  const { word, vocabulary } = context.tokens;
  const told = vocabulary.firsts.filter((first) => GAME_WORDS.has(word[first] ?? 0));
  if (told.length < FEWEST) return [];
  const wordsOf = ({ first, last }: Mention) => [...word.subarray(first, last + 1)];
  const known = new Set(people.filter((mention) => isKnown(context, mention)).flatMap(wordsOf));
  return people.filter((mention) => !wordsOf(mention).some((one) => known.has(one)));
}

/** Whether a list has the given or the family name, an office or a calling stands before it, or a comma behind a full name. */
function isKnown({ tokens, lists }: Context, mention: Mention): boolean {
  const { first, last } = mention;
  for (let i = first; i <= last; i++) if (isListed(lists, i, List.firstName | List.surname)) return true;
  const isDescribed = first < last && at(tokens, last + 1, mention) === ",";
  return isDescribed || isRole(at(tokens, first - 1, mention));
}
