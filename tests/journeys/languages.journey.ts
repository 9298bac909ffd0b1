import { AxeBuilder } from '@axe-core/playwright';
import { ARCTIC, cards, expect, headline, openFrontPage, test } from './fixtures.ts';
import { RENDERED_PORT } from './ports.ts';

test('another language is chosen, kept, and left again', async ({ page }) => {
  await page.goto('/settings');
  const choice = (name: string) => page.getByRole('button', { name, exact: true });
  await choice('Deutsch').click();
  await expect(page.getByRole('heading', { level: 1, name: 'Einstellungen' })).toBeVisible();
  await expect(choice('Deutsch')).toHaveAttribute('aria-pressed', 'true');
  await expect(choice('Deutsch')).toBeFocused();
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');

  await page.getByRole('link', { name: 'Titelseite' }).click();
  await expect(headline(page, ARCTIC)).toBeVisible();
  // Stories keep their language, and say so.
  const title = cards(page).getByRole('heading', { name: ARCTIC });
  await expect(title).toHaveAttribute('dir', 'auto');
  // It does not say its language: that is not the one of the words around it.
  await expect(title).toHaveAttribute('lang', '');
  await expect(page.getByRole('group', { name: 'Anbieter' })).toBeVisible();

  await page.goBack();
  await choice('Wie die Ausgabe veröffentlicht ist').click();
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});

test('Arabic is laid out from the right', async ({ page }) => {
  await page.goto('/settings');
  await page.getByRole('button', { name: 'العربية' }).click();
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await openFrontPage(page);
  await page.getByRole('link', { name: 'الإعدادات' }).first().waitFor();
  const name = await page.getByRole('link', { name: 'Broadsheet' }).boundingBox();
  expect(name?.x).toBeGreaterThan(640);
  await headline(page, ARCTIC).click();
  const marks = page.getByRole('figure').getByRole('link');
  await expect(marks.first()).toBeVisible();
  // Later is further to the left, for the eye and for the arrow keys.
  const places = await marks.evaluateAll((all) =>
    all.map((mark) => mark.getBoundingClientRect().x),
  );
  expect(places.at(-1)).toBeLessThan(places[0] ?? 0);
  await marks.first().focus();
  await page.keyboard.press('ArrowLeft');
  await expect(marks.nth(1)).toBeFocused();
  await page.setViewportSize({ width: 390, height: 844 });
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  expect(violations.map(({ id, help }) => `${id}: ${help}`)).toEqual([]);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide).toBeLessThanOrEqual(390);
});

test.describe('a page that was rendered before', () => {
  test.use({ baseURL: `http://127.0.0.1:${RENDERED_PORT}` });

  test('is drawn anew for those who chose another language', async ({ page }) => {
    await page.addInitScript(() => {
      localStorage.setItem('broadsheet /', JSON.stringify({ language: 'de' }));
    });
    await page.goto('/');
    await expect(page.getByRole('link', { name: 'Titelseite' })).toBeVisible();
    await expect(headline(page, ARCTIC)).toBeVisible();
    await expect(page.getByText('Skip to the content')).toHaveCount(0);
    await expect(page.getByRole('heading', { name: /^Sonntag, 22\. November/ })).toBeVisible();
  });
});

test.describe('on the narrowest phone', () => {
  test.use({ viewport: { width: 320, height: 640 }, isMobile: true, hasTouch: true });

  for (const name of ['English', 'Deutsch', 'العربية']) {
    test(`the head of a page is one row: ${name}`, async ({ page }) => {
      await page.goto('/settings');
      const choice = page.getByRole('button', { name, exact: true });
      await choice.tap();
      await expect(choice).toHaveAttribute('aria-pressed', 'true');
      const parts = page.getByRole('banner').locator('a, button').filter({ visible: true });
      await expect(parts).toHaveCount(4);
      const middles = () =>
        parts.evaluateAll((found) =>
          found.map((part) => {
            const { top, bottom } = part.getBoundingClientRect();
            return (top + bottom) / 2;
          }),
        );
      await expect
        .poll(async () => {
          const all = await middles();
          return Math.max(...all) - Math.min(...all);
        })
        .toBeLessThan(8);
    });
  }
});
