import { openDatabase } from "#database/database.ts";
import { parseTopic } from "#news/topic.ts";
import type { Incoming } from "./add.ts";
import { openArchive } from "./archive.ts";

/** A text to be found again. */
export type Document = {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  /** Any form that `Date` reads; a document without a readable one counts as written now. */
  readonly date?: string | null | undefined;
};

/** Finds documents by the search of the archive. */
export type Retriever = {
  /** The ids of the documents that fit, the best first; none for what is no topic. */
  readonly search: (text: string, limit: number) => Promise<string[]>;
  readonly close: () => Promise<void>;
};

/** Puts documents into an archive in memory. */
export async function openRetriever(documents: readonly Document[], now: Date): Promise<Retriever> {
  const database = await openDatabase({ url: ":memory:" });
  const archive = openArchive(database);
  await archive.add(documents.map(incoming), now);
  return {
    async search(text, limit) {
      const topic = parseTopic(text);
      if (topic.kind === "problem") return [];
      const hits = await archive.search({ topic, since: null, until: null, limit, order: "relevance" });
      return hits.flatMap(({ outlet }) => outlet ?? []);
    },
    close: database.close,
  };
}

/** The document's own id travels as the outlet: so two documents of the same words stay two. */
function incoming({ id, title, text, date }: Document): Incoming {
  const written = date ? new Date(date) : null;
  return {
    article: {
      url: null,
      title,
      text,
      byline: null,
      outlet: id,
      language: "en",
      section: null,
      publishedAt: written === null || Number.isNaN(written.getTime()) ? null : written.toISOString(),
    },
    analysis: { version: 0, language: "en", sentences: [], quotes: [], actors: [] },
  };
}
