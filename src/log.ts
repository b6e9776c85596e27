/** How loud an event is; events below the chosen level are not written. */
export type LogLevel = "info" | "warn" | "error";

type Fields = Readonly<Record<string, unknown>>;

/** Writes one event: a constant name plus fields. */
export type Log = Readonly<Record<LogLevel, (event: string, fields?: Fields) => void>>;

const LOUDNESS: Readonly<Record<LogLevel, number>> = { info: 0, warn: 1, error: 2 };

/**
 * A log of one JSON object a line. Errors are written as their messages, causes included, never with a stack;
 * `secrets` are blotted out wherever they stand.
 */
export function createLog(
  write: (line: string) => void,
  { level, secrets, now }: { level: LogLevel; secrets: readonly string[]; now: () => Date },
): Log {
  const writeAt =
    (at: LogLevel) =>
    (event: string, fields: Fields = {}) => {
      if (LOUDNESS[at] < LOUDNESS[level]) return;
      const line = JSON.stringify({ time: now().toISOString(), level: at, event, ...fields }, (_, value) =>
        value instanceof Error ? messageOf(value) : value,
      );
      write(`${withoutSecrets(line, secrets)}\n`);
    };
  return { info: writeAt("info"), warn: writeAt("warn"), error: writeAt("error") };
}

/** An error and its causes as one line of text, without stacks. */
export function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  // Where a host has several addresses, Node tells of each in vain, and sums up without words.
  if (error instanceof AggregateError && error.message === "") return error.errors.map(messageOf).join("; ");
  const message = error.name === "Error" ? error.message : `${error.name}: ${error.message}`;
  return error.cause === undefined ? message : `${message} (${messageOf(error.cause)})`;
}

/** The text with every secret replaced; JSON-escaped forms too. */
export function withoutSecrets(text: string, secrets: readonly string[]): string {
  return secrets
    .flatMap((secret) => [secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret)])
    .reduce((clean, secret) => clean.replaceAll(secret, "[secret]"), text);
}
