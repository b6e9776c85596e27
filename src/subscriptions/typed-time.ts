import { clockText } from "./clock-text.ts";

/** What a person meant by a time; `problem` is one sentence for them. */
export type TypedTime =
  /** Minutes after midnight. */
  { readonly kind: "time"; readonly minute: number } | { readonly kind: "problem"; readonly problem: string };

/** A time to choose: `value` is one that `parseTime` reads. */
export type TimeSuggestion = { readonly name: string; readonly value: string };

/** Discord shows at most so many. */
const MOST_SUGGESTIONS = 25;

/** When people read the news: offered before anything is typed. */
const USUAL = [7, 8, 9, 12, 17, 18, 20, 6].map((hour) => hour * 60);

const named: ReadonlyMap<string, number> = new Map(
  Object.entries({
    ...{
      noon: 720,
      midday: 720,
      mittag: 720,
      mittags: 720,
      midi: 720,
      mediodía: 720,
      "meio-dia": 720,
      mezzogiorno: 720,
    },
    ...{ midnight: 0, mitternacht: 0, minuit: 0, medianoche: 0, "meia-noite": 0, mezzanotte: 0 },
  }),
);

/** Words around a time that say nothing. */
const EMPTY_WORDS =
  /^(?:at|um|gegen|à|a las|às|alle|om|kl\.?|kl|every day at|daily at)\s+|\s*(?:o['’]?clock|uhr|heures?|hrs?|hours)$/g;

const MORNING = /\s*(?:a\.?m\.?|a|in the morning|morgens|früh|vormittags|du matin|de la mañana|da manhã)$/;
const EVENING =
  /\s*(?:p\.?m\.?|p|in the (?:afternoon|evening)|at night|tonight|abends|nachmittags|nachts|du soir|de l['’]après-midi|de la (?:tarde|noche)|da (?:tarde|noite))$/;

/** "8", "8:30", "8.30", "8h30", "8 uhr 30", "0830", "830", "8 30". */
const DIGITS = /^(\d{1,2})(?:\s*(?:[:.h]|uhr|\s)\s*(\d{2})|\s*h)?$|^(\d{1,2})(\d{2})$/;

/** A time as people type it: "8", "8am", "8:30 pm", "20:15", "0815", "noon", "8 uhr", "20h15". An hour alone is one of 24. */
export function parseTime(typed: string): TypedTime {
  const text = typed.normalize("NFKC").trim().toLowerCase().replace(EMPTY_WORDS, "");
  const minute = named.get(text) ?? minuteIn(text);
  if (minute !== null) return { kind: "time", minute };
  return { kind: "problem", problem: "That is no time of day that I can read: write it like 8:00, 8:30 pm or 20:15." };
}

/** Times that begin as what is typed, morning and evening, on the hour and the half. */
export function timeSuggestions(typed: string): TimeSuggestion[] {
  const parsed = parseTime(typed);
  const minutes = typed.trim() === "" || parsed.kind === "problem" ? USUAL : like(parsed.minute, typed);
  return [...new Set(minutes)].slice(0, MOST_SUGGESTIONS).map((minute) => {
    const value = clockText(minute);
    return { name: `${value} (${twelveHours(minute)})`, value };
  });
}

/** null for what is no time; "12" is noon, "12 am" midnight, "24:00" too. */
function minuteIn(text: string): number | null {
  const half = MORNING.test(text) ? "morning" : EVENING.test(text) ? "evening" : null;
  const clock = text.replace(half === "morning" ? MORNING : EVENING, "").replace(EMPTY_WORDS, "");
  const digits = DIGITS.exec(clock);
  if (digits === null) return null;
  const hour = hourOf(Number(digits[1] ?? digits[3]), half);
  const minute = Number(digits[2] ?? digits[4] ?? 0);
  if (hour === null || minute > 59 || hour * 60 + minute > 1440) return null;
  return (hour * 60 + minute) % 1440;
}

/** null where the half of the day and the hour do not agree; "20 in the evening" is as good as "8 in the evening". */
function hourOf(hour: number, half: "morning" | "evening" | null): number | null {
  if (half === "morning") return hour > 12 ? null : hour % 12;
  if (half === "evening") return hour === 0 ? null : hour < 12 ? hour + 12 : hour;
  return hour;
}

/** The time itself; for an hour alone also its other half of the day and the half hours. */
function like(minute: number, typed: string): number[] {
  const isHour = /^\s*\d{1,2}\s*$/.test(typed);
  if (!isHour) return [minute, ...(minute < 720 && /^\s*\d{1,2}\D?\d{2}\s*$/.test(typed) ? [minute + 720] : [])];
  const halves = minute < 720 ? [minute, minute + 720] : [minute];
  return [...halves, ...halves.flatMap((start) => [start + 30, start + 15, start + 45])];
}

function twelveHours(minute: number): string {
  if (minute === 0) return "midnight";
  if (minute === 720) return "noon";
  const hour = Math.floor(minute / 60);
  const minutes = minute % 60 === 0 ? "" : `:${String(minute % 60).padStart(2, "0")}`;
  return `${hour % 12 || 12}${minutes} ${hour < 12 ? "am" : "pm"}`;
}
