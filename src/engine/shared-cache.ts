/** Keeps the weight of what several caches hold below a limit: what was used longest ago goes. */
export class Budget {
  readonly #limit: number;
  #weight = 0;
  /** By last use, oldest first. */
  readonly #held = new Map<object, { weight: number; drop: () => void }>();

  /** @param limit in bytes, as far as the weights are */
  constructor(limit: number) {
    this.#limit = limit;
  }

  get weight(): number {
    return this.#weight;
  }

  hold(token: object, weight: number, drop: () => void): void {
    this.#held.set(token, { weight, drop });
    this.#weight += weight;
    for (const [oldest, entry] of this.#held) {
      if (this.#weight <= this.#limit) break;
      this.#held.delete(oldest);
      this.#weight -= entry.weight;
      entry.drop();
    }
  }

  touch(token: object): void {
    const entry = this.#held.get(token);
    if (!entry) return;
    this.#held.delete(token);
    this.#held.set(token, entry);
  }
}

/** What a load brings, and its weight in bytes. */
export interface Loaded<Value> {
  readonly value: Value;
  readonly weight: number;
}

type Load<Value> = (signal: AbortSignal) => Promise<Loaded<Value>>;

/** One load that several callers wait for; it is aborted when all of them have gone. */
class SharedLoad<Value> {
  readonly #controller = new AbortController();
  readonly #result: Promise<Loaded<Value>>;
  readonly #onDeserted: () => void;
  #waiting = 0;

  constructor(load: Load<Value>, onDeserted: () => void) {
    this.#onDeserted = onDeserted;
    this.#result = load(this.#controller.signal);
  }

  /** Settles with the load even when nobody waits any more; never rejects. */
  async outcome(): Promise<Loaded<Value> | undefined> {
    try {
      return await this.#result;
    } catch {
      return undefined;
    }
  }

  join(signal: AbortSignal | undefined): Promise<Value> {
    this.#waiting++;
    return new Promise((resolve, reject) => {
      const leave = () => {
        this.#waiting--;
        reject(signal?.reason);
        if (this.#waiting > 0) return;
        this.#onDeserted();
        this.#controller.abort(signal?.reason);
      };
      signal?.addEventListener('abort', leave, { once: true });
      this.#result
        .then(({ value }) => resolve(value), reject)
        .finally(() => signal?.removeEventListener('abort', leave));
    });
  }
}

/**
 * Values by key, each loaded once: callers that come while it loads share the load. A load that
 * fails is forgotten, so that asking again tries again.
 */
export class SharedCache<Value> {
  readonly #budget: Budget;
  readonly #held = new Map<string, { readonly value: Value }>();
  readonly #underWay = new Map<string, SharedLoad<Value>>();

  constructor(budget: Budget) {
    this.#budget = budget;
  }

  /** @throws what `load` throws, or the reason of `signal` when that aborts */
  async get(key: string, load: Load<Value>, signal?: AbortSignal): Promise<Value> {
    signal?.throwIfAborted();
    const held = this.#held.get(key);
    if (held) {
      this.#budget.touch(held);
      return held.value;
    }
    const shared = this.#underWay.get(key) ?? this.#start(key, load);
    return shared.join(signal);
  }

  #start(key: string, load: Load<Value>): SharedLoad<Value> {
    const shared = new SharedLoad(load, () => this.#forget(key, shared));
    this.#underWay.set(key, shared);
    void this.#finish(key, shared);
    return shared;
  }

  async #finish(key: string, shared: SharedLoad<Value>): Promise<void> {
    const loaded = await shared.outcome();
    if (this.#forget(key, shared) && loaded) this.#hold(key, loaded);
  }

  /** @returns false when the load was forgotten before, and its place may be another's */
  #forget(key: string, shared: SharedLoad<Value>): boolean {
    return this.#underWay.get(key) === shared && this.#underWay.delete(key);
  }

  #hold(key: string, { value, weight }: Loaded<Value>): void {
    const entry = { value };
    this.#held.set(key, entry);
    this.#budget.hold(entry, weight, () => this.#held.delete(key));
  }
}
