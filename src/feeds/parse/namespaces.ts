/**
 * Short names of the namespaces that feeds use, by address in lower case without what closes it. "" is the common vocabulary of RSS and
 * Atom in all their versions: an element of one counts as the same in the other, as `<atom:link>` in RSS shows.
 */
const SHORT_NAMES: Readonly<Record<string, string>> = {
  "": "",
  "http://www.w3.org/2005/atom": "",
  "http://purl.org/atom/ns": "",
  "http://purl.org/rss/1.0": "",
  "http://purl.org/net/rss1.1": "",
  "http://my.netscape.com/rdf/simple/0.9": "",
  "http://channel.netscape.com/rdf/simple/0.9": "",
  "http://my.netscape.com/publish/formats/rss-0.91.dtd": "",
  "http://purl.org/rss/1.0/modules/content": "content",
  "http://purl.org/rss/1.0/modules/syndication": "sy",
  "http://purl.org/rss/1.0/modules/description": "",
  "http://purl.org/dc/elements/1.0": "dc",
  "http://purl.org/dc/elements/1.1": "dc",
  "http://purl.org/dc/terms": "dcterms",
  "http://search.yahoo.com/mrss": "media",
  "http://www.itunes.com/dtds/podcast-1.0.dtd": "itunes",
  "http://example.com/dtds/podcast-1.0.dtd": "itunes",
  "http://www.google.com/schemas/play-podcasts/1.0": "itunes",
  "http://purl.org/atompub/tombstones/1.0": "at",
  "http://rssnamespace.org/feedburner/ext/1.0": "feedburner",
  "http://www.w3.org/1999/xhtml": "xhtml",
  "http://www.w3.org/1999/02/22-rdf-syntax-ns": "rdf",
  "http://www.w3.org/2000/svg": "svg",
  "http://www.w3.org/1998/math/mathml": "math",
  "http://www.w3.org/xml/1998/namespace": "xml",
};

/** Namespaces in force at once; the busiest feeds have 30. */
const MOST_DECLARED = 100;

/** Prefixes that people write without declaring them, and what they mean by them. */
const USUAL_PREFIXES: Readonly<Record<string, string>> = {
  "": "",
  atom: "",
  atom10: "",
  a10: "",
  rss: "",
  googleplay: "itunes",
};

/** Addresses of RSS itself come in dozens of spellings. */
const RSS =
  /^http:\/\/(?:backend\.userland\.com|blogs\.law\.harvard\.edu|cyber\.law\.harvard\.edu)\b|^http:\/\/purl\.org\/atom\/ns\b/;

/** The namespaces in force at an element: short names by prefix, the default one under "". */
export type Namespaces = ReadonlyMap<string, string>;

/** Nothing declared. */
export const noNamespaces: Namespaces = new Map();

/** The namespaces inside of an element with these attributes. */
export function declaredBy(attributes: Readonly<Record<string, string>>, outer: Namespaces): Namespaces {
  const declared = Object.keys(attributes).filter((name) => name === "xmlns" || name.startsWith("xmlns:"));
  if (declared.length === 0) return outer;
  const inner = declared.slice(0, Math.max(0, MOST_DECLARED - outer.size)).map((name): [string, string] => {
    const prefix = name.slice("xmlns:".length);
    return [prefix, shortName(attributes[name] ?? "") ?? USUAL_PREFIXES[prefix] ?? prefix];
  });
  return new Map([...outer, ...inner]);
}

/** The name of an element or attribute with the usual prefix of its namespace, whatever prefix the feed gives it: `dc:creator`, `title`. */
export function usualName(written: string, namespaces: Namespaces): string {
  const colon = written.indexOf(":");
  const prefix = colon < 0 ? "" : written.slice(0, colon);
  const space = namespaces.get(prefix) ?? USUAL_PREFIXES[prefix] ?? prefix;
  const local = written.slice(colon + 1);
  return space === "" ? local : `${space}:${local}`;
}

function shortName(address: string): string | undefined {
  const plain = address
    .trim()
    .toLowerCase()
    .replace(/^https:/, "http:")
    .replace(/[/#]+$/, "");
  return RSS.test(plain) ? "" : SHORT_NAMES[plain];
}
