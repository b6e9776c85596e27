/** Titles that stand before a name: "Prince Harry" and "Sen. Ann Lee" read right, "Harry, Prince" does not. */
const TITLE =
  /^(?:Prince|Princess|King|Queen|Emperor|Empress|Pope|Archbishop|Cardinal|Sir|Dame|Lord|Lady|Sheikh|Ayatollah|Rabbi|Gen|Lt|Col|Capt|Maj|Sgt|Adm|Cmdr|Det|Sen|Rep|Gov|Prof|Rev|Dr)\.?$/;

/** How somebody is introduced: a title before the name, any other role behind it, after a comma. The words are those of the article. */
export function introduction(
  name: string,
  role: string | null,
): { readonly name: string; readonly role: string | null } {
  return role !== null && TITLE.test(role) ? { name: `${role} ${name}`, role: null } : { name, role };
}

/** A single name, numbered or not: "Francis", "Elizabeth II". */
const SINGLE_NAME = /^\p{Lu}[\p{L}’'-]+(?: [IVX]+)?$/u;

/** Somebody of a single name under the newest title, the newest role first: "Pope Francis". */
export function styled(name: string, roles: readonly string[]): string {
  const title = SINGLE_NAME.test(name) ? roles.find((role) => TITLE.test(role)) : undefined;
  return introduction(name, title ?? null).name;
}
