import type { ManifestTopic } from '../../../bundle/manifest.ts';
import type { Provider } from '../../../bundle/records.ts';
import { completionAt, type CompletionPlace } from '../../../engine/words/complete.ts';
import type { SavedSearch } from '../../library/library.ts';
import { beginsWith } from '../../platform/fold.ts';
import { searchStrings } from '../../strings/search.ts';
import type { Option, OptionGroup } from '../../ui/option-list.tsx';

/** Somewhere to go, or what is put where the caret is: see `putAt`. */
export type Suggestion = Option & ({ readonly to: string } | { readonly value: string });

/** What suggestions are made of. */
export interface Known {
  readonly topics: readonly ManifestTopic[];
  readonly searches: readonly SavedSearch[];
  /** Those found for `providerAsked`. */
  readonly providers: readonly Provider[];
}

const words = searchStrings.box;
/** More would cover the results. */
const MOST = 6;
/** Fewer letters begin too many names. */
const LEAST_LETTERS = 2;

/** What may be meant at the caret, group by group: in an empty box, a saved search. */
export function suggestionsFor(text: string, caret: number, known: Known) {
  if (text.trim() === '') return nonEmpty([searchGroup(known.searches)]);
  const place = placeAt(text, caret);
  return nonEmpty([
    operatorGroup(place),
    topicGroup(place, known.topics),
    providerGroup(place, known.providers),
  ]);
}

/**
 * What a box holds once a value has taken the place of what stands at the caret, and where the caret is
 * then. Of the text as it is now: suggestions may have been made of one that had a letter less.
 */
export function putAt(
  text: string,
  caret: number,
  value: string,
): { readonly text: string; readonly caret: number } {
  const { range } = placeAt(text, caret);
  const ahead = text.slice(0, range.start) + value;
  return { text: ahead + text.slice(range.end), caret: ahead.length };
}

/** The text for which providers are to be looked up. */
export function providerAsked(text: string, caret: number): string | undefined {
  const place = placeAt(text, caret);
  return place.prefix !== '' && isAsked(place, 'provider') ? place.prefix : undefined;
}

interface Place extends CompletionPlace {
  /** A word by itself: any kind of name may be meant. */
  readonly bare: boolean;
}

function placeAt(text: string, caret: number): Place {
  const place = completionAt(text, caret);
  const { completion, prefix, range } = place;
  const behindOperator = /[:,"]$/.test(text.slice(0, range.start));
  const open = completion.kind === 'operator' || completion.kind === 'none';
  return { ...place, bare: open && prefix !== '' && !behindOperator };
}

function searchGroup(searches: readonly SavedSearch[]): OptionGroup<Suggestion> {
  const options = searches.slice(0, MOST).map(({ id, name, address }) => ({
    key: id,
    label: name,
    to: address,
  }));
  return { title: words.saved, options };
}

/** Names of operators, or the few words that one takes. */
function operatorGroup({ completion, prefix }: Place): OptionGroup<Suggestion> {
  const options: Suggestion[] = [];
  if (completion.kind === 'operator' && prefix !== '') {
    for (const name of completion.names) {
      const value = `${name}:`;
      options.push({ key: name, label: value, hint: searchStrings.hints[name], value });
    }
  }
  if (completion.kind === 'choice') {
    const { operator, choices } = completion;
    for (const choice of choices.filter((one) => one !== prefix)) {
      options.push({ key: choice, label: `${operator}:${choice}`, value: `${choice} ` });
    }
  }
  return { title: words.operators, options };
}

function topicGroup(place: Place, topics: readonly ManifestTopic[]): OptionGroup<Suggestion> {
  const { prefix, bare } = place;
  const options = (isAsked(place, 'topic') ? topics : [])
    .filter(({ id, name, stories }) => {
      if (stories === 0 || id === prefix) return false;
      return beginsWith(name, prefix) || beginsWith(id, prefix);
    })
    .sort((a, b) => b.stories - a.stories)
    .slice(0, MOST)
    .map(({ id, name }) => {
      const value = `${bare ? 'topic:' : ''}${id} `;
      return { key: id, label: name, hint: `topic:${id}`, value };
    });
  return { title: words.topics, options };
}

function providerGroup(
  { prefix, bare }: Place,
  providers: readonly Provider[],
): OptionGroup<Suggestion> {
  const options = providers
    .filter(({ id }) => id !== prefix)
    .slice(0, MOST)
    .map(({ id, name }) => {
      const value = `${bare ? 'provider:' : ''}${id} `;
      return { key: id, label: name, hint: id, value };
    });
  return { title: words.providers, options };
}

/** Whether names of a kind are meant: behind their operator, or by the letters of a bare word. */
function isAsked({ completion, prefix, bare }: Place, kind: 'topic' | 'provider'): boolean {
  return bare ? prefix.length >= LEAST_LETTERS : completion.kind === kind;
}

function nonEmpty(groups: readonly OptionGroup<Suggestion>[]): OptionGroup<Suggestion>[] {
  return groups.filter(({ options }) => options.length > 0);
}
