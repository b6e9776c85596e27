import { snowflakeAt } from "#discord/snowflake.ts";
import type { ChannelMessage } from "./protocol.ts";

/** Older messages are forgotten: a preview left open for weeks must not grow. */
const MOST_MESSAGES = 200;

/** What happens to a message, as those who see it are told. */
type Change =
  | { readonly kind: "message"; readonly message: ChannelMessage }
  | { readonly kind: "deleted"; readonly id: string };

/** A channel in memory: messages, who sees them, and who is watching. */
export type Channel = {
  /** Puts a new message in the channel, or a changed one in its old place. `onlyFor` is the one tab that sees it, null all. */
  readonly put: (message: ChannelMessage, onlyFor: string | null) => void;
  readonly remove: (id: string) => void;
  /** Removes a message that this tab alone sees; any other stays. */
  readonly dismiss: (id: string, tab: string) => void;
  /** A message as this tab sees it; null where there is none or it is not for this tab. */
  readonly find: (id: string, tab: string) => ChannelMessage | null;
  /** What everybody sees, newest first. */
  readonly shared: () => readonly ChannelMessage[];
  readonly seenBy: (tab: string) => readonly ChannelMessage[];
  /** Tells of every change that this tab sees, until the returned function is called. */
  readonly watch: (tab: string, tell: (change: Change) => void) => () => void;
  /** A fresh snowflake: later ones are larger. */
  readonly nextId: () => string;
};

type Kept = { readonly message: ChannelMessage; readonly onlyFor: string | null };
type Watcher = { readonly tab: string; readonly tell: (change: Change) => void };

/** An empty channel; `now` dates its snowflakes. */
export function createChannel(now: () => Date): Channel {
  const kept = new Map<string, Kept>();
  const watchers = new Set<Watcher>();
  let lastId = 0n;

  function announce(change: Change, onlyFor: string | null): void {
    for (const { tab, tell } of watchers) if (isFor(onlyFor, tab)) tell(change);
  }

  function remove(id: string): void {
    const old = kept.get(id);
    if (!old) return;
    kept.delete(id);
    announce({ kind: "deleted", id }, old.onlyFor);
  }

  return {
    put: (message, onlyFor) => {
      kept.set(message.id, { message, onlyFor });
      announce({ kind: "message", message }, onlyFor);
      const [oldest] = kept.keys();
      if (kept.size > MOST_MESSAGES && oldest !== undefined) remove(oldest);
    },
    remove,
    dismiss: (id, tab) => {
      if (kept.get(id)?.onlyFor === tab) remove(id);
    },
    find: (id, tab) => {
      const found = kept.get(id);
      return found && isFor(found.onlyFor, tab) ? found.message : null;
    },
    shared: () =>
      [...kept.values()]
        .filter(({ onlyFor }) => onlyFor === null)
        .map(({ message }) => message)
        .reverse(),
    seenBy: (tab) => [...kept.values()].filter(({ onlyFor }) => isFor(onlyFor, tab)).map(({ message }) => message),
    watch: (tab, tell) => {
      const watcher = { tab, tell };
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    nextId: () => {
      const fresh = snowflakeAt(now());
      lastId = fresh > lastId ? fresh : lastId + 1n;
      return String(lastId);
    },
  };
}

/** A message in which nothing stands yet. */
export function blankMessage(id: string, now: Date): ChannelMessage {
  return {
    id,
    content: "",
    embeds: [],
    components: [],
    files: [],
    flags: 0,
    timestamp: now.toISOString(),
    editedTimestamp: null,
    usedCommand: null,
    replyTo: null,
    postedTo: null,
    isFailure: false,
    hints: [],
  };
}

function isFor(onlyFor: string | null, tab: string): boolean {
  return onlyFor === null || onlyFor === tab;
}
