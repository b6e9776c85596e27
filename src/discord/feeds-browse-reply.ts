import { button, row } from "./buttons.ts";
import { SELECT_OPTIONS } from "./component-limits.ts";
import { type FeedHealth, MARKS, plainHealth } from "./feed-line.ts";
import { counted, escapedWithin, fitted, INK } from "./layout.ts";
import { LIST, leftOver } from "./list-reply.ts";
import { menu, option } from "./menu.ts";
import { type ActionRow, privateReply, type Reply } from "./reply.ts";

/** So many feeds can be ticked in one menu. */
export const BROWSE_PAGE = SELECT_OPTIONS;
/** The longest name, description and standing of a feed. */
const LONGEST = 100;
/** Stands in a menu for no choice. */
export const ANY = "any";

/** What one of the menus offers: each place with how many feeds there are. */
export type Offered = {
  readonly chosen: string | null;
  readonly options: readonly { readonly value: string; readonly label: string; readonly count: number }[];
};

/** A feed of the catalogue as it stands with this server. */
export type OfferedFeed = {
  readonly name: string;
  readonly about: string;
  /** By its English name. */
  readonly language: string;
  /** This server or everybody reads it. */
  readonly isOn: boolean;
  readonly health: FeedHealth;
  readonly lastArticleAt: Date | null;
};

/** A page of the catalogue. A state stands for all that was chosen to come to a page; null: there is no such page. */
export type BrowsePage = {
  readonly state: string;
  readonly back: string | null;
  readonly more: string | null;
  readonly region: Offered;
  readonly language: Offered;
  readonly subject: Offered;
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  readonly feeds: readonly OfferedFeed[];
  /** The places on the page of the feeds that were ticked. */
  readonly picked: readonly number[];
  /** Stands for what is picked, or for all of the page when nothing is. */
  readonly wanted: string;
};

/** The catalogue, narrowed down by menus, with a menu to tick feeds and a button to switch them on. */
export function browseReply(view: BrowsePage): Reply {
  const { total, page, pages, feeds, language } = view;
  const lines = feeds.map((feed) => feedText(feed, language.chosen === null));
  return privateReply({
    embeds: [
      {
        title: `${counted(total, "feed")} to choose from`,
        description: fitted(lines, leftOver(LIST + 200)),
        color: INK,
        footer: {
          text: `${pages > 1 ? `page ${page + 1} of ${pages} · ` : ""}${MARKS.unchecked} not checked yet · ${MARKS.works} works · ${MARKS.fails} does not`,
        },
      },
    ],
    components: [...menus(view), ...ticking(view), ...buttons(view)],
  });
}

/** What was not checked has a mark that the footer explains: in words on each line it would hide the rest. */
function feedText({ name, about, language, isOn, ...feed }: OfferedFeed, withLanguage: boolean): string {
  const { kind } = feed.health;
  const standing = [isOn ? "on" : "", kind === "unchecked" ? "" : plainHealth(feed)].filter(Boolean).join(", ");
  const parts = [
    `${MARKS[kind]} **${escapedWithin(name, LONGEST)}**`,
    escapedWithin(about, LONGEST),
    withLanguage ? language : "",
    standing === "" ? "" : `*${escapedWithin(standing, LONGEST)}*`,
  ];
  return parts.filter(Boolean).join(" · ");
}

function menus({ state, region, language, subject }: BrowsePage): ActionRow[] {
  return [
    ...narrowing(`feeds-region:${state}`, "All regions", region),
    ...narrowing(`feeds-language:${state}`, "All languages", language),
    ...narrowing(`feeds-subject:${state}`, "All subjects", subject),
  ];
}

function narrowing(customId: string, all: string, { chosen, options }: Offered): ActionRow[] {
  const any = { ...option(ANY, all), default: chosen === null };
  const some = options
    .slice(0, SELECT_OPTIONS - 1)
    .map(({ value, label, count }) => ({ ...option(value, `${label} (${count})`), default: value === chosen }));
  return menu({ custom_id: customId, options: [any, ...some] });
}

function ticking({ state, feeds, picked }: BrowsePage): ActionRow[] {
  const options = feeds.flatMap((feed, place) => {
    if (feed.isOn) return [];
    const shown = option(String(place), feed.name, `${feed.about} · ${plainHealth(feed)}`);
    return { ...shown, default: picked.includes(place) };
  });
  if (options.length === 0) return [];
  return menu({
    custom_id: `feeds-pick:${state}`,
    placeholder: "Tick the feeds to switch on",
    min_values: 0,
    max_values: options.length,
    options,
  });
}

function buttons({ back, more, feeds, picked, wanted }: BrowsePage): ActionRow[] {
  const open = feeds.filter(({ isOn }) => !isOn).length;
  const label = picked.length > 0 ? `Switch on ${counted(picked.length, "feed")}` : `Switch on all ${open} shown`;
  return row(
    ...(open === 0 ? [] : [button(label, `feeds-switch:${wanted}`, picked.length > 0 ? "success" : "secondary")]),
    ...(back === null ? [] : [button("‹ Back", `feeds-browse:${back}`)]),
    ...(more === null ? [] : [button("More ›", `feeds-browse:${more}`)]),
  );
}
