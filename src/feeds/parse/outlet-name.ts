/** Signs that part the name of an outlet from that of a section in the title of a feed: "World news | The Guardian", "NYT > World". */
const PARTS = /\s+[-–—:·•/]+\s+|\s*[|»›>]+\s*|:\s+/;

/** Words that name what is in a feed, not whose it is. */
const GENERIC = new Set(
  (
    "rss atom xml feed feeds channel latest recent new newest top breaking all full text news headlines headline stories story articles " +
    "article posts post updates home homepage front page frontpage main index the a and of from in on for & world international " +
    "national local politics business economy sport sports culture opinion science technology tech health entertainment regional " +
    "europe africa asia americas us uk eu english edition site blog entries web"
  ).split(" "),
);
const LEAD =
  /^(?:(?:the\s+)?(?:latest|newest|recent|all|top|breaking)\s+)*(?:news|articles|stories|headlines|posts|updates)\s+(?:from|by|of|at|on)\s+/i;
const TAIL = /\s+\(?(?:(?:rss|atom|xml|news)\s+)?(?:feeds?|rss|atom|xml)\)?$/i;
/** What follows in a longer title names no outlet. */
const LONGEST = 300;
/** Shorter parts of a host, such as `co` and `uk`, are found in many names. */
const SHORTEST_LABEL = 3;

/**
 * The outlet that a feed's title names, without what it says about the feed; the part that fits the host of the site
 * counts before others. null when it names none ("Latest news").
 */
export function outletInTitle(title: string | null, site: string | null): string | null {
  const parts = (title ?? "")
    .slice(0, LONGEST)
    .split(PARTS)
    .map((part) => part.trim().replace(LEAD, "").replace(TAIL, "").trim())
    .filter((part) => part !== "");
  const labels = (URL.parse(site ?? "")?.hostname ?? "")
    .replace(/^www\./, "")
    .split(".")
    .filter((label) => label.length >= SHORTEST_LABEL);
  const named = parts.filter((part) => !isGeneric(part));
  return named.find((part) => fitsHost(part, labels)) ?? named[0] ?? null;
}

function isGeneric(part: string): boolean {
  if (/^https?:/i.test(part)) return true;
  return part
    .toLowerCase()
    .split(/[\s,]+/)
    .every((word) => GENERIC.has(word));
}

/** "BBC News" fits bbc.co.uk, "NYT" nytimes.com. */
function fitsHost(part: string, labels: readonly string[]): boolean {
  const letters = part.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
  return labels.some(
    (label) => letters.includes(label) || (letters.length >= SHORTEST_LABEL && label.includes(letters)),
  );
}
