import type { FeedAuthor } from "../feed.ts";
import { textOfHtml } from "../html-text.ts";
import { childrenOf, type Element, textOf } from "./elements.ts";
import { mended } from "./mojibake.ts";

/** Elements that name an author, the most telling first. */
const AUTHORS = [
  "author",
  "dc:creator",
  "dc:author",
  "itunes:author",
  "itunes:owner",
  "managingeditor",
  "media:credit",
];
/** Who a collection of thousands names beyond these is no byline. */
const MOST_AUTHORS = 20;

/** Longer texts name nobody. */
const LONGEST = 500;

const MAIL = /[^\s<>()[\]:;,"']{1,64}@[^\s<>()[\]:;,"']{1,255}/;

/** What is left around an address that was taken out. */
const BRACKETS = /[(<[]\s*(?:mailto:)?\s*[)>\]]/i;
const AROUND = /^(?:\((?<name>.*)\)|"(?<name>.*)")$/s;

/** The authors that a feed or an entry names, by the first kind of element that names any. */
export function authorsOf(element: Element): readonly FeedAuthor[] {
  for (const name of AUTHORS) {
    const people = childrenOf(element, name)
      .slice(0, MOST_AUTHORS)
      .filter(({ attributes }) => name !== "media:credit" || /^author$/i.test(attributes.role ?? ""))
      .map(person)
      .filter((author) => author.name !== null || author.email !== null);
    if (people.length > 0) return people;
  }
  return [];
}

/** A name and an address out of "ann@example.org (Ann Lee)", "Ann Lee <ann@example.org>" or either alone. */
function personIn(written: string | null): FeedAuthor {
  const text = written?.slice(0, LONGEST) ?? "";
  const email = MAIL.exec(text)?.[0] ?? null;
  const name =
    email === null
      ? text
      : text
          .replace(email, "")
          .replace(BRACKETS, "")
          .replace(/mailto:/i, "")
          .trim();
  return { name: plainName(name.replace(AROUND, "$<name>")), email };
}

/** Names have no markup, but some feeds put links around them. */
function plainName(text: string): string | null {
  const name = mended(/[<&]/.test(text) ? textOfHtml(text) : text);
  return name.replace(/\s+/g, " ").trim() || null;
}

function person(element: Element): FeedAuthor {
  const [named] = childrenOf(element, "name", "itunes:name", "foaf:name", "rdf:description", "title");
  const [mail] = childrenOf(element, "email", "itunes:email");
  const email = textOf(mail);
  if (named === undefined && email === null) return personIn(textOf(element));
  const inName = personIn(textOf(named));
  return { name: inName.name, email: email ?? inName.email };
}
