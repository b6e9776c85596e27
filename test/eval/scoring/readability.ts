/** A sentence of a summary, and the one before it where both stand together in the article too. */
export type PickedSentence = { readonly text: string; readonly before: string | null };

/** What spoils a sentence for a reader, and in how many per cent of the sentences it may happen. */
export type Fault = {
  readonly name: string;
  readonly most: number;
  readonly isIn: (sentence: PickedSentence) => boolean;
};

/** The faults that are looked for. */
export const faults: readonly Fault[] = [
  { name: "boilerplate", most: 1, isIn: ({ text }) => BOILERPLATE.test(text) },
  {
    name: "unbalanced quotation marks",
    most: 2,
    isIn: ({ text }) => count(text, /"/g) % 2 === 1 || count(text, /“/g) !== count(text, /”/g),
  },
  { name: "dangling start", most: 3, isIn: ({ text, before }) => before === null && DANGLING.test(text) },
  { name: "glued sentences", most: 0, isIn: ({ text }) => /[a-z][.!?]["”]?[A-Z][a-z]/.test(text) },
];

const BOILERPLATE =
  /sign up|subscribe|newsletter|read more|click here|©|all rights reserved|getty|photo(?:graph)?:|\(photo|advertis(?:ement|ing)\b.{0,9}$|follow us|cookies?\b|https?:|www\.|pic\.twitter|contributed to this|min read|image copyright|media caption|scroll down/i;

const DANGLING =
  /^["“‘']?(?:he|she|it|they|his|her|its|their|this|that|these|those|but|and|or|so|however|meanwhile|also|then|instead|yet|still|moreover|therefore|thus|nevertheless)\b/i;

function count(text: string, mark: RegExp): number {
  return text.match(mark)?.length ?? 0;
}
