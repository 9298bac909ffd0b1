/**
 * Values by number, each made when it is first asked for, and kept until it is for the last time.
 * Few of many are there at once.
 */
export class UntilLast<Value> {
  /** How often each will still be asked for. */
  readonly #left: Uint32Array;
  readonly #make: (number: number) => Value;
  readonly #kept = new Map<number, Value>();

  /**
   * @param count numbers are below it
   * @param asked every number, as often as it will be asked for
   */
  constructor(count: number, asked: Iterable<number>, make: (number: number) => Value) {
    this.#left = new Uint32Array(count);
    this.#make = make;
    for (const number of asked) this.#left[number] = (this.#left[number] ?? 0) + 1;
  }

  take(number: number): Value {
    const value = this.#kept.get(number) ?? this.#make(number);
    const left = (this.#left[number] ?? 0) - 1;
    this.#left[number] = left;
    if (left > 0) this.#kept.set(number, value);
    else this.#kept.delete(number);
    return value;
  }
}
