import { readDate } from "../dates.ts";

/** Lines about a story rather than of it are shorter than this, in characters. */
const LONGEST_NOTE = 120;
/** Before its first paragraph of this length, and after its last sentence, a story has only headings and labels. */
const SHORTEST_PARAGRAPH = 60;
/** More short paragraphs than this at an edge are a list that belongs to the story. */
const MOST_LABELS = 4;

/** Notes of the site in the midst of a story, whole paragraphs each. */
const NOTES: readonly RegExp[] = [
  /^(?:advert(?:isement)?s?|menu|comments?|subscribe|share|print|e-?mail|tweet|loading.*|warning|highlights|breaking news|related|more|watch|video|gallery|sponsored)[.:…]*$/i,
  /^(?:you (?:may|might) also (?:like|be interested in)|don['’]t miss|read (?:more|next|also)\b|see also\b|more (?:on|from|stories)\b|related (?:stories|articles|content|topics|videos?)|story continues|article continues|scroll (?:down )?(?:to|for)|click here|recommended|trending|most (?:read|popular)|top stories|follow us)/i,
  /^(?:sign up (?:for|to)|subscribe (?:to|now)|share (?:this|on|with)|follow .* on (?:twitter|facebook|instagram)|this website uses cookies|join our|get our)/i,
  /^(?:(?:first |last )?(?:published|posted|updated)|publié le|veröffentlicht)\b.*\d/i,
  /^(?:[Bb]y|BY|[Vv]on|[Pp]ar|[Pp]or)\s+\p{Lu}[^.!?]{2,80}$/u,
  /^[([]?(?:photos?|images?|pictures?|video|credit|source|illustration)(?: \d+ of .*| ?(?:credit|by)? ?[:©].*)$/i,
  /^(?:©|\(c\)|copyright\b)|\ball rights reserved\b/i,
  /^(?:please )?enter (?:a valid|your) e-?mail|requires javascript|^tell us what you think/i,
  /^\d{1,2}[:.]\d{2}\s*(?:[ap]\.?m\.?)?$/i,
  /^https?:\/\/\S+$/,
];

/** The story of a text in paragraphs: without its title, notes of the site and labels at its edges. */
export function storyOf(text: string, title: string | null): string {
  const paragraphs = text.split(/\n{2,}/).filter((paragraph) => !isNote(paragraph, title));
  const first = paragraphs.findIndex(isProse);
  const last = paragraphs.findLastIndex((paragraph) => isProse(paragraph) || endsSentence(paragraph));
  const end = last < 0 || paragraphs.length - last > MOST_LABELS ? paragraphs.length : last + 1;
  return paragraphs.slice(first < 0 || first > MOST_LABELS ? 0 : first, end).join("\n\n");
}

function isNote(paragraph: string, title: string | null): boolean {
  if (paragraph.length > LONGEST_NOTE) return false;
  if (letters(paragraph) === "" || letters(paragraph) === letters(title ?? "")) return true;
  return NOTES.some((note) => note.test(paragraph)) || readDate(paragraph) !== null;
}

function isProse(paragraph: string): boolean {
  return paragraph.length >= SHORTEST_PARAGRAPH;
}

function endsSentence(paragraph: string): boolean {
  return /[.!?…。！？]["”’'»)\]]*$/.test(paragraph);
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}
