import type { Actor, FoundArticle, Quote } from "../../src/briefing/analysis.ts";

type Said = {
  readonly words: string;
  readonly by: string | null;
  readonly confidence?: number;
  /** A description is found by all of its words, a name by its last. */
  readonly kind?: Quote["speakerKind"];
  readonly type?: Quote["type"];
};

/** An analysed article for tests, its spans found by the words themselves. */
export function analysed(
  id: number,
  text: string,
  {
    title = "A headline",
    outlet = "The Wire",
    publishedAt = "2016-07-12T12:00:00.000Z",
    url = `https://wire.example/${id}`,
    section = null,
    quotes = [],
    actors = [],
  }: {
    readonly title?: string;
    readonly outlet?: string | null;
    readonly publishedAt?: string;
    readonly url?: string | null;
    readonly section?: string | null;
    readonly quotes?: readonly Said[];
    readonly actors?: readonly { readonly name: string; readonly type?: Actor["type"]; readonly role?: string }[];
  } = {},
): FoundArticle {
  return {
    isInPassing: false,
    article: {
      id,
      url,
      title,
      text,
      byline: null,
      outlet,
      language: "en",
      section,
      publishedAt,
      storedAt: "2016-12-31T12:00:00.000Z",
      fingerprint: String(id),
    },
    analysis: {
      version: 1,
      language: "en",
      sentences: [...text.matchAll(/[^.\s][^.]*\.["”]?/g)].map((match) => ({
        start: match.index,
        end: match.index + match[0].length,
      })),
      quotes: quotes.map((quote) => quoteIn(text, quote)),
      actors: actors.map(({ name, type = "PER", role = null }) => ({
        name,
        type,
        role,
        salience: 0.5,
        mentions: spansOf(text, name),
      })),
    },
  };
}

function quoteIn(text: string, { words, by, confidence = 0.99, type = "direct", kind = "name" }: Said): Quote {
  const span = spanOf(text, words);
  return {
    ...span,
    type,
    quoted: [span],
    speaker: by,
    speakerKind: by === null ? "none" : kind,
    speakerSpan: by === null ? null : spanOf(text, kind === "name" ? (by.split(" ").at(-1) ?? by) : by),
    cue: null,
    role: null,
    confidence,
  };
}

function spansOf(text: string, words: string): { start: number; end: number }[] {
  const first = spanOf(text, words);
  const later = text.indexOf(words, first.end);
  if (later < 0) return [first];
  return [
    first,
    ...spansOf(text.slice(first.end), words).map(({ start, end }) => ({
      start: start + first.end,
      end: end + first.end,
    })),
  ];
}

function spanOf(text: string, words: string): { start: number; end: number } {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`"${words}" is not in the text`);
  return { start, end: start + words.length };
}
