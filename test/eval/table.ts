import { type Aim, type ErrorShare, type Findings, missedBy, type Row } from "./findings.ts";

/** The findings for programs: rows, kinds of mistakes with their shares in per cent, and remarks. */
export function asJson({ rows, errors, remarks }: Findings): string {
  const withAims = rows.map(({ aim, ...row }) => ({
    ...row,
    aim: aim && aimValue(aim),
    aimIs: aim && ("atLeast" in aim ? "at least" : "at most"),
    missedBy: missedBy({ ours: row.ours, aim }),
  }));
  const shares = errors.map((error) => ({ ...error, share: shareOf(error) }));
  return JSON.stringify({ rows: withAims, errors: shares, remarks }, null, 1);
}

/** The findings for readers: a table, the kinds of mistakes, and remarks. */
export function asTable({ rows, errors, remarks }: Findings): string {
  const header = ["", "", "Newsdesk", "95 % interval", "aim", "missed by", "others on the same documents"];
  const lines = rows.map((row, index) => [
    nameOf(row, rows[index - 1]),
    row.measure,
    row.ours.toFixed(1),
    row.low === null || row.high === null ? "" : `${row.low.toFixed(1)} to ${row.high.toFixed(1)}`,
    aimText(row.aim),
    missed(row),
    Object.entries(row.peers)
      .map(([peer, figure]) => `${peer} ${figure.toFixed(1)}`)
      .join(", "),
  ]);
  return [
    ...aligned([header, ...lines]),
    "",
    "Kinds of mistakes",
    ...aligned(errorLines(errors)),
    ...(remarks.length > 0 ? ["", ...remarks] : []),
  ].join("\n");
}

function nameOf(row: Pick<Row, "section" | "set">, before: Pick<Row, "section" | "set"> | undefined): string {
  return row.section === before?.section && row.set === before.set ? "" : `${row.section}: ${row.set}`;
}

function aimValue(aim: Aim): number {
  return "atLeast" in aim ? aim.atLeast : aim.atMost;
}

function aimText(aim: Aim | null): string {
  if (aim === null) return "";
  return "atLeast" in aim ? `${aim.atLeast}` : `at most ${aim.atMost}`;
}

/** What rounds to nothing is not missed. */
function missed(row: Row): string {
  const by = (missedBy(row) ?? 0).toFixed(1);
  return by === "0.0" ? "" : by;
}

function errorLines(errors: readonly ErrorShare[]): string[][] {
  const sets = Map.groupBy(errors, ({ section, set, of, among }) => `${section}: ${set}\tof ${of} ${among}`);
  return [...sets].map(([name, kinds]) => [
    ...name.split("\t"),
    kinds.map((error) => `${error.kind} ${shareOf(error).toFixed(0)} %`).join(", "),
  ]);
}

function shareOf({ count, of }: ErrorShare): number {
  return of === 0 ? 0 : (100 * count) / of;
}

/** Lines whose columns stand below each other; numbers at the right of theirs. */
function aligned(lines: readonly (readonly string[])[]): string[] {
  const widths = (lines[0] ?? []).map((_, column) => Math.max(...lines.map((line) => (line[column] ?? "").length)));
  return lines.map((line) =>
    line
      .map((cell, column) =>
        /^[\d.]+$/.test(cell) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
      )
      .join("  ")
      .trimEnd(),
  );
}
