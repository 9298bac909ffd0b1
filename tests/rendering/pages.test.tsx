import { renderToString } from 'react-dom/server';
import { createStaticHandler, createStaticRouter, StaticRouterProvider } from 'react-router';
import { describe, expect, it } from 'vitest';
import { EVERYTHING } from '../../src/engine/query.ts';
import { AppProviders } from '../../src/reader/app/app-providers.tsx';
import { routes } from '../../src/reader/app/routes.tsx';
import { testParts } from '../support/render-app.tsx';
import { sampleEngine } from '../support/sample-engine.ts';

/** A page as Node makes it: its loaders first, then one pass over its components. */
async function renderPage(address: string): Promise<string> {
  expect(globalThis, 'a test in Node has no page').not.toHaveProperty('document');
  const parts = testParts({ patience: Infinity });
  const handler = createStaticHandler(routes(parts));
  const context = await handler.query(new Request(`https://news.example${address}`));
  if (context instanceof Response) throw new Error(`${address} answered ${context.status}`);
  const router = createStaticRouter(handler.dataRoutes, context);
  return renderToString(
    <AppProviders parts={parts}>
      <StaticRouterProvider router={router} context={context} hydrate={false} />
    </AppProviders>,
  );
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
