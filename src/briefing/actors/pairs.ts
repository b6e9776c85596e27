import type { ActorType } from "../analysis.ts";
import { aliasKey, typeOfAlias } from "./aliases.ts";
import { type Context, isListed } from "./context.ts";
import { demonyms } from "./lexicon.ts";
import { type Mention, wordAt } from "./mentions.ts";
import type { Tokens } from "./tokens.ts";
import { List } from "./word-table.ts";

/** Two capitalised words in one, and nothing else: "Israel-Hamas", but not "Port-au-Prince" or "A-1". */
const PAIR = /^(\p{Lu}\p{L}+)[-‑](\p{Lu}\p{L}+)$/u;
/** Places are called so, "Guinea-Bissau", and people. */
const NAMES = List.country | List.bigCity | List.city | List.firstName | List.surname;
/** What two have with each other; a war is of two, whoever they are. */
const BETWEEN =
  /^(?:fighting|battle|crisis|dispute|rivalry|feud|tensions?|clash|attacks?|talks|deal|peace|relations|relationship|ties|border|trade|trial|match|game|final|merger)$/;
const WAR = /^(?:wars?|conflict|invasion|truce|ceasefire|cease-fire)$/;

/** A mention that ends with a pair, and the two in lower case. */
type Pair = { readonly mention: Mention; readonly parts: readonly string[] };

/**
 * The mentions without those that join two who are told of apart: "the |Israel-Hamas| war". Each of the two is known or named in the
 * article by itself, or one of them is and something between them stands behind.
 */
export function withoutPairs(context: Context, mentions: readonly Mention[]): readonly Mention[] {
  const { tokens } = context;
  const joined = mentions.flatMap((mention) => pairOf(context, mention) ?? []);
  if (joined.length === 0) return mentions;
  const bare = mentions.filter(({ first, last }) => first === last);
  const named = new Map(bare.map(({ last, type }) => [wordAt(tokens, last), type]));
  const wordOf = ({ last }: Mention) => tokens.word[last];
  const pairs = new Set(joined.filter((pair) => isOfTwo(tokens, pair, named)).map(({ mention }) => wordOf(mention)));
  return mentions.filter((mention) => !pairs.has(wordOf(mention)));
}

function pairOf({ tokens, lists }: Context, mention: Mention): Pair | null {
  const [, one, other] = PAIR.exec(tokens.text.slice(tokens.start[mention.last], mention.end)) ?? [];
  if (one === undefined || other === undefined || isListed(lists, mention.last, NAMES)) return null;
  return { mention, parts: [one.toLowerCase(), other.toLowerCase()] };
}

function isOfTwo(tokens: Tokens, { mention, parts }: Pair, named: ReadonlyMap<string, ActorType>): boolean {
  const { first, last, type } = mention;
  const next = wordAt(tokens, last + 1);
  if (WAR.test(next) && type !== "LOC") return true;
  if (BETWEEN.test(next)) return parts.some((word) => named.has(word) || isWellKnown(word));
  // "Mercedes" is short for "Mercedes-Benz", and a surname for two.
  return first === last && parts.every((word) => (named.get(word) ?? "PER") !== "PER" || isWellKnown(word));
}

function isWellKnown(word: string): boolean {
  return demonyms.has(word) || typeOfAlias(aliasKey(word)) !== undefined;
}
