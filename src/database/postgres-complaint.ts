const UNTRUSTED =
  "shows a certificate that this machine does not trust: name its authority with sslrootcert in the address";
const DAMAGED = "is damaged: put back a copy";
const FORBIDDEN = "forbids this user what Newsdesk needs: make the user its owner";
const SILENT = "cannot be reached: no answer in time";
const BROKEN = "cannot be reached: the connection broke";

/** By the codes of Node, of TLS and of PostgreSQL (its manual's appendix A). */
const byCode: ReadonlyMap<string, string> = new Map([
  ["ECONNREFUSED", "cannot be reached: nothing answers there"],
  ["ENOENT", "cannot be reached: there is no such socket"],
  ["ENOTFOUND", "cannot be reached: no such host"],
  ["EAI_AGAIN", "cannot be reached: the name of the host cannot be looked up now"],
  ["EHOSTUNREACH", "cannot be reached: there is no way to that host"],
  ["ENETUNREACH", "cannot be reached: there is no way to that host"],
  ["ETIMEDOUT", SILENT],
  ["ECONNRESET", BROKEN],
  ["EPIPE", BROKEN],
  ["DEPTH_ZERO_SELF_SIGNED_CERT", UNTRUSTED],
  ["SELF_SIGNED_CERT_IN_CHAIN", UNTRUSTED],
  ["UNABLE_TO_VERIFY_LEAF_SIGNATURE", UNTRUSTED],
  ["CERT_HAS_EXPIRED", UNTRUSTED],
  ["ERR_TLS_CERT_ALTNAME_INVALID", UNTRUSTED],
  ["22P05", "cannot store every letter: make it anew with the encoding UTF8"],
  ["25006", "is read-only, as a standby is: give the address of the server that can be written to"],
  ["28000", "does not know this user, or does not let it in from here"],
  ["28P01", "cannot be entered: user or password is wrong"],
  ["3D000", "cannot be entered: there is no such database on that server"],
  ["3F000", FORBIDDEN],
  ["42501", FORBIDDEN],
  ["53100", "cannot grow: the server's disk is full"],
  ["53200", "cannot answer: the server is out of memory"],
  ["53300", "cannot be entered: the server has no connection left"],
  ["57P01", "cannot be reached: the server is shutting down"],
  ["57P02", "cannot be reached: the server broke down"],
  ["57P03", "cannot be reached: the server is starting or shutting down"],
  ["57P04", "is gone: somebody has deleted it"],
  ["58030", "cannot read or write its files: the server's log says more"],
  ["XX001", DAMAGED],
  ["XX002", DAMAGED],
]);

/** What the driver says itself has no code. */
const byWords: readonly (readonly [RegExp, string])[] = [
  [/timeout/, SILENT],
  [/^Connection terminated|connection error/, BROKEN],
  [/client password must be/, "asks for a password, and its address has none"],
  [/does not support SSL/, "cannot be reached: the server knows no encryption, which the address asks for"],
];

/** What is wrong with a PostgreSQL database or the way to it, as the end of a sentence; null for errors that are about something else. */
export function postgresComplaint(error: unknown): string | null {
  if (error instanceof AggregateError) return postgresComplaint(error.errors[0]);
  if (!(error instanceof Error)) return null;
  const { message } = error;
  if ("code" in error && typeof error.code === "string") return byCode.get(error.code) ?? null;
  return byWords.find(([words]) => words.test(message))?.[1] ?? null;
}
