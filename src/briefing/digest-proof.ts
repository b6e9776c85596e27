import type { Digest, DigestStory } from "./digest.ts";
import { type Proof, proofOf, provenLines, provenQuotes, type Stored } from "./proof.ts";

/** The digest without every line whose words no longer stand in a stored article, and without stories of which nothing is left. */
export function provenDigest(digest: Digest, stored: Stored): Digest {
  const proven = (stories: readonly DigestStory[]) => stories.flatMap((story) => provenStory(story, stored));
  return { ...digest, stories: proven(digest.stories), more: proven(digest.more) };
}

function provenStory(story: DigestStory, stored: Stored): DigestStory[] {
  const sentences = provenLines(story.sentences, stored);
  const [quote = null] = story.quote === null ? [] : provenQuotes([story.quote], stored);
  const sources = story.sources.filter(({ id }) => stored(id) !== undefined);
  return sentences.length > 0 && sources.length > 0 ? [{ ...story, sentences, quote, sources }] : [];
}

/** The proof of every line that the digest shows. */
export function digestProofs({ stories }: Digest, stored: Stored): Proof[] {
  return stories.flatMap(({ sentences, quote }) => {
    const proofs = sentences.map((sentence) => proofOf(sentence, null, stored));
    const quoted = quote === null ? null : proofOf(quote, quote.evidence, stored);
    return [...proofs, quoted].filter((proof) => proof !== null);
  });
}

/** Every article that stories rest on, once, in the order in which they are shown. */
export function sourcesIn(stories: readonly DigestStory[]): DigestStory["sources"] {
  return [...new Map(stories.flatMap(({ sources }) => sources.map((source) => [source.id, source]))).values()];
}
