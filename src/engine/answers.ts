import type { ProviderId, Seconds, StoryId, TopicId } from '../bundle/ids.ts';
import type { Manifest } from '../bundle/manifest.ts';
import type { ProblemKind } from '../bundle/problems.ts';
import type {
  ArticleType,
  Article,
  Picture,
  Provider,
  ProviderProfile,
  RejectFile,
  StoryLink,
  Topic,
} from '../bundle/records.ts';
import type { Day, Query } from './query.ts';

/** A file that could not be used, as a value that crosses from the worker to the page. */
export interface Failure {
  readonly kind: ProblemKind;
  /** Relative to the bundle. */
  readonly path: string;
  readonly detail: string;
}

/** An article of a story that has its provider at hand. */
export interface CoverageArticle extends Omit<Article, 'provider'> {
  readonly provider: Provider;
}

/** One article on the coverage strip; times in seconds since 1970, UTC. */
export interface Mark {
  readonly published: Seconds;
  readonly provider: ProviderId;
  readonly type: ArticleType;
  readonly dateOnly: boolean;
  /** Left in by the filter. */
  readonly counts: boolean;
  readonly lead: boolean;
}

/** Part of a text, in UTF-16 units: from `start` up to, not including, `end`. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** Another article than the one shown, in whose headline the words were found. */
export interface MatchedArticle {
  readonly title: string;
  readonly language?: string;
  readonly url: string;
  readonly published: Seconds;
  readonly provider: Provider;
  readonly marks: readonly TextRange[];
}

/** Where the words of a query stand in what a card shows; ranges rise and do not overlap. */
export interface CardMatch {
  readonly title: readonly TextRange[];
  /** In the excerpt as the card has it: shortened, or the part of it that has the words. */
  readonly excerpt: readonly TextRange[];
  /** Where some words are only in another outlet's headline: the best such article. */
  readonly article?: MatchedArticle;
}

/** A story as a feed shows it under a filter: its lead is the best article that counts. */
export interface FeedCard {
  readonly id: StoryId;
  readonly aliases: readonly StoryId[];
  readonly title: string;
  readonly excerpt?: string;
  readonly language?: string;
  /** Time of the lead shown; `storyPublished` is that of the story, by which feeds are ordered. */
  readonly published: Seconds;
  readonly storyPublished: Seconds;
  readonly dateOnly: boolean;
  readonly type: ArticleType;
  readonly provider: Provider;
  readonly topics: readonly Topic[];
  readonly picture?: Picture;
  readonly listed: boolean;
  /** Scores of the story's own lead, by which feeds are ordered. */
  readonly heat?: number;
  readonly quality?: number;
  /** Where the filter took the story's own lead: the provider of that. */
  readonly leadInsteadOf?: Provider;
  /** Articles and providers that count. */
  readonly articles: number;
  readonly providers: number;
  /** Name of the provider of the oldest mark. */
  readonly first: string;
  /** All articles of the story, oldest first. */
  readonly marks: readonly Mark[];
  /** Only in answers to a query with words. */
  readonly match?: CardMatch;
}

/** A place in a list: `position` counts from 0 over the whole answer. */
export type Slot =
  | { readonly position: number; readonly card: FeedCard }
  | { readonly position: number; readonly failure: Failure };

/** How a part of the words was understood, where that may surprise. */
export type SearchRemark =
  /** Too short to look for words that begin so here: only the whole word was looked for. */
  | { readonly kind: 'whole-word'; readonly word: string }
  /** Looked like an operator, but its value can't be one: searched as words. */
  | { readonly kind: 'as-words'; readonly text: string }
  /** Holds no word, as signs alone do: it leaves nothing out. */
  | { readonly kind: 'no-words' }
  /** More words than a query looks for; the first `used` count. */
  | { readonly kind: 'too-many'; readonly used: number; readonly given: number };

/** What an answer to a query with words says beside its stories. */
export interface SearchNotes {
  /** The words with mistyped ones put right, where that finds something, or more. */
  readonly didYouMean?: string;
  /** By relevance, so many of the newest matches were ranked; the others follow by date. */
  readonly ranked?: number;
  readonly remarks: readonly SearchRemark[];
}

/**
 * Some slots of an answer, and how many stories the whole answer has. Where a page is full before
 * all of a large archive has been looked at, `total` is only the least that it can be: not `exact`.
 * The facets of the same query have the exact one.
 */
export interface Page {
  readonly total: number;
  readonly exact: boolean;
  readonly search?: SearchNotes;
  readonly offset: number;
  readonly slots: readonly Slot[];
}

export interface ProviderCount {
  readonly provider: Provider;
  readonly stories: number;
}

export interface TopicCount {
  readonly id: TopicId;
  readonly stories: number;
}

/** Stories that begin in a bar of the histogram; `start` is its first day, UTC. */
export interface DateCount {
  readonly start: string;
  /** Last day of the bar, UTC, inclusive. */
  readonly end: string;
  readonly stories: number;
}

/**
 * Exact counts under the rest of the view: what the view would list if the filter of that kind were
 * replaced by just this one. Bars reach over the whole edition, empty ones included.
 */
export interface Facets {
  readonly total: number;
  /**
   * The 100 with most stories, most first, then by name; included and left-out ones stand here even
   * with 0.
   */
  readonly providers: readonly ProviderCount[];
  /** How many providers with a story are not among them: see `Engine.providers`. */
  readonly moreProviders: number;
  /** Every topic of the manifest, in its order; 0 where there is none. */
  readonly topics: readonly TopicCount[];
  readonly types: Readonly<Record<ArticleType, number>>;
  /** Of whatever type; a story may have articles of both. */
  readonly anyType: number;
  readonly listed: number;
  readonly dates: readonly DateCount[];
  readonly bar: 'day' | 'month' | 'year';
  /** How many stories each single filter of the query holds back, for "which filter to loosen". */
  readonly without: readonly { readonly filter: FilterName; readonly stories: number }[];
}

export type FilterName = 'words' | 'topic' | 'providers' | 'without' | 'type' | 'dates' | 'listed';

export interface StoryDetail {
  readonly id: StoryId;
  readonly aliases: readonly StoryId[];
  readonly listed: boolean;
  readonly topics: readonly Topic[];
  /** Ranked: the story's own lead first, then best first. */
  readonly articles: readonly CoverageArticle[];
  /** Oldest first. */
  readonly links: readonly StoryLink[];
}

/** `asked` differs from `story.id` where an old address led here. */
export interface StoryAnswer {
  readonly asked: StoryId;
  readonly story: StoryDetail;
}

/** The edition at a glance: its manifest, with what a page can use at once. */
export type Edition = Manifest;

/**
 * Answers questions about one edition. Every method may throw a BundleProblem; those that take a
 * signal stop early when it aborts, with its reason.
 */
export interface Engine {
  edition(signal?: AbortSignal): Promise<Edition>;
  page(query: Query, range: { offset: number; limit: number }, signal?: AbortSignal): Promise<Page>;
  facets(query: Query, signal?: AbortSignal): Promise<Facets>;
  /** Every provider with a story under the rest of the view, counted and ordered as in Facets. */
  providers(query: Query, signal?: AbortSignal): Promise<readonly ProviderCount[]>;
  /**
   * Where in the answer, from 0, the stories of a day begin, or would; the order must be `newest` or
   * `oldest`. At most the length of the answer.
   */
  position(query: Query, day: Day, signal?: AbortSignal): Promise<number>;
  /** Providers whose name or domain has a word that begins with the text; most stories first. */
  findProviders(text: string, limit: number, signal?: AbortSignal): Promise<readonly Provider[]>;
  /** Undefined when the edition holds no story of this address. */
  story(address: StoryId, signal?: AbortSignal): Promise<StoryAnswer | undefined>;
  provider(id: ProviderId, signal?: AbortSignal): Promise<ProviderProfile | undefined>;
  rejects(signal?: AbortSignal): Promise<RejectFile>;
  /**
   * Resolves when next the edition is found to have been replaced by another, from which everything is
   * answered from then on; what was answered before is to be asked anew.
   */
  renewed(signal?: AbortSignal): Promise<void>;
}
