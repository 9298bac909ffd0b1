/** Sets of numbers that can be united (Tarjan 1975), with path halving. */
export class GrowingSets {
  readonly #parents: number[] = [];

  /** A new set of one; its number counts from 0. */
  add(): number {
    return this.#parents.push(this.#parents.length) - 1;
  }

  /** The number that stands for the set. */
  find(member: number): number {
    let node = member;
    for (;;) {
      const parent = this.#parents[node] ?? node;
      if (parent === node) return node;
      this.#parents[node] = this.#parents[parent] ?? parent;
      node = parent;
    }
  }

  /** Makes one set of two; the smaller number stands for it. */
  unite(one: number, other: number): void {
    const [a, b] = [this.find(one), this.find(other)];
    this.#parents[Math.max(a, b)] = Math.min(a, b);
  }
}
