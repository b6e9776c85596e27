import type { KeyQuote } from "#briefing/briefing.ts";

/** A quote as briefings and digests have it. */
export const crucialMoment: KeyQuote = {
  articleId: 2,
  start: 5,
  end: 20,
  text: "It is a crucial moment",
  type: "direct",
  speaker: "Staffan de Mistura",
  role: "UN envoy for Syria",
  evidence: { start: 30, end: 48 },
  confidence: 0.98,
};
