/** How a part of the newsdesk does; when it is not well, the sentence says what to do. */
export type Health = { readonly isWell: boolean; readonly sentence: string };
