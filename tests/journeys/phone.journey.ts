import { devices } from '@playwright/test';
import {
  ARCTIC,
  cards,
  expect,
  openFrontPage,
  openStory,
  provider,
  test,
  timeline,
} from './fixtures.ts';

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
