import {
  cards,
  expect,
  headlines,
  listTotal,
  openFrontPage,
  openSearch,
  searchBox,
  test,
  UNKEPT,
} from './fixtures.ts';
import { LONG_PORT } from './ports.ts';

test.use({ ...UNKEPT, baseURL: `http://127.0.0.1:${LONG_PORT}` });

test('a story is found among thousands by its headline', async ({ page }) => {
  await openFrontPage(page);
  await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
  await expect(
    page.locator('article[aria-posinset="3000"]').getByRole('heading').getByRole('link'),
  ).toBeVisible();
  const title = await page
    .locator('article[aria-posinset="3000"]')
    .getByRole('heading')
    .getByRole('link')
    .innerText();
  await openSearch(page, title);
  expect((await headlines(page))[0]).toBe(title);
  await openSearch(page, `intitle:"${title}"`);
  expect(await headlines(page)).toEqual([title]);
});

test('a topic in words lists as many as the topic says that it has', async ({ page }) => {
  await openFrontPage(page);
  const topic = page
    .getByRole('navigation', { name: 'Topics' })
    .getByRole('link', { name: /^Economy/ });
  const promised = Number(/\d+/.exec(await topic.innerText())?.[0]);
  await openSearch(page, 'topic:economy');
  await expect.poll(() => listTotal(page)).toBe(promised);
});

test('a lost part of a long list of stories costs a notice and a retry, and no wrong count', async ({
  page,
  quiet,
}) => {
  quiet.allow(/404|Failed to load resource/);
  await page.route('**/bundle/blocks/*', (route) => route.fulfill({ status: 404, body: '' }));
  await page.goto('/search?q=the&sort=newest');
  const retry = page.getByRole('main').getByRole('button', { name: 'Try again' });
  await expect(retry.first()).toBeVisible();
  await expect(page.getByText(/^[\d,]+ stories$/)).toHaveCount(0);
  await expect(
    cards(page).and(page.locator('[aria-setsize]:not([aria-setsize="-1"])')),
  ).toHaveCount(0);
  await page.unroute('**/bundle/blocks/*');
  await expect(async () => {
    if ((await retry.count()) > 0) await retry.first().click();
    await expect(retry).toHaveCount(0, { timeout: 1_000 });
  }).toPass();
  await expect(page.getByText(/^[\d,]+ stories$/).first()).toBeVisible();
  await expect(searchBox(page)).toHaveValue('the');
});
