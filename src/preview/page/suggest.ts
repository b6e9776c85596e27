import type { Choice } from "./commands.ts";
import type { Composer, SentOption } from "./composer.ts";
import { autocomplete } from "./connection.ts";
import { valueIn } from "./values.ts";

/** A pause in typing after which the bot is asked; Discord waits about as long. */
const PAUSE_MS = 150;

/** What autocompletion gives for the option being typed. */
export type Remote =
  | { readonly kind: "none" }
  | { readonly kind: "asking"; readonly choices: readonly Choice[] }
  | { readonly kind: "given"; readonly choices: readonly Choice[] }
  | { readonly kind: "failed" };

/** Asks the bot for suggestions whenever another option or another text is being typed, and tells what comes of it. */
export function createSuggest(tell: (remote: Remote) => void): (composer: Composer) => void {
  let asked = "";
  let pause: ReturnType<typeof setTimeout> | undefined;
  let last: Remote = { kind: "none" };

  const set = (remote: Remote) => {
    last = remote;
    tell(remote);
  };

  return (composer) => {
    const pill = composer.pills.find(({ option }) => option.name === composer.focus);
    const question = pill?.option.isAutocompleted ? `${pill.option.name}\n${pill.text}` : "";
    if (question === asked) return;
    const isSameOption = question.split("\n")[0] === asked.split("\n")[0];
    asked = question;
    clearTimeout(pause);
    if (question === "") return set({ kind: "none" });
    // The suggestions for the text before stay until better ones come.
    set({ kind: "asking", choices: isSameOption && "choices" in last ? last.choices : [] });
    pause = setTimeout(async () => {
      const choices = await ask(composer).catch(() => null);
      if (asked === question) set(choices ? { kind: "given", choices } : { kind: "failed" });
    }, PAUSE_MS);
  };
}

async function ask({ entry, pills, focus }: Composer): Promise<readonly Choice[] | null> {
  return (
    entry &&
    autocomplete(
      entry,
      pills.flatMap((pill) => sentOption(pill, focus)),
    )
  );
}

/** The focused option goes as typed, the others only when they are filled in. */
function sentOption(
  pill: Composer["pills"][number],
  focus: string | null,
): readonly (SentOption & { readonly focused?: true })[] {
  const { name, type } = pill.option;
  if (name === focus) return [{ name, type, value: pill.text, focused: true }];
  const filled = valueIn(pill);
  return filled.kind === "value" ? [{ name, type, value: filled.value }] : [];
}
