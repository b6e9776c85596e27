/**
 * Whether a minute of the day lies in quiet hours: from the first minute on, until before the last, over midnight too;
 * from = until is never.
 */
export function isQuiet(minute: number, from: number, until: number): boolean {
  return from <= until ? from <= minute && minute < until : minute >= from || minute < until;
}
