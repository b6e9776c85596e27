import { BadInput } from "#discord/command.ts";
import { badFileReply, bulkReply, exportReply } from "#discord/feeds-bulk-reply.ts";
import type { CommandAsked } from "#discord/interaction.ts";
import { privateReply, type Reply } from "#discord/reply.ts";
import { readOpml, writeOpml } from "#feeds/opml.ts";
import { addMany } from "./add-many.ts";
import { readAttachment } from "./attachment.ts";
import { type FeedsNeeds, managedServer } from "./needs.ts";
import { nameOfFeed } from "./shown.ts";

/** `/feeds import file`: adds the feeds of an OPML list. */
export async function importFeeds(asked: CommandAsked, needs: FeedsNeeds): Promise<Reply> {
  const guildId = await managedServer(asked, needs);
  const file = asked.resolved.attachments.get(String(asked.options.file));
  if (!file) throw new BadInput("The file did not arrive: attach it again.");
  const reading = await readAttachment(file, needs.fetch);
  const list = reading.kind === "read" ? readOpml(reading.bytes) : reading;
  if (list.kind === "unreadable") return badFileReply(file.filename, list.reason);
  const { urls, doubles, bad, isCut } = list;
  return bulkReply({ ...(await addMany(urls, guildId, asked, needs)), doubles, bad, isCut });
}

/** `/feeds export`: this server's feeds as an OPML list. */
export async function exportFeeds(asked: CommandAsked, needs: FeedsNeeds): Promise<Reply> {
  const feeds = await needs.store.list(await managedServer(asked, needs));
  if (feeds.length === 0) {
    return privateReply({ content: "This server has no feeds of its own to export: `/feeds add` adds one." });
  }
  const listed = feeds.map((feed) => ({ url: feed.url, title: nameOfFeed(feed), site: feed.site }));
  return exportReply(feeds.length, writeOpml(listed, needs.now()));
}
