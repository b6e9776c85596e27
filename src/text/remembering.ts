/**
 * The same function, which remembers what it worked out for so many texts at the most: the news repeats its words and names, so most are looked up.
 * When it knows so many, it forgets all at once.
 */
export function remembering<T extends string | readonly string[] | null>(
  most: number,
  workOut: (text: string) => T,
): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const remembered = known.get(text);
    if (remembered !== undefined) return remembered;
    if (known.size >= most) known.clear();
    const worked = workOut(text);
    known.set(text, worked);
    return worked;
  };
}
