import { BadInput, type Choice } from "#discord/command.ts";
import { CHOICES } from "#discord/command-limits.ts";

/** Languages that a text is told to be in: those of the news that people read most come first. */
const CODES =
  "en de fr es it pt nl pl sv da nb fi cs sk hu ro bg el tr ru uk ar he fa hi bn ur ta te ja ko zh th vi id ms".split(
    " ",
  );

const ANY = /^(?:any|all|every|alle|-)?$/i;

/** A language as people type it, "German", "Deutsch" or "de", as its ISO 639-1 code; null for any. @throws BadInput for what is none. */
export function typedLanguage(typed: string): string | null {
  const wanted = typed.trim().toLowerCase();
  if (ANY.test(wanted)) return null;
  const code = CODES.find((each) => namesOf(each).some((name) => name.toLowerCase() === wanted));
  if (code === undefined) throw new BadInput("I know no language by that name: write it like German or de, or any.");
  return code;
}

/** "German". */
export function languageName(code: string): string {
  return new Intl.DisplayNames("en", { type: "language" }).of(code) ?? code;
}

/** Languages that begin as what is typed; before anything is typed, the choice of all of them too. */
export function languageSuggestions(typed: string): Choice[] {
  const begun = typed.trim().toLowerCase();
  const found = CODES.filter((code) => namesOf(code).some((name) => name.toLowerCase().startsWith(begun)));
  const choices = found.map((code) => ({ name: languageName(code), value: code }));
  return [...(begun === "" ? [{ name: "Any language", value: "any" }] : []), ...choices].slice(0, CHOICES);
}

function namesOf(code: string): string[] {
  return [code, languageName(code), new Intl.DisplayNames(code, { type: "language" }).of(code) ?? code];
}
