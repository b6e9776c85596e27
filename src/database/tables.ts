import type { Selectable } from "kysely";
import type {
  ArticlesTable,
  BodiesTable,
  CitationsTable,
  LocalArticlesTable,
  MonthsTable,
  NamesTable,
  StemsTable,
  TitleWordsTable,
  VectorsTable,
  VersionsTable,
} from "./tables/articles.ts";
import type { OutboxTable, SendersTable } from "./tables/digests.ts";
import type { FeedEntriesTable, FeedsTable, FeedUsesTable, HostsTable } from "./tables/feeds.ts";
import type { GuildSettingsTable, SubscriptionsTable } from "./tables/subscriptions.ts";

/** Small values kept through Keyv. */
type KeyvTable = {
  namespace: string;
  key: string;
  value: string;
  /** Milliseconds since 1970; null: kept for good. */
  expires: number | null;
};

/** Every table, as TypeScript sees it; the migrations make them. */
export type Tables = {
  articles: ArticlesTable;
  bodies: BodiesTable;
  versions: VersionsTable;
  local_articles: LocalArticlesTable;
  citations: CitationsTable;
  vectors: VectorsTable;
  months: MonthsTable;
  stems: StemsTable;
  names: NamesTable;
  title_words: TitleWordsTable;
  keyv: KeyvTable;
  feeds: FeedsTable;
  feed_uses: FeedUsesTable;
  feed_entries: FeedEntriesTable;
  hosts: HostsTable;
  outbox: OutboxTable;
  senders: SendersTable;
  subscriptions: SubscriptionsTable;
  guild_settings: GuildSettingsTable;
};

/** A row of a table as it is read. */
export type Row<Table extends keyof Tables> = Readonly<Selectable<Tables[Table]>>;
