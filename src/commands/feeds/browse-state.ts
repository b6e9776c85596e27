import type { CatalogueFeed } from "#feeds/catalogue.ts";

/** Where somebody is in the catalogue; null is no choice. */
export type BrowseState = {
  readonly region: string | null;
  readonly language: string | null;
  readonly subject: string | null;
  readonly page: number;
};

/** The state as it stands in a button: "europe.en..0". */
export function stateText({ region, language, subject, page }: BrowseState): string {
  return [region, language, subject, page].map((part) => part ?? "").join(".");
}

/** The state of a button; the beginning for what cannot be read. */
export function readState(text: string): BrowseState {
  const [region = "", language = "", subject = "", page = ""] = text.split(".");
  return {
    region: region || null,
    language: language || null,
    subject: subject || null,
    page: /^\d{1,3}$/.test(page) ? Number(page) : 0,
  };
}

/** The feeds that fit the choices. */
export function matching(
  { region, language, subject }: Omit<BrowseState, "page">,
  feeds: readonly CatalogueFeed[],
): CatalogueFeed[] {
  return feeds.filter(
    (feed) =>
      (region === null || feed.region === region) &&
      (language === null || feed.language === language) &&
      (subject === null || feed.subject === subject),
  );
}

/** Drops a language that the region does not have, then a subject that is left without feeds. */
export function settled(state: BrowseState, feeds: readonly CatalogueFeed[]): BrowseState {
  const hasLanguage = matching({ ...state, subject: null }, feeds).length > 0;
  const kept = hasLanguage ? state : { ...state, language: null };
  return matching(kept, feeds).length > 0 ? kept : { ...kept, subject: null };
}
