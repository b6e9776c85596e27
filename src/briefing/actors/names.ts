/** Articles, particles and endings that do not tell names apart. */
const LOOSE = /^(?:the|al|el|an|as|ash|at|ad|ar|az|group|inc|corp|co|ltd|llc|plc|jr|sr|ii|iii)$/;

/** Names kept: the same ones fill the news, so most are looked up and not worked out; about 3 MB at the most. */
const MEMORY = 20_000;
const known = new Map<string, readonly string[]>();

/** The words of a name for comparing: lower-case, without accents, stops, possessives and "al-". */
export function nameWords(name: string): readonly string[] {
  const remembered = known.get(name);
  if (remembered !== undefined) return remembered;
  if (known.size >= MEMORY) known.clear();
  const words = wordsIn(name);
  known.set(name, words);
  return words;
}

function wordsIn(name: string): readonly string[] {
  const plain = name
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/['’]s$/, "")
    .replace(/[.'’‘`]/g, "");
  const words = plain.split(/[^\p{L}\p{N}&]+/u).filter(Boolean);
  const telling = words.filter((word) => !LOOSE.test(word));
  return telling.length > 0 ? telling : words;
}

/** Whether two names of persons, each of at least two words, can be one person's: same last word, given names that do not clash. */
export function canBeOnePerson(a: readonly string[], b: readonly string[]): boolean {
  if (a.at(-1) !== b.at(-1)) return a.join("") === b.join("");
  const [fewer, more] = a.length <= b.length ? [a.slice(0, -1), b.slice(0, -1)] : [b.slice(0, -1), a.slice(0, -1)];
  let from = 0;
  return fewer.every((word) => {
    const at = more.findIndex((other, index) => index >= from && isSameGiven(word, other));
    from = at + 1;
    return at >= 0;
  });
}

function isSameGiven(a: string, b: string): boolean {
  return a === b || (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b));
}

/** First letters of the words that count: "Syrian Observatory for Human Rights" gives "sohr". */
export function initials(words: readonly string[]): string {
  return words
    .filter((word) => !/^(?:of|for|and|the|in|on|to|de|des|du|la)$/.test(word))
    .map((word) => word.charAt(0))
    .join("");
}
