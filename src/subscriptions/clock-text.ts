/** A minute of the day as clocks show it: "08:30". */
export function clockText(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
}

const WORKING = "12345";
const WEEKEND = "67";
const NAMES = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/** ISO weekdays as people say them: "every day", "weekdays", "Monday, Wednesday and Friday". */
export function daysText(days: readonly number[]): string {
  const digits = days.join("");
  if (digits === WORKING + WEEKEND) return "every day";
  if (digits === WORKING) return "weekdays";
  if (digits === WEEKEND) return "weekends";
  return new Intl.ListFormat("en-GB").format(days.map((day) => NAMES[day - 1] ?? ""));
}
