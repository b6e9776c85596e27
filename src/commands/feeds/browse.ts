import { hash } from "node:crypto";
import { BadInput, type Button } from "#discord/command.ts";
import { ANY, BROWSE_PAGE, browseReply, type Offered, type OfferedFeed } from "#discord/feeds-browse-reply.ts";
import { bulkReply } from "#discord/feeds-bulk-reply.ts";
import type { ButtonPressed, CommandAsked } from "#discord/interaction.ts";
import type { Reply } from "#discord/reply.ts";
import { type CatalogueFeed, catalogue } from "#feeds/catalogue.ts";
import { feedKey } from "#feeds/feed-address.ts";
import { pageAt } from "../pages.ts";
import { addMany } from "./add-many.ts";
import { type BrowseState, matching, readState, settled, stateText } from "./browse-state.ts";
import { type FeedsNeeds, managedServer } from "./needs.ts";
import { healthOf, languageName } from "./shown.ts";

/** `/feeds browse`: the catalogue from its beginning. */
export async function browseFeeds(asked: CommandAsked, needs: FeedsNeeds): Promise<Reply> {
  return pageOf(readState(""), [], await managedServer(asked, needs), needs);
}

/** The menus and buttons of the catalogue. */
export function browseButtons(needs: FeedsNeeds): Button[] {
  const turning = (name: string, turned: (state: BrowseState, pressed: ButtonPressed) => BrowseState): Button => ({
    name: `feeds-${name}`,
    updates: true,
    answer: async (detail, pressed) => {
      const guildId = await managedServer(pressed, needs);
      return pageOf(turned(readState(detail), pressed), [], guildId, needs);
    },
  });
  const choosing = (place: "region" | "language" | "subject"): Button =>
    turning(place, (state, { values: [value = ANY] }) => {
      const chosen = value === ANY ? null : value;
      return settled({ ...state, [place]: chosen, page: 0 }, catalogue());
    });
  return [
    turning("browse", (state) => state),
    ...(["region", "language", "subject"] as const).map(choosing),
    {
      name: "feeds-pick",
      updates: true,
      answer: async (detail, pressed) => {
        const guildId = await managedServer(pressed, needs);
        return pageOf(readState(detail), pressed.values.map(Number), guildId, needs);
      },
    },
    { name: "feeds-switch", updates: true, answer: (detail, pressed) => switchOn(detail, pressed, needs) },
  ];
}

/** The detail is the state, which of its page are wanted as bits, and the edition of the catalogue. */
async function switchOn(detail: string, pressed: ButtonPressed, needs: FeedsNeeds): Promise<Reply> {
  const guildId = await managedServer(pressed, needs);
  const [state = "", bits = "", of = ""] = detail.split("/");
  // The places on a page mean other feeds in another edition.
  if (of !== edition()) throw new BadInput("The catalogue has changed since: type `/feeds browse` again.");
  const wanted = Number.parseInt(bits, 16);
  const asked = readState(state);
  const { shown } = pageAt(matching(asked, catalogue()), asked.page, BROWSE_PAGE);
  const feeds = shown.filter((_, place) => (wanted & (1 << place)) !== 0);
  const outcome = await addMany(
    feeds.map(({ url }) => url),
    guildId,
    pressed,
    needs,
  );
  return bulkReply({ ...outcome, doubles: 0, bad: 0, isCut: false });
}

async function pageOf(
  asked: BrowseState,
  picked: readonly number[],
  guildId: string,
  needs: FeedsNeeds,
): Promise<Reply> {
  const all = matching(asked, catalogue());
  const { page, pages, shown } = pageAt(all, asked.page, BROWSE_PAGE);
  const state = { ...asked, page };
  const at = (other: number) => (other < 0 || other >= pages ? null : stateText({ ...state, page: other }));
  const feeds = await standing(shown, guildId, needs);
  const open = feeds.flatMap(({ isOn }, place) => (isOn ? [] : [place]));
  const wanted = picked.length > 0 ? picked : open;
  const bits = wanted.reduce((all, place) => all | (1 << place), 0).toString(16);
  return browseReply({
    state: stateText(state),
    back: at(page - 1),
    more: at(page + 1),
    total: all.length,
    page,
    pages,
    feeds,
    picked,
    region: offered(state, "region", titled),
    language: offered(state, "language", (tag) => languageName(tag) ?? tag),
    subject: offered(state, "subject", titled),
    wanted: `${stateText(state)}/${bits}/${edition()}`,
  });
}

/** What a menu offers within the choices of the menus above it, the most frequent first. */
function offered(
  state: BrowseState,
  place: "region" | "language" | "subject",
  label: (value: string) => string,
): Offered {
  const none = { region: null, language: null, subject: null };
  const above = { region: none, language: { ...none, region: state.region }, subject: { ...state, subject: null } };
  const groups = Map.groupBy(matching(above[place], catalogue()), (feed) => feed[place]);
  const options = [...groups].map(([value, { length: count }]) => ({ value, label: label(value), count }));
  return { chosen: state[place], options: options.toSorted((a, b) => b.count - a.count) };
}

async function standing(
  feeds: readonly CatalogueFeed[],
  guildId: string,
  { store }: FeedsNeeds,
): Promise<OfferedFeed[]> {
  const read = [...(await store.list(guildId)), ...(await store.list(null))];
  const on = new Set(read.map(({ url }) => feedKey(url)));
  return Promise.all(
    feeds.map(async ({ name, about, language, url }) => {
      const known = await store.feedAt(url);
      return {
        name,
        about,
        isOn: on.has(feedKey(url)),
        language: languageName(language) ?? language,
        // How a feed does has nothing to do with who has paused it.
        health: known === null ? { kind: "unchecked" as const } : healthOf({ ...known, isPaused: false }),
        lastArticleAt: known?.lastArticleAt ?? null,
      };
    }),
  );
}

/** "latin-america" becomes "Latin America". */
function titled(value: string): string {
  return value.replace(/(?:^|-)\p{L}/gu, (letter) => letter.replace("-", " ").toUpperCase());
}

function edition(): string {
  return hash(
    "sha256",
    catalogue()
      .map(({ url }) => url)
      .join("\n"),
    "base64url",
  ).slice(0, 6);
}
