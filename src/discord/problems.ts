/** `what` and its length, when `text` is longer than `most`. */
export function tooLong(what: string, text: string | null | undefined, most: number): string[] {
  const length = text?.length ?? 0;
  return when(length > most, `${what} has ${length} characters, Discord takes ${most}`);
}

/** How many `things` there are, when they are more than `most`. */
export function tooMany(things: string, list: readonly unknown[], most: number): string[] {
  return when(list.length > most, `there are ${list.length} ${things}, Discord takes ${most}`);
}

/** Which of `values` occur more than once. */
export function repeated(what: string, values: readonly string[]): string[] {
  const twice = values.filter((value, index) => values.indexOf(value) !== index);
  return [...new Set(twice)].map((value) => `${what} "${value}" stands there twice`);
}

/** The problem, or nothing when it is none. */
export function when(isProblem: boolean, problem: string): string[] {
  return isProblem ? [problem] : [];
}

const ADDRESS = 2_048;

/** What is wrong with an address that `what` links to. */
export function addressProblems(what: string, url: string | undefined): string[] {
  const isAddress = url === undefined || (/^(?:https?|attachment):\/\//.test(url) && URL.canParse(url));
  return [
    ...when(!isAddress, `${what} links to "${url}", which is no web address`),
    ...tooLong(`an address in ${what}`, url, ADDRESS),
  ];
}
