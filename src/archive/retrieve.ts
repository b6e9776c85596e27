import { openDatabase } from "#database/database.ts";
import { parseTopic } from "#news/topic.ts";
import type { Incoming } from "./add.ts";
import { openArchive } from "./archive.ts";

/** A text to be found again. */
export type Document<Id> = {
  readonly id: Id;
  readonly title?: string | null | undefined;
  readonly text: string;
  /** Any form that `Date` reads; a document without a readable one counts as written now. */
  readonly date?: string | null | undefined;
};

/** The ids of the documents that fit a text, the best first; none for what is no topic. */
export type Search<Id> = (text: string, limit: number) => Promise<Id[]>;

/** Puts documents into an archive in memory, and gives its search by relevance. */
export async function retrieve<Id>(documents: readonly Document<Id>[]): Promise<Search<Id>> {
  const archive = openArchive(await openDatabase({ url: ":memory:" }));
  await archive.add(documents.map(incoming), new Date());
  return async (text, limit) => {
    const topic = parseTopic(text);
    if (topic.kind === "problem") return [];
    const hits = await archive.search({ topic, since: null, until: null, limit, order: "relevance", server: null });
    return hits.flatMap(({ outlet }) => documents[Number(outlet)]?.id ?? []);
  };
}

/** The document's place travels as the outlet: so two documents of the same words stay two. */
function incoming<Id>({ title, text, date }: Document<Id>, place: number): Incoming {
  const written = date ? new Date(date) : null;
  return {
    article: {
      url: null,
      title: title ?? "",
      text,
      byline: null,
      outlet: String(place),
      language: "en",
      section: null,
      publishedAt: written === null || Number.isNaN(written.getTime()) ? null : written.toISOString(),
    },
    analysis: { version: 0, language: "en", sentences: [], quotes: [], actors: [] },
  };
}
