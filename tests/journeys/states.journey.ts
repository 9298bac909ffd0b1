import {
  ARCTIC,
  card,
  cards,
  expect,
  headline,
  holdBack,
  openFrontPage,
  test,
  UNKEPT,
} from './fixtures.ts';
import { movesOf, noteMoves } from './moves.ts';

test.use(UNKEPT);

test('no bundle: the page says how to make one', async ({ page, quiet }) => {
  quiet.allow(/404|Failed to load resource/);
  await page.route('**/bundle/manifest.json', (route) => route.fulfill({ status: 404, body: '' }));
  await page.goto('/');
  await expect(page.getByText(/npm run bundle/)).toBeVisible();
  await page.unroute('**/bundle/manifest.json');
  await page.getByRole('button', { name: /again/i }).click();
  await expect(cards(page).first()).toBeVisible();
});

test('a host that answers every address with the app counts as no bundle', async ({ page }) => {
  await page.route('**/bundle/manifest.json', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>app</title>' }),
  );
  await page.goto('/');
  await expect(page.getByText(/npm run bundle/)).toBeVisible();
});

test('a bundle of another version is named as such', async ({ page }) => {
  await page.route('**/bundle/manifest.json', (route) =>
    route.fulfill({ json: { format: 'broadsheet', version: 99 } }),
  );
  await page.goto('/');
  await expect(page.getByText(/version 99/)).toBeVisible();
});

test('a manifest that is cut short is said to be damaged', async ({ page }) => {
  await page.route('**/bundle/manifest.json', (route) =>
    route.fulfill({ contentType: 'application/json', body: '{"format":"broads' }),
  );
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByText(/manifest\.json/)).toBeVisible();
});

for (const [damage, answer] of [
  ['missing', { status: 404, body: '' }],
  ['cut', { body: '{"providers":[' }],
  ['altered', { body: '{"providers":[],"topics":[],"cards":[]}' }],
] as const) {
  test(`a card file that is ${damage} costs its stories only, and can be retried`, async ({
    page,
    quiet,
  }) => {
    quiet.allow(/404|Failed to load resource/);
    let broken: string | undefined;
    await page.route('**/bundle/cards/*.json', (route) => {
      broken ??= route.request().url();
      return route.request().url() === broken ? route.fulfill(answer) : route.continue();
    });
    await openFrontPage(page);
    const retry = page.getByRole('button', { name: /again/i }).first();
    await expect(retry).toBeVisible();
    await expect(cards(page).getByRole('heading').first()).toBeVisible();
    await page.unroute('**/bundle/cards/*.json');
    await retry.click();
    await expect(page.getByRole('button', { name: /again/i })).toHaveCount(0);
  });
}

test('a story file that is damaged leaves words and a retry', async ({ page }) => {
  await openFrontPage(page);
  await page.route('**/bundle/stories/*.json', (route) => route.fulfill({ body: '{}' }));
  await headline(page, ARCTIC).click();
  const retry = page.getByRole('button', { name: /again/i });
  await expect(retry).toBeVisible();
  await page.unroute('**/bundle/stories/*.json');
  await retry.click();
  await expect(page.getByRole('heading', { level: 1, name: ARCTIC })).toBeVisible();
});

test('offline: what was read stays, the rest says so and comes back by itself', async ({
  page,
  context,
  quiet,
}) => {
  quiet.allow(/ERR_INTERNET_DISCONNECTED|Failed to load resource|Failed to fetch/);
  await openFrontPage(page);
  await context.setOffline(true);
  await headline(page, ARCTIC).click();
  await expect(page.getByRole('heading', { level: 1, name: 'You are offline' })).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByRole('heading', { level: 1, name: ARCTIC })).toBeVisible();
});

test('offline: a story that was saved can be read, though no page of that kind was open before', async ({
  page,
  context,
  quiet,
}) => {
  quiet.allow(/ERR_INTERNET_DISCONNECTED|Failed to load resource|Failed to fetch/);
  // All that comes in spare time, of which this is the last.
  const come = page.waitForResponse(/assets\/no-results-.*\.js/);
  await openFrontPage(page);
  await card(page, ARCTIC).getByRole('button', { name: 'Save' }).click();
  const saved = page
    .getByRole('navigation', { name: 'Yours' })
    .getByRole('link', { name: 'Saved' });
  await expect(saved).toHaveText('Saved 1');
  await (await come).finished();
  await context.setOffline(true);
  await saved.click();
  await expect(page.getByRole('heading', { level: 1, name: 'Saved' })).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: ARCTIC, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: ARCTIC })).toBeVisible();
  await expect(page.getByRole('list', { name: 'Coverage timeline' })).toBeVisible();
});

test('offline: a sheet that was not loaded says so and moves nothing; with a connection it opens', async ({
  page,
  context,
  quiet,
}) => {
  quiet.allow(/ERR_INTERNET_DISCONNECTED|Failed to load resource|Failed to fetch/);
  await page.addInitScript(noteMoves);
  // On a slow machine it may come in spare time, before the connection goes.
  await page.route('**/assets/sheet-*', (route) => route.abort('internetdisconnected'));
  await openFrontPage(page);
  await page.waitForLoadState('networkidle');
  await context.setOffline(true);
  const before = await movesOf(page);
  const all = page.getByRole('button', { name: 'All topics' });
  await all.click();
  const notice = page.getByRole('status').filter({ hasText: /^You are offline/ });
  await expect(notice.getByRole('button', { name: 'Dismiss' })).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
  expect(await movesOf(page)).toEqual(before);
  await page.unroute('**/assets/sheet-*');
  await context.setOffline(false);
  await all.click();
  await expect(page.getByRole('dialog', { name: 'All topics' })).toBeVisible();
});

test('a slow host: the page stands, and says that it waits', async ({ page }) => {
  await page.clock.install();
  let answer = () => {};
  const answered = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route('**/bundle/manifest.json', async (route) => {
    await answered;
    await route.continue();
  });
  await page.goto('/');
  await expect(page.getByRole('main')).toBeVisible();
  await page.clock.runFor(15_000);
  await expect(page.getByText(/slow|longer than/i).first()).toBeVisible();
  answer();
  await expect(async () => {
    await page.clock.runFor(1_000);
    await expect(cards(page).first()).toBeVisible({ timeout: 200 });
  }).toPass();
});

test('a page whose code takes its time: a line and words say that the press was taken', async ({
  page,
}) => {
  const release = await holdBack(page, '**/assets/about-page-*.js');
  await openFrontPage(page);
  const line = page.locator('[class^=going]');
  await page.getByRole('contentinfo').getByRole('link', { name: 'About this edition' }).click();
  await expect(line).toBeInViewport();
  const said = page.getByRole('status').filter({ hasText: /^Loading…$/ });
  await expect(said).toHaveCount(1);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  // At once as long as it gets.
  await expect
    .poll(() => line.evaluate((shown) => shown.clientWidth / innerWidth))
    .toBeGreaterThan(0.85);
  await expect(page).toHaveURL('/');
  release();
  await expect(page.getByRole('heading', { level: 1, name: 'About this edition' })).toBeVisible();
  await expect(line).toHaveCount(0);
  await expect(said).toHaveCount(0);
});

test('an unknown address has words and ways on', async ({ page }) => {
  for (const path of [
    '/nothing/here',
    '/topic/nothing',
    '/provider/nobody.example',
    '/story/2026/11/22/nothing',
    '/story/2026/13/99/nothing',
  ]) {
    await test.step(path, async () => {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      const ways = page.getByRole('main').getByRole('link', { name: /front page/i });
      await expect(ways.first()).toBeVisible();
    });
  }
});

test('before its code is here, the page is not blank', async ({ page }) => {
  let arrive = () => {};
  const line = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  await page.route('**/assets/*.js', async (route) => {
    await line;
    await route.continue();
  });
  await page.goto('/', { waitUntil: 'commit' });
  await expect(page.getByRole('img', { name: /opening the edition/ })).toBeVisible();
  arrive();
  await expect(cards(page).first()).toBeVisible();
  await expect(page.getByRole('img', { name: /opening the edition/ })).toHaveCount(0);
});
