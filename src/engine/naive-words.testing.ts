import type { StoryId, TopicId } from '../bundle/ids.ts';
import { analyse } from '../bundle/words/analyse.ts';
import { foldText } from '../bundle/words/fold.ts';
import { stem } from '../bundle/words/stem.ts';
import type { AssembledEdition, AssembledStory } from '../ingest/edition.ts';
import { dayOf } from './days.ts';
import type { Query } from './query.ts';
import { parseQuery, type Term } from './words/parse-query.ts';

/** A story as the words of a query see it. */
interface Read {
  readonly story: AssembledStory;
  /** Words with their places, text by text; the lead's title is the first. */
  readonly texts: readonly (readonly { word: string; position: number }[])[];
  /** With those above them. */
  readonly topics: ReadonlySet<TopicId>;
}

function hasWord({ texts }: Read, term: Extract<Term, { kind: 'word' }>): boolean {
  const { word, prefix, field } = term;
  return (field === 'title' ? texts.slice(0, 1) : texts).some((text) =>
    text.some((found) => {
      if (found.word === word || stem(found.word) === stem(word)) return true;
      return prefix && found.word.startsWith(word);
    }),
  );
}

function hasPhrase({ texts }: Read, term: Extract<Term, { kind: 'phrase' }>): boolean {
  const [first, ...others] = term.words;
  if (!first) return false;
  return (term.field === 'title' ? texts.slice(0, 1) : texts).some((text) => {
    const at = (word: string, position: number) =>
      text.some((found) => found.word === word && found.position === position);
    return text.some(({ word, position }) => {
      if (word !== first.word) return false;
      return others.every((other) => at(other.word, position - first.offset + other.offset));
    });
  });
}

/** Which stories the words of a query find, found by reading every text of every story. */
export class NaiveWords {
  readonly #edition: AssembledEdition;
  readonly #read: readonly Read[];

  constructor(edition: AssembledEdition) {
    this.#edition = edition;
    this.#read = edition.stories.map((story) => this.#readStory(story));
  }

  find({ words, mine }: Query): ReadonlySet<AssembledStory> {
    const { clauses, dates } = parseQuery(words ?? '');
    const found = this.#read.filter((read) => {
      const day = dayOf(read.story.articles[0]?.published ?? 0);
      if (dates.from !== undefined && day < dates.from) return false;
      if (dates.to !== undefined && day > dates.to) return false;
      return clauses.every(
        ({ not, any }) => any.some((term) => this.#has(read, term, mine)) !== not,
      );
    });
    return new Set(found.map(({ story }) => story));
  }

  #has(read: Read, term: Term, mine: Query['mine']): boolean {
    const { story } = read;
    const isIn = (ids: readonly StoryId[] = []) =>
      ids.some((id) => id === story.id || story.aliases.includes(id));
    switch (term.kind) {
      case 'word':
        return hasWord(read, term);
      case 'phrase':
        return hasPhrase(read, term);
      case 'type':
        return story.articles.some(({ type }) => type === term.type);
      case 'provider':
        return story.articles.some(({ provider }) => this.#isNamed(provider, term.text));
      case 'topic':
        return this.#topics(term.text).some((id) => read.topics.has(id));
      default:
        if (term.what === 'listed') return story.listed;
        if (term.what === 'saved') return isIn(mine?.saved);
        return isIn(mine?.read) === (term.what === 'read');
    }
  }

  #isNamed(provider: string, text: string): boolean {
    const wanted = text.toLowerCase().replace(/^www\./, '');
    if (/^[a-z0-9_-]+(\.[a-z0-9_-]+)+$/.test(wanted)) return provider === wanted;
    const name = this.#edition.providers.find(({ id }) => id === provider)?.name ?? '';
    return ` ${foldText(name)} ${provider}`.includes(` ${foldText(text).trim()}`);
  }

  #topics(text: string): TopicId[] {
    const wanted = foldText(text).trim();
    const { topics } = this.#edition;
    const named = topics.filter(({ id, name }) => id === wanted || foldText(name) === wanted);
    const begun = topics.filter(({ name }) => ` ${foldText(name)}`.includes(` ${wanted}`));
    return (named.length > 0 ? named : begun).map(({ id }) => id);
  }

  #readStory(story: AssembledStory): Read {
    const { topics, providers } = this.#edition;
    const parents = new Map(topics.map(({ id, parent }) => [id, parent]));
    const line = new Set<TopicId>();
    for (const own of story.topics) {
      for (let id: TopicId | undefined = own; id !== undefined; id = parents.get(id)) line.add(id);
    }
    const [lead, ...others] = story.articles;
    const covering = new Set(story.articles.map(({ provider }) => provider));
    const texts = [
      lead?.title ?? '',
      lead?.excerpt ?? '',
      ...others.map(({ title }) => title),
      ...providers.filter(({ id }) => covering.has(id)).map(({ name }) => name),
      ...topics.filter(({ id }) => line.has(id)).map(({ name }) => name),
    ];
    return { story, texts: texts.map((text) => analyse(text)), topics: line };
  }
}
