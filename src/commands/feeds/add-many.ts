import { z } from "zod";
import { BadInput, type Button } from "#discord/command.ts";
import type { BulkView } from "#discord/feeds-bulk-reply.ts";
import type { Asker } from "#discord/interaction.ts";
import { counted } from "#discord/layout.ts";
import { privateReply } from "#discord/reply.ts";
import { feedKey } from "#feeds/feed-address.ts";
import { type FeedsNeeds, managedServer } from "./needs.ts";

/** What became of some addresses. */
type Outcome = Pick<BulkView, "added" | "known" | "beyond" | "most" | "key">;

const Ids = z.array(z.int());

/** Adds feeds that nobody has looked at to a server, as many as it may have; those that everybody reads already are left out. */
export async function addMany(
  urls: readonly string[],
  guildId: string,
  { userId, channelId }: Pick<Asker, "userId" | "channelId">,
  { store, memory }: FeedsNeeds,
): Promise<Outcome> {
  const shared = new Set((await store.list(null)).map(({ url }) => feedKey(url)));
  const own = urls.filter((url) => !shared.has(feedKey(url)));
  const ids: number[] = [];
  let known = urls.length - own.length;
  for (const [place, url] of own.entries()) {
    const added = await store.addUnseen(url, { guildId, addedBy: userId, channelId });
    if (added.kind === "full") {
      return { added: ids.length, known, beyond: own.length - place, most: added.most, key: await keyFor(ids) };
    }
    if (added.kind === "added") ids.push(added.feedId);
    else known++;
  }
  return { added: ids.length, known, beyond: 0, most: 0, key: await keyFor(ids) };

  async function keyFor(ids: readonly number[]): Promise<string | null> {
    return ids.length === 0 ? null : memory.keep(JSON.stringify(ids));
  }
}

/** The button that takes back what was added at once. */
export function undoButton(needs: FeedsNeeds): Button {
  return {
    name: "feeds-undo",
    updates: true,
    answer: async (key, pressed) => {
      const guildId = await managedServer(pressed, needs);
      const kept = await needs.memory.recall(key);
      if (kept === null) throw new BadInput("This is from more than a day ago: use `/feeds list` to remove feeds.");
      let removed = 0;
      for (const id of Ids.parse(JSON.parse(kept))) if (await needs.store.remove(id, guildId)) removed++;
      return privateReply({ content: `Undone: ${counted(removed, "feed")} removed again.` });
    },
  };
}
