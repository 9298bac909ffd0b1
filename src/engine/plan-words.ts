import {
  wordKey,
  wordOfKey,
  LISTED_KEY,
  providerKey,
  topicKey,
  typeKey,
  type Key,
} from '../bundle/keys.ts';
import { providerId } from '../bundle/ids.ts';
import { foldText } from '../bundle/words/fold.ts';
import { hasForms, stem, stemPrefix } from '../bundle/words/stem.ts';
import type { SearchRemark } from './answers.ts';
import type { EditionReader } from './edition-reader.ts';
import { ordinalsOfStories } from './story-ordinals.ts';
import type { FoundTerm, KeyList } from './key-list.ts';
import type { Mine } from './query.ts';
import { keysFrom, type VolumeReader } from './volume-reader.ts';
import { WordPlan, type ResolvedClause } from './word-plan.ts';
import type {
  KeysTerm,
  ListOfVolume,
  PlannedWord,
  ResolvedTerm,
  Variant,
  WordTerm,
} from './word-terms.ts';
import { parseQuery, type Term } from './words/parse-query.ts';

/** Words that begin alike are looked for while they stand in so many files of a volume. */
const RANGE_FILES = 6;

/** How much a find counts by which way it was found. */
const STEM_FACTOR = 0.8;
const PREFIX_FACTOR = 0.6;

type WordOfQuery = Extract<Term, { kind: 'word' }>;
type PhraseOfQuery = Extract<Term, { kind: 'phrase' }>;

/** Asks all volumes at once. */
async function inAllVolumes<Value>(
  volumes: readonly VolumeReader[],
  ask: (volume: VolumeReader) => Promise<Value>,
): Promise<Map<VolumeReader, Value>> {
  const answers = volumes.map(async (volume) => [volume, await ask(volume)] as const);
  return new Map(await Promise.all(answers));
}

/** Words of the archive that begin with a text; undefined where there are too many to look for. */
async function wordsFrom(
  { volumes }: EditionReader,
  beginning: string,
  signal?: AbortSignal,
): Promise<ReadonlyMap<VolumeReader, readonly FoundTerm[]> | undefined> {
  const range = keysFrom(wordKey(beginning));
  const found = await inAllVolumes(volumes, (volume) => volume.range(range, RANGE_FILES, signal));
  const whole = new Map<VolumeReader, readonly FoundTerm[]>();
  for (const [volume, terms] of found) {
    if (terms === undefined) return undefined;
    whole.set(volume, terms);
  }
  return whole;
}

/** Lists by word, of those words that pass. */
class Variants {
  readonly #factors = new Map<string, number>();
  readonly #lists = new Map<string, Map<VolumeReader, KeyList>>();

  add(word: string, factor: number, volume: VolumeReader, list: KeyList): void {
    if (!list.exists) return;
    this.#factors.set(word, Math.max(factor, this.#factors.get(word) ?? 0));
    const lists = this.#lists.get(word) ?? new Map<VolumeReader, KeyList>();
    lists.set(volume, list);
    this.#lists.set(word, lists);
  }

  addAll(
    found: ReadonlyMap<VolumeReader, readonly FoundTerm[]> | undefined,
    factor: number,
    passes: (word: string) => boolean,
  ): void {
    for (const [volume, terms] of found ?? []) {
      for (const one of terms) {
        const word = wordOfKey(one.term.key);
        if (word !== undefined && passes(word)) this.add(word, factor, volume, volume.listOf(one));
      }
    }
  }

  finish(): Variant[] {
    return [...this.#lists].map(([word, lists]) => {
      return { word, factor: this.#factors.get(word) ?? 1, lists };
    });
  }
}

function countOf(lists: ListOfVolume): number {
  return [...lists.values()].reduce((sum, { count }) => sum + count, 0);
}

/** Inverse document frequency, never negative (Robertson and Zaragoza 2009, 3.4). */
function idfOf(stories: number, count: number): number {
  const having = Math.min(count, stories);
  return Math.log(1 + (stories - having + 0.5) / (having + 0.5));
}

/** Resolves the terms of one query. */
class WordResolver {
  readonly remarks: SearchRemark[] = [];
  readonly planned: (PlannedWord & { readonly term: Term })[] = [];
  readonly #edition: EditionReader;
  readonly #mine: Mine;
  readonly #signal: AbortSignal | undefined;
  readonly #resolved = new Map<Term, Promise<ResolvedTerm>>();

  constructor(edition: EditionReader, mine: Mine, signal?: AbortSignal) {
    this.#edition = edition;
    this.#mine = mine;
    this.#signal = signal;
  }

  /** What stands in several clauses, as the `c` of `(a b) OR c`, is looked up once. */
  resolve(term: Term): Promise<ResolvedTerm> {
    const resolved = this.#resolved.get(term) ?? this.#lookUp(term);
    this.#resolved.set(term, resolved);
    return resolved;
  }

  #lookUp(term: Term): Promise<ResolvedTerm> {
    switch (term.kind) {
      case 'word':
        return this.#word(term);
      case 'phrase':
        return this.#phrase(term);
      case 'provider':
        return this.#providers(term.text);
      case 'topic':
        return this.#topics(term.text);
      case 'type':
        return this.#keys([typeKey(term.type)]);
      case 'is':
        return this.#is(term.what);
    }
  }

  async #word(term: WordOfQuery): Promise<WordTerm> {
    const { word, prefix, field, range } = term;
    const root = stem(word);
    const [exact, akin, longer] = await Promise.all([
      this.#lists(wordKey(word)),
      hasForms(word) ? wordsFrom(this.#edition, stemPrefix(word), this.#signal) : undefined,
      prefix ? wordsFrom(this.#edition, word, this.#signal) : undefined,
    ]);
    if (prefix && longer === undefined) this.remarks.push({ kind: 'whole-word', word });
    const variants = new Variants();
    for (const [volume, list] of exact) variants.add(word, 1, volume, list);
    variants.addAll(akin, STEM_FACTOR, (other) => other !== word && stem(other) === root);
    variants.addAll(longer, PREFIX_FACTOR, (other) => other !== word);
    const all = variants.finish();
    const count = all.reduce((sum, { lists }) => sum + countOf(lists), 0);
    this.planned.push({ term, word, range, count });
    const idf = idfOf(this.#edition.stories, count);
    return { kind: 'word', variants: all, titleOnly: field === 'title', idf };
  }

  async #phrase({ words, field }: PhraseOfQuery): Promise<ResolvedTerm> {
    const found = await Promise.all(
      words.map(async ({ word, offset }) => {
        return { word, offset, lists: await this.#lists(wordKey(word)) };
      }),
    );
    const count = Math.min(...found.map(({ lists }) => countOf(lists)));
    // Standing side by side says more than each word by itself.
    const idf = idfOf(this.#edition.stories, count / 2);
    return { kind: 'phrase', words: found, titleOnly: field === 'title', idf };
  }

  async #providers(text: string): Promise<KeysTerm> {
    const id = providerId.safeParse(text.toLowerCase().replace(/^www\./, '')).data;
    if (id?.includes('.')) return this.#keys([providerKey(id)]);
    const found = await this.#edition.providers.find(text, Infinity, this.#signal);
    return this.#keys(found.map((provider) => providerKey(provider.id)));
  }

  #topics(text: string): Promise<KeysTerm> {
    const wanted = foldText(text).trim();
    const { topics } = this.#edition.manifest;
    const named = topics.filter(({ id, name }) => id === wanted || foldText(name) === wanted);
    const begun = topics.filter(({ name }) => ` ${foldText(name)}`.includes(` ${wanted}`));
    return this.#keys((named.length > 0 ? named : begun).map(({ id }) => topicKey(id)));
  }

  async #is(what: Extract<Term, { kind: 'is' }>['what']): Promise<ResolvedTerm> {
    if (what === 'listed') return this.#keys([LISTED_KEY]);
    const ids = what === 'saved' ? this.#mine.saved : this.#mine.read;
    const ordinals = await ordinalsOfStories(this.#edition, ids, this.#signal);
    return { kind: 'stories', ordinals, inverted: what === 'unread' };
  }

  async #keys(keys: readonly Key[]): Promise<KeysTerm> {
    return { kind: 'keys', lists: await Promise.all(keys.map((key) => this.#lists(key))) };
  }

  #lists(key: Key): Promise<ListOfVolume> {
    const { volumes } = this.#edition;
    return inAllVolumes(volumes, (volume) => volume.list(key, this.#signal));
  }
}

const NOBODYS: Mine = { saved: [], read: [] };

/**
 * Reads the words of a query and finds out what each of them finds in an edition. No words are an
 * error.
 *
 * @throws BundleProblem
 */
export async function planWords(
  edition: EditionReader,
  {
    words = '',
    mine = NOBODYS,
  }: { readonly words?: string | undefined; readonly mine?: Mine | undefined },
  signal?: AbortSignal,
): Promise<WordPlan> {
  const parsed = parseQuery(words);
  const resolver = new WordResolver(edition, mine, signal);
  const clauses = await Promise.all(
    parsed.clauses.map(async ({ not, any }): Promise<ResolvedClause> => {
      return { not, any: await Promise.all(any.map((term) => resolver.resolve(term))) };
    }),
  );
  const { dates, asWords } = parsed;
  const remarks = [...parsed.remarks, ...resolver.remarks];
  const isLimit = dates.from !== undefined || dates.to !== undefined;
  if (clauses.length === 0 && !isLimit) remarks.push({ kind: 'no-words' });
  const leftOut = new Set(parsed.clauses.flatMap(({ not, any }) => (not ? any : [])));
  const planned = resolver.planned.filter(({ term }) => !leftOut.has(term) && !asWords?.has(term));
  return new WordPlan(clauses, { dates, remarks, words: planned });
}
