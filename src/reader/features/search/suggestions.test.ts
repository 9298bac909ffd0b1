import { describe, expect, it } from 'vitest';
import { aProvider } from '../../../../tests/support/cards.ts';
import { topicId } from '../../../bundle/ids.ts';
import { providerAsked, putAt, suggestionsFor } from './suggestions.ts';

const topic = (id: string, name: string, stories = 3) => ({ id: topicId.parse(id), name, stories });
const topics = [
  topic('ice', 'Ice', 1),
  topic('sea-ice', 'Sea ice'),
  topic('cafes', 'Cafés'),
  topic('icebergs', 'Icebergs', 0),
];
const tidewatch = aProvider('Tidewatch');

/** Labels and the text that each gives, the caret in it shown by "|". */
function suggested(typed: string, providers = [tidewatch]) {
  const caret = typed.includes('|') ? typed.indexOf('|') : typed.length;
  const known = { topics, searches: [], providers };
  return suggestionsFor(typed.replace('|', ''), caret, known).flatMap(({ options }) =>
    options.map((option) => {
      if ('to' in option) return [option.label, option.to];
      const { text, caret: at } = putAt(typed.replace('|', ''), caret, option.value);
      return [option.label, `${text.slice(0, at)}|${text.slice(at)}`];
    }),
  );
}

describe('suggestions', () => {
  it.each([
    ['bef', 'before:', 'before:|'],
    ['kelp -int', 'intitle:', 'kelp -intitle:|'],
    ['type:v', 'type:video', 'type:video |'],
    ['cafe', 'Cafés', 'topic:cafes |'],
    ['topic:ca', 'Cafés', 'topic:cafes |'],
    ['kelp topic:ca| -bus', 'Cafés', 'kelp topic:cafes | -bus'],
  ])('for %s begin with %s', (typed, label, text) => {
    expect(suggested(typed, [])[0]).toEqual([label, text]);
  });

  it('put the largest topic first, and leave the empty out', () => {
    expect(suggested('topic:ice', []).map(([label]) => label)).toEqual(['Sea ice']);
    expect(suggested('ic', []).map(([label]) => label)).toEqual(['Sea ice', 'Ice']);
  });

  it('name providers by what they were looked up for', () => {
    expect(providerAsked('kelp tide', 9)).toBe('tide');
    expect(providerAsked('provider:t', 10)).toBe('t');
    expect(suggested('provider:ti')).toEqual([['Tidewatch', 'provider:tidewatch.example |']]);
    expect(suggested('kelp tide')).toEqual([['Tidewatch', 'kelp provider:tidewatch.example |']]);
  });

  it.each(['kelp ', '"kelp tide', 'before:20', 'topic:ca', 'k', 'provider:'])(
    'look up no provider for %j',
    (typed) => {
      expect(providerAsked(typed, typed.length)).toBeUndefined();
    },
  );

  it('are put into the text as it is by now', () => {
    expect(putAt('is:unr -whale', 6, 'unread ')).toEqual({ text: 'is:unread  -whale', caret: 10 });
  });

  it('are saved searches in an empty box, and nothing after a word that is done', () => {
    const kelp = { id: 'a', name: 'Seaweed', address: '/search?q=kelp', savedAt: 1 };
    const groups = suggestionsFor(' ', 1, { topics, providers: [], searches: [kelp] });
    expect(groups.map(({ title }) => title)).toEqual(['Saved searches']);
    expect(suggested('kelp ', [])).toEqual([]);
  });
});
