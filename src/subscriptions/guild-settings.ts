import { z } from "zod";
import type { Database } from "#database/database.ts";
import type { Row } from "#database/tables.ts";

const Minute = z.int().min(0).max(1439);

/** What a server has set for itself; null is not set. */
export const GuildSettings = z.object({
  guildId: z.string(),
  zone: z.string().nullable(),
  /** Whether the zone comes from the server's language, and nobody has said that it is right. */
  isZoneGuessed: z.boolean(),
  /** The only language of the articles that its digests tell of, as an ISO 639-1 code; null: any. */
  language: z.string().nullable(),
  /** When a digest comes if the person who subscribes says nothing; minutes after midnight. */
  defaultMinute: Minute.nullable(),
  /** Local minutes between which nothing is posted; null: none. */
  quietHours: z.object({ from: Minute, until: Minute }).nullable(),
  /** Who may manage digests and feeds besides those with the permission to manage the server. */
  managerRoleId: z.string().nullable(),
});
export type GuildSettings = Readonly<z.infer<typeof GuildSettings>>;

/** The settings of all servers. */
export type GuildSettingsStore = {
  /** Those of a server that has set nothing are all null. */
  readonly of: (guildId: string) => Promise<GuildSettings>;
  /** Sets some and leaves the others; gives all. */
  readonly set: (guildId: string, changes: Partial<Omit<GuildSettings, "guildId">>) => Promise<GuildSettings>;
  /** Notes that the bot is no longer in a server, or (null) that it is there again. */
  readonly setRemoved: (guildId: string, at: Date | null) => Promise<void>;
  /** Servers that the bot left at a moment or before: their data can be deleted. */
  readonly removedUntil: (moment: Date) => Promise<string[]>;
  /** Whether there was anything to delete. */
  readonly delete: (guildId: string) => Promise<boolean>;
};

/** The settings of the servers in a database. */
export function openGuildSettings({ kysely }: Pick<Database, "kysely">): GuildSettingsStore {
  const table = kysely.selectFrom("guild_settings");
  const upsert = async (row: Partial<Row<"guild_settings">> & { readonly guild_id: string }) => {
    await kysely
      .insertInto("guild_settings")
      .values({ zone_is_guess: 0, ...row })
      .onConflict((conflict) => conflict.column("guild_id").doUpdateSet(row))
      .execute();
  };
  const of = async (guildId: string) => {
    const row = await table.selectAll().where("guild_id", "=", guildId).executeTakeFirst();
    return row === undefined ? nothingSet(guildId) : settingsFrom(row);
  };
  return {
    of,
    set: async (guildId, changes) => {
      await upsert({ guild_id: guildId, ...columnsOf(changes) });
      return of(guildId);
    },
    setRemoved: (guildId, at) => upsert({ guild_id: guildId, removed_at: at?.getTime() ?? null }),
    removedUntil: async (moment) => {
      const rows = await table.select("guild_id").where("removed_at", "<=", moment.getTime()).execute();
      return rows.map(({ guild_id }) => guild_id);
    },
    delete: async (guildId) => {
      const removed = kysely.deleteFrom("guild_settings").where("guild_id", "=", guildId).returning("guild_id");
      return (await removed.executeTakeFirst()) !== undefined;
    },
  };
}

function nothingSet(guildId: string): GuildSettings {
  return {
    guildId,
    zone: null,
    isZoneGuessed: false,
    language: null,
    defaultMinute: null,
    quietHours: null,
    managerRoleId: null,
  };
}

function settingsFrom(row: Row<"guild_settings">): GuildSettings {
  const { quiet_from: from, quiet_until: until } = row;
  return GuildSettings.parse({
    guildId: row.guild_id,
    zone: row.zone,
    isZoneGuessed: row.zone_is_guess === 1,
    language: row.language,
    defaultMinute: row.default_minute,
    quietHours: from === null || until === null ? null : { from, until },
    managerRoleId: row.manager_role_id,
  });
}

/** Only the columns of what is given: the others stay as they are. */
function columnsOf(changes: Partial<Omit<GuildSettings, "guildId">>): Partial<Row<"guild_settings">> {
  const { zone, isZoneGuessed, language, defaultMinute, quietHours, managerRoleId } = changes;
  return {
    ...(zone !== undefined && { zone }),
    ...(isZoneGuessed !== undefined && { zone_is_guess: Number(isZoneGuessed) }),
    ...(language !== undefined && { language }),
    ...(defaultMinute !== undefined && { default_minute: defaultMinute }),
    ...(quietHours !== undefined && { quiet_from: quietHours?.from ?? null, quiet_until: quietHours?.until ?? null }),
    ...(managerRoleId !== undefined && { manager_role_id: managerRoleId }),
  };
}
