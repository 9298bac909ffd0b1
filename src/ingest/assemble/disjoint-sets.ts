/** Sets of the numbers below a size that can be united (Tarjan 1975), with path halving. */
export class DisjointSets {
  readonly #parents: Uint32Array;

  constructor(size: number) {
    this.#parents = new Uint32Array(size);
    for (let member = 0; member < size; member++) this.#parents[member] = member;
  }

  /** The number that stands for the set. */
  find(member: number): number {
    const parents = this.#parents;
    let node = member;
    for (;;) {
      const parent = parents[node] ?? node;
      if (parent === node) return node;
      const above = parents[parent] ?? parent;
      parents[node] = above;
      node = above;
    }
  }

  /** Makes one set of two; the smaller number stands for it. */
  unite(one: number, other: number): void {
    const [a, b] = [this.find(one), this.find(other)];
    this.#parents[Math.max(a, b)] = Math.min(a, b);
  }
}
