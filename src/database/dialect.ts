/** The two databases that Newsdesk speaks. */
export type Dialect = "sqlite" | "postgres";

/** The dialect of a database's address: a `postgres://` URL, or else the path of a SQLite file. */
export function dialectOf(url: string): Dialect {
  return /^postgres(ql)?:\/\//i.test(url) ? "postgres" : "sqlite";
}
