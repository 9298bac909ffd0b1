/** Something about a file of a bundle. */
export interface Finding {
  /** Relative to the bundle. */
  readonly file: string;
  readonly message: string;
}

/** Collects what is wrong with a bundle (problems), and what is merely odd (warnings). */
export class Findings {
  readonly problems: Finding[] = [];
  readonly warnings: Finding[] = [];

  problem(file: string, message: string): void {
    this.problems.push({ file, message });
  }

  warn(file: string, message: string): void {
    this.warnings.push({ file, message });
  }

  /** A problem unless the two are equal; both are named. */
  equal(file: string, what: string, found: unknown, expected: unknown): void {
    const [a, b] = [JSON.stringify(found), JSON.stringify(expected)];
    if (a !== b) this.problem(file, `${what} is ${a ?? 'absent'}, but should be ${b ?? 'absent'}`);
  }

  /** A problem for every id that does not rise: lists in a bundle are sorted, without duplicates. */
  rising(file: string, what: string, ids: readonly string[]): void {
    ids.forEach((id, position) => {
      const before = ids[position - 1];
      if (before !== undefined && before >= id) {
        this.problem(file, `${what} are not sorted: ${id} follows ${before}`);
      }
    });
  }
}
