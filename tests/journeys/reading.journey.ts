import { decodeAddresses } from '../../src/bundle/decode-addresses.ts';
import { filePath } from '../../src/bundle/files.ts';
import {
  ARCTIC,
  cards,
  expect,
  headline,
  openFrontPage,
  openStory,
  test,
  timeline,
} from './fixtures.ts';

test('from the front page to the source', async ({ page }) => {
  await openFrontPage(page);
  await expect(page).toHaveTitle(/The Sample Edition/);
  await expect(page.getByRole('navigation', { name: 'Topics' })).toBeVisible();

  await openStory(page, ARCTIC);
  await expect(page).toHaveURL(/\/story\/2026\/11\/22\/a-drifting-sensor-fleet/);
  await expect(page).toHaveTitle(new RegExp(ARCTIC));
  const source = page.getByRole('link', { name: 'Read at The Tidewatch', exact: true });
  await expect(source).toHaveAttribute('href', /^https:\/\/tidewatch\.example\//);
  await expect(source).toHaveAttribute('referrerpolicy', 'no-referrer');
});

test('the timeline says who was first, in order, each with a time and a link', async ({ page }) => {
  await openFrontPage(page);
  await openStory(page, ARCTIC);
  const items = timeline(page).getByRole('listitem');
  const times = await timeline(page)
    .locator('time')
    .evaluateAll((found) => found.map((time) => time.getAttribute('datetime') ?? ''));
  expect(times.length).toBeGreaterThan(5);
  expect(times).toEqual([...times].sort());
  await expect(items.filter({ hasText: 'First in this archive' })).toHaveCount(1);
  await expect(items.filter({ hasText: 'First in this archive' })).toContainText('First Light');
  await expect(items.filter({ hasText: 'This story' })).toContainText('The Tidewatch');
  await expect(timeline(page)).toContainText(/Quiet for \d+ hours/);
});

test('the newest-first switch turns the timeline and stands in the address', async ({ page }) => {
  await openFrontPage(page);
  await openStory(page, ARCTIC);
  const times = () =>
    timeline(page)
      .locator('time')
      .evaluateAll((found) => found.map((time) => time.getAttribute('datetime') ?? ''));
  const oldestFirst = await times();
  await page.goto(`${page.url()}?sort=newest`);
  await expect(timeline(page)).toBeVisible();
  expect(await times()).toEqual([...oldestFirst].reverse());
});

test('a topic page lists its stories and those of its children', async ({ page }) => {
  await openFrontPage(page);
  await page
    .getByRole('navigation', { name: 'Topics' })
    .getByRole('link', { name: /^Climate/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\/topic\/climate$/);
  await expect(page.getByRole('heading', { level: 1, name: 'Climate' })).toBeVisible();
  // The story is filed under Oceans, a child of Climate.
  await expect(
    headline(page, 'Kelp farms are cooling the bays around them, two studies agree'),
  ).toBeVisible();
});

test('Back returns to the same place with the focus on the story that was opened', async ({
  page,
}) => {
  await openFrontPage(page);
  const link = cards(page).nth(14).getByRole('heading').getByRole('link');
  await link.scrollIntoViewIfNeeded();
  const title = (await link.textContent()) ?? '';
  const before = await page.evaluate(() => window.scrollY);
  expect(before).toBeGreaterThan(400);
  await link.click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeFocused();
  expect(await page.evaluate(() => window.scrollY)).toBe(0);

  await page.goBack();
  await expect(headline(page, title)).toBeFocused();
  await expect
    .poll(async () => Math.abs((await page.evaluate(() => window.scrollY)) - before))
    .toBeLessThan(80);
});

test('a long list goes on to its end', async ({ page }) => {
  await openFrontPage(page);
  const total = Number(await cards(page).first().getAttribute('aria-setsize'));
  expect(total).toBeGreaterThan(40);
  await expect(async () => {
    await page.keyboard.press('End');
    await expect(cards(page)).toHaveCount(total, { timeout: 500 });
  }).toPass();
});

test('a video asks nobody before it is told to play', async ({ page, quiet }) => {
  quiet.allow(/youtube-nocookie\.com|player\.vimeo\.com|ERR_|net::/);
  await openFrontPage(page, '?type=video');
  const asked: string[] = [];
  page.context().on('request', (request) => asked.push(new URL(request.url()).hostname));
  await cards(page).first().getByRole('heading').getByRole('link').click();
  const play = page.getByRole('button', { name: /Play/ }).first();
  await expect(play).toBeVisible();
  await expect(page.locator('iframe')).toHaveCount(0);
  expect(asked.filter((host) => /youtube|vimeo/.test(host))).toEqual([]);
  await play.click();
  await expect(page.locator('iframe')).toHaveAttribute(
    'src',
    /^https:\/\/(www\.youtube-nocookie\.com\/embed\/|player\.vimeo\.com\/video\/)/,
  );
});

test('a list that is short enough is whole: it can be printed and searched by the browser', async ({
  page,
}) => {
  await openFrontPage(page);
  const total = Number(await cards(page).first().getAttribute('aria-setsize'));
  await expect(cards(page)).toHaveCount(total);
  await expect(headline(page, 'Clockmakers meet to agree what time it is on the Moon')).toHaveCount(
    1,
  );
  await page.emulateMedia({ media: 'print' });
  await expect(cards(page).filter({ visible: true })).toHaveCount(total);
});

test('what is printed is ink on paper, with the addresses of what it speaks of, and no controls', async ({
  page,
}) => {
  await page.goto('/settings');
  await page.getByRole('radio', { name: 'Dark' }).check();
  await openFrontPage(page);
  await page.emulateMedia({ media: 'print' });
  const controls = page.locator('button, input, select').filter({ visible: true });
  await expect(headline(page, ARCTIC)).toBeVisible();
  await expect(controls).toHaveCount(0);
  await page.emulateMedia({ media: 'screen' });
  await openStory(page, ARCTIC);
  await page.emulateMedia({ media: 'print' });
  const entry = timeline(page).getByRole('heading', { level: 4 }).getByRole('link').first();
  await expect(entry).toBeVisible();
  await expect(controls).toHaveCount(0);
  const [address, said] = await entry.evaluate((link) => [
    link.getAttribute('href'),
    getComputedStyle(link, '::after').content,
  ]);
  expect(said).toContain(address);
  await expect(page.locator('body')).toHaveCSS('color', 'rgb(27, 26, 23)');
});

test('an old address of a merged story leads to the story that has it now', async ({
  page,
  request,
}) => {
  const manifest = await (await request.get('/bundle/manifest.json')).json();
  const aliases: [string, string][] = [];
  for (const { addresses, stories } of manifest.segments) {
    const file = await request.get(`/bundle/${filePath('addresses', addresses)}`);
    aliases.push(...decodeAddresses(await file.body(), stories).aliases);
  }
  const [old, current] = aliases[0] ?? ['', ''];
  expect(old).not.toBe('');
  await page.goto(`/story/${old}?sort=newest`);
  await expect(page).toHaveURL(`/story/${current}?sort=newest`);
  await expect(timeline(page)).toBeVisible();
});
