import { AxeBuilder } from '@axe-core/playwright';
import { ARCTIC, cards, expect, headline, openFrontPage, searchBox, test } from './fixtures.ts';

const PAGES = [
  { name: 'front page', path: '/' },
  { name: 'topic', path: '/topic/climate' },
  { name: 'provider', path: '/provider/tidewatch.example' },
  { name: 'filtered', path: '/?without=tidewatch.example&sort=coverage' },
  {
    name: 'no results',
    path: '/topic/space?provider=longgallery.example&from=2026-11-02&to=2026-11-02',
  },
  { name: 'start of a search', path: '/search' },
  { name: 'search', path: '/search?q=court' },
  { name: 'search without results', path: '/search?q=kelpp' },
  { name: 'saved', path: '/saved' },
  { name: 'settings', path: '/settings' },
  { name: 'about', path: '/about' },
  { name: 'not found', path: '/nothing' },
];
const SIZES = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
];

for (const colorScheme of ['light', 'dark'] as const) {
  for (const viewport of SIZES) {
    test.describe(`${colorScheme} at ${viewport.width}`, () => {
      test.use({ colorScheme, viewport });

      for (const { name, path } of PAGES) {
        test(`axe finds nothing on ${name}`, async ({ page }) => {
          await page.goto(path);
          await expect(page.getByRole('heading', { level: 1 })).toBeAttached();
          await page.waitForLoadState('networkidle');
          const { violations } = await new AxeBuilder({ page }).analyze();
          expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
        });
      }

      test('axe finds nothing while suggestions, help or palette are open', async ({ page }) => {
        await page.goto('/search?q=court');
        await expect(cards(page).first()).toBeVisible();
        const findings = async () => {
          const { violations } = await new AxeBuilder({ page }).analyze();
          return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
        };
        await searchBox(page).fill('court to');
        await searchBox(page).press('End');
        await expect(page.getByRole('listbox', { name: 'Suggestions' })).toBeVisible();
        expect(await findings()).toEqual([]);
        await page.getByRole('button', { name: 'How to search' }).click();
        await expect(page.getByRole('dialog', { name: 'How to search' })).toBeVisible();
        expect(await findings()).toEqual([]);
        await page.keyboard.press('Escape');
        await page.keyboard.press('Control+k');
        const palette = page.getByRole('dialog', { name: 'Go to' });
        await palette.getByRole('combobox').fill('tide');
        await expect(palette.getByRole('option', { name: /Tidewatch/ }).first()).toBeVisible();
        expect(await findings()).toEqual([]);
      });

      test('axe finds nothing on a story', async ({ page }) => {
        await openFrontPage(page);
        await headline(page, ARCTIC).click();
        await expect(page.getByRole('list', { name: 'Coverage timeline' })).toBeVisible();
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      });
    });
  }
}

test.describe('at 200 % of 640 px', () => {
  test.use({ viewport: { width: 320, height: 480 } });
  for (const { name, path } of PAGES) {
    test(`nothing of ${name} is cut off or wants scrolling sideways`, async ({ page }) => {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toBeAttached();
      await page.waitForLoadState('networkidle');
      const wider = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(wider).toBeLessThanOrEqual(0);
    });
  }
});

test('with reduced motion nothing moves by itself', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openFrontPage(page);
  const moving = await page.evaluate(
    () =>
      document
        .getAnimations()
        .filter((animation) => Number(animation.effect?.getComputedTiming().duration) > 1).length,
  );
  expect(moving).toBe(0);
});

test('the theme can be chosen and stays', async ({ page }) => {
  await page.goto('/settings');
  await page.getByRole('radio', { name: 'Dark' }).check();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.goto('/');
  await expect(cards(page).first()).toBeVisible();
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(
    'rgb(21, 21, 19)',
  );
});
