import { subjectsOf } from "#archive/wanted.ts";
import type { FoundArticle } from "#briefing/analysis.ts";
import type { Briefing } from "#briefing/briefing.ts";
import { composeBriefing } from "#briefing/compose.ts";
import type { Digest } from "#briefing/digest.ts";
import { digestProofs, provenDigest, sourcesIn } from "#briefing/digest-proof.ts";
import type { Stored, StoredArticle } from "#briefing/proof.ts";
import { actorsReply, proofReply, quotesReply, sourcesReply } from "#discord/briefing-reply.ts";
import type { Button } from "#discord/command.ts";
import { digestArticlesGoneReply, digestGoneReply, moreReply, titleOf, whyReply } from "#discord/digest-answers.ts";
import type { Reply } from "#discord/reply.ts";
import { parseTopic } from "#news/topic.ts";
import { storedAmong } from "./stored-among.ts";

/** What the buttons below a digest need. */
export type DigestButtonNeeds = {
  /** The digest that a marker names; null when it is kept no longer. */
  readonly digestOf: (marker: string) => Promise<Digest | null>;
  /** The articles as they are stored now, for the server that asks. */
  readonly load: (ids: readonly number[], server: string | null) => Promise<readonly StoredArticle[]>;
};

/** A digest of which every line was checked again, and the articles it rests on. */
type ProvenDigest = { readonly digest: Digest; readonly articles: readonly StoredArticle[]; readonly stored: Stored };

/** The buttons below a digest; who presses one alone sees the answer. */
export function digestButtons({ digestOf, load }: DigestButtonNeeds): Button[] {
  const onDigest = (name: string, reply: (proven: ProvenDigest) => Reply, isHistory = false): Button => ({
    name,
    answer: async (marker, { guildId }) => {
      const digest = await digestOf(marker);
      if (digest === null) return digestGoneReply();
      const articles = await load(idsIn(digest), guildId);
      // What its outlet took back is shown by the proof alone, which says so.
      const shown = isHistory ? articles : articles.filter(({ withdrawnAt }) => !withdrawnAt);
      const stored = storedAmong(shown);
      const proven = provenDigest(digest, stored);
      return proven.stories.length > 0 ? reply({ digest: proven, articles: shown, stored }) : digestArticlesGoneReply();
    },
  });
  return [
    onDigest("digest-more", ({ digest }) => moreReply(digest)),
    onDigest("digest-quotes", (proven) => quotesReply(briefingFrom(proven))),
    onDigest("digest-actors", (proven) => actorsReply(briefingFrom(proven))),
    onDigest("digest-sources", ({ digest }) => sourcesReply(inShort(digest))),
    onDigest("digest-proof", ({ digest, stored }) => proofReply(inShort(digest), digestProofs(digest, stored)), true),
    onDigest("digest-why", ({ digest }) => whyReply(digest)),
  ];
}

function idsIn({ stories, more }: Digest): number[] {
  return sourcesIn([...stories, ...more]).map(({ id }) => id);
}

function inShort(digest: Digest): Pick<Briefing, "topic" | "sources"> {
  return { topic: titleOf(digest), sources: sourcesIn(digest.stories) };
}

/** A briefing on the articles that the digest tells of: its quotes and actors are found in what is stored now. */
function briefingFrom({ digest, articles }: ProvenDigest): Briefing {
  const told = new Set(sourcesIn(digest.stories).map(({ id }) => id));
  const found = articles.filter(({ article }) => told.has(article.id));
  const topic = parseTopic(digest.topics.join(" OR "), new Date(digest.asOf));
  if (topic.kind !== "topic") throw new Error(`A digest has topics that cannot be read: ${topic.reason}`);
  return composeBriefing(
    { ...topic, text: titleOf(digest) },
    found.map((article): FoundArticle => ({ ...article, isInPassing: false })),
    { subjects: subjectsOf(topic) },
  );
}
