import { button, pager, row } from "./buttons.ts";
import { type FeedView, feedLine, healthText, plainHealth } from "./feed-line.ts";
import { counted, escapedWithin, fitted, INK } from "./layout.ts";
import { LIST, leftOver } from "./list-reply.ts";
import { menu, option } from "./menu.ts";
import { type ActionRow, privateReply, type Reply } from "./reply.ts";

/** So many fit into one embed with names and reasons of any length. */
export const PAGE = 10;
const TITLE = 250;
const ADDRESS = 600;

/** A page of a server's feeds. */
export type FeedPage = {
  readonly page: number;
  readonly pages: number;
  readonly total: number;
  /** How many of all do not work. */
  readonly failing: number;
  /** Feeds that all servers read. */
  readonly shared: number;
  readonly views: readonly FeedView[];
};

/** The feeds of a server, those in trouble first, with a menu to take one up. */
export function feedsReply({ page, pages, total, failing, shared, views }: FeedPage): Reply {
  const others = shared === 0 ? "" : `Every server here also reads ${counted(shared, "feed")} that the operator chose.`;
  if (views.length === 0) return noFeedsReply(others);
  const trouble = failing === 0 ? [] : [`${failing} of them in trouble`];
  return privateReply({
    embeds: [
      {
        title: [counted(total, "feed"), ...trouble].join(", "),
        description: fitted(views.map(feedLine), leftOver(LIST)),
        color: INK,
        footer: { text: [...(pages > 1 ? [`page ${page + 1} of ${pages}`] : []), others].filter(Boolean).join(" · ") },
      },
    ],
    components: [...chooser(views, page), ...pager(page, pages, (other) => `feeds-page:${other}`)],
  });
}

function noFeedsReply(others: string): Reply {
  const own = "This server reads no feeds of its own yet. `/feeds add` takes an address, `/feeds browse` offers many.";
  return privateReply({
    content: [own, others].filter(Boolean).join(" "),
    components: row(button("Browse feeds", "feeds-browse:", "primary")),
  });
}

/** One feed with all that can be done with it; `note` tells what just happened to it. */
export function feedReply(view: FeedView, page: number, note?: string): Reply {
  const lines = [healthText(view), ...homePage(view), escapedWithin(view.url, ADDRESS)];
  return privateReply({
    embeds: [
      {
        title: escapedWithin(view.name, TITLE),
        description: [...(note === undefined ? [] : [note, ""]), ...lines].join("\n"),
        color: INK,
      },
    ],
    components: actions(view, page),
  });
}

/** The bare note, and the way back to the list. */
export function feedGoneReply(note: string, page: number): Reply {
  return privateReply({ content: note, components: row(button("All feeds", `feeds-page:${page}`)) });
}

function homePage({ site }: FeedView): string[] {
  return site === null ? [] : [`Home page: ${escapedWithin(site, ADDRESS)}`];
}

function actions({ id, health }: FeedView, page: number): ActionRow[] {
  const of = (action: string) => `feeds-${action}:${id}.${page}`;
  const isInTrouble = health.kind === "fails" || health.kind === "gone";
  return row(
    ...(isInTrouble ? [button("Try again", of("retry"), "primary")] : []),
    health.kind === "paused" ? button("Resume", of("resume"), "success") : button("Pause", of("pause")),
    button("Test", of("test")),
    button("Remove", of("remove"), "danger"),
    button("All feeds", `feeds-page:${page}`),
  );
}

function chooser(views: readonly FeedView[], page: number): ActionRow[] {
  return menu({
    custom_id: `feeds-show:${page}`,
    placeholder: "Pause, test, remove or retry one",
    options: views.map((view) => option(String(view.id), view.name, plainHealth(view))),
  });
}
