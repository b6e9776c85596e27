import type { Span } from "#text/span.ts";
import type { Actor } from "../analysis.ts";
import { contextOf } from "./features.ts";
import { linkMentions } from "./linking.ts";
import { mentionsOf } from "./mentions.ts";
import { withRepeats } from "./repeats.ts";
import { roleOf } from "./roles.ts";
import { salienceOf } from "./salience.ts";
import { type Tagger, tag } from "./tagger.ts";
import { tokensOf } from "./tokens.ts";
import { withVotedTypes } from "./voting.ts";

/**
 * The people, organisations and places that the sentences of a text name, the most salient first. Every mention covers the exact
 * words of the name: no title, no article, no possessive. Takes time linear in the text.
 */
export function actorsIn(text: string, sentences: readonly Span[], tagger: Tagger): Actor[] {
  const tokens = tokensOf(text, sentences);
  const context = contextOf(tokens, tagger.words);
  const found = mentionsOf(context, tag(context, tagger));
  const linked = linkMentions(text, withVotedTypes(text, withRepeats(context, found)));
  const mostMentions = linked.reduce((most, { mentions }) => Math.max(most, mentions.length), 1);
  return linked
    .map((actor) => ({
      name: actor.name,
      type: actor.type,
      role: actor.type === "PER" ? roleOf(tokens, actor.mentions) : null,
      salience: salienceOf(tokens, actor, mostMentions),
      mentions: actor.mentions.map(({ start, end }) => ({ start, end })),
    }))
    .toSorted((a, b) => b.salience - a.salience);
}
