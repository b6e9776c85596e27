import type { Sums } from "../estimate.ts";

/** Somebody and what they are: "Jane Roe", "mayor of Ourtown". */
export type NamedRole = { readonly name: string; readonly role: string };

/** What one text adds: its wanted roles and those found of them, the given ones and those right of them. */
export type RoleScores = { readonly sums: Sums; readonly mistakes: readonly string[] };

/** Words that make no difference to a role. */
const FILLERS = new Set(
  "a an the of for at in to and who whose which is was his her their its on from with".split(" "),
);

/** Judges the roles found in a text; only those of people for whom a role is marked, for not all roles are. */
export function scoreRoles(marked: readonly NamedRole[], found: readonly NamedRole[]): RoleScores {
  const isRight = (one: NamedRole, other: NamedRole) => isSamePerson(one, other) && isSameRole(one, other);
  const given = found.filter((answer) => marked.some((one) => isSamePerson(one, answer)));
  const recalled = marked.filter((one) => found.some((answer) => isRight(one, answer)));
  const right = given.filter((answer) => marked.some((one) => isRight(one, answer)));
  return {
    sums: [right.length, given.length, recalled.length, marked.length],
    mistakes: [
      ...Array.from({ length: marked.length - recalled.length }, () => "missed"),
      ...Array.from({ length: given.length - right.length }, () => "another role"),
    ],
  };
}

function isSamePerson({ name: one }: NamedRole, { name: other }: NamedRole): boolean {
  const [a, b] = [wordsIn(one), wordsIn(other)];
  if (a.length === 0 || b.length === 0) return false;
  return a.at(-1) === b.at(-1) || new Set(a).isSubsetOf(new Set(b)) || new Set(b).isSubsetOf(new Set(a));
}

function isSameRole({ role: one }: NamedRole, { role: other }: NamedRole): boolean {
  const [a, b] = [one, other].map((role) => new Set(wordsIn(role).filter((word) => !FILLERS.has(word))));
  if (!a?.size || !b?.size) return false;
  return a.isSubsetOf(b) || b.isSubsetOf(a) || a.intersection(b).size >= 0.5 * a.union(b).size;
}

function wordsIn(text: string): readonly string[] {
  return (
    text
      .toLowerCase()
      .replace(/['’]s\b/g, "")
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}
