/** One page of a list, counted from 0; a list without items has one empty page. */
type Page<Item> = { readonly page: number; readonly pages: number; readonly shown: readonly Item[] };

/** The page that is wanted, or the nearest that there is: others may have shortened the list meanwhile. */
export function pageAt<Item>(items: readonly Item[], wanted: number, size: number): Page<Item> {
  const pages = Math.max(1, Math.ceil(items.length / size));
  const page = Math.min(Math.max(0, Math.trunc(wanted) || 0), pages - 1);
  return { page, pages, shown: items.slice(page * size, (page + 1) * size) };
}
