import { devices } from '@playwright/test';
import { strToU8, zipSync } from 'fflate';
import {
  ARCTIC,
  cards,
  expect,
  headline,
  openFrontPage,
  openStory,
  provider,
  searchBox,
  test,
  timeline,
} from './fixtures.ts';
import { choose, LANTERNS, outcome, PATIENT, story } from './opening.ts';

const { viewport, userAgent, hasTouch, isMobile, deviceScaleFactor } = devices['iPhone 13'];
test.use({ viewport, userAgent, hasTouch, isMobile, deviceScaleFactor });

const overflow = (page: Parameters<typeof cards>[0]) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test('filters open in a sheet, and closing it returns', async ({ page }) => {
  await openFrontPage(page);
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  const open = page.getByRole('button', { name: /^Filters/ });
  await open.tap();
  const sheet = page.getByRole('dialog');
  await expect(sheet).toBeVisible();
  await provider(page, 'First Light').tap();
  await expect(page).toHaveURL('/?provider=firstlight.example');
  await sheet
    .getByRole('button', { name: /close|show/i })
    .first()
    .tap();
  await expect(sheet).toBeHidden();
  await expect(open).toContainText('1');
});

test('a story fits, chart and timeline too', async ({ page }) => {
  await openFrontPage(page);
  await openStory(page, ARCTIC);
  await expect(timeline(page)).toBeVisible();
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  const sizes = await page
    .getByRole('figure')
    .locator('text, span, figcaption')
    .evaluateAll((found) =>
      found
        .filter((part) => part.textContent?.trim())
        .map((part) => Number.parseFloat(getComputedStyle(part).fontSize)),
    );
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(11);
});

test('everything of the wide page has a place: topics, saved, settings, about', async ({
  page,
}) => {
  await openFrontPage(page);
  await expect(page.getByRole('navigation', { name: 'Topics' })).toBeVisible();
  for (const name of [/^Saved/, /Settings/, /About/]) {
    await expect(page.getByRole('link', { name }).first()).toBeAttached();
  }
});

test('the search opens from its button, fits, and has its counts in the sheet of filters', async ({
  page,
}) => {
  await openFrontPage(page);
  await page.getByRole('button', { name: 'Search', exact: true }).tap();
  await expect(searchBox(page)).toBeFocused();
  await page.keyboard.type('ferry');
  await expect(page).toHaveURL('/search?q=ferry');
  await expect(cards(page)).toHaveCount(3);
  await page.keyboard.press('Enter');
  await expect(searchBox(page)).not.toBeFocused();
  await expect(page.getByText('3 stories', { exact: true }).first()).toBeVisible();
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  await page.getByRole('button', { name: /^Filters/ }).tap();
  await provider(page, 'The Tidewatch').tap();
  await expect(page).toHaveURL('/search?q=ferry&provider=tidewatch.example');
  await page.getByRole('button', { name: 'Show 1 story' }).tap();
  await expect(cards(page)).toHaveCount(1);
});

test('suggestions and the palette fit', async ({ page }) => {
  await page.goto('/search');
  await searchBox(page).tap();
  await page.keyboard.type('court top');
  await page.getByRole('option', { name: /^topic:/ }).tap();
  await expect(searchBox(page)).toHaveValue('court topic:');
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog', { name: 'Go to' });
  await palette.getByRole('combobox').fill('ocea');
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  await palette.getByRole('option', { name: /^Oceans/ }).tap();
  await expect(page).toHaveURL('/topic/oceans');
});

test('what was rejected fits, however long an address it quotes', async ({ page }) => {
  const address = `millrace.example/${'thelongwayroundtheweir'.repeat(3)}`;
  const bad = story('Otters', 4).replace(/^webUrl: .*$/m, `webUrl: ${address}`);
  const bytes = zipSync({ 'a.md': strToU8(story(LANTERNS, 3)), 'b.md': strToU8(bad) });
  await page.goto('/open');
  await choose(page, 'papers.zip', Buffer.from(bytes));
  await expect(outcome(page, '“Papers” is ready')).toBeFocused(PATIENT);
  await expect(page.getByText(address.slice(0, 40))).toBeVisible();
  expect(await overflow(page)).toBeLessThanOrEqual(0);
});

test('words that are longer than a line are broken, on a card and on the page of their story', async ({
  page,
}) => {
  const long = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';
  await page.goto('/open');
  await choose(page, 'papers.md', Buffer.from(story(long, 3)));
  await expect(outcome(page, '“Papers” is ready')).toBeFocused(PATIENT);
  await page.getByRole('link', { name: 'Read it' }).tap();
  const link = headline(page, long);
  const { x = 0, width = Infinity } = (await link.boundingBox()) ?? {};
  expect(x + width).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0);
  await link.tap();
  const heading = page.getByRole('heading', { level: 1, name: long });
  await expect(heading).toBeVisible();
  expect(await overflow(page)).toBeLessThanOrEqual(0);
});
