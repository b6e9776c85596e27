import { expect, test } from "vitest";
import { isReaction } from "#briefing/reactions.ts";

test.each([
  "Moor defends ferry deal amid protests",
  "Ferrymen hit back at minister over bridge",
  "Senator blasts Norland for its bridge",
  "Moor on the ferry deal: ‘A great day’",
  "Ada Moor: “The bridge is ours”",
  "‘Nobody knows why’: ferrymen tell of a night at sea",
  "Leave the ferries to us, envoy tells Norland",
  "Moor knocks rival over ferry deal",
  "Ferrymen express anger over bridge",
  "Moor criticises Norland for its bridge",
])("it tells what somebody thinks of the news: %s", (headline) => {
  expect(isReaction(headline)).toBe(true);
});

test.each([
  "Norland and Kestrel reach ferry deal",
  "Hurricane slams the coast of Norland",
  "Amberly blast Kestrel 9-3 to win the cup",
  "Norland earthquake: eleven dead, ferries stopped",
  "Bomb blasts kill eleven in Amberly",
  "Storm knocks out power in Amberly",
])("it tells the news: %s", (headline) => {
  expect(isReaction(headline)).toBe(false);
});
