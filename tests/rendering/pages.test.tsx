import { describe, expect, it } from 'vitest';
import { BundleProblem } from '../../src/bundle/problems.ts';
import { EVERYTHING } from '../../src/engine/query.ts';
import { createRenderer } from '../../src/reader/render.tsx';
import { sampleEngine, sampleFiles } from '../support/sample-engine.ts';

/** The day after the newest story of the sample edition. */
const NOW = Date.UTC(2026, 10, 23, 8) / 1000;

const { answer } = createRenderer(sampleFiles(), NOW);

async function renderPage(address: string): Promise<string> {
  expect(globalThis, 'a test in Node has no page').not.toHaveProperty('document');
  return (await answer(address)).html();
}

async function firstStory() {
  const { slots } = await sampleEngine().page(EVERYTHING, { offset: 0, limit: 1 });
  const [slot] = slots;
  if (!slot || !('card' in slot)) throw new Error('the sample edition has no first story');
  return slot.card;
}

const headings = (html: string) => html.match(/<h1[ >]/g)?.length ?? 0;

describe('every page renders in Node, with its content and one h1:', () => {
  it('the front page', async () => {
    const { title } = await firstStory();
    const html = await renderPage('/');
    expect(html).toContain(title);
    expect(html).toContain('role="feed"');
    expect(headings(html)).toBe(1);
  });

  it('a story', async () => {
    const { id, title } = await firstStory();
    const html = await renderPage(`/story/${id}`);
    expect(html).toContain(title);
    expect(html).toContain('aria-label="Coverage timeline"');
    expect(headings(html)).toBe(1);
  });

  it('a story, whose page stays true: it says the day, and not how long ago that is', async () => {
    const { id } = await firstStory();
    const html = await renderPage(`/story/${id}`);
    expect(html).toContain('22 November 2026');
    expect(html).not.toMatch(/\bago\b|yesterday/);
  });

  it('a provider', async () => {
    const { provider } = await firstStory();
    const html = await renderPage(`/provider/${provider.id}`);
    expect(html).toContain('role="feed"');
    expect(headings(html)).toBe(1);
  });

  it.each([
    ['/topic/climate', 'role="feed"'],
    ['/?type=video&sort=oldest', 'role="feed"'],
    ['/search', 'What a search can say'],
    ['/search?q=kelp', '<mark>'],
    ['/topic/oceans?q=kelp', '<mark>'],
    ['/about', 'The Sample Edition'],
    ['/saved', 'Saved'],
    ['/settings', 'As the system has it'],
    ['/nowhere', 'There is nothing at this address'],
    ['/topic/nowhere', 'href="/topic/climate"'],
    ['/provider/nowhere.example', 'nowhere.example'],
  ])('%s', async (address, content) => {
    const html = await renderPage(address);
    expect(html).toContain(content);
    expect(headings(html)).toBe(1);
  });
});

describe('a page that is rendered', () => {
  it('brings the answers that it was rendered from, and nothing that JSON has not', async () => {
    const { first } = await answer('/');
    expect(first.page).toBe('/');
    expect(first.answers.map(([[kind]]) => kind)).toEqual(['edition', 'feed', 'facets']);
    expect(JSON.parse(JSON.stringify(first))).toEqual(first);
  });

  it.each(['/', '/topic/climate', '/about'])(
    'needs neither script nor style of its own: %s',
    async (page) => {
      const html = await renderPage(page);
      expect(html).not.toMatch(/<script|<style|\sstyle=|\son[a-z]+=/);
    },
  );

  it('shows no row whose story has not come', async () => {
    expect(await renderPage('/')).not.toContain('aria-busy="true"');
    expect((await renderPage('/')).match(/<article/g)).toHaveLength(24);
  });

  it('is not made of a bundle that cannot be read', async () => {
    const broken = createRenderer(
      sampleFiles((path) => {
        if (path.startsWith('cards/')) throw new BundleProblem('missing', path, 'nothing there');
      }),
      NOW,
    );
    await expect(broken.answer('/')).rejects.toThrow('nothing there');
  });
});
