import type { Span } from "#text/span.ts";
import type { Actor } from "../analysis.ts";
import { withAcronyms } from "./acronyms.ts";
import { withCollectives } from "./collectives.ts";
import { contextOf } from "./context.ts";
import { withoutGlue, withoutNamesakes } from "./glued-names.ts";
import { withHolders } from "./holders.ts";
import { withJoinedNames } from "./joined-names.ts";
import { type Linked, linkMentions } from "./linking.ts";
import { coverOf } from "./mentions.ts";
import { withNicknames } from "./nicknames.ts";
import { withOwnedNames } from "./owned-names.ts";
import { withRepeats } from "./repeats.ts";
import { roleOf } from "./roles.ts";
import { salienceOf } from "./salience.ts";
import { mentionsOf } from "./tagged-names.ts";
import { type Tagger, tag } from "./tagger.ts";
import { withoutThings } from "./things.ts";
import { type Tokens, tokensOf } from "./tokens.ts";
import { withToldKinds } from "./told-kinds.ts";
import { withVotedTypes } from "./voting.ts";

/**
 * The people, organisations and places that the sentences of a text name, the most salient first. Every mention covers the exact
 * words of the name: no title, no article, no possessive. Takes time linear in the text.
 */
export function actorsIn(text: string, sentences: readonly Span[], tagger: Tagger): Actor[] {
  const tokens = tokensOf(text, sentences);
  const context = contextOf(tokens, tagger.words);
  const named = mentionsOf(context, tag(context, tagger));
  const tagged = withoutGlue(context, withJoinedNames(context, withNicknames(context, named)));
  const known = withToldKinds(context, tagged);
  const found = withHolders(tokens, withoutNamesakes(context, known));
  const typed = withVotedTypes(context, withOwnedNames(context, withRepeats(context, withAcronyms(context, found))));
  const linked = linkMentions(text, withCollectives(context, withoutThings(context, typed)));
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
