import type { Page } from '@playwright/test';
import { serve } from '../bench/measure/serve.ts';
import { SITE } from '../support/site.ts';
import {
  ARCTIC,
  ARCTIC_PATH,
  cards,
  expect,
  headline,
  holdBack,
  openFrontPage,
  test,
  UNKEPT,
} from './fixtures.ts';

test.use(UNKEPT);

/** What the page as it is served names: its scripts, and what it wants ahead of them. */
function namedIn(html: string): { readonly scripts: string[]; readonly ahead: string[] } {
  const all = (tag: RegExp): string[] => [...html.matchAll(tag)].map(([, path = '']) => path);
  return {
    scripts: all(/<script [^>]*src="([^"]+)"/g),
    ahead: all(/<link rel="\w*preload" [^>]*href="([^"]+)"/g),
  };
}

test("the engine's code comes with the page: in one step, once, and none in vain", async ({
  page,
  quiet,
}) => {
  // A host that lets browsers keep what is named by its content, and tells what it was asked for.
  const server = await serve({ '/': SITE });
  quiet.allow(new RegExp(`^${server.origin}`));
  // By the page and by the worker, the cache's answers too.
  const wanted: string[] = [];
  page.context().on('request', (request) => wanted.push(new URL(request.url()).pathname));
  try {
    const answer = await page.goto(server.origin);
    const { scripts, ahead } = namedIn((await answer?.text()) ?? '');
    await expect(cards(page).first()).toBeVisible();
    const asked = server.sent().map(({ path }) => path);
    const before = asked.slice(0, asked.indexOf('/bundle/manifest.json'));
    // The font of text comes where there is some.
    const named = before.filter((path) => /(\.js|(?<!-text-.*)\.woff2)$/.test(path));
    expect(named.toSorted()).toEqual([...ahead, ...scripts].toSorted());
    expect(asked).toEqual([...new Set(asked)]);
    const twice = wanted.filter((path, at) => wanted.indexOf(path) < at);
    const workers = ahead.filter((path) => /(worker|engine|format)-/.test(path));
    expect(workers).toHaveLength(3);
    expect(twice).toEqual(expect.arrayContaining(workers));
  } finally {
    await page.goto('about:blank');
    await server.close();
  }
});

test('an engine whose worker does not come runs in the page', async ({ page, quiet }) => {
  quiet.allow(/ERR_FAILED|Failed to load resource/);
  await page.route('**/worker-*.js', (route) => route.abort());
  await openFrontPage(page);
  expect(page.workers()).toEqual([]);
});

test('a story that the reader points at is there before the click', async ({ page }) => {
  const asked: string[] = [];
  page.context().on('request', (request) => asked.push(new URL(request.url()).pathname));
  await openFrontPage(page);
  const link = headline(page, ARCTIC);
  const inBundle = () => asked.filter((path) => path.startsWith('/bundle/stories/'));
  // What listens comes when the reader first stirs.
  await expect(async () => {
    await page.mouse.move(0, 0);
    await link.hover();
    await expect.poll(inBundle, { timeout: 500 }).not.toEqual([]);
  }).toPass();
  await page.waitForLoadState('networkidle');
  const before = inBundle();
  await link.click();
  await expect(page.getByRole('heading', { level: 1, name: ARCTIC })).toBeVisible();
  expect(inBundle()).toEqual(before);
});

for (const { what, address, folder, seen } of [
  {
    what: 'a search',
    address: '/search?q=arctic+ice',
    folder: '/bundle/cards/',
    seen: (page: Page) => headline(page, ARCTIC),
  },
  {
    what: 'a story',
    address: ARCTIC_PATH,
    folder: '/bundle/stories/',
    seen: (page: Page) => page.getByRole('heading', { level: 1, name: ARCTIC }),
  },
]) {
  test(`${what} that is opened by its address is read before the reader's code has come`, async ({
    page,
  }) => {
    const asked: string[] = [];
    page.context().on('request', (request) => asked.push(new URL(request.url()).pathname));
    const read = () => asked.filter((path) => path.startsWith(folder));
    const release = await holdBack(page, /assets\/reader-.*\.js/);
    await page.goto(address, { waitUntil: 'commit' });
    await expect.poll(read).not.toEqual([]);
    await expect(seen(page)).toBeHidden();
    const before = read();
    release();
    await expect(seen(page)).toBeVisible();
    expect(read()).toEqual(before);
  });
}

test('text is in its own font, from the first paint on where that has come before', async ({
  page,
}) => {
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      const root = document.documentElement;
      if (root.dataset['text'] === undefined) return;
      observer.disconnect();
      root.dataset['beforeBody'] = String(document.body === null);
    }).observe(document, { attributes: true, subtree: true, attributeFilter: ['data-text'] });
  });
  await openFrontPage(page);
  const text = page.getByRole('feed').getByRole('paragraph').nth(1);
  await expect(text).toHaveCSS('font-family', /^Text, Newsreader,/);
  await expect.poll(() => loadedText(page)).toBe(true);
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-before-body', 'true');
  await expect.poll(() => loadedText(page)).toBe(true);
});

function loadedText(page: Page): Promise<boolean> {
  return page.evaluate(() =>
    [...document.fonts].some(({ family, status }) => family === 'Text' && status === 'loaded'),
  );
}
