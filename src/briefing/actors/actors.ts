import type { Span } from "#text/span.ts";
import type { Actor } from "../analysis.ts";
import { withAcronyms } from "./acronyms.ts";
import { withCollectives } from "./collectives.ts";
import { type Context, contextOf } from "./context.ts";
import { withoutGlue, withoutNamesakes } from "./glued-names.ts";
import { withHolders } from "./holders.ts";
import { withJoinedNames } from "./joined-names.ts";
import { type Linked, linkMentions } from "./linking.ts";
import { reusedMemory } from "./memory.ts";
import { coverOf, type Mention } from "./mentions.ts";
import { withNicknames } from "./nicknames.ts";
import { withOwnedNames } from "./owned-names.ts";
import { withoutPairs } from "./pairs.ts";
import { withPartedNames } from "./parted-names.ts";
import { withRepeats } from "./repeats.ts";
import { roleOf } from "./roles.ts";
import { salienceOf } from "./salience.ts";
import { mentionsOf } from "./tagged-names.ts";
import { type Tagger, tag } from "./tagger.ts";
import { withoutThings } from "./things.ts";
import { withoutTitles } from "./titles.ts";
import { type Tokens, tokensOf } from "./tokens.ts";
import { withToldKinds } from "./told-kinds.ts";
import { withVotedTypes } from "./voting.ts";

/** What becomes of the names that the tagger marks, in this order. */
const STEPS: readonly ((context: Context, mentions: readonly Mention[]) => readonly Mention[])[] = [
  // Each name whole, and nothing but the name …
  withNicknames,
  withJoinedNames,
  withoutTitles,
  withPartedNames,
  withoutGlue,
  withToldKinds,
  withoutNamesakes,
  ({ tokens }, mentions) => withHolders(tokens, mentions),
  // … wherever it stands …
  withAcronyms,
  withRepeats,
  withOwnedNames,
  withoutPairs,
  // … of one type throughout the article, and somebody who acts.
  withVotedTypes,
  withoutThings,
  withCollectives,
];

/** Bytes that the columns of an article need, up to some 30,000 characters. */
const MEMORY = 2 ** 19;
const memory = reusedMemory(MEMORY);

/**
 * The people, organisations and places that the sentences of a text name, the most salient first. Every mention covers the exact
 * words of the name: no title, no article, no possessive. Takes time linear in the text.
 */
export function actorsIn(text: string, sentences: readonly Span[], tagger: Tagger): Actor[] {
  memory.reuse();
  const tokens = tokensOf(text, sentences, memory);
  const context = contextOf(tokens, tagger.words);
  const tagged: readonly Mention[] = mentionsOf(context, tag(context, tagger));
  const named = STEPS.reduce((mentions, step) => step(context, mentions), tagged);
  const linked = linkMentions(text, named);
  const people = peopleIn(tokens, linked);
  const mostMentions = linked.reduce((most, { mentions }) => Math.max(most, mentions.length), 1);
  return linked
    .map((actor) => ({
      name: actor.name,
      type: actor.type,
      role: actor.type === "PER" ? roleOf({ tokens, people }, actor.mentions) : null,
      salience: salienceOf(tokens, actor, mostMentions),
      mentions: actor.mentions.map(({ start, end }) => ({ start, end })),
    }))
    .toSorted((a, b) => b.salience - a.salience);
}

/** For each token whether it names a person. */
function peopleIn(tokens: Tokens, linked: readonly Linked[]): Uint8Array {
  const people = linked.filter(({ type }) => type === "PER");
  return coverOf(
    tokens,
    people.flatMap(({ mentions }) => mentions),
  );
}
