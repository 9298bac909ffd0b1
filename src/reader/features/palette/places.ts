import type { Slot } from '../../../engine/answers.ts';
import type { ManifestTopic } from '../../../bundle/manifest.ts';
import type { Provider } from '../../../bundle/records.ts';
import type { SavedSearch } from '../../library/library.ts';
import { beginsWith } from '../../platform/fold.ts';
import { appStrings } from '../../strings/app.ts';
import { searchStrings } from '../../strings/search.ts';
import type { Option, OptionGroup } from '../../ui/option-list.tsx';

/** Somewhere to go. */
export interface Place extends Option {
  readonly to: string;
}

const words = searchStrings.palette;
/** A group is a glimpse; whoever wants more searches. */
export const MOST = 5;

const pages = (): readonly Place[] => [
  { key: 'front', label: appStrings.frontPage, to: '/' },
  { key: 'search', label: appStrings.titles.search, to: '/search' },
  { key: 'saved', label: appStrings.saved, to: '/saved' },
  { key: 'settings', label: appStrings.settings, to: '/settings' },
  { key: 'about', label: appStrings.about, to: '/about' },
  { key: 'open', label: appStrings.titles.open, to: '/open' },
];

export interface Known {
  readonly topics: readonly ManifestTopic[];
  readonly searches: readonly SavedSearch[];
  /** Those found for the text. */
  readonly providers: readonly Provider[];
  readonly stories: readonly Slot[];
}

/** Where a text may lead, group by group; without a text, what is at hand. */
export function placesFor(text: string, known: Known): OptionGroup<Place>[] {
  const asked = text.trim();
  const topics = known.topics.filter(({ stories }) => stories > 0);
  const groups: OptionGroup<Place>[] = [
    { title: words.pages, options: pages().filter(({ label }) => beginsWith(label, asked)) },
    {
      title: words.searches,
      options: known.searches
        .filter(({ name }) => beginsWith(name, asked))
        .slice(0, MOST)
        .map(({ id, name, address }) => ({ key: id, label: name, to: address })),
    },
    {
      title: words.topics,
      options: topics
        .filter(({ name }) => beginsWith(name, asked))
        .sort((a, b) => b.stories - a.stories)
        .slice(0, MOST)
        .map(({ id, name, stories }) => ({
          key: id,
          label: name,
          hint: appStrings.stories(stories),
          to: `/topic/${id}`,
        })),
    },
    {
      title: words.providers,
      options: known.providers.map(({ id, name }) => ({
        key: id,
        label: name,
        hint: id,
        to: `/provider/${id}`,
      })),
    },
    { title: words.stories, options: known.stories.flatMap(storyPlace) },
    { title: words.search.title, options: asked === '' ? [] : [searchPlace(asked)] },
  ];
  return groups.filter(({ options }) => options.length > 0);
}

/** Whether the first place is of those that nothing has to be looked up for, and that come first. */
export function startsAtHand([first]: readonly OptionGroup<Place>[]): boolean {
  const atHand: readonly string[] = [words.pages, words.searches, words.topics];
  return first !== undefined && atHand.includes(first.title);
}

function storyPlace(slot: Slot): Place[] {
  if (!('card' in slot)) return [];
  const { id, title, language, provider } = slot.card;
  return [{ key: id, label: title, language, hint: provider.name, to: `/story/${id}` }];
}

function searchPlace(asked: string): Place {
  const search = new URLSearchParams({ q: asked });
  return { key: 'all', label: words.search.for(asked), to: `/search?${search}` };
}
