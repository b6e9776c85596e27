/*
 * What slots are measured against. It shares no code and no method with src/subscriptions: it looks at the clock minute by minute
 * and compares what is shown as text.
 */

const MINUTE = 60_000;
const DAY = 86_400_000;

/** What the clock of a zone shows minute by minute, as texts like "2026-03-29 03:00", which sort by time. */
export type Shown = readonly { readonly at: number; readonly text: string }[];

/** Watches the clock of a zone from an instant until another. */
export function watch(zone: string, from: number, until: number): Shown {
  const clock = clockOf(zone);
  const minutes = Math.floor((until - from) / MINUTE) + 1;
  return Array.from({ length: minutes }, (_, index) => from + index * MINUTE).map((at) => ({
    at,
    text: clock.format(at),
  }));
}

/** For every date that was shown, the first minute that shows a time of day, or else the one that the clock skips to. */
export function firstSeen(shown: Shown, time: string): { readonly date: string; readonly at: number }[] {
  const dates = [...new Set(shown.map(({ text }) => text.slice(0, 10)))];
  return dates.flatMap((date) => {
    const wanted = `${date} ${time}`;
    const seen = shown.find(({ text }, index) => {
      const before = shown[index - 1]?.text;
      return text === wanted || (before !== undefined && before < wanted && text > wanted);
    });
    return seen === undefined ? [] : [{ date, at: seen.at }];
  });
}

/** The minutes at which the clock of a zone jumps, forward or back; none comes back to where it was within a week. */
export function changesOf(zone: string, from: number, until: number): number[] {
  const clock = new Intl.DateTimeFormat("en-US", { timeZone: zone, timeZoneName: "longOffset", year: "numeric" });
  const jumps = (start: number, end: number, [step, ...finer]: readonly number[]): number[] => {
    if (step === undefined) return [end];
    const starts = Array.from({ length: Math.ceil((end - start) / step) }, (_, index) => start + index * step);
    return starts
      .filter((at) => offsetIn(clock.format(at)) !== offsetIn(clock.format(at + step)))
      .flatMap((at) => jumps(at, at + step, finer));
  };
  return jumps(from, until, [7 * DAY, DAY, 60 * MINUTE, MINUTE]);
}

function offsetIn(text: string): string {
  return text.slice(text.indexOf("GMT"));
}

function clockOf(zone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short", timeStyle: "short" });
}
