declare module "lexrank" {
  export function summarize(
    text: string,
    lines: number,
    callback: (error: Error | false, top: readonly { readonly text: string }[]) => void,
  ): void;
}

declare module "node-summarizer" {
  export class SummarizerManager {
    constructor(text: string, sentences: number);
    getSummaryByRank(): Promise<{ readonly summary: string | Error }>;
  }
}
