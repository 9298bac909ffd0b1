import type { ManifestTopic } from '../../../bundle/manifest.ts';
import type { Provider } from '../../../bundle/records.ts';
import type { SavedSearch } from '../../library/library.ts';
import { beginsWith } from '../../platform/fold.ts';
import { operatorHints, searchStrings } from '../../strings/search.ts';
import type { Option, OptionGroup } from '../../ui/option-list.tsx';
import { tokenAt, type Token } from './token.ts';

/** Somewhere to go, or what the box holds once it is taken, and where the caret is then. */
export type Suggestion = Option &
  ({ readonly to: string } | { readonly text: string; readonly caret: number });

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
/** Values that are always the same. */
const VALUES: Readonly<Record<string, readonly string[]>> = {
  type: ['article', 'video'],
  is: ['saved', 'unread', 'read', 'listed'],
};

/** What may be meant at the caret, group by group: in an empty box, a saved search. */
export function suggestionsFor(text: string, caret: number, known: Known) {
  if (text.trim() === '') return nonEmpty([searchGroup(known.searches)]);
  const token = tokenAt(text, caret);
  if (!token) return [];
  const put = (option: Option, value: string): Suggestion => {
    const ahead = `${text.slice(0, token.from)}${value}`;
    return { ...option, text: `${ahead}${text.slice(token.to)}`, caret: ahead.length };
  };
  return nonEmpty([
    operatorGroup(token, put),
    valueGroup(token, put),
    topicGroup(token, known.topics, put),
    providerGroup(token, known.providers, put),
  ]);
}

/** The text for which providers are to be looked up. */
export function providerAsked(text: string, caret: number): string | undefined {
  const token = tokenAt(text, caret);
  if (!token || token.value === '') return undefined;
  return isAsked(token, 'provider') ? token.value : undefined;
}

type Put = (option: Option, value: string) => Suggestion;

function searchGroup(searches: readonly SavedSearch[]): OptionGroup<Suggestion> {
  const options = searches.slice(0, MOST).map(({ id, name, address }) => ({
    key: id,
    label: name,
    to: address,
  }));
  return { title: words.saved, options };
}

function operatorGroup({ operator, value }: Token, put: Put): OptionGroup<Suggestion> {
  const typed = value.toLowerCase();
  const known = operator === undefined && typed !== '' ? Object.entries(operatorHints) : [];
  const options = known
    .filter(([name]) => name.startsWith(typed))
    .map(([name, hint]) => put({ key: name, label: `${name}:`, hint }, `${name}:`));
  return { title: words.operators, options };
}

function valueGroup({ operator = '', value }: Token, put: Put): OptionGroup<Suggestion> {
  const options = (VALUES[operator] ?? [])
    .filter((known) => known.startsWith(value.toLowerCase()) && known !== value)
    .map((known) => put({ key: known, label: `${operator}:${known}` }, `${operator}:${known} `));
  return { title: words.operators, options };
}

function topicGroup(
  token: Token,
  topics: readonly ManifestTopic[],
  put: Put,
): OptionGroup<Suggestion> {
  const options = (isAsked(token, 'topic') ? topics : [])
    .filter(({ id, name, stories }) => {
      if (stories === 0 || id === token.value) return false;
      return beginsWith(name, token.value) || beginsWith(id, token.value);
    })
    .sort((a, b) => b.stories - a.stories)
    .slice(0, MOST)
    .map(({ id, name }) => put({ key: id, label: name, hint: `topic:${id}` }, `topic:${id} `));
  return { title: words.topics, options };
}

function providerGroup(
  token: Token,
  providers: readonly Provider[],
  put: Put,
): OptionGroup<Suggestion> {
  const options = providers
    .filter(({ id }) => id !== token.value)
    .slice(0, MOST)
    .map(({ id, name }) => put({ key: id, label: name, hint: id }, `provider:${id} `));
  return { title: words.providers, options };
}

/** Whether names of a kind are meant: behind its operator, or by the letters of a bare word. */
function isAsked({ operator, value }: Token, kind: 'topic' | 'provider'): boolean {
  return operator === undefined ? value.length >= LEAST_LETTERS : operator === kind;
}

function nonEmpty(groups: readonly OptionGroup<Suggestion>[]): OptionGroup<Suggestion>[] {
  return groups.filter(({ options }) => options.length > 0);
}
