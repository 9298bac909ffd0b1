import type { Page } from '@playwright/test';
import {
  ARCTIC,
  ARCTIC_PATH,
  card,
  cards,
  expect,
  headline,
  holdBack,
  isAlive,
  provider,
  searchBox,
  test,
  timeline,
  UNKEPT,
} from './fixtures.ts';
import { RENDERED_PORT } from './ports.ts';

test.use({ ...UNKEPT, baseURL: `http://127.0.0.1:${RENDERED_PORT}` });

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the front page, a topic and a story can be read, and lead to each other', async ({
    page,
  }) => {
    await page.goto('/');
    await expect(cards(page)).toHaveCount(24);
    await headline(page, ARCTIC).click();
    await expect(page.getByRole('heading', { level: 1, name: ARCTIC })).toBeVisible();
    await expect(timeline(page).getByRole('listitem').first()).toBeVisible();
    await expect(page.locator('main header p').first()).toHaveCSS('font-family', /^Text,/);
    await page.getByRole('main').getByRole('link', { name: 'Climate', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Climate' })).toBeVisible();
    await expect(headline(page, ARCTIC)).toBeVisible();
  });
});

test('a page that is named by its file is that page', async ({ page }) => {
  await page.goto('/index.html');
  await expect(page).toHaveURL('/');
  await expect(headline(page, ARCTIC)).toBeVisible();
  await page.goto('/topic/climate/index.html?sort=oldest');
  await expect(page).toHaveURL('/topic/climate/?sort=oldest');
  await expect(page.getByRole('heading', { level: 1, name: 'Climate' })).toBeVisible();
  await expect(page.getByText('There is nothing at this address')).toHaveCount(0);
});

test('what a page brings along is not read ahead', async ({ page }) => {
  const asked: string[] = [];
  page.context().on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(ARCTIC_PATH);
  await expect(timeline(page).getByRole('listitem').first()).toBeVisible();
  await isAlive(page);
  await page.waitForLoadState('networkidle');
  expect(asked).toContain('/bundle/manifest.json');
  expect(asked.filter((path) => /read-ahead|bundle\/stories/.test(path))).toEqual([]);
});

const READER = /assets\/reader-.*\.js/;

/** A page whose HTML has come, with the small script that notes what is pressed; nothing else. */
async function openHeldBack(page: Page, search = ''): Promise<() => void> {
  const release = await holdBack(page, READER);
  await page.goto(`/${search}`, { waitUntil: 'commit' });
  await expect(headline(page, ARCTIC)).toBeVisible();
  return release;
}

test.describe('what is pressed before the code has come is done once it has', () => {
  test('saving a story, however often it was asked for', async ({ page }) => {
    const release = await openHeldBack(page);
    const save = card(page, ARCTIC).getByRole('button', { name: /^Save/ });
    await save.click();
    await save.click();
    await expect(page.getByRole('link', { name: 'Saved 1' })).toBeHidden();
    release();
    await expect(page.getByRole('link', { name: 'Saved 1' })).toBeVisible();
    await expect(card(page, ARCTIC).getByRole('button', { name: /^Saved/ })).toBeVisible();
  });

  test('choosing a provider and an order', async ({ page }) => {
    const release = await openHeldBack(page);
    await provider(page, 'Northline').check();
    await page.getByRole('combobox', { name: 'Order' }).selectOption('Oldest first');
    release();
    await expect(page).toHaveURL(/\?provider=northline\.example&sort=oldest$/);
    await expect(provider(page, 'Northline')).toBeChecked();
  });

  test('words that were begun, with the focus and the caret where they were', async ({ page }) => {
    const release = await openHeldBack(page);
    const field = searchBox(page);
    await field.click();
    await page.keyboard.type('kelp ice');
    for (let back = 0; back < 4; back++) await page.keyboard.press('ArrowLeft');
    release();
    // What helps while typing comes with the reader's code.
    await expect(page.getByRole('combobox', { name: 'Search stories' })).toBeFocused();
    await expect(field).toHaveValue('kelp ice');
    await page.keyboard.type('s');
    await expect(field).toHaveValue('kelps ice');
  });

  test('where a filter in the address takes the page from under it', async ({ page }) => {
    const release = await openHeldBack(page, '?provider=tidewatch.example');
    // One that the page to come does not list keeps nothing else waiting.
    await card(page, 'Ferry found').getByRole('button', { name: /^Save/ }).click();
    await card(page, ARCTIC).getByRole('button', { name: /^Save/ }).click();
    await provider(page, 'Northline').check();
    await page.getByRole('combobox', { name: 'Order' }).selectOption('Oldest first');
    await searchBox(page).fill('ice');
    release();
    await expect(page).toHaveURL(
      '/search?q=ice&provider=northline.example,tidewatch.example&sort=oldest',
    );
    await expect(page.getByRole('link', { name: 'Saved 1' })).toBeVisible();
    await expect(page.getByRole('combobox', { name: 'Search stories' })).toBeFocused();
    await expect(provider(page, 'Northline')).toBeChecked();
    await expect(headline(page, ARCTIC)).toBeVisible();
  });

  test('a search that was sent', async ({ page }) => {
    const release = await openHeldBack(page);
    await searchBox(page).fill('kelp');
    await searchBox(page).press('Enter');
    release();
    await expect(page.getByRole('heading', { level: 1, name: 'Search: kelp' })).toBeVisible();
  });
});

test('a page is taken over as it stands: nothing is drawn or fetched twice', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => void asked.push(new URL(request.url()).pathname));
  const release = await holdBack(page, READER);
  await page.goto('/', { waitUntil: 'commit' });
  const link = headline(page, ARCTIC);
  await expect(link).toBeVisible();
  const before = await link.elementHandle();
  release();
  await isAlive(page);
  await card(page, ARCTIC).getByRole('button', { name: /^Save/ }).click();
  await expect(page.getByRole('link', { name: 'Saved 1' })).toBeVisible();
  expect(await before?.evaluate((element) => element.isConnected)).toBe(true);
  // Further stories are fetched as the reader comes near; all counts came with the page.
  expect(asked.filter((path) => /bundle\/(facets|days|leading|terms)\//.test(path))).toEqual([]);
  await provider(page, 'Northline').check();
  await expect(page).toHaveURL(/provider=northline\.example/);
});

test('a logo that failed before the code had come gives way to a letter', async ({
  page,
  quiet,
}) => {
  quiet.allow(/ERR_FAILED|Failed to load resource/);
  const logo = card(page, ARCTIC).locator('img[width="18"]');
  await page.route('**/bundle/media/**', (route) => route.abort());
  const release = await openHeldBack(page);
  const isBroken = () => logo.evaluate((image: HTMLImageElement) => image.complete);
  await expect.poll(isBroken).toBe(true);
  release();
  await expect(logo).toHaveCount(0);
  await expect(card(page, ARCTIC).getByText('T', { exact: true })).toBeVisible();
});

test('what is not in sight is laid out when the reader moves, and is come back to in its place', async ({
  page,
}) => {
  await page.goto('/');
  await isAlive(page);
  const root = page.locator('#root');
  await expect(root).toHaveAttribute('data-rendered');
  await page.mouse.move(600, 400);
  for (let turn = 0; turn < 3; turn++) await page.mouse.wheel(0, 700);
  await expect(root).not.toHaveAttribute('data-rendered');
  const row = cards(page).nth(12);
  await row.scrollIntoViewIfNeeded();
  const link = row.getByRole('heading').getByRole('link');
  const top = async () => Math.round((await link.boundingBox())?.y ?? -1);
  const before = await top();
  await link.click();
  await expect(timeline(page)).toBeVisible();
  await page.goBack();
  await expect.poll(top).toBe(before);
  await page.reload();
  await isAlive(page);
  await expect.poll(top).toBe(before);
});

test('a story goes on where its page begins, with its filters', async ({ page }) => {
  await page.goto('/');
  const path = await headline(page, ARCTIC).getAttribute('href');
  await page.goto(`${path}/`);
  await expect(page).toHaveURL(path ?? '');
  await expect(page).toHaveTitle(/^A drifting sensor fleet.* · The Sample Edition$/);
  const all = await timeline(page).getByRole('listitem').count();
  await provider(page, 'Northline').check();
  await expect(page).toHaveURL(/provider=northline\.example/);
  await expect.poll(() => timeline(page).getByRole('listitem').count()).toBeLessThan(all);
  await page.goBack();
  await expect(timeline(page).getByRole('listitem')).toHaveCount(all);
});

test('an address with a filter shows what the filter leaves, not what was rendered', async ({
  page,
}) => {
  await page.goto('/?type=video');
  await expect(page.getByText('5 stories').first()).toBeVisible();
  await expect(cards(page)).toHaveCount(5);
});

test('pages that were not rendered are answered with the shell', async ({ page }) => {
  const answer = await page.goto('/provider/northline.example');
  expect(await answer?.text()).not.toContain('<article');
  await expect(page.getByRole('heading', { level: 1, name: 'Northline' })).toBeVisible();
});

test('another edition in the place of the one that was rendered is read anew', async ({ page }) => {
  await page.route('**/bundle/manifest.json', async (route) => {
    const answer = await route.fetch();
    const manifest = (await answer.json()) as object;
    await route.fulfill({ response: answer, json: { ...manifest, title: 'The Evening Edition' } });
  });
  await page.goto('/');
  await expect(page.getByText(/^The Evening Edition · 46 stories/).first()).toBeVisible();
});

test('where the code for taking over does not come, the page begins anew', async ({
  page,
  quiet,
}) => {
  quiet.allow(/ERR_FAILED|Failed to load resource/);
  await page.route(/assets\/first-page-.*\.js/, (route) => route.abort());
  await page.goto('/topic/climate');
  await isAlive(page);
  await provider(page, 'Northline').check();
  await expect(page).toHaveURL(/provider=northline\.example/);
});
