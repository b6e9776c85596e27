import type { GuildSettings, GuildSettingsStore } from "./guild-settings.ts";
import type { Subscriptions } from "./store.ts";
import type { StoredSubscription } from "./stored.ts";

/** What this room keeps of a server, fit for JSON. */
export type GuildData = { readonly settings: GuildSettings; readonly subscriptions: readonly StoredSubscription[] };

type Stores = {
  readonly subscriptions: Pick<Subscriptions, "ofGuild" | "deleteGuild">;
  readonly settings: Pick<GuildSettingsStore, "of" | "delete">;
};

/** All that is kept of a server here. */
export async function exportGuild(guildId: string, { subscriptions, settings }: Stores): Promise<GuildData> {
  return { settings: await settings.of(guildId), subscriptions: await subscriptions.ofGuild(guildId) };
}

/** Deletes it all, and gives the ids of the subscriptions that it had. */
export async function deleteGuild(guildId: string, { subscriptions, settings }: Stores): Promise<string[]> {
  await settings.delete(guildId);
  return subscriptions.deleteGuild(guildId);
}
