import { requireManageServer, requireServer } from "#discord/allowed.ts";
import type { Asker } from "#discord/interaction.ts";
import type { FeedStore } from "#feeds/feed-store.ts";
import type { Fetch } from "#web/fetched.ts";
import type { Finder } from "./finder.ts";
import type { Memory } from "./memory.ts";

/** What `/feeds` and its buttons need. */
export type FeedsNeeds = {
  readonly store: Pick<
    FeedStore,
    "add" | "addUnseen" | "remove" | "pause" | "resume" | "list" | "countUsed" | "feedAt" | "retryNow"
  >;
  readonly finder: Finder;
  /** For attached lists. */
  readonly fetch: Fetch;
  readonly memory: Memory;
  /** The role that may manage Newsdesk in a server besides those with the permission Manage Server. */
  readonly managerRoleOf: (guildId: string) => Promise<string | null>;
  readonly now: () => Date;
};

/**
 * The server of somebody who may manage its feeds.
 * @throws BadInput for everybody else.
 */
export async function managedServer(
  asked: Asker,
  { managerRoleOf }: Pick<FeedsNeeds, "managerRoleOf">,
): Promise<string> {
  return requireManageServer(asked, await managerRoleOf(requireServer(asked)));
}
