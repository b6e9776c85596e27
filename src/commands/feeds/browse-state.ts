import type { CatalogueFeed } from "#feeds/catalogue.ts";

/** Where somebody is in the catalogue; null is no choice. */
export type BrowseState = {
  readonly region: string | null;
  readonly language: string | null;
  readonly subject: string | null;
  readonly page: number;
};

const PLACES = ["region", "language", "subject"] as const;

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

/** Drops the choices that, beside the one just made, leave no feed: one if that will do, else both. */
export function narrowed(
  state: BrowseState,
  made: (typeof PLACES)[number],
  feeds: readonly CatalogueFeed[],
): BrowseState {
  const [one = made, other = made] = PLACES.filter((place) => place !== made).toReversed();
  const tries = [
    state,
    { ...state, [one]: null },
    { ...state, [other]: null },
    { ...state, [one]: null, [other]: null },
  ];
  const fits = (tried: BrowseState) =>
    feeds.some((feed) => PLACES.every((place) => tried[place] === null || feed[place] === tried[place]));
  return tries.find(fits) ?? readState("");
}
