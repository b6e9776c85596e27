import { type Composer, empty, eraseBack, focusNext, move, pick, type Suggestion } from "./composer.ts";

/** What a key does in the composer; null: what the browser does. */
export type KeyResult = { readonly kind: "composer"; readonly composer: Composer } | { readonly kind: "send" } | null;

/** Plays a key; `isEmpty` says whether nothing stands where it was pressed, `last` is the command sent before. */
export function playKey(
  key: string,
  {
    composer,
    suggestions,
    isEmpty,
    last,
  }: {
    composer: Composer;
    suggestions: readonly Suggestion[];
    isEmpty: boolean;
    last: Composer | null;
  },
): KeyResult {
  switch (key) {
    case "Enter":
      return taken(composer, suggestions, composer.active) ?? { kind: "send" };
    case "Tab":
      return taken(composer, suggestions, composer.active ?? 0) ?? onward(composer);
    case "ArrowDown":
      return suggestions.length === 0 ? null : set(move(composer, 1, suggestions.length));
    case "ArrowUp":
      if (!composer.entry && isEmpty) return last && set(last);
      return suggestions.length === 0 ? null : set(move(composer, -1, suggestions.length));
    case "Backspace":
      return isEmpty && composer.entry ? set(eraseBack(composer)) : null;
    case "Escape":
      return set(empty);
    default:
      return null;
  }
}

function taken(composer: Composer, suggestions: readonly Suggestion[], at: number | null): KeyResult {
  const suggestion = at === null ? undefined : suggestions[at];
  return suggestion ? set(pick(composer, suggestion)) : null;
}

/** Tab leaves the composer once there is no option left in it. */
function onward(composer: Composer): KeyResult {
  return composer.focus === null ? null : set(focusNext(composer));
}

function set(composer: Composer): KeyResult {
  return { kind: "composer", composer };
}
