import { MARK_VIDEO } from '../../bundle/marks.ts';
import type { ArticleType, Story, StoryLink } from '../../bundle/records.ts';
import type { Face } from './faces.ts';
import { lineOf, type Parents } from './topic-lines.ts';
import type { Held, LoadedSegment } from './load-segment.ts';

/** A story as the rest of the edition refers to it. */
interface KnownStory {
  readonly file: string;
  readonly title: string;
  readonly language: string | undefined;
  readonly published: number;
  readonly providers: number;
  readonly lead: string | undefined;
  readonly segment: number;
}

interface ProviderFacts {
  stories: number;
  readonly urls: Set<string>;
}

const DAY = 86_400;

/** What all segments of an edition say together. */
export class EditionFacts {
  /** Some records could not be read, so that nothing can be counted. */
  incomplete = false;
  readonly stories = new Map<string, KnownStory>();
  /** Old addresses, by the story that claims them. */
  readonly aliases = new Map<string, string>();
  readonly links: { readonly file: string; readonly from: string; readonly link: StoryLink }[] = [];
  /** Articles that are the lead of another story. */
  readonly leads: { readonly file: string; readonly url: string; readonly story: string }[] = [];
  readonly articles = new Set<string>();
  readonly videos = new Set<string>();
  /** In the order in which stories name them first. */
  readonly providers = new Map<string, ProviderFacts>();
  /** Stories of each topic and of those below it. */
  readonly topics = new Map<string, number>();
  /** Stories with an article of the type. */
  readonly types: Record<ArticleType, number> = { article: 0, video: 0 };
  /** Stories of each UTC day; days count from 1970-01-01. */
  readonly days = new Map<number, number>();
  listed = 0;
  readonly #parents: Parents;

  constructor(parents: Parents) {
    this.#parents = parents;
  }

  /** @returns what is wrong with a story's place among those before it */
  add(loaded: LoadedSegment, faces: readonly (Face | undefined)[], segment: number): string[] {
    const wrong: string[] = [];
    loaded.stories.forEach((story, ordinal) => {
      const face = faces[ordinal];
      if (!face || !story) this.incomplete = true;
      if (face) wrong.push(...this.#addFace(face, story, segment, loaded.path));
      if (story) this.#addArticles(story);
    });
    return wrong;
  }

  #addFace(face: Face, story: Held<Story> | undefined, segment: number, path: string): string[] {
    const { id, title, language, published, coverage, listed, aliases = [] } = face;
    const wrong = this.stories.has(id)
      ? [`the story ${id} stands in it twice, or elsewhere too`]
      : [];
    const providers = new Set(coverage.map(([provider]) => provider));
    this.stories.set(id, {
      title,
      language,
      published,
      segment,
      providers: providers.size,
      file: story?.file ?? path,
      lead: story?.record.articles[0]?.url,
    });
    if (listed) this.listed++;
    const videos = coverage.filter(([, , flags]) => (flags & MARK_VIDEO) !== 0).length;
    if (videos > 0) this.types.video++;
    if (videos < coverage.length) this.types.article++;
    const day = Math.floor(published / DAY);
    this.days.set(day, (this.days.get(day) ?? 0) + 1);
    for (const topic of new Set(face.topics.flatMap((topic) => lineOf(topic, this.#parents)))) {
      this.topics.set(topic, (this.topics.get(topic) ?? 0) + 1);
    }
    for (const alias of aliases) {
      if (this.aliases.has(alias)) wrong.push(`the old address ${alias} leads to two stories`);
      this.aliases.set(alias, id);
    }
    for (const provider of providers) this.#provider(provider).stories++;
    return wrong;
  }

  #addArticles({ file, record, names }: Held<Story>): void {
    for (const { url, type, provider, story } of record.articles) {
      this.articles.add(url);
      if (type === 'video') this.videos.add(url);
      const id = names.providers[provider]?.id;
      if (id !== undefined) this.#provider(id).urls.add(url);
      if (story !== undefined) this.leads.push({ file, url, story });
    }
    for (const link of record.links ?? []) this.links.push({ file, from: record.id, link });
  }

  #provider(id: string): ProviderFacts {
    const known = this.providers.get(id) ?? { stories: 0, urls: new Set<string>() };
    this.providers.set(id, known);
    return known;
  }
}
