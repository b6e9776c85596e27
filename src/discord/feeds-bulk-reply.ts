import { button, row } from "./buttons.ts";
import { reasonText } from "./feed-line.ts";
import { counted, escapedWithin } from "./layout.ts";
import { privateReply, type Reply } from "./reply.ts";

const FILE_NAME = 100;

/** What became of many feeds that were added at once. */
export type BulkView = {
  readonly added: number;
  /** This server or everybody read them before. */
  readonly known: number;
  /** Named twice. */
  readonly doubles: number;
  /** Addresses that lead nowhere. */
  readonly bad: number;
  /** Beyond what a server may have. */
  readonly beyond: number;
  readonly most: number;
  /** The list was longer than what is read of one. */
  readonly isCut: boolean;
  /** Stands for all that was added. */
  readonly key: string | null;
};

/** Tells what became of many feeds, and offers to undo it. */
export function bulkReply(view: BulkView): Reply {
  const { added, known, beyond, most, key } = view;
  const lines = [
    added === 0
      ? "Nothing was added."
      : `**${counted(added, "feed")} added.** None of them is checked before it is asked for the first time, within ten minutes.`,
    ...(known > 0 ? [`${counted(known, "feed")} ${known === 1 ? "was" : "were"} read already.`] : []),
    ...(beyond > 0
      ? [`${counted(beyond, "feed")} did not fit: a server may have ${most}. Remove some with \`/feeds list\` first.`]
      : []),
    ...listNotes(view),
  ];
  return privateReply({
    content: lines.join("\n"),
    components: row(
      ...(key === null ? [] : [button("Undo", `feeds-undo:${key}`)]),
      button("All feeds", "feeds-page:0"),
      button("Browse feeds", "feeds-browse:"),
    ),
  });
}

/** What was not read of a list of feeds, a sentence each. */
export function listNotes({ doubles, bad, isCut }: Pick<BulkView, "doubles" | "bad" | "isCut">): string[] {
  return [
    ...(doubles > 0 ? [`${counted(doubles, "entry", "entries")} named the same feed again.`] : []),
    ...(bad > 0 ? [`${counted(bad, "entry", "entries")} had no address on the web.`] : []),
    ...(isCut ? ["The list goes on, but no more than 5,000 entries of one are read."] : []),
  ];
}

/** Tells why a file cannot be read as a list of feeds. */
export function badFileReply(name: string, reason: string): Reply {
  const advice = /is a feed,/.test(reason)
    ? "Give its address to `/feeds add`."
    : "Feed readers export such lists as `.opml` or `.xml`.";
  return privateReply({ content: `${escapedWithin(name, FILE_NAME)} ${reasonText(reason)}. ${advice}` });
}

/** The feeds of a server as a file. */
export function exportReply(count: number, opml: string): Reply {
  return privateReply({ content: `${counted(count, "feed")}, for any feed reader and for \`/feeds import\`.` }, [
    { name: "newsdesk-feeds.opml", text: opml },
  ]);
}
