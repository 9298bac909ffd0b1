import { filePath, NAMES_A_FILE } from '../bundle/files.ts';
import type { ProviderId } from '../bundle/ids.ts';
import type { Manifest } from '../bundle/manifest.ts';
import { BundleProblem } from '../bundle/problems.ts';
import type { Provider } from '../bundle/records.ts';
import type { ProviderCount } from './answers.ts';
import { findProfile } from './profiles.ts';
import type { Store } from './store.ts';

/** How many providers facets list; the others are counted, and listed when they are asked for. */
const LISTED = 100;

/** Providers by count and name, as facets show them. */
export interface ProviderList {
  readonly providers: readonly ProviderCount[];
  readonly more: number;
}

function byCount(a: ProviderCount, b: ProviderCount): number {
  const [left, right] = [a.provider, b.provider];
  if (a.stories !== b.stories) return b.stories - a.stories;
  if (left.name !== right.name) return left.name < right.name ? -1 : 1;
  return left.id < right.id ? -1 : 1;
}

/** The providers of an edition by number, name and id; files are read for what is asked. */
export class ProviderTable {
  readonly #store: Store;
  readonly #manifest: Manifest;

  constructor(store: Store, manifest: Manifest) {
    this.#store = store;
    this.#manifest = manifest;
  }

  /** @throws BundleProblem */
  async byNumber(number: number, signal?: AbortSignal): Promise<Provider> {
    const file = this.#manifest.names[Math.floor(number / NAMES_A_FILE)];
    const provider = file && (await this.#store.names(file, signal))[number % NAMES_A_FILE];
    if (provider) return provider;
    const path = filePath('names', file ?? (this.#manifest.names[0] as typeof file & string));
    throw new BundleProblem('invalid', path, `it names no provider of number ${number}`);
  }

  /** All providers, by number. */
  async all(signal?: AbortSignal): Promise<readonly Provider[]> {
    const files = this.#manifest.names.map((file) => this.#store.names(file, signal));
    return (await Promise.all(files)).flat();
  }

  /**
   * Names what was counted: the 100 with most stories, and what is chosen, even with none.
   *
   * @param whole all that were counted, not just 100
   */
  async listCounts(
    counts: ReadonlyMap<number, number>,
    chosen: readonly ProviderId[],
    whole: boolean,
    signal?: AbortSignal,
  ): Promise<ProviderList> {
    const most = [...counts].sort(([a, one], [b, other]) => other - one || a - b);
    const shown = whole ? most : most.slice(0, LISTED);
    const named = await Promise.all(
      shown.map(async ([number, stories]): Promise<ProviderCount> => {
        return { provider: await this.byNumber(number, signal), stories };
      }),
    );
    const rest = new Map(most.slice(shown.length));
    const listed = await this.#withChosen(named, chosen, (number) => rest.get(number) ?? 0, signal);
    const found = listed.filter(({ stories }) => stories > 0).length;
    return { providers: listed, more: most.length - found };
  }

  /** The providers with most stories of the whole edition, from one small file. */
  async leading(
    chosen: readonly ProviderId[],
    whole: boolean,
    signal?: AbortSignal,
  ): Promise<ProviderList> {
    const { leading, counts } = this.#manifest;
    const first = await this.#store.leading(leading, signal);
    if (!whole) {
      const missing = chosen.filter((id) => !first.some(({ provider }) => provider.id === id));
      const others = await Promise.all(missing.map((id) => this.#ofEdition(id, signal)));
      const all = [...first, ...others].sort(byCount);
      const found = all.filter(({ stories }) => stories > 0).length;
      return { providers: all, more: counts.providers - found };
    }
    const files = this.#manifest.providers.map(({ file }) => this.#store.providers(file, signal));
    const profiles = (await Promise.all(files)).flat().map(({ id, name, logo, stories }) => {
      return { provider: { id, name, ...(logo !== undefined && { logo }) }, stories };
    });
    const known = new Set(profiles.map(({ provider }) => provider.id));
    const strangers = chosen.filter((id) => !known.has(id));
    const others = await Promise.all(strangers.map((id) => this.#ofEdition(id, signal)));
    return { providers: [...profiles, ...others].sort(byCount), more: 0 };
  }

  /** Providers of whose name a word, or whose domain, begins with the text; most stories first. */
  async find(text: string, limit: number, signal?: AbortSignal): Promise<Provider[]> {
    // Names are looked for by whoever types, long after the first page.
    const { foldName } = await import('../bundle/words/fold.ts');
    const wanted = foldName(text);
    const domain = text.trim().toLowerCase();
    if (wanted === '') return [];
    const [all, leading] = await Promise.all([
      this.all(signal),
      this.#store.leading(this.#manifest.leading, signal),
    ]);
    const ranks = new Map(leading.map(({ provider }, rank) => [provider.id, rank]));
    const rankOf = ({ id }: Provider): number => ranks.get(id) ?? Infinity;
    return all
      .filter(({ id, name }) => {
        return id.startsWith(domain) || ` ${foldName(name)}`.includes(` ${wanted}`);
      })
      .sort((a, b) => (rankOf(a) === rankOf(b) ? 0 : rankOf(a) - rankOf(b)))
      .slice(0, limit);
  }

  async #withChosen(
    named: readonly ProviderCount[],
    chosen: readonly ProviderId[],
    countOf: (number: number) => number,
    signal?: AbortSignal,
  ): Promise<ProviderCount[]> {
    const missing = chosen.filter((id) => !named.some(({ provider }) => provider.id === id));
    if (missing.length === 0) return named.toSorted(byCount);
    const all = await this.all(signal);
    const others = missing.map((id): ProviderCount => {
      const number = all.findIndex((provider) => provider.id === id);
      return { provider: all[number] ?? { id, name: id }, stories: countOf(number) };
    });
    return [...named, ...others].sort(byCount);
  }

  async #ofEdition(id: ProviderId, signal?: AbortSignal): Promise<ProviderCount> {
    const profile = await findProfile(this.#store, this.#manifest, id, signal);
    if (!profile) return { provider: { id, name: id }, stories: 0 };
    const { name, logo, stories } = profile;
    return { provider: { id, name, ...(logo !== undefined && { logo }) }, stories };
  }
}
