import { expect, test } from './fixtures.ts';
import { RENDERED_PORT } from './ports.ts';

test.use({
  baseURL: `http://127.0.0.1:${RENDERED_PORT}`,
  viewport: { width: 390, height: 844 },
  // Rendered pages say dates in other words than this reader's language has.
  locale: 'en-US',
});

/** Pages whose paragraphs are a line shorter in their own font, or whose dates are longer here. */
const PAGES = [
  '/',
  '/story/2026/11/17/tug-catches-a-dead-weather-satellite-at-the-third-attempt',
  '/story/2026/11/21/why-the-second-relay-will-fly-lower',
  '/story/2026/11/22/the-library-that-lends-tools-would-like-its-ladders-back',
];

for (const path of PAGES) {
  test(`nothing moves on a first visit to ${path}`, async ({ page }) => {
    await page.addInitScript(() => {
      new PerformanceObserver((list) => {
        for (const { name, startTime } of list.getEntries()) performance.mark(name, { startTime });
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(path);
    await expect(page.locator('html[data-text]')).toBeVisible();
    await page.waitForLoadState('networkidle');
    // What comes new is drawn from here on.
    await page.getByRole('button', { name: /^Save/ }).first().click();
    await expect(page.getByRole('button', { name: /^Saved/ }).first()).toBeVisible();
    expect(await page.evaluate(() => performance.getEntriesByName('layout-shift').length)).toBe(0);
  });
}
