import { cleanup, screen, waitFor } from '@testing-library/react';
import { beforeAll, describe, expect, it } from 'vitest';
import { memoryStorage, renderApp } from '../../../tests/support/render-app.tsx';
import { sampleEngine } from '../../../tests/support/sample-engine.ts';
import { aStory } from '../../../tests/support/stories.ts';
import { providerId } from '../../bundle/ids.ts';
import { EVERYTHING } from '../../engine/query.ts';
import { createLibrary } from '../library/create-library.ts';
import { sayIn, type Words } from './messages.ts';

// The app as it is, in a language that no one speaks: each message of the catalogues in brackets.
// Dates and numbers are Greek, so that Latin letters outside of brackets are either words of
// stories, providers and topics, or words that no translation would reach.

const ACCENTED: Readonly<Record<string, string>> = { a: 'å', e: 'é', i: 'î', o: 'ø', u: 'û' };

function pseudo(text: string): string {
  return `⟦${text}⟧`;
}

/** Says an area in brackets, in place. The texts that messages are given stay as they are. */
function speakPseudo(_area: string, words: Words): void {
  for (const [name, word] of Object.entries(words)) {
    if (typeof word === 'string') {
      const accented = word.replaceAll(/[aeiou]/g, (letter) => ACCENTED[letter] ?? letter);
      Object.assign(words, { [name]: pseudo(accented) });
    } else if (typeof word === 'function') {
      const say = word as (given: unknown) => string;
      Object.assign(words, { [name]: (given: unknown) => pseudo(say(given)) });
    } else speakPseudo(name, word);
  }
}

const ATTRIBUTES = ['aria-label', 'aria-description', 'aria-roledescription', 'aria-valuetext'];
const SAID = [...ATTRIBUTES, 'title', 'placeholder', 'alt'];

/** All that the page says, to be seen or to be read out: its texts and attributes. */
function sayings(): string[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts: string[] = [document.title];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    // Code is the same in all languages: addresses, operators, keys, a command to type.
    if (!node.parentElement?.closest('code, kbd, [lang], style'))
      texts.push(node.textContent ?? '');
  }
  const attributes = [...document.body.querySelectorAll('*')].flatMap((element) =>
    SAID.map((name) => element.getAttribute(name) ?? ''),
  );
  return [...texts, ...attributes];
}

/** What is said outside of brackets in Latin letters, and is not of the edition. */
function hardCoded(ofTheEdition: string): string[] {
  const rest = sayings().flatMap((text) => {
    let outside = text;
    for (let before = ''; before !== outside;) {
      before = outside;
      outside = outside.replaceAll(/⟦[^⟦⟧]*⟧/g, '\n');
    }
    return outside.split(/\n| · /).map((part) => part.replaceAll(/^[\s·,:;]+|[\s·,:;]+$/g, ''));
  });
  return [...new Set(rest)].filter((part) => /[a-z]/i.test(part) && !ofTheEdition.includes(part));
}

const engine = sampleEngine();
let edition = '';
let story = '';

beforeAll(async () => {
  sayIn('el', speakPseudo);
  const { slots } = await engine.page(EVERYTHING, { offset: 0, limit: 200 });
  const cards = slots.flatMap((slot) => ('card' in slot ? [slot.card] : []));
  const stories = await Promise.all(cards.map(({ id }) => engine.story(id)));
  const providers = await engine.providers(EVERYTHING);
  const northline = await engine.provider(providerId.parse('northline.example'));
  const kept = [await engine.edition(), northline, cards, stories, providers, aStory()];
  edition = [...textsIn(kept)].join('\n');
  const [most] = cards.toSorted((a, b) => b.providers - a.providers);
  story = most?.id ?? '';
});

/** Every text in a value, however deep. */
function* textsIn(value: unknown): Iterable<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null) {
    for (const member of Object.values(value)) yield* textsIn(member);
  }
}

const saved = memoryStorage(
  [{ id: aStory().id, savedAt: 1_790_000_000, story: aStory() }],
  [{ id: 'a', name: 'Night buses', address: '/search?q=night', savedAt: 1 }],
);

/** The app at an address, once nothing is on its way. */
async function open(address: string) {
  const library = createLibrary(saved);
  const app = renderApp(address, { engine, library, patience: 2_000 });
  await screen.findAllByRole('heading', { level: 1 });
  await settled(app);
  return app;
}

async function settled({ parts: { queryClient } }: ReturnType<typeof renderApp>): Promise<void> {
  await waitFor(() => {
    expect(queryClient.isFetching()).toBe(0);
    expect(document.querySelector('[aria-busy="true"]')).toBeNull();
  });
}

const PAGES = [
  ['/', 'front page'],
  ['/?provider=northline.example&type=article&listed=1&from=2026-11-01', 'filtered feed'],
  ['/?from=1990-01-01&to=1990-01-02&sort=nonsense', 'feed without stories'],
  ['/topic/climate', 'topic'],
  ['/topic/no-such', 'unknown topic'],
  ['/provider/northline.example', 'provider'],
  ['/provider/no-such.example', 'unknown provider'],
  ['/search', 'search'],
  ['/search?q=ice', 'results of a search'],
  ['/search?q=icee+provider:', 'results that may surprise'],
  ['/saved', 'saved stories'],
  ['/saved?provider=northline.example', 'saved stories under a filter'],
  ['/settings', 'settings'],
  ['/about', 'about the edition'],
  ['/story/2026/01/01/no-such', 'missing story'],
  ['/no/such/page', 'missing page'],
] as const;

describe('no text is outside of the catalogues', () => {
  it.each(PAGES)('at %s, the %s', async (address) => {
    await open(address);
    // Some say back what the address asks for.
    expect(hardCoded(`${edition}\n${address}`)).toEqual([]);
    // Where nothing of the catalogues is said, nothing was looked at.
    expect(sayings().some((text) => text.includes('⟦'))).toBe(true);
  });

  it('on the page of a story, whole and filtered', async () => {
    await open(`/story/${story}`);
    expect(hardCoded(edition)).toEqual([]);
    cleanup();
    await open(`/story/${story}?type=video&provider=northline.example`);
    expect(hardCoded(edition)).toEqual([]);
  });

  it('in the palette, the list of keys and the suggestions of a search', async () => {
    const app = await open('/search');
    await app.user.keyboard('{Control>}k{/Control}');
    await screen.findByRole('dialog');
    await app.user.keyboard('ice');
    await settled(app);
    expect(hardCoded(`${edition}\nice`)).toEqual([]);
    await app.user.keyboard('{Escape}{Escape}');
    await app.user.keyboard('?');
    await screen.findByRole('dialog');
    await app.user.keyboard('{Escape}');
    const box = document.querySelector('input[type="search"]');
    if (!box) throw new Error('there is no box to search in');
    await app.user.type(box, 'provider:n');
    await screen.findAllByRole('option');
    await settled(app);
    expect(hardCoded(`${edition}\nNight buses\nprovider:n`)).toEqual([]);
  });
});
