/** Parents of the edition's topics. */
export type Parents = ReadonlyMap<string, string | undefined>;

/** A topic and every topic above it, even where these go in a circle. */
export function lineOf(topic: string, parents: Parents): string[] {
  const line = new Set<string>();
  for (let at: string | undefined = topic; at !== undefined && !line.has(at);) {
    line.add(at);
    at = parents.get(at);
  }
  return [...line];
}
