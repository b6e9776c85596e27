import nlp from "compromise";
import { z } from "zod";
import type { Place } from "../scoring/places.ts";
import type { FindMentions } from "../sections/actors.ts";
import type { FindQuotes } from "../sections/quotes.ts";

const Found = z.array(z.object({ text: z.string(), offset: z.object({ start: z.number(), length: z.number() }) }));
/** What compromise finds of one kind, by its places. */
type View = { readonly json: (options: { readonly offset: true }) => unknown };

/** The people, organisations and places of compromise. */
export const compromiseMentions: FindMentions = (text) => {
  const read = nlp(text);
  const kinds = { PER: read.people(), ORG: read.organizations(), LOC: read.places() };
  return Object.entries(kinds).flatMap(([type, view]) =>
    placesIn(view).map((place) => ({ ...place, type, isNamed: true })),
  );
};

/** The quotations of compromise, each said by the person named nearest to it; it finds no speakers itself. */
export const compromiseQuotes: FindQuotes = (text) => {
  const read = nlp(text);
  const people = placesIn(read.people());
  return placesIn(read.quotations()).map((quote) => {
    const nearest = people
      .filter((person) => person.end <= quote.start || person.start >= quote.end)
      .map((person) => ({ person, apart: Math.max(quote.start - person.end, person.start - quote.end) }))
      .reduce<{ person: Place; apart: number } | null>(
        (best, each) => (best && best.apart <= each.apart ? best : each),
        null,
      );
    return {
      ...quote,
      quoted: [quote],
      speaker: nearest === null ? null : text.slice(nearest.person.start, nearest.person.end),
      speakerKind: "name",
      mention: nearest?.person ?? null,
      confidence: 1,
    };
  });
};

function placesIn(view: View): Place[] {
  return Found.parse(view.json({ offset: true })).map(({ offset: { start, length } }) => ({
    start,
    end: start + length,
  }));
}
